"""What RC5 says of write-off."""

ENTRIES: dict[str, tuple[str, str]] = {
    "rule.RC501": (
        "{id} 于 {day} 申请销账时，尚有 {count} 个事项未完成（{items}）；请先认定完成或撤销",
        "{id} asked for write-off on {day} with open items: {items} ({count} in all); have them verified "
        "or withdrawn first",
    ),
    "rule.RC502": (
        "{id} 的“{step}”次序不对，这里只能是：{allowed}；请补登缺少的环节，或删去这一环节",
        "{id} has “{step}” out of turn, where only this may stand: {allowed}; enter the missing "
        "step or take this one out",
    ),
    "rule.RC502.unissued": (
        "{id} 尚未印发，不能办理销账；请补填 `issued`，或删去销账环节",
        "{id} was never issued and can't be written off; fill in `issued` or take the step out",
    ),
    "rule.RC503": (
        "{id} 由 {by} 申请销账，应由本专项小组 {group} 申请；请改正",
        "{id} was asked for by {by}, but its own group {group} must ask; correct `by`",
    ),
    "rule.RC503.none": (
        "{id} 的销账申请没有写明申请单位；请在 `by` 中填写 {group}",
        "{id} asks for write-off without saying who asks; enter {group} under `by`",
    ),
    "rule.RC504": (
        "{id} 于 {day} 同意销账，没有写明会议届次或批准文号；请补填 `meeting` 或 `approval`",
        "{id} was granted write-off on {day} by no meeting and no approval; fill in `meeting` or "
        "`approval`",
    ),
    "rule.RC504.by": (
        "{id} 的“{step}”由 {by} 作出，应由省委深改组作出；请改为 LG 或删去 `by`",
        "{id} has “{step}” by {by}, but the leading group decides; write LG or leave `by` out",
    ),
    "rule.RC505.none": (
        "{id} 的“{step}”没有内容指纹；请补填 `fingerprint`",
        "{id} has “{step}” without a fingerprint; fill in `fingerprint`",
    ),
    "rule.RC505.grant": (
        "{id} 的申请与批准指纹不同，批准的不是所申请的内容；请核对并改正，或重新申请",
        "{id} was granted under another fingerprint than it was asked for; correct it, or ask anew",
    ),
    "rule.RC505.content": (
        "{id} 的内容在 {day}“{step}”之后有改动；请撤销改动，或重新办理",
        "{id} has changed since “{step}” of {day}; undo the change, or take the step anew",
    ),
    "rule.RC506": (
        "{id} 于 {day} 的“{step}”没有写明理由；请补填 `reason`",
        "{id} has “{step}” of {day} without a reason; fill in `reason`",
    ),
    "rule.RC507": (
        "{id} 的销账环节日期 {day} 早于前一环节 {before}；请改正",
        "{id} has a write-off step of {day} after one of {before}; correct the day",
    ),
    "rule.RC508": (
        "{id} 的 {count} 个事项已全部完成，尚未申请销账；请{group}申请",
        "{id} has every item done ({count}) and nobody asked for write-off; {group} is to ask",
    ),
    "rule.RC509": (
        "{id} 于 {day} 申请销账，{days} 天未答复（限 {limit} 天）；请提交会议审议",
        "{id} asked for write-off on {day} and still waits (days: {days}, limit {limit}); put it "
        "before the next meeting",
    ),
    "rule.RC510": (
        "{id} 计划 {year} 年销账，至今未销账；请抓紧销账，或另定年度",
        "{id} was to be written off in {year} and is not; close it out or name another year",
    ),
    "rule.RC512": (
        "{id} 的“{step}”写明由第 {meeting} 次会议（{held}）决定，日期却是 {day}；请核对",
        "{id} names meeting {meeting} of {held} for its {step}, but is dated {day}; look it over",
    ),
    "rule.RC511": (
        "{id} 于 {since} 销账之后又有 {day} 的记录；请先重新启动，或改正日期",
        "{id} has an entry of {day}, after the write-off on {since}; reopen it first or correct "
        "the day",
    ),
}
