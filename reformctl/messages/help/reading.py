"""The options of the commands that show something."""

ENTRIES: dict[str, tuple[str, str]] = {
    "help.by": (
        "分列：group 专项小组、department 省直部门、city 市州、division 处室、leader 牵头领导、team 项目小组；"
        "后四种按亮灯",
        "by group, department, city, division, leader or team; the last four tell lamps",
    ),
    "help.lamps": ("按亮灯分列，连同下一步", "tell lamps and what is due first"),
    "help.list_words": (
        "类别（plans、items、master、meetings、rounds、central-meetings、central、agendas、pilots、"
        "experiences、notices、bulletins、appraisals、groups、departments、cities、teams、divisions、"
        "appraisal-groups、people）和要查找的文字",
        "kind of record, and words that must stand in the text",
    ),
    "help.group": ("专项小组的编号或名称", "id or title of a special group"),
    "help.unit": ("牵头单位的编号或名称", "id or name of the unit that leads"),
    "help.support": ("配合单位的编号或名称", "id or name of a supporting unit"),
    "help.of_department": (
        "该部门自己的事项（由它牵头），或它牵头、承担事项的方案",
        "a department's own items, which it leads; or the plans it leads or has items in",
    ),
    "help.of_city": (
        "该市州自己的事项（由它牵头），或它承担事项的方案",
        "a city's own items, which it leads; or the plans it has items in",
    ),
    "help.of_division": (
        "该处室联系的专项小组的事项或方案",
        "the items or plans of the groups a division looks after",
    ),
    "help.of_leader": (
        "该牵头领导的事项或方案；写职务或其中几个字",
        "the items or plans a leader carries; the post or a part of it",
    ),
    "help.of_team": ("该项目小组的事项或方案", "the items or plans of a project team"),
    "help.trend_division": (
        "处室的编号或名称：其联系的专项小组",
        "id or name of a division: the groups it looks after",
    ),
    "help.trend_leader": (
        "牵头领导的职务或其中几个字：其牵头的方案",
        "a leader's post or a part of it: the plans the leader carries",
    ),
    "help.shared": (
        "只列与上述单位共有的事项（不由它牵头）",
        "only items that the body named shares and does not lead",
    ),
    "help.lamp": (
        "亮灯：green 绿灯、yellow 黄灯、red 红灯、repaired 逾期已补",
        "lamp: green, yellow, red or repaired (late, then done)",
    ),
    "help.rounds_id": (
        "轮次编号，如 S-2017-midyear；不写则列出全部",
        "a round like S-2017-midyear; none for all",
    ),
    "help.round_tables": (
        "该轮全部方案的督察评估事项表",
        "the supervision tables of all plans of the round",
    ),
    "help.propose": (
        "该月月月督察的建议：部门和方案，如 2017-07",
        "what the monthly round of that month might visit and pick, like 2017-07",
    ),
    "help.of_round": (
        "只列该轮次认定过的事项，或它所列的方案",
        "only items a round has judged, or plans it picked",
    ),
    "help.unjudged": ("只列该轮次尚未认定的未完成事项", "only open items a round has not judged"),
    "help.status_filter": (
        "认定状态：not_started 未启动、in_progress 已启动未完成、done 已完成、withdrawn 已撤销",
        "verified status: not_started, in_progress, done or withdrawn",
    ),
    "help.state": (
        "方案进展：draft 起草中、adopted 已审议、issued 已印发、in_delivery 落实中、complete 全部完成、"
        "requested 申请销账、returned 退回、written_off 已销账",
        "state of a plan: draft, adopted, issued, in_delivery, complete, requested, returned "
        "or written_off",
    ),
    "help.overdue": ("只列逾期的", "only what is overdue"),
    "help.due_before": ("只列该日之前到期、尚未完成的", "only open items due before that day"),
    "help.writeoff_ready": (
        "只列可以申请销账的方案",
        "only plans whose group could ask for write-off",
    ),
    "help.adopted": ("只列经会议审议通过的方案", "only plans a meeting has adopted"),
    "help.issued": ("只列已印发的方案", "only plans that were issued"),
    "help.complete": ("只列事项全部完成的方案", "only plans whose items are all verified done"),
    "help.requested": ("只列正在申请销账的方案", "only plans with a request waiting"),
    "help.written_off": ("只列已销账的方案", "only plans written off"),
    "help.leader_direct": (
        "只列省领导直接抓的方案",
        "only plans provincial leaders carry themselves",
    ),
    "help.target": ("只列计划在该年销账的方案", "only plans to be written off in that year"),
    "help.planned_by": (
        "只列计划在该年底前完成的改革事项",
        "only master items planned by the end of that year",
    ),
    "help.done_by": (
        "只列该年底前已完成的改革事项",
        "only master items done by the end of that year",
    ),
    "help.list_all": ("连同已撤销的事项", "with the withdrawn items"),
    "help.id": (
        "编号（如 P-M16-03、P-M16-03/03、M-017、21、C-35-02、A-2017/03），或方案名称的开头",
        "an id like P-M16-03, P-M16-03/03, M-017, 21, C-35-02 or A-2017/03, or the beginning of a "
        "plan's title",
    ),
    "help.docking_due": (
        "只列还须办理的，最近到期的在前",
        "only what still waits for somebody, what is due next first",
    ),
    "help.docking_late": (
        "只列超过时限的，包括已经补办的",
        "only what is or came past its last day",
    ),
    "help.undecided": ("只列未提出对接意见的", "only central plans without a decision"),
    "help.without_notice": ("只列没有对接通知的", "only central plans no docking notice names"),
    "help.exempt": ("只列有豁免的", "only what has an exemption"),
    "help.docking_state": (
        "对接情况：undecided 未定、open 对接中、late 逾期未对接、docked 已对接、direct 直接执行、"
        "not_applicable 不适用",
        "undecided, open, late, docked, direct or not_applicable, or the Chinese term",
    ),
    "help.central_meeting": (
        "中央会议，如 C-35 或 35",
        "a central meeting like C-35 or 35",
    ),
    "help.concerned": ("所涉部门的编号或名称", "id or name of a department it concerns"),
    "help.agenda_year": ("年度，如 2017；不写则为全部", "a year like 2017; none for all"),
    "help.entry_state": (
        "只列到了这一步的：planned 待提交、submitted 已提交、adopted 已审议、issued 已印发（后面各步也算），"
        "或 withdrawn 已撤销",
        "only what has come so far or farther: planned, submitted, adopted or issued; or withdrawn",
    ),
    "help.docking_first": ("只列对接方案", "only what docks central plans"),
    "help.entry_late": ("只列未按时提交的", "only what was not submitted in time"),
    "help.slipped": (
        "只列晚于拟定会议通过的",
        "only what was adopted after the meeting it was meant for",
    ),
    "help.all": ("连同已完成和已撤销的事项", "with the done and the withdrawn items"),
    "help.history_id": (
        "编号（如 P-M16-03、P-M16-03/03、M-017），或方案名称的开头；不写则为全部",
        "an id like P-M16-03, P-M16-03/03 or M-017, or the beginning of a plan's title; none for all",
    ),
    "help.select": (
        "只用以此开头的规则，可多次使用",
        "only rules whose code begins so; repeatable",
    ),
    "help.ignore": ("不用以此开头的规则，可多次使用", "no rules whose code begins so; repeatable"),
    "help.base": (
        "核查自该版本以来的每次提交：改动是否允许、由谁作出",
        "judge every commit since that revision: what may change, and by whom",
    ),
    "help.merge_with_base": (
        "核查与目标版本合并后的结果（与 --base 同用）",
        "judge what merging with the base would give (with --base)",
    ),
    "help.strict": ("有警告也以 1 退出", "exit 1 on warnings too"),
    "help.outputs": (
        "输出格式，可多次使用：text、json、github、gitlab、sarif、junit、rdjson、md、csv、html、xlsx；写“=文件”的写入该文件，"
        "不写的或写 - 的写到标准输出，至多一种。只写文件名的，后缀决定格式",
        "a format, repeatable: text, json, github, gitlab, sarif, junit, rdjson, md, csv, html or xlsx; with "
        "=FILE it goes to that file, without or with - to stdout, which takes one; a mere file name "
        "picks the format by its suffix",
    ),
    "help.write_baseline": (
        "把现有错误列入存量问题清单 baseline.yaml（加 --strict 连同警告），期限以内不再计入；须写 --reason 和 --until",
        "list the errors there are in baseline.yaml (with --strict the warnings too), so that they do "
        "not count until a day; asks for --reason and --until",
    ),
    "help.baseline_reason": (
        "暂不改正的理由，与 --write-baseline 同用",
        "why they are not mended yet, with --write-baseline",
    ),
    "help.baseline_until": (
        "改正的期限，与 --write-baseline 同用",
        "the last day on which they are tolerated, with --write-baseline",
    ),
    "help.code": (
        "规则编号或其开头，如 RC301 或 RC3",
        "a rule's code or its beginning, like RC301 or RC3",
    ),
    "help.kind": ("文件类别，如 plan", "a kind of file, like plan"),
    "help.diff": (
        "比较两个时点：方案和事项有何变化，哪些编号使指标变动\n"
        "不写参数：最近一次提交与工作区相比，两边都按今天判断时限。写一个：该版本或该日与工作区相比。写两个，"
        "或写“甲..乙”：两者相比。日期指该日结束时主线上登记的内容，同 --at。\n"
        "各端按自己的日子判断时限：日期按该日，版本按登记日，工作区按今天；--today 只改后一端的日子。"
        "--at 即后一端，不写 HEAD 时可用；--as-of 使两端都只计到该日已生效的内容。\n"
        "--restated 不计当时无人登记、当日也未生效的：当日尚未审议或印发的方案，尚未印发的方案的事项。\n"
        "Markdown 以评论放得下为限，终端上每项变动只列头几个编号，都写明总数；管道和其他格式不略。",
        "Compare two moments: what became of plans and items, and which ids moved the figures\n"
        "Without arguments: the last commit against the work tree, both judged on today. With one: "
        "that revision or day against the work tree. With two, or as BASE..HEAD: the one against "
        "the other. A day means what stood on the main line at its end, as with --at.\n"
        "Each end has its own day for deadlines: a day itself, a revision the day it was recorded, "
        "the work tree today; --today sets that of the newer end. --at names the newer end where "
        "HEAD is not given; --as-of cuts both ends to what was in effect by a day.\n"
        "--restated leaves out what nobody had recorded then and had not taken effect by that day: "
        "plans neither adopted nor issued, items of plans that were not issued.\n"
        "Markdown is cut to what a comment holds, and a terminal shows the first ids of a move, both "
        "with the totals stated; a pipe and the other formats get everything.",
    ),
    "help.diff_base": (
        "前一端：版本或日期；默认为最近一次提交",
        "the older end, a revision or day; default: the last commit",
    ),
    "help.diff_head": (
        "后一端：版本或日期；默认为工作区",
        "the newer end, a revision or day; default: the work tree",
    ),
    "help.diff_plan": (
        "只看一个方案，写编号或名称开头",
        "only one plan, by id or beginning of title",
    ),
    "help.restated": (
        "该日结束时登记的、截至该日已生效的，与现在登记的、截至该日已生效的相比，并说明由谁、何时补登",
        "what was said of that day at its end against what is said of it now, and who recorded "
        "since what makes the difference",
    ),
    "help.no_pager": (
        "不分页显示；在终端里默认用 $REFORMCTL_PAGER、$PAGER 或 less",
        "no pager; on a terminal it is $REFORMCTL_PAGER, $PAGER or less",
    ),
    "help.history_group": (
        "只看该专项小组的记录，写编号或名称",
        "only records of that special group, by id or title",
    ),
    "help.history_unit": (
        "只看该单位牵头的记录，写编号或名称",
        "only records that unit leads, by id or name",
    ),
    "help.by_person": (
        "只看其登记的：邮箱、名录中的岗位（编号或名称），或姓名的一部分",
        "only what they recorded: an address, a post of the registry, or a part of the name",
    ),
    "help.field": (
        "只看该字段，写代号或名称，可多次使用",
        "only that field, by slug or wording; repeatable",
    ),
    "help.change_kind": (
        "只看该类变更：created 新建、removed 删除、changed 修改、renamed 改号、added 追加、"
        "inserted 插入、rewritten 改写、erased 抹去、unreadable 无法读取，可多次使用",
        "only changes of that kind: created, removed, changed, renamed, added, inserted, "
        "rewritten, erased or unreadable; repeatable",
    ),
    "help.since": ("只看该日及以后登记的", "only what was recorded on that day or later"),
    "help.until": ("只看该日及以前登记的", "only what was recorded on that day or earlier"),
    "help.trend": (
        "查看进展趋势：两个量化指标、方案和销账的全部历史，计划与完成对照，预测何时完成",
        "Show the trend: both measures, plans and write-offs over the whole history, planned against "
        "done, and a forecast of when it is all done",
    ),
    "help.every": (
        "间隔：day 日、week 周、month 月（默认）、commit 每次登记",
        "day, week, month (default) or commit",
    ),
}
