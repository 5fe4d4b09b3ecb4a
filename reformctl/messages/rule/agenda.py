"""What RC6 says of the yearly agenda and its entries."""

ENTRIES: dict[str, tuple[str, str]] = {
    "rule.RC617": (
        "{id} 已审议通过，未列入 {year} 年或此前的审议计划；请补列，或登记豁免",
        "{id} was adopted, but is on no agenda of {year} or before; add it or record an exemption",
    ),
    "rule.RC618": (
        "{id} 应制定对接方案，未列入审议计划；请补列：`reformctl new agenda-entry --central {id}`",
        "{id} is to be docked and on no agenda; add it with `reformctl new agenda-entry --central {id}`",
    ),
    "rule.RC619": (
        "{id} 是对接方案，应提交日期 {day} 晚于同批其他方案的 {first}；请提前，或登记豁免",
        "{id} docks central plans but is to be submitted by {day}, after other plans ({first}); set "
        "it earlier or record an exemption",
    ),
    "rule.RC620": (
        "{id} 拟提交的第 {meeting} 次会议于 {held} 召开，不在当年；请改正届次，或转列该年度",
        "{id} is meant for meeting {meeting}, held on {held} in another year; correct the number or "
        "move the entry",
    ),
    "rule.RC621": (
        "{id} 应于 {due} 前提交，尚未提交；请登记提交，或说明理由撤销",
        "{id} was to be submitted by {due} and was not; submit it or withdraw it with a reason",
    ),
    "rule.RC622": (
        "{id} 应于 {due} 前提交，实际为 {day}，迟 {days} 天；请登记豁免并说明理由",
        "{id} was to be submitted by {due} and was on {day} (days late: {days}); record an exemption "
        "with its reason",
    ),
    "rule.RC623": (
        "{id} 拟对接 {central}，提交的方案 {plan} 没有列出；请改正其中一处",
        "{id} is to dock {central}, which its plan {plan} does not name; correct one of the two",
    ),
    "rule.RC624": (
        "{id} 的方案 {plan} 已列在 {other}；请撤销前一项，或改正编号",
        "{id} names {plan}, which {other} names too; withdraw the older entry or correct the id",
    ),
    "rule.RC626": (
        "{id} 已提交，没有写明方案；请补填 `plan`",
        "{id} was submitted but names no plan; fill in `plan`",
    ),
    "rule.RC627": (
        "{year} 年有方案审议通过，没有审议计划；请补建 {id}",
        "meetings of {year} adopted plans, but there is no agenda {id}; enter it",
    ),
    "rule.RC628": (
        "{id} 于 {day} 提交，晚于方案审议通过的 {adopted}；请改正其中一个日期",
        "{id} was submitted on {day}, after its plan was adopted on {adopted}; correct one of the days",
    ),
    "rule.RC629": (
        "{id} 缺少{what}（`{field}`），审议计划印发后必须填写；请补填",
        "{id} has no {what} (`{field}`), which an issued agenda asks for; fill it in",
    ),
}
