"""The options of the commands that show something."""

ENTRIES: dict[str, tuple[str, str]] = {
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
    "help.list_all": ("连同已撤销的事项", "with the withdrawn items"),
    "help.id": (
        "编号（如 P-M16-03、P-M16-03/03、M-017、21），或方案名称的开头",
        "an id like P-M16-03, P-M16-03/03, M-017 or 21, or the beginning of a plan's title",
    ),
    "help.all": ("连同已完成和已撤销的事项", "with the done and the withdrawn items"),
    "help.history_id": (
        "编号（如 P-M16-03、P-M16-03/03、M-017），或方案名称的开头；不写则为全部",
        "an id like P-M16-03, P-M16-03/03 or M-017, or the beginning of a plan's title; none for all",
    ),
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
}
