"""The options of every command, or of every one that writes."""

ENTRIES: dict[str, tuple[str, str]] = {
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
        "输出格式：text、json、csv、md、html、xlsx；--json 即 json",
        "text, json, csv, md, html or xlsx; --json for short",
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
    "help.verbose": (
        "显示更多细节，程序内部出错时连同调用记录",
        "more detail, and the traceback of an internal fault",
    ),
    "help.help": ("显示用法", "show this help"),
    "help.version": ("显示版本", "show the version"),
    "help.dry_run": ("试运行：只显示将作的改动", "print the patch and change nothing"),
    "help.no_commit": ("只改文件，不提交", "change the files and do not commit"),
    "help.message": ("提交说明", "the commit's message"),
}
