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
    "help.merge_ours": ("我方的文件，结果写回此处", "the file as we have it; the result goes there"),
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
    "help.grant": ("同意销账，须写明 --meeting 或 --approval", "grant it, naming --meeting or --approval"),
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
}
