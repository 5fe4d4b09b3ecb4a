"""Sentences of the area ``error``: key → (Chinese, English)."""

ENTRIES: dict[str, tuple[str, str]] = {
    "error.no_ledger": ("从 {path} 往上找不到台账", "no ledger here or above {path}"),
    "error.no_ledger_hint": (
        "请用 --ledger 指明台账文件夹，或用 `reformctl demo 文件夹` 生成示例台账",
        "name the folder with --ledger, or make a sample with `reformctl demo FOLDER`",
    ),
    "error.many_ledgers": (
        "本仓库有多个台账：{names}",
        "this repository holds several ledgers: {names}",
    ),
    "error.many_ledgers_hint": ("请用 --ledger 指明一个", "choose one with --ledger"),
    "error.no_such_folder": ("没有文件夹 {path}", "there is no folder {path}"),
    "error.no_settings": (
        "{path} 里没有 ledger.yaml，不是台账",
        "{path} has no ledger.yaml, so it is not a ledger",
    ),
    "error.no_repository": (
        "{path} 不在 git 仓库里，查不到历史",
        "{path} is not in a git repository, so it has no history",
    ),
    "error.no_repository_hint": (
        "请在台账仓库里运行，或不带 --at",
        "run it inside the ledger's repository, or leave --at out",
    ),
    "error.no_commits": (
        "{path} 所在仓库还没有提交",
        "the repository around {path} has no commits yet",
    ),
    "error.no_ledger_then": (
        "{at}（提交 {commit}）时还没有这个台账",
        "the ledger did not exist at {at} (commit {commit})",
    ),
    "error.not_a_day": ("“{text}”不是日期", "`{text}` is not a day"),
    "error.day_form": ("请写成 2017-06-15 的形式", "write it like 2017-06-15"),
    "error.no_such_zone": (
        "ledger.yaml 里的时区 {name} 不存在",
        "ledger.yaml names a time zone {name} that does not exist",
    ),
    "error.own_fault": (
        "程序内部出错（{kind}，版本 {version}）：请把命令和加上 -v 的输出报给维护者",
        "internal fault ({kind}, version {version}): please report the command and its output with -v",
    ),
    "error.unknown_command": ("没有命令“{name}”", "there is no command `{name}`"),
    "error.did_you_mean": ("是否指 {names}？", "did you mean {names}?"),
    "error.see_help": ("运行 `reformctl --help` 查看全部命令", "see `reformctl --help`"),
    "error.see_command_help": ("运行 `{command} --help` 查看用法", "see `{command} --help`"),
    "error.see_list": ("运行 `reformctl list` 查看编号", "see `reformctl list` for the ids"),
    "error.no_such_option": ("没有选项 {name}", "there is no option {name}"),
    "error.missing_value": ("缺少 {name}", "{name} is missing"),
    "error.bad_value": ("{name} 的值不对：{why}", "{name} has a wrong value: {why}"),
    "error.usage": ("用法不对：{why}", "wrong usage: {why}"),
    "error.unknown_id": ("没有编号或方案“{name}”", "there is no record `{name}`"),
    "error.ambiguous_title": (
        "有 {count} 个方案以“{text}”开头",
        "{count} plans begin with `{text}`",
    ),
    "error.ambiguous_unit": (
        "有 {count} 个单位以“{text}”开头",
        "{count} units begin with `{text}`",
    ),
    "error.choose_one": ("请写明编号：{names}", "name one by its id: {names}"),
    "error.unknown_suffix": ("看不出 {path} 要用什么格式", "the suffix of {path} names no format"),
    "error.known_formats": ("可用格式：{names}", "formats: {names}"),
    "error.unknown_format": ("没有格式“{name}”", "there is no format `{name}`"),
    "error.format_later": ("这一版还不能输出 {name}", "this version does not write {name} yet"),
    "error.bad_color": (
        "--color 只能是 auto、always 或 never，不能是“{value}”",
        "--color takes auto, always or never, not `{value}`",
    ),
    "error.bad_lang": (
        "--lang 只能是 zh 或 en，不能是“{value}”",
        "--lang takes zh or en, not `{value}`",
    ),
    "error.cannot_write": ("写不了文件 {path}（{why}）", "can't write {path} ({why})"),
    "error.files_left_out": (
        "有 {count} 个文件未能读全，结果不含其内容：",
        "{count} files could not be read in full and are left out:",
    ),
    "error.file_left_out": ("  {path}：{why}", "  {path}: {why}"),
    "error.more_left_out": (
        "  另有 {count} 个；运行 `reformctl check` 查看",
        "  and {count} more; see `reformctl check`",
    ),
    "error.old_ledger": (
        "提示：台账最近的登记在 {day}，时限却按 {today} 判断；加 --today {day} 可看当时的情况",
        "note: the newest entry is of {day}, but deadlines are judged on {today}; "
        "--today {day} shows how things stood",
    ),
    "error.incomplete": ("内容不全", "incomplete"),
    "error.edit_unclean": ("{path} 的形式有问题，改不了；请先运行 `reformctl check`", "{path} is not clean and is not edited; see `reformctl check` first"),
    "error.edit_failed": ("{path} 的写法特殊，无法只改 {field}；请手工修改", "{path} is written in a way that `{field}` alone can't be changed; edit it by hand"),
    "error.unknown_kind": ("没有记录类别“{name}”", "there is no kind of record `{name}`"),
    "error.known_kinds": ("可列：{names}", "kinds: {names}"),
    "error.unknown_word": ("{option} 不认识“{word}”", "{option} does not know `{word}`"),
    "error.known_words": ("可用：{names}", "use one of: {names}"),
    "error.filter_misfit": ("{option} 不能用于 {kind}", "{option} does not go with {kind}"),
    "error.no_git": ("找不到 git 程序", "git is not installed"),
    "error.no_git_hint": ("请安装 git 2.31 或更高版本", "install git 2.31 or newer"),
    "error.git_failed": ("git 读不了仓库：{reason}", "git can't read the repository: {reason}"),
    "error.bare_repository": (
        "{path} 是裸仓库，没有工作区；请先克隆再读",
        "{path} is a bare repository without a work tree; clone it and read the clone",
    ),
    "error.dubious_ownership": (
        "{path} 属于别的用户，git 不肯读取",
        "{path} belongs to another user, so git refuses to read it",
    ),
    "error.run_this": ("如信任它，请运行 `{command}`", "if you trust it, run `{command}`"),
    "error.shallow": (
        "这是浅克隆，缺少较早的历史",
        "this is a shallow clone: the older part of its history is missing",
    ),
    "error.shallow_hint": ("请运行 `git fetch --unshallow`", "run `git fetch --unshallow`"),
    "error.missing_object": (
        "仓库缺少对象 {object}；请运行 `git fetch` 或重新克隆",
        "the repository lacks object {object}; run `git fetch` or clone it again",
    ),
    "error.unknown_revision": (
        "没有版本“{revision}”；请写分支、标签、提交号或日期",
        "there is no revision `{revision}`; name a branch, a tag, a commit or a day",
    ),
    "error.nothing_recorded_by": (
        "到 {day} 还没有登记；最早的登记在 {first}",
        "nothing was recorded by {day}; the first record is of {first}",
    ),
    "error.never_recorded": ("历史中从未有过编号“{name}”", "the history never held an id `{name}`"),
    "error.folder_not_empty": (
        "{path} 已存在，且不是空文件夹",
        "{path} exists and is not an empty folder",
    ),
    "error.choose_folder": ("请另写一个文件夹", "name another folder"),
}
