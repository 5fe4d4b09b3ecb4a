"""What RC8 says of the year-end appraisal."""

ENTRIES: dict[str, tuple[str, str]] = {
    "rule.RC226": (
        "{id} 写的考核组 {named} 不在名录中；请改正或登记",
        "{id} names the appraisal group {named}, which the registry does not have; correct the id",
    ),
    "rule.RC227": (
        "{id} 写的市州 {named} 不在名录中；请改正或登记",
        "{id} names the city {named}, which the registry does not have; correct the id",
    ),
    "rule.RC228": (
        "{id} 扣分的单位 {named} 不是名录中的市州或省直部门；请改正",
        "{id} takes points off {named}, which is no city or department of the registry; correct it",
    ),
    "rule.RC229": (
        "{id} 的扣分引用了 {named}，台账中没有；请改正编号",
        "{id} takes points off for {named}, which the ledger does not have; correct the id",
    ),
    "rule.RC807.start": (
        "{id} 缺少开始日期（`start`）；请补填",
        "{id} has no first day (`start`); fill it in",
    ),
    "rule.RC807.end": (
        "{id} 缺少结束日期（`end`）；请补填",
        "{id} has no last day (`end`); fill it in",
    ),
    "rule.RC807.order": (
        "{id} 于 {end} 结束，早于开始的 {start}；请改正",
        "{id} ends on {end}, before it starts on {start}; correct the days",
    ),
    "rule.RC807.year": (
        "{id} 于 {start} 开始，不在 {year} 年或次年；请改正",
        "{id} starts on {start}, neither in {year} nor in the year after; correct the day",
    ),
    "rule.RC808": (
        "{id} 考核 {year} 年，不在 {first} 至 {last} 年之内；请改正",
        "{id} is of {year}, outside {first} to {last}; correct the year",
    ),
    "rule.RC809.none": (
        "{id} 有 {count} 个市州没有分组（{cities}）；请分给考核组",
        "{id} leaves cities without a group ({count} in all: {cities}); put each on a group's list",
    ),
    "rule.RC809.twice": (
        "{id} 已把 {city} 分给 {group}；请从其余的组中删去",
        "{id} has assigned {city} to {group} already; take it off here",
    ),
    "rule.RC810": (
        "{id} 已于 {first} 考核 {city}，又登记了 {day} 的一次；请删去或改正",
        "{id}: {city} was visited on {first} and again on {day}; drop one or correct the city",
    ),
    "rule.RC811": (
        "{id} 由 {by} 考核了 {city}，该市州分给 {group}；请改正",
        "{id}: {by} visited {city}, which is assigned to {group}; correct one of them",
    ),
    "rule.RC811.none": (
        "{id} 于 {day} 考核 {city}，没有写明考核组（`by`）；请补填",
        "{id}: the visit to {city} on {day} names no group (`by`); fill it in",
    ),
    "rule.RC812": (
        "{id} 于 {day} 考核 {city}，不在 {start} 至 {end} 之内；请改正",
        "{id}: {city} was visited on {day}, outside {start} to {end}; correct the day",
    ),
    "rule.RC813": (
        "{id} 已于 {end} 期满，结果尚未通报；请通报",
        "{id} ended on {end} and its result is not issued; issue it",
    ),
    "rule.RC813.visits": (
        "{id} 已于 {end} 期满，还有 {count} 个市州没有考核；请补登后通报",
        "{id} ended on {end} with cities not visited ({count}); enter the visits, then the result",
    ),
    "rule.RC814.document": (
        "{id} 的结果没有写明文号；请补填",
        "{id}: the result has no document number; fill it in",
    ),
    "rule.RC814.on": (
        "{id} 的结果没有写明通报日期；请补填",
        "{id}: the result has no day of issue; fill it in",
    ),
    "rule.RC814.visits": (
        "{id} 已经通报，还有 {count} 个市州没有考核（{cities}）；请补登",
        "{id} is issued with cities not visited ({count} in all: {cities}); enter the visits",
    ),
    "rule.RC814.early": (
        "{id} 于 {day} 通报，早于 {last} 的考核；请改正日期",
        "{id} was issued on {day}, before the visit of {last}; correct the day",
    ),
    "rule.RC815.about": (
        "{id} 对 {unit} {part}的扣分没有引用编号；请补填",
        "{id}: the deduction from {unit} ({part}) cites nothing; fill in `about`",
    ),
    "rule.RC815.reason": (
        "{id} 对 {unit} {part}的扣分没有写明理由；请补填",
        "{id}: the deduction from {unit} ({part}) has no reason; fill it in",
    ),
    "rule.RC816": (
        "{id} 因 {named} 扣 {unit} 的分，两者无关；请改正",
        "{id} takes points off {unit} for {named}, which does not concern it; correct one of them",
    ),
    "rule.RC817.decimals": (
        "{id} 扣 {unit} {points} 分，超过两位小数；请改正",
        "{id} takes {points} off {unit}, in more than two decimals; correct the points",
    ),
    "rule.RC817.zero": (
        "{id} 扣 {unit} {points} 分，须大于零；请改正或删去",
        "{id} takes {points} off {unit}; give the points or drop the deduction",
    ),
    "rule.RC817.above": (
        "{id} 扣 {unit} {points} 分，{part}只有 {most} 分；请改正",
        "{id} takes {points} off {unit}, where {part} is worth {most}; correct the points",
    ),
    "rule.RC818.parts": (
        "三部分分值之和为 {parts}，改革分为 {reform}；请改正",
        "the three parts are worth {parts} and reform {reform}; correct one of them",
    ),
    "rule.RC818.whole": (
        "改革分 {reform} 超过总分 {whole}；请改正",
        "reform is worth {reform} of {whole} in all; correct one of them",
    ),
    "rule.RC818.rate": (
        "扣分标准 `{rate}` 为 {value}，超过两位小数；请改正",
        "the rate `{rate}` is {value}, in more than two decimals; correct it",
    ),
    "rule.RC819": (
        "{id} 因 {named} 扣 {unit} 的分，截至 {day} 该记录没有可扣分的情形；请复核",
        "{id} takes points off {unit} for {named}, which shows no reason by {day}; look again",
    ),
    "rule.RC820": (
        "{id} 因 {named} 两次扣 {unit} 的分；请合并或删去一次",
        "{id} takes points off {unit} for {named} twice; drop it from one of the deductions",
    ),
}
