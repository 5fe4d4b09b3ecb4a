"""Reports: the year-end appraisal."""

ENTRIES: dict[str, tuple[str, str]] = {
    "report.list.appraisals": ("年底考核", "Year-end appraisals"),
    "report.appraisal.title": ("{year}年度绩效考核：改革", "Appraisal of {year}: reform"),
    "report.appraisal.proposals": ("{year}年度考核扣分建议", "Deductions proposed for {year}"),
    "report.appraisal.sheet": (
        "{year}年度绩效考核改革工作评分表",
        "Year-end appraisal {year}: score sheet for reform",
    ),
    "report.appraisal.cities_visited": ("已考核市州", "cities visited"),
    "report.appraisal.assigned": ("考核的市州", "Cities to visit"),
    "report.appraisal.visited": ("考核日期", "visited on"),
    "report.appraisal.issued_on": ("通报日期", "issued on"),
    "report.appraisal.not_issued": ("尚未通报", "not issued yet"),
    "report.appraisal.worth": (
        "方案落实 {plans}，工作落实 {work}，责任落实 {responsibility}，共 {reform} 分",
        "plan delivery {plans}, work delivery {work}, responsibility delivery {responsibility}; {reform} in all",
    ),
    "report.appraisal.elsewhere": ("其余分值", "other points"),
    "report.appraisal.not_ours": (
        "全部考核 {whole} 分，其余 {rest} 分不属改革，不在本台账计算",
        "the other {rest} of {whole} points are not for reform and not reckoned here",
    ),
    "report.appraisal.judged": ("扣分依据截至", "deductions judged as of"),
    "report.appraisal.rank": ("名次", "rank"),
    "report.appraisal.rank_of": ("第 {rank} 名（共 {count} 个）", "{rank} of {count}"),
    "report.appraisal.group": ("考核组", "group"),
    "report.appraisal.plan": ("方案", "plan"),
    "report.appraisal.work": ("工作", "work"),
    "report.appraisal.responsibility": ("责任", "duty"),
    "report.appraisal.score": ("得分", "score"),
    "report.appraisal.by_part": ("各部分得分", "Score by part"),
    "report.appraisal.taken": ("扣分", "taken off"),
    "report.appraisal.part": ("部分", "part"),
    "report.appraisal.shows": ("台账情形", "the ledger shows"),
    "report.appraisal.unfounded": ("{count} 条没有情形", "{count} without reason"),
    "report.appraisal.without_reason": ("没有情形的编号", "ids that show no reason"),
    "report.appraisal.not_borne_out": (
        "台账不能印证的扣分",
        "Deductions the ledger does not bear out",
    ),
    "report.appraisal.shortfall": ("情形", "shortfall"),
    "report.appraisal.called": (
        "应扣分而没有引用的编号",
        "Called for and cited by no deduction",
    ),
    "report.appraisal.signatures": ("签字", "Signatures"),
    "report.appraisal.signer": ("签字人", "who signs"),
    "report.appraisal.signature": ("签字", "signature"),
    "report.appraisal.line": ("________________", "________________"),
    "report.appraisal.day_line": ("____年__月__日", "____-__-__"),
    "report.appraisal.of_group": ("{group}组长", "leader, {group}"),
    "report.appraisal.of_group_led": (
        "{group}组长（{leader}）",
        "leader, {group} ({leader})",
    ),
    "report.appraisal.of_unit": ("{unit}负责人", "for {unit}"),
    "report.appraisal.enter": (
        "逐条登记：`reformctl deduct {year} 单位 部分 分数 --for 编号 --reason 理由`；"
        "全部登记：`reformctl deduct {year} --proposed`",
        "one by one: `reformctl deduct {year} UNIT PART POINTS --for ID --reason TEXT`; "
        "all of them: `reformctl deduct {year} --proposed`",
    ),
}
