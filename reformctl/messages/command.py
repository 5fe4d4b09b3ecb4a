"""Sentences of the area ``command``: key → (Chinese, English)."""

ENTRIES: dict[str, tuple[str, str]] = {
    "command.baselined": (
        "列入存量问题 {count} 个，限 {until} 前改正",
        "Put findings under the baseline until {until}: {count}",
    ),
    "command.demo": (
        "已在 {path} 生成示例台账：{plans} 个方案、{items} 个具体事项、{commits} 次登记，截至 {day}",
        "made the sample in {path}: {plans} plans, {items} items, {commits} commits, as of {day}",
    ),
    "command.demo_next": ("下一步：`{command}`", "next: `{command}`"),
    "command.reported": ("{id}：自报{status}", "{id}: reported {status}"),
    "command.no_such_kind": (
        "提示：没有方案含有“{word}”；可列的种类：{kinds}",
        "note: no plan holds `{word}`; the kinds that can be listed: {kinds}",
    ),
    "command.new_evidence": (
        "{id} 是新登记的佐证材料（{kind}）：{ref}",
        "{id} is new evidence ({kind}): {ref}",
    ),
    "command.verdict": ("{id}：认定{status}{round}", "{id}: verified {status}{round}"),
    "command.in_round": ("（{round}）", " ({round})"),
    "command.extension_asked": ("{id}：申请延期至 {to}", "{id}: extension to {to} asked for"),
    "command.extension_approved": ("{id}：同意延期至 {to}", "{id}: extension to {to} approved"),
    "command.withdrawn": ("{id}：撤销", "{id}: withdrawn"),
    "command.requested": ("{id}：申请销账", "{id}: write-off requested"),
    "command.granted": ("{id}：同意销账", "{id}: write-off granted"),
    "command.exempted": ("{id}：豁免 {code}（{title}）", "{id}: exempt from {code} ({title})"),
    "command.returned": ("{id}：退回销账申请", "{id}: write-off request returned"),
    "command.reopened": ("{id}：重新启动", "{id}: reopened"),
    "command.unknown_person": (
        "名录里没有邮箱 {email}；这一步属于“{role}”职责；登记岗位用 `reformctl new person`",
        "no post in the registry has the address {email}; this step belongs to the role `{role}`; "
        "`reformctl new person` enters a post",
    ),
    "command.unknown_user": (
        "git 不知道您是谁；这一步属于“{role}”职责",
        "git does not know who you are; this step belongs to the role `{role}`",
    ),
    "command.asker_decides": (
        "{id} 的销账由{post}申请，不能由同一人决定",
        "{post} asked for the write-off of {id}; somebody else has to decide on it",
    ),
    "command.not_their_role": (
        "{post}没有“{role}”职责",
        "{post} does not have the role `{role}`",
    ),
    "command.unit": ("{title}（{id}）", "{title} ({id})"),
    "command.not_their_unit": (
        "{post}不代表{unit}；这一步由该单位“{role}”",
        "{post} does not act for {unit}, whose step this is (`{role}`)",
    ),
    "command.ratio": (
        "{plan} 已完成 {before} → {after}，全部事项 {all_before} → {all_after}",
        "{plan} done {before} → {after}, all items {all_before} → {all_after}",
    ),
    "command.ratio_master": (
        "总体方案已完成 {before} → {after}",
        "master plan done {before} → {after}",
    ),
    "command.done": ("{summary}（{done}）", "{summary} ({done})"),
    "command.next": ("下一步：{step}", "next: {step}"),
    "command.next_verdict": (
        "改革办认定：`reformctl verdict {id} 状态`",
        "the office verifies it: `reformctl verdict {id} STATUS`",
    ),
    "command.next_report": (
        "{unit}继续落实，{due} 前完成",
        "{unit} goes on with it, due {due}",
    ),
    "command.next_others": (
        "本方案还有 {count} 项未完成，最近的是 {id}（{unit}，{due}）",
        "still open in the plan: {count}; next {id} ({unit}, due {due})",
    ),
    "command.next_request": (
        "{unit}申请销账：`reformctl writeoff {id}`",
        "{unit} asks for write-off: `reformctl writeoff {id}`",
    ),
    "command.next_mend": (
        "改革办重新认定有关事项：`reformctl verdict {id}/事项 状态`；整改后{unit}再次申请：`reformctl writeoff {id}`",
        "the office judges the items concerned anew: `reformctl verdict {id}/ITEM STATUS`; when all "
        "is mended {unit} asks again: `reformctl writeoff {id}`",
    ),
    "command.next_decide": (
        "省委深改组决定：`reformctl writeoff {id} --grant --meeting N`（或 --approval 文号、--return 理由）",
        "the leading group decides: `reformctl writeoff {id} --grant --meeting N` "
        "(or --approval DOC, --return REASON)",
    ),
    "command.reviewed": ("{id}：评价为“{opinion}”", "{id}: reviewed: {opinion}"),
    "command.visited": ("{id}：{on} 实地查看", "{id}: visited on {on}"),
    "command.taken_up": ("{id}：{unit}采用", "{id}: taken up by {unit}"),
    "command.new_pilot": ("{id}：新建试点《{title}》", "{id}: new pilot {title}"),
    "command.new_experience": ("{id}：新建经验《{title}》", "{id}: new experience {title}"),
    "command.next_review": (
        "{unit}于 {due} 前评价：`reformctl review {id} 意见`",
        "{unit} reviews it by {due}: `reformctl review {id} OPINION`",
    ),
    "command.ripe": ("{id}：{on} 成熟", "{id}: ripe on {on}"),
    "command.published": ("{id}：登载于 {bulletin}", "{id}: carried by {bulletin}"),
    "command.next_ripen": (
        "成熟后写明内容：`reformctl ripen {id}`",
        "when it is ripe, write it up: `reformctl ripen {id}`",
    ),
    "command.next_publish": (
        "编入专报：`reformctl new bulletin --about {id}`，再登记登载：`reformctl publish {id} 专报编号`",
        "put it into a bulletin: `reformctl new bulletin --about {id}`, and enter which carried it: "
        "`reformctl publish {id} BULLETIN`",
    ),
    "command.next_carry": (
        "登载经验的，登记：`reformctl publish {id} {bulletin}`",
        "when it carries the experience: `reformctl publish {id} {bulletin}`",
    ),
    "command.next_spread": (
        "有单位采用时登记：`reformctl adopt {id} 单位`",
        "when a unit takes it up: `reformctl adopt {id} UNIT`",
    ),
    "command.next_approve": (
        "改革办批准：`reformctl extend {id} --approve`",
        "the office approves it: `reformctl extend {id} --approve`",
    ),
    "command.next_none": ("无，已销账并冻结", "nothing; it is written off and frozen"),
    "command.not_ready": (
        "{id} 还有 {count} 项未完成，不能申请销账：",
        "{id} has open items ({count}), so write-off can't be asked for:",
    ),
    "command.committed": ("已登记，提交 {commit}", "recorded in commit {commit}"),
    "command.written": ("已写入文件，未提交", "written to the files, not committed"),
    "command.unchanged": ("此前已如此登记，没有改动", "it stood so already; nothing was changed"),
    "command.reading_files": ("读取台账文件", "reading the ledger"),
    "command.reading_history": ("读取登记历史", "reading the history"),
    "command.making_demo": ("生成示例历史", "making the history"),
    "command.dry_run": ("试运行，未改动任何文件", "dry run; nothing was changed"),
    "command.warning": ("提示：{message}", "warning: {message}"),
    "command.new_findings": (
        "这一步会让台账通不过核查，没有改动：",
        "this step would break rules, so nothing was changed:",
    ),
    "command.formatted": ("已整理 {count} 个文件", "files laid out anew: {count}"),
    "command.to_format": ("需要整理的文件：{count} 个", "files that would change: {count}"),
    "command.ask": ("{what}（{option}）：", "{what} ({option}): "),
    "command.ask_which": (
        "{what}（{option}，可用 {terms}）：",
        "{what} ({option}; one of {terms}): ",
    ),
    "command.founded": ("建立台账：{name}", "Begin the ledger {name}"),
    "command.next_registry": (
        "登记专项小组、部门和岗位：`{command}`，说明见 README.md",
        "enter groups, departments and posts: `{command}`; README.md says how",
    ),
    "command.new_plan": ("{id}：新建方案《{title}》", "{id}: new plan {title}"),
    "command.new_item": ("{id}：新增事项：{text}", "{id}: new item: {text}"),
    "command.new_round": (
        "{id}：{kind}，{start} 至 {end}",
        "{id}: {kind}, {start} to {end}",
    ),
    "command.new_central_meeting": ("{id}：{on} 召开", "{id}: held on {on}"),
    "command.next_central": (
        "登记会议通过的方案：`reformctl new central --meeting {id}`",
        "enter the plans it adopted: `reformctl new central --meeting {id}`",
    ),
    "command.new_central": ("{id}：登记中央方案《{title}》", "{id}: central plan {title}"),
    "command.next_docking": (
        "发出对接通知：`reformctl new notice docking --about {id}{to}`；提出对接意见：`reformctl decide {id} docked`",
        "send the docking notice: `reformctl new notice docking --about {id}{to}`, and decide how it is docked: "
        "`reformctl decide {id} docked`",
    ),
    "command.decided": ("{id}：{way}", "{id}: {way}"),
    "command.next_entry": (
        "列入审议计划：`reformctl new agenda-entry --central {id}`",
        "put it on the agenda: `reformctl new agenda-entry --central {id}`",
    ),
    "command.new_entry": ("{id}：列入审议计划《{title}》", "{id}: on the agenda, {title}"),
    "command.next_submit": (
        "起草方案（`reformctl new plan`），{day} 前提交：`reformctl submit {id} --plan 方案`",
        "draft its plan (`reformctl new plan`) and submit it by {day}: `reformctl submit {id} --plan PLAN`",
    ),
    "command.submitted": ("{id}：提交 {plan}", "{id}: {plan} submitted"),
    "command.next_meeting": (
        "会议审议通过后登记：`reformctl new meeting --adopt {id}`",
        "when a meeting adopts it: `reformctl new meeting --adopt {id}`",
    ),
    "command.new_notice": ("{id}：起草{kind}，发 {to}", "{id}: draft of a {kind} to {to}"),
    "command.reminders": (
        "起草催办通知 {count} 件：{first} 至 {last}",
        "Drafts of reminders ({count}): {first} to {last}",
    ),
    "command.nothing_due": (
        "没有需要另行催办的事项，没有起草通知",
        "nothing is due that no notice speaks of; no notice was drafted",
    ),
    "command.next_issue_notice": (
        "核对后编号印发：`reformctl issue {id}`",
        "look it over, then number and issue it: `reformctl issue {id}`",
    ),
    "command.received": ("{id}：{unit} 签收", "{id}: received by {unit}"),
    "command.answered": ("{id}：{unit}答复", "{id}: answered by {unit}"),
    "command.next_answers": (
        "待答复（{day} 前）：{units}；登记：`reformctl reply {id} 单位`",
        "to answer by {day}: {units}; enter it with `reformctl reply {id} UNIT`",
    ),
    "command.next_all_answered": ("无，各单位均已答复", "nothing; every unit has answered"),
    "command.new_bulletin": ("{id}：登记《{title}》", "{id}: enter {title}"),
    "command.next_read": ("查看：`reformctl show {id}`", "read it: `reformctl show {id}`"),
    "command.next_tables": (
        "督察评估事项表：`reformctl rounds {id} --tables`",
        "its supervision tables: `reformctl rounds {id} --tables`",
    ),
    "command.closed": ("{id}：{on} 结账", "{id}: closed on {on}"),
    "command.new_organ": ("{id}：登记{title}", "{id}: enter {title}"),
    "command.next_item": (
        "填写具体改革事项：`reformctl new item {id}`",
        "enter its items: `reformctl new item {id}`",
    ),
    "command.next_adopt": (
        "续填事项：`reformctl new item {id}`；会议审议通过后登记：`reformctl new meeting --adopt {id}`",
        "its other items: `reformctl new item {id}`; when a meeting adopts it: `reformctl new meeting --adopt {id}`",
    ),
    "command.next_round_result": (
        "看结果：`reformctl rounds {id}`",
        "see what it came to: `reformctl rounds {id}`",
    ),
    "command.new_meeting": (
        "第 {number} 次会议，{on}{adopted}",
        "Meeting {number}, {on}{adopted}",
    ),
    "command.with_plans": ("，审议通过 {adopted}", "; adopted {adopted}"),
    "command.adopted": (
        "第 {number} 次会议审议通过 {adopted}",
        "Meeting {number} adopted {adopted}",
    ),
    "command.issued": ("{id}：印发（{document}）", "{id}: issued as {document}"),
    "command.next_issue": (
        "印发后登记：`reformctl new issue {id}`",
        "when it is issued: `reformctl new issue {id}`",
    ),
    "command.new_appraisal": (
        "{id}：年底考核，{start} 至 {end}",
        "{id}: year-end appraisal, {start} to {end}",
    ),
    "command.next_visit": (
        "还有 {count} 个市州未考核：`reformctl new appraisal-visit {year} 市州 --on 日期`",
        "cities still to be visited: {count}; `reformctl new appraisal-visit {year} CITY --on DATE`",
    ),
    "command.city_visited": ("{id}：{by} 考核 {city}", "{id}: {by} visited {city}"),
    "command.next_deductions": (
        "核对扣分：`reformctl appraise {year} --propose`",
        "see what to deduct: `reformctl appraise {year} --propose`",
    ),
    "command.deducted": (
        "{id}：{unit} {part}扣 {points} 分",
        "{id}: {points} off {unit} ({part})",
    ),
    "command.next_sheet": (
        "评分表：`reformctl appraise {year} --sheet {unit}`",
        "its sheet: `reformctl appraise {year} --sheet {unit}`",
    ),
    "command.deducted_proposed": (
        "{id}：按台账登记 {count} 条扣分",
        "{id}: deductions as the ledger calls for: {count}",
    ),
    "command.next_result": (
        "结果通报后登记：`reformctl new appraisal-result {year} --document 文号`",
        "when the result is issued: `reformctl new appraisal-result {year} --document TEXT`",
    ),
    "command.result_issued": ("{id}：结果通报（{document}）", "{id}: result issued as {document}"),
    "command.next_sheets": (
        "各单位的评分表：`reformctl appraise {year} --sheet 单位`",
        "the sheet of each unit: `reformctl appraise {year} --sheet UNIT`",
    ),
}
