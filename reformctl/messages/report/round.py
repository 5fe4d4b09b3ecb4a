"""Reports: supervision rounds at work."""

ENTRIES: dict[str, tuple[str, str]] = {
    "report.round.missing": ("漏列", "missing"),
    "report.round.judged": ("认定", "judged"),
    "report.round.left": ("未认定", "left"),
    "report.round.on_site": ("实地", "on site"),
    "report.round.note": (
        "一轮的详情：`reformctl rounds 轮次`；全部督察评估事项表加 `--tables`",
        "one round: `reformctl rounds ROUND`; with all its supervision tables: `--tables`",
    ),
    "report.round.not_held": ("缺少的轮次", "Rounds that were not held"),
    "report.round.cities": ("考核市州", "cities visited"),
    "report.round.due": ("应督察方案已列入", "plans due that it covers"),
    "report.round.seen": ("实地核查事项", "items checked on site"),
    "report.round.when": ("时间", "when"),
    "report.round.before": ("督察前", "before"),
    "report.round.after": ("督察后", "after"),
    "report.round.classes": ("所督察方案的事项", "Items of the plans covered"),
    "report.round.missing_plans": ("应列未列的方案", "Plans it should cover and does not"),
    "report.round.extra_plans": ("规定之外所列的方案", "Plans it covers beyond the rule"),
    "report.round.left_out": ("未考核的单位", "Units left out"),
    "report.round.target": ("销账", "target"),
    "report.round.tables": ("{id}：督察评估事项表", "{id}: supervision tables"),
    "report.round.proposal": ("{month} 月月督察建议", "Proposed for the round of {month}"),
    "report.round.waiting": ("留待以后各月的重点方案", "plans that come first, left for later"),
    "report.round.open": ("未完成", "open"),
    "report.round.proposal_note": (
        "依次为省领导直接抓的、当年计划销账的和逾期最多的；立项：`reformctl new round --kind monthly --start {month}-01 …`",
        "first those leaders carry and this year's write-offs, then the most overdue; to enter it: "
        "`reformctl new round --kind monthly --start {month}-01 …`",
    ),
    "report.round.left_items": ("尚有未认定事项的方案", "Plans with items to judge"),
    "report.round.left_note": (
        "各事项：`reformctl list items --unjudged {id}`",
        "the items: `reformctl list items --unjudged {id}`",
    ),
}
