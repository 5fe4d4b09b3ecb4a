"""What can be wrong with a git repository that is read."""

ENTRIES: dict[str, tuple[str, str]] = {
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
    "error.no_common_commit": (
        "“{revision}”与所查版本没有共同的提交",
        "`{revision}` and what is to be judged have no commit in common",
    ),
    "error.no_common_commit_hint": (
        "请运行 `git fetch --unshallow`，或取回请求所针对的分支：`git fetch origin 分支`",
        "run `git fetch --unshallow`, or fetch the branch the request is for: `git fetch origin BRANCH`",
    ),
    "error.missing_object": (
        "仓库不完整，缺少对象 {object}",
        "the repository is not complete: it lacks object {object}",
    ),
    "error.missing_object_hint": (
        "部分克隆请运行 `git fetch --refetch --no-filter` 取全；否则请重新克隆",
        "in a partial clone run `git fetch --refetch --no-filter`; else clone it again",
    ),
    "error.unknown_revision": (
        "没有版本“{revision}”；请写分支、标签、提交号或日期",
        "there is no revision `{revision}`; name a branch, a tag, a commit or a day",
    ),
    "error.ambiguous_revision": (
        "“{revision}”既是 {first}，又是 {second}；请写全名",
        "`{revision}` is both {first} and {second}; write the whole name",
    ),
    "error.nothing_recorded_by": (
        "到 {day} 还没有登记；最早的登记在 {first}",
        "nothing was recorded by {day}; the first record is of {first}",
    ),
    "error.never_recorded": ("历史中从未有过编号“{name}”", "the history never held an id `{name}`"),
}
