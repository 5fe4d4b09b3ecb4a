"""What stands around the options on a help page."""

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
    "help.kind_metavar": ("类别 [选项]", "KIND [OPTIONS]"),
    "help.kinds": ("类别", "Kinds"),
    "help.more_kinds": (
        "在类别之后加 --help 查看其选项；在终端里不写的必填项会逐项询问。",
        "Add --help behind a kind for its options; on a terminal what must be known is asked for.",
    ),
}
