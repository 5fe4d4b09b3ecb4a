"""What RC2 and RC6 say of notices and bulletins."""

ENTRIES: dict[str, tuple[str, str]] = {
    "rule.RC222": (
        "{id} 的收文单位 {named} 不在名录中；请改正编号，或在名录中登记",
        "{id} is addressed to {named}, a unit no registry has; correct the id or enter the unit",
    ),
    "rule.RC223": (
        "{id} 所涉的 {named} 不在台账中；请改正编号",
        "{id} speaks of {named}, which the ledger has not; correct the id",
    ),
    "rule.RC224": (
        "{id} 的报送单位 {named} 不在名录中；请改正编号，或在名录中登记",
        "{id} is sent by {named}, a unit no registry has; correct the id or enter the unit",
    ),
    "rule.RC225": (
        "{id} 所涉的 {named} 不在台账中；请改正编号或删去",
        "{id} speaks of {named}, which the ledger has not; correct the id or drop it",
    ),
    "rule.RC630": (
        "{id} 已经印发，缺少{what}（`{field}`）；请补填",
        "{id} was issued without {what} (`{field}`); fill it in",
    ),
    "rule.RC631": (
        "{id} 的文号 {document} 已用于 {first}；请另编文号",
        "{id} carries {document}, which is the number of {first}; give it another",
    ),
    "rule.RC632": (
        "{id} 的答复期限 {day} 早于印发之日 {issued}；请改正",
        "{id} asks for answers by {day}, before it was issued on {issued}; correct the day",
    ),
    "rule.RC633": (
        "{id} 没有发给 {unit}，却有其{what}；请改正单位",
        "{id} is not addressed to {unit}, which stands among its {what}; correct the unit",
    ),
    "rule.RC634.draft": (
        "{id} 已有签收或答复，却没有印发；请补填 `issued`",
        "{id} has receipts or replies but was not issued; fill in `issued`",
    ),
    "rule.RC634.early": (
        "{id}：{unit} 于 {day} 签收或答复，早于 {before} 的印发；请改正日期",
        "{id}: {unit} received or answered it on {day}, before it was issued on {before}; correct "
        "the day",
    ),
    "rule.RC634.order": (
        "{id}：{unit} 的 {day} 排在 {before} 之后；请改正日期",
        "{id}: {unit} stands with {day} behind {before}; correct the day",
    ),
    "rule.RC635": (
        "{id} 应于 {day} 前答复，还有 {count} 个单位没有答复：{units}；请催办",
        "{id} asked for answers by {day}; units that owe theirs ({count}): {units}; remind them",
    ),
    "rule.RC636": (
        "{id} 没有写明答复期限（`reply_by`）；请补填，或登记豁免",
        "{id} names no day for answers (`reply_by`); fill it in or exempt the notice",
    ),
    "rule.RC640": (
        "{id} 缺少{what}（`{field}`）；请补填",
        "{id} has no {what} (`{field}`); fill it in",
    ),
    "rule.RC641": (
        "{id} 的期号 {issue} 与 {first} 相同；请另编期号",
        "{id} is issue {issue}, and so is {first}; give it another number",
    ),
    "rule.RC641.channel": (
        "{id} 写了期号，没有写刊物；请补填 `channel`",
        "{id} has an issue number but no channel; fill in `channel`",
    ),
    "rule.RC642": (
        "{id} 的日期 {day} 早于期号在前的 {before}；请改正期号或日期",
        "{id} is of {day}, before {before}, whose number is lower; correct the number or the day",
    ),
}
