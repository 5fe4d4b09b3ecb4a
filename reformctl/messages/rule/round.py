"""What RC7 says of supervision rounds."""

ENTRIES: dict[str, tuple[str, str]] = {
    "rule.RC701.none": (
        "{id} 缺少{what}（`{field}`）；请补填",
        "{id} has no {what} (`{field}`); fill it in",
    ),
    "rule.RC701.order": (
        "{id} 于 {end} 结束，早于开始的 {start}；请改正",
        "{id} ends on {end}, before it starts on {start}; correct the days",
    ),
    "rule.RC701.closed": (
        "{id} 于 {closed} 结账，早于开始的 {start}；请改正",
        "{id} was closed on {closed}, before it started on {start}; correct the day",
    ),
    "rule.RC701.months": (
        "{id} 的日期 {day} 不在年中督察的 {first} 至 {last} 月；请改正",
        "{id} has {day}, outside the mid-year months {first} to {last}; correct the day",
    ),
    "rule.RC702": (
        "{year} 年已有年中督察 {other}，又有 {id}；请并为一轮，或改正类别",
        "{year} has the mid-year round {other} already besides {id}; join them or correct the kind",
    ),
    "rule.RC703": (
        "{id} 的认定日期 {day} 不在 {round} 的 {start} 至 {end} 之内；请改正日期或轮次",
        "{id} was judged on {day}, outside {round} ({start} to {end}); correct day or round",
    ),
    "rule.RC703.round": (
        "{id} 的 {count} 条认定不在其起止日期之内；请核对起止日期",
        "{id} has verdicts outside its window ({count}); check the window's days",
    ),
    "rule.RC704": (
        "{round} 漏列方案 {plan}（{issued} 印发，尚未销账）；请补列并补登认定",
        "{round} leaves out plan {plan}, issued on {issued} and not written off; add it and its "
        "verdicts",
    ),
    "rule.RC705": (
        "{round} 已结账，{id} 未完成却没有本轮认定；请补登认定",
        "{round} is closed, but {id} is open and got no verdict in it; enter the verdict",
    ),
    "rule.RC706": (
        "{id} 的认定写的是 {round}，该轮次没有列 {plan}；请在轮次中补列，或改正轮次",
        "{id} has a verdict of {round}, which did not pick {plan}; add the plan to the round or "
        "correct the round",
    ),
    "rule.RC707": (
        "{year} 年 {month} 月没有月月督察；请补登 {id}",
        "month {month} of {year} had no monthly round; enter {id}",
    ),
    "rule.RC708.leader": (
        "{id} 没有写明带队领导；请补填 `leader`",
        "{id} has no leader; fill in `leader`",
    ),
    "rule.RC708.count": (
        "{id} 督察 {count} 个部门，应为 {least} 至 {most} 个；请增减",
        "{id} visits {count} of the {least} to {most} departments it should; add or drop some",
    ),
    "rule.RC709": (
        "{id} 未优先选取 {count} 个重点方案（{plans}）；请补选，或登记豁免",
        "{id} passed over plans that come first: {plans} ({count} in all); pick them or exempt the round",
    ),
    "rule.RC710.kind": (
        "{id} 的类别为{kind}，与编号不符；请改正类别，或给文件改名",
        "{id} is a {kind}, which its id does not say; correct the kind or rename the file",
    ),
    "rule.RC710.start": (
        "{id} 于 {start} 开始，与编号的年月不符；请改正日期，或给文件改名",
        "{id} starts on {start}, not in the time its id names; correct the day or rename the file",
    ),
    "rule.RC711": (
        "{id} 已于 {end} 期满，尚未结账；请补齐认定后填写 `closed`",
        "{id} ended on {end} and is not closed; enter what is missing, then fill in `closed`",
    ),
    "rule.RC712.both": (
        "{id} 还有 {plans} 个方案未列入、{items} 个事项未认定（{end} 期满）；请抓紧补齐",
        "{id} has work left until {end}: {plans} more plans to pick, {items} more items to judge",
    ),
    "rule.RC712.plans": (
        "{id} 还有 {plans} 个方案未列入（{end} 期满）；请抓紧补列",
        "{id} has work left until {end}: {plans} more plans to pick",
    ),
    "rule.RC712.items": (
        "{id} 还有 {items} 个事项未认定（{end} 期满）；请抓紧认定",
        "{id} has work left until {end}: {items} more items to judge",
    ),
    "rule.RC713": (
        "{year} 年有应督察的方案，没有年中督察；请补登 {id}",
        "{year} had plans to cover but no mid-year round; enter {id}",
    ),
    "rule.RC714.departments": (
        "{id} 漏 {count} 个部门（{units}）；请补列",
        "{id} leaves out departments: {units} ({count} in all); add them",
    ),
    "rule.RC714.cities": (
        "{id} 漏 {count} 个市州（{units}）；请补列",
        "{id} leaves out cities: {units} ({count} in all); add them",
    ),
    "rule.RC715": (
        "{id} 有 {count} 个事项未实地核查（{items}）；请补登认定和实地核查记录，或登记豁免",
        "{id} did not check items on site: {items} ({count} in all); enter verdicts with the record of "
        "the visit, or exempt the round",
    ),
    "rule.RC716": (
        "{year} 年没有年底考核；请补登 {id}",
        "{year} had no year-end round; enter {id}",
    ),
}
