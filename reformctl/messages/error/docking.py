"""What docking, the yearly agenda and the clock forbid or can't tell."""

ENTRIES: dict[str, tuple[str, str]] = {
    "error.no_calendar": (
        "没有安装工作日历",
        "the calendar of working days is not installed",
    ),
    "error.year_unknown": (
        "工作日历没有 {year} 年的节假日",
        "the calendar does not know the weekends and holidays of {year}",
    ),
    "error.install_calendar": (
        "运行 `pip install -U 'reformctl[calendar]'`，或在 ledger.yaml 中将 `docking.workdays` 改为 false",
        "run `pip install -U 'reformctl[calendar]'`, or set `docking.workdays` to false in ledger.yaml",
    ),
    "error.no_central_meeting": (
        "没有登记中央会议“{name}”",
        "no central meeting `{name}` is listed",
    ),
    "error.enter_central_meeting": (
        "已登记到 {last}；登记会议：`reformctl new central-meeting`",
        "the last one listed is {last}; list one with `reformctl new central-meeting`",
    ),
    "error.docking_unadopted": (
        "{id} 是对接方案，须先经会议审议才能印发",
        "{id} docks central plans, so a meeting adopts it before it is issued",
    ),
    "error.adopt_first": (
        "审议通过后登记：`reformctl new meeting --adopt {id}`",
        "when one has: `reformctl new meeting --adopt {id}`",
    ),
    "error.not_a_central_plan": ("“{name}”不是中央改革方案", "`{name}` is not a central plan"),
    "error.name_a_central_plan": ("请写编号，如 C-35-02", "name one like C-35-02"),
    "error.no_agenda": (
        "{year} 年没有审议计划，也没有会议",
        "{year} has neither an agenda nor a meeting",
    ),
    "error.new_agenda": (
        "列入审议计划：`reformctl new agenda-entry`",
        "put something on it with `reformctl new agenda-entry`",
    ),
    "error.not_an_entry": ("“{name}”不是审议事项", "`{name}` is not an entry of an agenda"),
    "error.name_an_entry": ("请写编号，如 A-2017/03", "name one like A-2017/03"),
    "error.central_meeting_form": (
        "“{id}”不是中央会议编号；请写成 35 或 C-35",
        "`{id}` is no central meeting; write 35 or C-35",
    ),
    "error.exception_unfounded": (
        "{id} {way}是例外，须写明理由和批准人",
        "that {id} is {way} is an exception, which needs a reason and an approver",
    ),
    "error.decided_already": (
        "{id} 已于 {on} 决定{way}；改作其他决定须另行写明",
        "it was decided on {on} already that {id} is {way}; another decision names another way",
    ),
    "error.exception_usage": (
        "`reformctl decide {id} {way} --reason 理由 --approved-by 批准人`",
        "`reformctl decide {id} {way} --reason TEXT --approved-by WHO`",
    ),
    "error.entry_withdrawn": ("{id} 已经撤销", "{id} is withdrawn already"),
    "error.entry_submitted": (
        "{id} 已于 {day} 提交 {plan}",
        "{id} was submitted on {day} with {plan}",
    ),
    "error.entry_adopted": (
        "{id} 的方案 {plan} 已经审议通过，不能撤销",
        "{id} can't be withdrawn: its plan {plan} is adopted",
    ),
}
