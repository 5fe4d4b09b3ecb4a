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
    "error.cannot_open": ("打不开文件夹 {path}（{why}）", "can't open the folder {path} ({why})"),
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
    "error.own_fault": (
        "程序内部出错（{kind}，版本 {version}）：请把命令和加上 -v 的输出报给维护者",
        "internal fault ({kind}, version {version}): please report the command and its output with -v",
    ),
    "error.unknown_command": ("没有命令“{name}”", "there is no command `{name}`"),
    "error.did_you_mean": ("是否指 {names}？", "did you mean {names}?"),
    "error.see_help": ("运行 `reformctl --help` 查看全部命令", "see `reformctl --help`"),
    "error.see_command_help": ("运行 `{command} --help` 查看用法", "see `{command} --help`"),
    "error.record_unread": ("{path} 未能读出：{why}", "{path} could not be read: {why}"),
    "error.see_check": ("运行 `reformctl check` 查看位置", "see `reformctl check` for the place"),
    "error.see_list": ("运行 `reformctl list` 查看编号", "see `reformctl list` for the ids"),
    "error.no_such_option": ("没有选项 {name}", "there is no option {name}"),
    "error.missing_value": ("缺少 {name}", "{name} is missing"),
    "error.bad_value": ("{name} 的值不对：{why}", "{name} has a wrong value: {why}"),
    "error.usage": ("用法不对：{why}", "wrong usage: {why}"),
    "error.unknown_id": ("没有编号或方案“{name}”", "there is no record `{name}`"),
    "error.known_groups": ("专项小组有 {names}", "the groups are {names}"),
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
    "error.day_to_come": (
        "{day} 还没有到（今天是 {today}）",
        "{day} is still to come (today is {today})",
    ),
    "error.extend_usage": (
        "写法：`reformctl extend 方案/事项 日期 --reason 理由`",
        "like `reformctl extend PLAN/ITEM DATE --reason TEXT`",
    ),
    "error.writeoff_usage": (
        "写法：`reformctl writeoff 方案`；决定用 --grant、--return 或 --reopen",
        "like `reformctl writeoff PLAN`; decide with --grant, --return or --reopen",
    ),
    "error.one_step_at_a_time": (
        "--grant、--return、--reopen 一次只能用一个",
        "--grant, --return and --reopen do not go together",
    ),
    "error.grant_missing": (
        "--meeting 和 --approval 只与 --grant 或 --return 同用",
        "--meeting and --approval go with --grant or --return",
    ),
    "error.not_a_plan": ("“{name}”不是方案", "`{name}` is not a plan"),
    "error.name_a_plan": ("请写方案编号，如 P-M16-03", "name a plan like P-M16-03"),
    "error.not_an_item": ("“{name}”不是事项", "`{name}` is not an item"),
    "error.name_an_item": ("请写事项编号，如 P-M16-03/03", "name an item like P-M16-03/03"),
    "error.item_withdrawn": ("{id} 已撤销", "{id} is withdrawn"),
    "error.item_done": (
        "{id} 已认定完成，已退出督察",
        "{id} is verified done and has left supervision",
    ),
    "error.plan_frozen": ("{id} 已销账，内容冻结", "{id} is written off and frozen"),
    "error.reopen_first": (
        "确需改动，先运行 `reformctl writeoff {id} --reopen 理由`",
        "if it must change, first `reformctl writeoff {id} --reopen REASON`",
    ),
    "error.plan_waiting": (
        "{id} 正在申请销账，内容不能改动",
        "{id} waits for the decision on its write-off and can't be changed",
    ),
    "error.return_first": (
        "确需改动，先运行 `reformctl writeoff {id} --return 理由`",
        "if it must change, first `reformctl writeoff {id} --return REASON`",
    ),
    "error.master_not_reported": (
        "{id} 是总体方案的改革事项，不作自报；请用 `reformctl verdict`",
        "{id} is a master item, which units do not report on; use `reformctl verdict`",
    ),
    "error.done_without_evidence": (
        "认定 {id} 完成须写明佐证材料",
        "a done verdict on {id} must name evidence",
    ),
    "error.name_evidence": (
        "已登记的材料：{ids}；请用 --evidence 指明",
        "recorded: {ids}; name it with --evidence",
    ),
    "error.give_evidence": (
        "请用 --evidence 写明材料，如 --evidence 附件一",
        "give it with --evidence, like --evidence 'annex 1'",
    ),
    "error.extension_waits": ("{id} 已有延期申请待批", "an extension of {id} waits for approval"),
    "error.approve_first": ("请先批准（--approve）", "approve it first (--approve)"),
    "error.extension_not_later": (
        "{id} 的新时限 {to} 不晚于现时限 {due}",
        "the new date {to} of {id} is not later than {due}",
    ),
    "error.no_extension_waits": (
        "{id} 没有待批的延期申请",
        "no extension of {id} waits for approval",
    ),
    "error.other_extension": (
        "{id} 申请延至 {asked}，不是 {to}",
        "{id} asked for {asked}, not {to}",
    ),
    "error.not_issued": (
        "{id} 尚未印发，不能申请销账",
        "{id} is not issued, so it can't be written off",
    ),
    "error.grant_needs_basis": (
        "同意 {id} 销账须写明一项依据：会议或批准文号",
        "granting the write-off of {id} takes either a meeting or an approval",
    ),
    "error.grant_basis": (
        "请用 --meeting N 或 --approval 文号",
        "use --meeting N or --approval DOC",
    ),
    "error.no_such_meeting": ("没有第 {number} 次会议", "there is no meeting {number}"),
    "error.changed_since_request": (
        "{id} 在申请之后有改动，指纹不符",
        "{id} was changed after the request; its fingerprint differs",
    ),
    "error.not_written_off": ("{id} 没有销账，不必重新启动", "{id} is not written off"),
    "error.already_requested": (
        "{id} 已申请销账，等待决定",
        "write-off of {id} is already requested",
    ),
    "error.decide_it": (
        "由省委深改组决定：`reformctl writeoff {id} --grant …`",
        "the leading group decides: `reformctl writeoff {id} --grant …`",
    ),
    "error.no_request_waits": ("{id} 没有待决定的销账申请", "no write-off request of {id} waits"),
    "error.ask_first": (
        "由专项小组先申请：`reformctl writeoff {id}`",
        "its group asks first: `reformctl writeoff {id}`",
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
    "error.not_in_ledger": ("台账里没有文件 {path}", "the ledger has no file {path}"),
    "error.name_files": (
        "请写台账里的文件或文件夹，从当前位置算起",
        "name files or folders of the ledger, as seen from here",
    ),
    "error.missing_values": ("缺少 {names}", "missing: {names}"),
    "error.or_terminal": (
        "在终端里运行时会逐项询问",
        "on a terminal the command asks for them",
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
    "error.not_a_group": ("“{name}”不是专项小组", "`{name}` is not a special group"),
    "error.not_a_year": (
        "{option} 须为年份，不能是“{text}”",
        "{option} takes a year, not `{text}`",
    ),
    "error.id_taken": ("编号 {id} 已被使用", "the id {id} is taken"),
    "error.plan_id_form": (
        "“{id}”不是起草方案的编号；请写成 P-2017-k7qd 的形式",
        "`{id}` is no id of a draft; write it like P-2017-k7qd",
    ),
    "error.round_id_form": (
        "“{id}”不是督察轮次编号；请写成 S-2017-midyear、S-2017-yearend 或 S-2017-03",
        "`{id}` is no id of a round; write S-2017-midyear, S-2017-yearend or S-2017-03",
    ),
    "error.round_id_other": (
        "编号 {id} 与类别、起始日期不符，应为 {fitting}",
        "the id {id} does not fit its kind and first day; those give {fitting}",
    ),
    "error.email_taken": ("邮箱 {email} 已登记在 {id} 名下", "the address {email} is that of {id}"),
    "error.not_a_number": (
        "{option} 须为正整数，不能是“{text}”",
        "{option} takes a number, not `{text}`",
    ),
    "error.meeting_there": ("第 {number} 次会议已登记", "meeting {number} is entered already"),
    "error.adopt_there": (
        "补登审议通过的方案：`reformctl new adoption 方案 --meeting {number}`",
        "to add plans it adopted: `reformctl new adoption PLAN --meeting {number}`",
    ),
    "error.meeting_without_day": (
        "第 {number} 次会议没有写明日期",
        "meeting {number} says no day",
    ),
    "error.adopted_before": ("{id} 已经审议通过", "{id} is adopted already"),
    "error.adopted_after_issue": (
        "{id} 已经印发，不能再登记审议通过",
        "{id} is issued already, so it can't be adopted any more",
    ),
    "error.issued_before": ("{id} 已经印发", "{id} is issued already"),
    "error.named_twice": ("{id} 写了两次", "{id} is named twice"),
}
