"""Reports: the state of the programme."""

ENTRIES: dict[str, tuple[str, str]] = {
    "report.status.title": ("改革进展", "State of the programme"),
    "report.status.by_department": (
        "各部门牵头事项进展",
        "State of the programme by lead department",
    ),
    "report.status.measures": ("两个量化指标", "The two measures"),
    "report.status.measure": ("指标", "measure"),
    "report.status.planned_by": ("{year}年底计划", "planned by {year}"),
    "report.status.years": (
        "改革事项：计划与完成（累计）",
        "Master items: planned and done (cumulative)",
    ),
    "report.status.cumulative": ("截至年底", "by the end of"),
    "report.status.planned": ("计划完成", "planned"),
    "report.status.done": ("实际完成", "done"),
    "report.status.plans": ("专项改革方案", "Special plans"),
    "report.status.groups": ("各专项小组", "By special group"),
    "report.status.departments": ("各部门", "By department"),
    "report.status.attention": ("今天需要关注", "Needs attention today"),
    "report.status.what": ("事由", "what"),
    "report.status.attention_note": (
        "运行 `reformctl check --select 编号` 查看全部；`reformctl rules 编号` 查看规定",
        "all of them: `reformctl check --select CODE`; the rule: `reformctl rules CODE`",
    ),
}
