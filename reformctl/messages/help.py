"""Sentences of the area ``help``: key → (Chinese, English)."""

ENTRIES: dict[str, tuple[str, str]] = {
    "help.usage": ("用法：", "Usage:"),
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
}
