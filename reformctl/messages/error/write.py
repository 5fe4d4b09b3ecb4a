"""What can keep a change from being written and recorded."""

ENTRIES: dict[str, tuple[str, str]] = {
    "error.baseline_of_now": (
        "存量问题清单只能按工作区的现状列，不能与 --at、--as-of 同用",
        "a baseline lists what the work tree breaks now; leave out --at and --as-of",
    ),
    "error.baseline_day_passed": (
        "期限 {until} 已过；请写今后的日期",
        "{until} has passed; give a day to come",
    ),
    "error.baseline_nothing": (
        "没有要列入存量问题清单的问题",
        "there is nothing to list in the baseline",
    ),
    "error.cannot_write": ("写不了文件 {path}（{why}）", "can't write {path} ({why})"),
    "error.cannot_write_hint": (
        "请检查写入权限和磁盘空间",
        "look at its permissions and at the space left on the disk",
    ),
    "error.locked": (
        "另一个 reformctl 正在写台账，等了 {seconds} 秒仍未结束",
        "another reformctl is writing to the ledger; it did not end within {seconds} seconds",
    ),
    "error.try_later": ("请稍后再试", "try again later"),
    "error.try_again": ("请核对后重新运行", "look at it and run the command again"),
    "error.detached": (
        "当前不在任何分支上（HEAD 游离），登记会丢失",
        "no branch is checked out (detached HEAD), so the record would be lost",
    ),
    "error.detached_hint": (
        "请先运行 `git switch 分支`，或加 --no-commit 只改文件",
        "run `git switch BRANCH` first, or change the file only with --no-commit",
    ),
    "error.unfinished": (
        "仓库里有一次 git {operation} 尚未完成",
        "a git {operation} is not finished in this repository",
    ),
    "error.unfinished_hint": (
        "请先用 `{command}` 了结，或加 --no-commit 只改文件",
        "end it with `{command}` first, or change the file only with --no-commit",
    ),
    "error.no_identity": ("git 不知道您是谁", "git does not know who you are"),
    "error.no_identity_hint": (
        "请运行 `git config --global user.name 姓名` 和 `git config --global user.email 邮箱`",
        "run `git config --global user.name NAME` and `git config --global user.email ADDRESS`",
    ),
    "error.keep_registry": (
        "请由有此职责的岗位登记；名录由改革办维护（`reformctl new person`）",
        "let a post with that role do it; the office keeps the registry (`reformctl new person`)",
    ),
    "error.file_exists": ("{path} 已经存在", "{path} exists already"),
    "error.file_changed": (
        "{path} 在读取之后又有改动；未作任何修改",
        "{path} has changed since it was read; nothing was changed",
    ),
    "error.file_dirty": (
        "{path} 里有尚未提交的改动；未作任何修改",
        "{path} holds edits that are not committed; nothing was changed",
    ),
    "error.file_dirty_hint": (
        "请先提交或撤销这些改动，或加 --no-commit 只改文件",
        "commit or undo them first, or change the file only with --no-commit",
    ),
    "error.not_plain": (
        "{path} 不是普通文件，或位于链接之后，不能写",
        "{path} is not a plain file, or lies behind a link, and is not written",
    ),
    "error.git_cannot_write": ("git 写不了仓库：{why}", "git can't write to the repository: {why}"),
    "error.index_locked": (
        "另一个 git 占着暂存区：{path}",
        "another git holds the index: {path}",
    ),
    "error.index_locked_hint": (
        "请等它结束；确认没有 git 在运行后，可删除该文件",
        "wait for it to end; if no git is running, remove that file",
    ),
    "error.branch_busy": (
        "分支上不断有新的提交，登记插不进去；未作任何修改",
        "other commits keep coming first on this branch; nothing was changed",
    ),
    "error.hook_refused": (
        "钩子 {hook} 不同意提交：{why}",
        "the hook {hook} refuses the commit: {why}",
    ),
    "error.hook_changed_content": (
        "钩子 {hook} 改动了要提交的内容；reformctl 只提交自己登记的，未作任何修改",
        "the hook {hook} changed what is to be committed; reformctl commits only what it recorded, "
        "so nothing was changed",
    ),
    "error.no_message": ("钩子没有留下提交说明", "the hooks left no commit message"),
    "error.not_signed": ("提交签不了名：{why}", "the commit can't be signed: {why}"),
    "error.left_undone": (
        "{path} 里有一次写入中途停下，现在收不了尾：{why}",
        "a write in {path} stopped half-way and can't be settled now: {why}",
    ),
    "error.left_undone_hint": (
        "请先排除上述障碍；下一条 reformctl 命令会把它做完或撤销",
        "remove that obstacle; the next reformctl command finishes or undoes it",
    ),
    "error.bad_journal": (
        "{path} 读不懂，不能据以恢复中断的写入",
        "{path} can't be understood, so an interrupted write can't be settled",
    ),
    "error.bad_journal_hint": (
        "请用 `git status` 核对后删除 {path}",
        "look at `git status`, then remove {path}",
    ),
}
