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
    "command.verdict": ("{id}：认定{status}{round}", "{id}: verified {status}{round}"),
    "command.in_round": ("（{round}）", " ({round})"),
    "command.extension_asked": ("{id}：申请延期至 {to}", "{id}: extension to {to} asked for"),
    "command.extension_approved": ("{id}：同意延期至 {to}", "{id}: extension to {to} approved"),
    "command.withdrawn": ("{id}：撤销", "{id}: withdrawn"),
    "command.requested": ("{id}：申请销账", "{id}: write-off requested"),
    "command.granted": ("{id}：同意销账", "{id}: write-off granted"),
    "command.returned": ("{id}：退回销账申请", "{id}: write-off request returned"),
    "command.reopened": ("{id}：重新启动", "{id}: reopened"),
    "command.unknown_person": (
        "名录里没有邮箱 {email}；这一步属于“{role}”职责",
        "no post in the registry has the address {email}; this step belongs to the role `{role}`",
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
    "command.not_their_unit": (
        "{post}不代表 {unit}；这一步是 {unit} 的“{role}”职责",
        "{post} does not act for {unit}; this step is {unit}'s (`{role}`)",
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
        "{count} items of the plan are still open, next {id} ({unit}, due {due})",
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
    "command.next_approve": (
        "改革办批准：`reformctl extend {id} --approve`",
        "the office approves it: `reformctl extend {id} --approve`",
    ),
    "command.next_none": ("无，方案已冻结", "nothing; the plan is frozen"),
    "command.not_ready": (
        "{id} 还有 {count} 项未完成，不能申请销账：",
        "{id} has {count} open items, so write-off can't be asked for:",
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
}
