"""Sentences of the area ``help``: key → (Chinese, English)."""

ENTRIES: dict[str, tuple[str, str]] = {
    "help.usage": ("用法：", "Usage: "),
    "help.command_metavar": ("命令 [选项]", "COMMAND [OPTIONS]"),
    "help.options_metavar": ("[选项]", "[OPTIONS]"),
    "help.program": (
        "改革台账：每项承诺列入清单，每项有人负责，核实完成才能销账。台账是 git 仓库里的 YAML 文件。",
        "A ledger of reform: every promise is an item on a list, every item has somebody who answers "
        "for it, and it leaves the list only when verified. The ledger is YAML files in git.",
    ),
    "help.commands": ("命令", "Commands"),
    "help.arguments": ("参数", "Arguments"),
    "help.options": ("选项", "Options"),
    "help.everywhere": ("各命令通用的选项", "Options of every command"),
    "help.more": (
        "运行 `reformctl 命令 --help` 查看每个命令的用法。",
        "Run `reformctl COMMAND --help` for the page of a command.",
    ),
    "help.demo": (
        "生成示例台账，连同 2014 年 1 月至 2017 年 6 月的登记历史",
        "Make the sample ledger with its history from January 2014 to June 2017",
    ),
    "help.status": (
        "改革进展：两个量化指标、各年度、各专项小组，以及今天需要关注的事",
        "The state of the programme: both measures, by year and group, and what needs attention",
    ),
    "help.list": (
        "列出方案、事项等记录；任何数字都能查到背后的编号",
        "List plans, items and other records: the ids behind any figure\n"
        "KIND is plans (default), items, master, meetings, rounds, groups, departments, cities, "
        "teams, divisions or people; further words must stand in the text.",
    ),
    "help.show": (
        "查看一条记录；方案显示督察评估事项表",
        "Show any record; for a plan its supervision table",
    ),
    "help.history": (
        "查看每次变更：谁、何时登记、何日生效、由何值改为何值",
        "Show every change: who recorded it, when, when it took effect, from what to what",
    ),
    "help.trend": (
        "查看进展趋势：两个量化指标、方案和销账的全部历史，计划与完成对照，预测何时完成",
        "Show the trend: both measures, plans and write-offs over the whole history, planned against "
        "done, and a forecast of when it is all done",
    ),
    "help.every": (
        "间隔：day 日、week 周、month 月（默认）、commit 每次登记",
        "day, week, month (default) or commit",
    ),
    "help.check": (
        "核查台账：逐条规则检查全部文件，一次列出全部问题",
        "Check the ledger: every rule over every file, all findings in one run",
    ),
    "help.rules": (
        "查看规则目录；给出编号则显示规定、缘由、处理办法和依据",
        "Show the catalogue of rules, or one rule with its why, its fix and its source",
    ),
    "help.schema": ("输出某类文件的 JSON Schema", "Print the JSON Schema of one kind of file"),
    "help.merge-driver": (
        "供 git 合并台账文件：按记录、事项和字段合并，仅在两边确有分歧处标出冲突",
        "Merge a ledger file for git: by record, item and field, a conflict only where two disagree",
    ),
    "help.merge_base": ("共同祖先的文件", "the file as it was"),
    "help.merge_ours": (
        "我方的文件，结果写回此处",
        "the file as we have it; the result goes there",
    ),
    "help.merge_theirs": ("对方的文件", "the file as they have it"),
    "help.merge_size": ("冲突标记的长度", "the length of conflict markers"),
    "help.merge_path": ("文件在仓库中的路径", "the file's path in the repository"),
    "help.ledger": (
        "台账文件夹；默认取最近的上级台账，或本仓库 ledgers/ 下唯一的台账",
        "ledger folder; default: the nearest one upwards, else the only one under ledgers/",
    ),
    "help.at": (
        "按 git 在该版本或该日结束时登记的内容读取台账",
        "read the ledger as git recorded it at that revision or by the end of that day",
    ),
    "help.today": (
        "按哪一天判断时限；默认为 --at 的日期，否则为当天",
        "the day deadlines are judged against; default: the day of --at, else the real day",
    ),
    "help.as_of": (
        "只统计到该日已经生效的内容",
        "count only what had taken effect by that day",
    ),
    "help.format": (
        "输出格式：text、json、csv、md；--json 即 json",
        "text, json, csv or md; --json for short",
    ),
    "help.json": ("等同 --format json", "the same as --format json"),
    "help.output": ("写入文件，后缀决定格式", "write to a file; its suffix picks the format"),
    "help.lang": (
        "语言：zh 中文，en 英文；默认随系统",
        "language, zh or en; default: the locale's",
    ),
    "help.color": ("颜色：auto 自动、always 总是、never 从不", "colour: auto, always or never"),
    "help.width": ("按多少列排版；默认为终端宽度", "columns to keep to; default: the terminal's"),
    "help.quiet": ("不显示提示", "no notes on stderr"),
    "help.verbose": ("显示更多细节", "more detail, and the traceback of an internal fault"),
    "help.dry_run": ("试运行：只显示将作的改动", "print the patch and change nothing"),
    "help.no_commit": ("只改文件，不提交", "change the files and do not commit"),
    "help.message": ("提交说明", "the commit's message"),
    "help.set": (
        "自报事项进展：牵头单位登记状态和佐证材料",
        "Report on an item: its lead unit records a status and evidence",
    ),
    "help.verdict": (
        "认定事项进展：督察结论，完成的须有佐证材料",
        "Record a verdict on an item: what supervision found; a done one needs evidence",
    ),
    "help.extend": (
        "申请延期，或批准延期（--approve）",
        "Ask for a later due date, or approve it with --approve",
    ),
    "help.withdraw": ("撤销事项，写明理由", "Withdraw an item, with the reason"),
    "help.writeoff": (
        "销账：专项小组申请，省委深改组同意、退回或重新启动",
        "Close a plan out: its group asks, the leading group grants, returns or reopens",
    ),
    "help.item": ("事项编号，如 P-M16-03/03", "an item like P-M16-03/03"),
    "help.item_or_master": (
        "事项编号，如 P-M16-03/03，或改革事项 M-017",
        "an item like P-M16-03/03, or a master item like M-017",
    ),
    "help.status_word": (
        "状态：未启动 not_started、已启动未完成 in_progress、已完成 done",
        "not_started, in_progress or done, or the Chinese term",
    ),
    "help.on": ("生效日期，默认为今天", "the day it took effect; default: today"),
    "help.evidence": (
        "佐证材料：已登记的编号，或新材料名称（前面可加 visit: 等类别），可多次使用",
        "evidence: an id that is there, or new text, with a kind like `visit:` in front; repeatable",
    ),
    "help.round": ("督察轮次，如 S-2017-midyear", "a supervision round like S-2017-midyear"),
    "help.problem": ("存在问题", "the problem found"),
    "help.next": ("下一步", "what is to be done next"),
    "help.to": ("新的完成时限", "the new due date"),
    "help.reason": ("延期理由", "why a later date is needed"),
    "help.approve": ("批准待批的延期", "approve the extension that waits"),
    "help.withdraw_reason": ("撤销理由", "why the item is withdrawn"),
    "help.writeoff_plans": ("方案编号或名称开头，可写多个", "plans by id or beginning of title"),
    "help.grant": (
        "同意销账，须写明 --meeting 或 --approval",
        "grant it, naming --meeting or --approval",
    ),
    "help.meeting": ("作出决定的会议届次", "number of the meeting that decided"),
    "help.approval": ("批准文号", "document number of the approval"),
    "help.return": ("退回申请，写明理由", "return the request, with the reason"),
    "help.reopen": ("重新启动已销账的方案，写明理由", "reopen a written-off plan, with the reason"),
    "help.ready": ("列出可以申请销账的方案", "list the plans write-off could be asked for"),
    "help.version": ("显示版本", "show the version"),
    "help.by": ("按专项小组（group）或部门（department）分列", "by group or by department"),
    "help.list_words": (
        "类别（plans、items、master、meetings、rounds、groups、departments、cities、teams、"
        "divisions、people）和要查找的文字",
        "kind of record, and words that must stand in the text",
    ),
    "help.group": ("专项小组的编号或名称", "id or title of a special group"),
    "help.unit": ("牵头单位的编号或名称", "id or name of the unit that leads"),
    "help.support": ("配合单位的编号或名称", "id or name of a supporting unit"),
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
    "help.id": (
        "编号（如 P-M16-03、P-M16-03/03、M-017、21），或方案名称的开头",
        "an id like P-M16-03, P-M16-03/03, M-017 or 21, or the beginning of a plan's title",
    ),
    "help.history_id": (
        "编号（如 P-M16-03、P-M16-03/03、M-017），或方案名称的开头；不写则为全部",
        "an id like P-M16-03, P-M16-03/03 or M-017, or the beginning of a plan's title; none for all",
    ),
    "help.list_all": ("连同已撤销的事项", "with the withdrawn items"),
    "help.all": ("连同已完成和已撤销的事项", "with the done and the withdrawn items"),
    "help.select": (
        "只用以此开头的规则，可多次使用",
        "only rules whose code begins so; repeatable",
    ),
    "help.ignore": ("不用以此开头的规则，可多次使用", "no rules whose code begins so; repeatable"),
    "help.strict": ("有警告也以 1 退出", "exit 1 on warnings too"),
    "help.code": (
        "规则编号或其开头，如 RC301 或 RC3",
        "a rule's code or its beginning, like RC301 or RC3",
    ),
    "help.kind": ("文件类别，如 plan", "a kind of file, like plan"),
    "help.plans": ("示例方案的数量", "how many special plans the sample has"),
    "help.demo_dir": ("新文件夹，默认 reformctl-demo", "a new folder; default: reformctl-demo"),
    "help.fmt": (
        "整理台账文件：统一写法，保留注释；只改文件，加 -m 才提交",
        "Lay ledger files out in one form, with their comments; commits only with -m",
    ),
    "help.fmt_files": (
        "文件或文件夹，默认为整个台账",
        "files or folders; default: the whole ledger",
    ),
    "help.fmt_check": (
        "只列出需要整理的文件，有则以 1 退出",
        "write nothing, list the files that would change, exit 1 if there are any",
    ),
    "help.fmt_diff": (
        "只显示将作的改动，有则以 1 退出",
        "write nothing, print the patch, exit 1 if there is any",
    ),
    "help.init": (
        "新建台账：名录、文件夹、合并核查和编辑器设置",
        "Make a new ledger: registries, folders, a check for pull requests, settings for editors",
    ),
    "help.init_dir": (
        "台账文件夹，须为空或尚不存在，默认为当前文件夹",
        "the ledger's folder, empty or not there yet; default: this one",
    ),
    "help.name": ("台账名称", "the ledger's name"),
    "help.name_en": ("英文名称", "the English name"),
    "help.first_year": ("起始年度，默认为今年", "the first year; default: this year"),
    "help.last_year": (
        "截止年度，默认共五年",
        "the last year; default: five years in all",
    ),
    "help.kind_metavar": ("类别 [选项]", "KIND [OPTIONS]"),
    "help.kinds": ("类别", "Kinds"),
    "help.more_kinds": (
        "在类别之后加 --help 查看其选项；在终端里不写的必填项会逐项询问。",
        "Add --help behind a kind for its options; on a terminal what must be known is asked for.",
    ),
    "help.new": (
        "新建记录：编号和位置由程序确定",
        "Enter a new record: the program finds its id and its place",
    ),
    "help.new_plan": (
        "新建专项改革方案（起草中）",
        "Enter a special plan as a draft",
    ),
    "help.new_item": ("在方案中增加具体改革事项", "Add a specific item to a plan"),
    "help.new_master_item": (
        "在总体方案中增加改革事项",
        "Add an item to the master plan",
    ),
    "help.new_round": ("新建督察轮次", "Enter a supervision round"),
    "help.new_group": ("登记专项小组", "Enter a special group"),
    "help.new_department": ("登记省直部门", "Enter a department"),
    "help.new_city": ("登记市州", "Enter a city or prefecture"),
    "help.new_team": ("登记项目小组", "Enter a project team"),
    "help.new_division": ("登记处室", "Enter a division of the reform office"),
    "help.new_person": ("登记可以在台账中登记的岗位", "Enter a post that may record in the ledger"),
    "help.title": ("名称", "the title"),
    "help.title_en": ("英文名称", "the English title"),
    "help.plan_kind": (
        "类别：docking 对接方案、provincial 自主方案",
        "docking or provincial, or the Chinese term",
    ),
    "help.central": (
        "对接的中央方案编号，可多次使用",
        "a central plan it docks; repeatable",
    ),
    "help.leads": (
        "牵头单位的编号或名称，可多次使用",
        "a lead unit by id or name; repeatable",
    ),
    "help.lead": ("牵头单位的编号或名称", "the lead unit by id or name"),
    "help.supporting": (
        "配合单位的编号或名称，可多次使用",
        "a supporting unit by id or name; repeatable",
    ),
    "help.person": ("责任人，写岗位", "who answers for it, named by post"),
    "help.lead_leader": ("牵头领导，写岗位", "the leader who carries it, named by post"),
    "help.is_leader_direct": ("由省领导直接抓", "a provincial leader carries it"),
    "help.target_year": ("计划销账年度", "the year in which it shall be written off"),
    "help.serves": (
        "服务的总体方案改革事项，可多次使用",
        "a master item it serves; repeatable",
    ),
    "help.plan_year": ("起草年度，默认为今年", "the year of the draft; default: this year"),
    "help.plan_id": (
        "自定编号，如 P-2017-k7qd；默认随机生成",
        "an id of your own like P-2017-k7qd; default: drawn at random",
    ),
    "help.plan": ("方案编号或名称开头", "a plan by id or beginning of title"),
    "help.text": ("事项内容", "what is to be done"),
    "help.due": ("完成时限", "the due date"),
    "help.clause": ("方案条款，如 二（三）", "the clause of the plan"),
    "help.deliverable": ("成果形式", "what shall be there when it is done"),
    "help.planned": ("计划完成年度", "the year by whose end it shall be done"),
    "help.new_round_id": (
        "轮次编号，如 S-2017-midyear、S-2017-03；可由 --kind 和起始日期得出",
        "an id like S-2017-midyear or S-2017-03; --kind and --start give it too",
    ),
    "help.round_kind": (
        "类别：midyear 年中集中督察、monthly 月月督察、yearend 年底绩效目标考核",
        "midyear, monthly or yearend, or the Chinese term",
    ),
    "help.start": ("起始日期", "the first day"),
    "help.end": ("截止日期", "the last day"),
    "help.leader": ("负责领导，写岗位", "who leads it, named by post"),
    "help.secretary": ("联络员，写岗位", "the secretary, named by post"),
    "help.departments": (
        "督察的部门，编号或名称，可多次使用",
        "a department visited, by id or name; repeatable",
    ),
    "help.picked": ("抽查的方案，可多次使用", "a plan picked; repeatable"),
    "help.group_id": ("编号，如 G7；默认为下一个", "an id like G7; default: the next number"),
    "help.department_id": ("编号，如 D-ENV", "an id like D-ENV"),
    "help.city_id": ("行政区划代码，如 510100", "the GB/T 2260 code, like 510100"),
    "help.team_id": ("编号，如 PT-01；默认为下一个", "an id like PT-01; default: the next number"),
    "help.division_id": (
        "编号，如 DIV-1；默认为下一个",
        "an id like DIV-1; default: the next number",
    ),
    "help.person_id": (
        "编号，如 U-ENV-1；默认由单位得出",
        "an id like U-ENV-1; default: made from the unit",
    ),
    "help.short": ("简称", "the short name"),
    "help.post": ("岗位名称，不写姓名", "the post; never a person's name"),
    "help.post_unit": (
        "所属单位的编号或名称；改革办写 OFFICE，省委深改组写 LG",
        "its unit by id or name; OFFICE is the reform office, LG the leading group",
    ),
    "help.email": (
        "git 使用的邮箱，可多次使用",
        "the address git commits with; repeatable",
    ),
    "help.role": (
        "权限：report 自报进展、verdict 认定、ask 申请销账、grant 批准销账、registry 维护名录、"
        "settings 维护设置，可多次使用",
        "report, verdict, ask, grant, registry or settings; repeatable",
    ),
    "help.new_meeting": (
        "登记会议；审议通过的方案随之改用会议编号",
        "Enter a meeting; the drafts it adopts take its number",
    ),
    "help.new_adoption": (
        "登记已有会议审议通过的方案",
        "Enter drafts that a meeting entered before has adopted",
    ),
    "help.new_issue": ("登记方案印发", "Enter that a plan was issued"),
    "help.new_meeting_number": ("届次，默认为下一次", "its number; default: the next one"),
    "help.held": ("会议日期", "the day it is held"),
    "help.study": (
        "学习专题；审议或听取汇报的会议须写",
        "the study topic; needed where something was adopted or heard",
    ),
    "help.agenda": ("议程，可多次使用", "an item of the agenda; repeatable"),
    "help.adopt": (
        "审议通过的起草方案，按审议顺序",
        "drafts that were adopted, in that order",
    ),
    "help.heard": (
        "听取的汇报，如 city:510100:内容、department:D-ENV:内容、office:内容，可多次使用",
        "a report heard, like city:510100:TEXT, department:D-ENV:TEXT or office:TEXT; repeatable",
    ),
    "help.document": ("印发文号", "the document number"),
    "help.doctor": (
        "检查环境：git、身份、合并设置等，并给出处理命令",
        "See what is set up around the ledger and what isn't, with the command that mends it",
    ),
    "help.fix": (
        "在本仓库设置合并，并更新台账旁的格式文件",
        "set git up to merge here, and bring the schemas beside the ledger up to date",
    ),
}
