"""What RC6 says of central plans, their decisions and notices, and the plans that dock them."""

ENTRIES: dict[str, tuple[str, str]] = {
    "rule.RC604": (
        "{id} 的对接期限（{due}）已过，仍无对接意见；请登记：`reformctl decide {id}`",
        "{id} was omitted: its last day {due} is past without a decision; decide with "
        "`reformctl decide {id}`",
    ),
    "rule.RC605.reason": (
        "{id} {way}，没有写明理由；请补填 `reason`",
        "{id} is {way} without a reason; fill in `reason`",
    ),
    "rule.RC605.approved": (
        "{id} {way}，没有写明批准人；请补填 `approved`",
        "{id} is {way} without an approver; fill in `approved`",
    ),
    "rule.RC606": (
        "{id} 应于 {due} 前对接，尚未对接；请尽快上会并印发对接方案，或登记豁免",
        "{id} was to be docked by {due} and is not; bring the plan before a meeting and "
        "issue it, or record an exemption",
    ),
    "rule.RC607": (
        "{id} 应于 {due} 前对接，实际为 {day}，迟 {days} 天；请登记豁免并说明理由",
        "{id} was to be docked by {due} and was on {day} (days late: {days}); record an exemption "
        "with its reason",
    ),
    "rule.RC608": (
        "{id} 是对接方案，未经会议审议即已印发；请补办审议并登记 `adopted`",
        "{id} docks central plans and was issued without a meeting; have it adopted and enter "
        "`adopted`",
    ),
    "rule.RC609": (
        "{id} 通过的 {plans} 没有对接通知（应于 {due} 前发出）；请发出并登记",
        "{id} adopted {plans}, of which no docking notice tells (due by {due}); send it and enter it",
    ),
    "rule.RC610": (
        "{id} 于 {day} 发出，距中央会议 {meeting} 已 {days} 天；请登记豁免并说明理由",
        "{id} went out on {day}, long after central meeting {meeting} (days: {days}); record an "
        "exemption with its reason",
    ),
    "rule.RC611": (
        "{id} 自 {day} 起计时，待提出对接意见；请登记：`reformctl decide {id}`",
        "{id} has waited for a decision since its clock began on {day}; decide with "
        "`reformctl decide {id}`",
    ),
    "rule.RC612.gap": (
        "列有 {id}，没有 {missing}；请补登该次会议，或改正届次",
        "{id} is listed and {missing} is not; list that meeting or correct the number",
    ),
    "rule.RC612.day": (
        "{id} 的日期 {day} 早于 {before}；请改正日期或届次",
        "{id} is dated {day}, before {before}; correct the day or the number",
    ),
    "rule.RC612.none": (
        "{id} 没有写明日期；请补填 `on`",
        "{id} has no day; fill in `on`",
    ),
    "rule.RC613.none": (
        "{id} 是对接方案，没有写明所对接的中央方案；请补填 `central`",
        "{id} is a docking plan and names no central plan; fill in `central`",
    ),
    "rule.RC613.some": (
        "{id} 写的是{kind}，却列有中央方案 {central}；请改正 `kind` 或删去",
        "{id} is a {kind} but names central plans {central}; correct `kind` or drop them",
    ),
    "rule.RC614": (
        "{id} 的意见是{way}，却由 {plans} 对接；请改正其中一处",
        "{id} was decided to be {way}, but {plans} docks it; correct one of the two",
    ),
    "rule.RC615": (
        "{id} 的日期 {day} 早于通过它的中央会议（{held}）；请改正",
        "{id} has {day}, before the central meeting that adopted it on {held}; correct the day",
    ),
    "rule.RC616": (
        "{id} 等的对接时限无从推算：{why}；请运行 `pip install -U 'reformctl[calendar]'`，或将 `workdays` 改为 false",
        "the last day for docking {id} and perhaps others can't be told: {why}; run `pip install "
        "-U 'reformctl[calendar]'`, or set `workdays` to false",
    ),
}
