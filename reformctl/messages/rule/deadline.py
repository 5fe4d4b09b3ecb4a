"""What RC4 says of due dates and extensions."""

ENTRIES: dict[str, tuple[str, str]] = {
    "rule.RC401": (
        "{id} 应于 {due} 前完成，已逾期 {days} 天；请{unit}抓紧完成，或申请延期",
        "{id} was due on {due} (days late: {days}); {unit} is to finish it or ask for an extension",
    ),
    "rule.RC402.to": (
        "{id} 申请延到 {to}，并不晚于原时限 {due}；请改正",
        "{id} is extended to {to}, no later than the {due} it replaces; correct the day",
    ),
    "rule.RC402.approved": (
        "{id} 的延期于 {asked} 申请，却于 {day} 批准；请改正其中一个日期",
        "{id} has an extension asked for on {asked} but approved on {day}; correct one of the days",
    ),
    "rule.RC403": (
        "{id} 于 {day} 审议通过，已 {days} 天未印发（限 {limit} 天）；请尽快印发",
        "{id} was adopted on {day} and is still not issued (days: {days}, limit {limit}); issue it",
    ),
    "rule.RC404": (
        "{id} 于 {asked} 申请延到 {to}，尚未批复；请改革办批复",
        "{id} was asked on {asked} to be extended to {to} and has no answer; the office is to "
        "decide",
    ),
    "rule.RC405": (
        "{id} 的完成时限 {due} 早于方案印发的 {issued}；请改正",
        "{id} is due on {due}, before its plan's issue on {issued}; correct the day",
    ),
    "rule.RC405.issue": (
        "{id} 的印发日期 {issued} 晚于其 {count} 个事项的完成时限；请改正印发日期",
        "{id} was issued on {issued}, after its items were due ({count}); correct that day",
    ),
    "rule.RC406": (
        "{id} 的完成时限 {due} 超出实施期限（至 {last} 年）；请改正，或登记豁免",
        "{id} is due on {due}, after the programme's last year {last}; correct it or record an "
        "exemption",
    ),
    "rule.RC406.target": (
        "{id} 的计划销账年度 {year} 超出实施期限（至 {last} 年）；请改正，或登记豁免",
        "{id} shall be written off in {year}, after the programme's last year {last}; correct it "
        "or record an exemption",
    ),
    "rule.RC407.reason": (
        "{id} 申请延到 {to}，没有写明理由；请补填 `reason`",
        "{id} is to be extended to {to} without a reason; fill in `reason`",
    ),
    "rule.RC407.asked": (
        "{id} 申请延到 {to}，没有写明申请日期；请补填 `asked`",
        "{id} is to be extended to {to} without the day it was asked for; fill in `asked`",
    ),
}
