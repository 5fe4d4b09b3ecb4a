"""What can be wrong with a command, its options and the words given to it."""

ENTRIES: dict[str, tuple[str, str]] = {
    "error.own_fault": (
        "程序内部出错（{kind}，版本 {version}）：请把命令和加上 -v 的输出报给维护者",
        "internal fault ({kind}, version {version}): please report the command and its output with -v",
    ),
    "error.unknown_command": ("没有命令“{name}”", "there is no command `{name}`"),
    "error.did_you_mean": ("是否指 {names}？", "did you mean {names}?"),
    "error.see_help": ("运行 `reformctl --help` 查看全部命令", "see `reformctl --help`"),
    "error.see_command_help": ("运行 `{command} --help` 查看用法", "see `{command} --help`"),
    "error.no_such_option": ("没有选项 {name}", "there is no option {name}"),
    "error.missing_value": ("缺少 {name}", "{name} is missing"),
    "error.missing_values": ("缺少 {names}", "missing: {names}"),
    "error.or_terminal": (
        "加 --help 查看写法；在终端里运行时会逐项询问",
        "add --help to see how to write them; on a terminal the command asks for them",
    ),
    "error.add_help": ("加 --help 查看用法", "add --help to see how to write it"),
    "error.bad_value": ("{name} 的值不对：{why}", "{name} has a wrong value: {why}"),
    "error.not_whole": ("须为整数", "a whole number is needed"),
    "error.too_small": ("须为整数，不小于 {least}", "a whole number, {least} or more, is needed"),
    "error.out_of_range": (
        "须为 {least} 至 {most} 的整数",
        "a whole number from {least} to {most} is needed",
    ),
    "error.takes_no_value": ("{name} 之后不写值", "{name} takes no value"),
    "error.extra_words": ("多写了“{words}”", "`{words}` is one word too many"),
    "error.usage": ("用法不对：{why}", "wrong usage: {why}"),
    "error.unknown_suffix": ("看不出 {path} 要用什么格式", "the suffix of {path} names no format"),
    "error.known_formats": ("可用格式：{names}", "formats: {names}"),
    "error.unknown_format": ("没有格式“{name}”", "there is no format `{name}`"),
    "error.one_on_stdout": (
        "标准输出只能写一种格式",
        "only one format can go to stdout",
    ),
    "error.one_in_file": (
        "{path} 只能写一种格式",
        "only one format can go to {path}",
    ),
    "error.output_form": (
        "其余的各写一个文件，如 --output sarif=check.sarif",
        "give the others files of their own, like --output sarif=check.sarif",
    ),
    "error.not_for_terminals": (
        "{name} 不是文字，不能显示在终端上",
        "{name} is no text to show on a terminal",
    ),
    "error.write_to_file": ("请用 -o 写入文件", "write it to a file with -o"),
    "error.needs_extra": ("输出 {what} 需要另装一个组件", "{what} needs a package more"),
    "error.install_extra": (
        "请安装：pip install 'reformctl[{extra}]'",
        "install it: pip install 'reformctl[{extra}]'",
    ),
    "error.bad_color": (
        "--color 只能是 auto、always 或 never，不能是“{value}”",
        "--color takes auto, always or never, not `{value}`",
    ),
    "error.bad_lang": (
        "--lang 只能是 zh 或 en，不能是“{value}”",
        "--lang takes zh or en, not `{value}`",
    ),
    "error.unknown_kind": ("没有记录类别“{name}”", "there is no kind of record `{name}`"),
    "error.known_kinds": ("可列：{names}", "kinds: {names}"),
    "error.unknown_shell": ("不支持 {name} 补全", "there is no completion for `{name}`"),
    "error.known_shells": ("可用：{names}", "shells: {names}"),
    "error.unknown_word": ("{option} 不认识“{word}”", "{option} does not know `{word}`"),
    "error.known_words": ("可用：{names}", "use one of: {names}"),
    "error.filter_misfit": ("{option} 不能用于 {kind}", "{option} does not go with {kind}"),
    "error.not_a_day": ("“{text}”不是日期", "`{text}` is not a day"),
    "error.day_form": ("请写成 2017-06-15 的形式", "write it like 2017-06-15"),
    "error.day_to_come": (
        "{day} 还没有到（今天是 {today}）",
        "{day} is still to come (today is {today})",
    ),
    "error.not_a_year": (
        "{option} 须为年份，不能是“{text}”",
        "{option} takes a year, not `{text}`",
    ),
    "error.not_a_number": (
        "{option} 须为正整数，不能是“{text}”",
        "{option} takes a number, not `{text}`",
    ),
    "error.history_hint": (
        "请在台账仓库里运行",
        "run it inside the ledger's repository",
    ),
    "error.three_dots": (
        "“{range}”有三个点，这里只认两个点",
        "`{range}` has three dots; only two are understood here",
    ),
    "error.three_dots_hint": (
        "请写共同祖先，即 `git merge-base 甲 乙` 的结果",
        "name the common ancestor, which `git merge-base A B` prints",
    ),
    "error.range_and_head": (
        "“{range}”已写明两端，不能再写 {head}",
        "`{range}` names both ends, so there is no room for `{head}`",
    ),
    "error.two_heads": (
        "已写明 {head}，不能再用 --at {at}",
        "`{head}` and --at {at} name the same end",
    ),
    "error.restated_alone": (
        "--restated 不能与“{other}”同用",
        "--restated does not go with `{other}`",
    ),
    "error.days_reversed": (
        "--since {first} 晚于 --until {last}",
        "--since {first} is later than --until {last}",
    ),
    "error.see_fields": (
        "字段名见 `reformctl history` 的字段一栏",
        "the column of fields in `reformctl history` shows their names",
    ),
    "error.not_a_month": (
        "{option} 须写月份，如 2017-07，不是“{text}”",
        "{option} takes a month like 2017-07, not `{text}`",
    ),
    "error.not_a_round": ("“{name}”不是督察轮次", "`{name}` is not a supervision round"),
    "error.name_a_round": (
        "请写轮次编号，如 S-2017-midyear；`reformctl rounds` 列出全部",
        "name a round like S-2017-midyear; `reformctl rounds` lists them",
    ),
    "error.rounds_misfit": (
        "--tables 须写轮次，--propose 不写轮次",
        "--tables needs a round, --propose takes none",
    ),
    "error.rounds_usage": (
        "`reformctl rounds [轮次 [--tables]]` 或 `reformctl rounds --propose 月份`",
        "`reformctl rounds [ROUND [--tables]]` or `reformctl rounds --propose MONTH`",
    ),
    "error.not_of_kind": ("“{name}”不是{kind}", "`{name}` is not a {kind}"),
    "error.no_one_leader": (
        "职务含“{name}”的牵头领导有 {count} 位",
        "lead leaders whose post holds `{name}`: {count}",
    ),
    "error.shared_by": (
        "--shared 须写明与谁共有",
        "--shared needs to know who shares",
    ),
    "error.known_groups": ("专项小组有 {names}", "the groups are {names}"),
    "error.merge_without_base": (
        "--merge 须与 --base 同用",
        "--merge needs --base",
    ),
    "error.give_base": (
        "请写明与哪个版本合并：`--base 版本`",
        "name what to merge with: `--base REV`",
    ),
}
