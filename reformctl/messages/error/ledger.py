"""What can be wrong with finding and reading a ledger and its files."""

ENTRIES: dict[str, tuple[str, str]] = {
    "error.no_ledger": ("从 {path} 往上找不到台账", "no ledger here or above {path}"),
    "error.no_ledger_hint": (
        "请用 --ledger 指明台账文件夹；新建台账用 `reformctl init`，示例台账用 `reformctl demo`",
        "name its folder with --ledger; `reformctl init` makes a new ledger, `reformctl demo` a sample",
    ),
    "error.many_ledgers": (
        "本仓库有多个台账：{names}",
        "this repository holds several ledgers: {names}",
    ),
    "error.many_ledgers_hint": ("请用 --ledger 指明一个", "choose one with --ledger"),
    "error.no_such_folder": ("没有文件夹 {path}", "there is no folder {path}"),
    "error.cannot_open": ("打不开文件夹 {path}（{why}）", "can't open the folder {path} ({why})"),
    "error.no_settings": (
        "{path} 里没有 ledger.yaml，不是台账",
        "{path} has no ledger.yaml, so it is not a ledger",
    ),
    "error.no_ledger_then": (
        "{at}（提交 {commit}）时还没有这个台账",
        "the ledger did not exist at {at} (commit {commit})",
    ),
    "error.record_unread": ("{path} 未能读出：{why}", "{path} could not be read: {why}"),
    "error.see_check": ("运行 `reformctl check` 查看位置", "see `reformctl check` for the place"),
    "error.files_left_out": (
        "有 {count} 个文件未能读全，结果不含其内容：",
        "left out because they could not be read in full: {count}",
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
    "error.edit_unclean": (
        "{path} 的形式有问题，改不了；请先运行 `reformctl check`",
        "{path} is not clean and is not edited; see `reformctl check` first",
    ),
    "error.edit_failed": (
        "{path} 的写法特殊，无法只改 {field}；请手工修改",
        "{path} is written in a way that `{field}` alone can't be changed; edit it by hand",
    ),
    "error.format_failed": (
        "{path} 的写法特殊，无法整理而不丢内容；请手工修改",
        "{path} is written in a way that can't be laid out anew without loss; edit it by hand",
    ),
    "error.folder_not_empty": (
        "{path} 已存在，且不是空文件夹",
        "{path} exists and is not an empty folder",
    ),
    "error.choose_folder": ("请另写一个文件夹", "name another folder"),
    "error.not_in_ledger": ("台账里没有文件 {path}", "the ledger has no file {path}"),
    "error.name_files": (
        "请写台账里的文件或文件夹，从当前位置算起",
        "name files or folders of the ledger, as seen from here",
    ),
    "error.choose_ledger_folder": (
        "请写一个新文件夹，如 `reformctl init ledgers/名称`",
        "name a new folder, like `reformctl init ledgers/NAME`",
    ),
    "error.inside_ledger": (
        "{path} 位于另一个台账 {ledger} 之中",
        "{path} lies inside another ledger, {ledger}",
    ),
    "error.years_reversed": (
        "截止年度 {last} 早于起始年度 {first}",
        "the last year {last} comes before the first, {first}",
    ),
}
