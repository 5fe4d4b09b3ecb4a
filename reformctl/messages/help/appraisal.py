"""The options of the year-end appraisal."""

ENTRIES: dict[str, tuple[str, str]] = {
    "help.appraised_year": ("考核年度，如 2016", "the year that is appraised, like 2016"),
    "help.appraised_unit": (
        "市州或部门的编号或名称",
        "a city or department by id or name",
    ),
    "help.appraisal_group": (
        "只看该考核组负责的市州，写编号或名称",
        "only the cities of that appraisal group, by id or title",
    ),
    "help.only_cities": ("只看市州", "only the cities"),
    "help.only_departments": ("只看部门", "only the departments"),
    "help.deductions": (
        "列出全部扣分及其依据",
        "list every deduction with what it rests on",
    ),
    "help.propose_deductions": (
        "列出台账表明应扣而未扣的，按 `rates` 计分",
        "what the ledger calls for and nobody has deducted, reckoned by `rates`",
    ),
    "help.sheet": (
        "某市州或部门的评分表，供签字",
        "the score sheet of a city or department, to be signed",
    ),
    "help.part": (
        "部分：plan 方案落实、work 工作落实、responsibility 责任落实",
        "plan, work or responsibility, or the Chinese term",
    ),
    "help.points": ("扣分，最多两位小数", "the points, with two decimals at most"),
    "help.for": ("依据的编号，可多次使用", "an id it rests on; repeatable"),
    "help.why": ("扣分理由", "why points are taken"),
    "help.proposed": (
        "登记全部建议（写了单位则只登记该单位的）",
        "enter all that is proposed, or all for the unit named",
    ),
    "help.appraised_city": ("市州的编号或名称", "a city by id or name"),
    "help.visited_by": (
        "考核组的编号或名称，默认为所分的组",
        "the appraisal group by id or title; default: that of the city",
    ),
    "help.visited_on": ("考核日期，默认为今天", "the day of the visit; default: today"),
    "help.appraisal_group_id": (
        "编号，如 AG-1；默认为下一个",
        "an id like AG-1; default: the next number",
    ),
}
