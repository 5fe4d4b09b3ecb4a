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
}
