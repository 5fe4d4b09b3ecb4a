"""Reports: trend and forecast."""

ENTRIES: dict[str, tuple[str, str]] = {
    "report.range": ("{low} 至 {high}", "{low} to {high}"),
    "report.chart.band": ("80% 区间", "80 % band"),
    "report.trend": ("进展趋势和预测", "Trend and forecast"),
    "report.trend.of": ("{names}：进展趋势和预测", "{names}: trend and forecast"),
    "report.trend.plans": ("方案销账", "plans written off"),
    "report.trend.lead.master_item": ("总体方案", "master plan"),
    "report.trend.lead.item": ("现有具体事项", "specific items known now"),
    "report.trend.chart.master_item": (
        "改革事项：计划、完成和预测",
        "Master items: planned, done and forecast",
    ),
    "report.trend.chart.item": (
        "具体改革事项：到期、完成和预测",
        "Specific items: due, done and forecast",
    ),
    "report.trend.years.master_item": (
        "改革事项分年度（累计）",
        "Master items by year (cumulative)",
    ),
    "report.trend.years.item": (
        "具体改革事项分年度（累计）",
        "Specific items by year (cumulative)",
    ),
    "report.trend.points": ("历次统计（{every}）", "History by {every}"),
    "report.trend.model": ("预测方法", "forecast by"),
    "report.trend.median": ("全部完成", "all done by"),
    "report.trend.band50": ("50% 区间", "50 % band"),
    "report.trend.band80": ("80% 区间", "80 % band"),
    "report.trend.finish": (
        "{day} 起的预测：何时全部完成",
        "Forecast from {day}: when all is done",
    ),
    "report.trend.finish_note": (
        "全部完成：半数模拟在此之前完成；以后新增的事项不计在内。开头的月份只按平均数推算，模拟还计入各年快慢不一，"
        "所以两者不同。算法见 docs/method.md",
        "all done by: half of the simulated futures are done by then; items still to come are not in it. "
        "The month at the top goes on with the mean alone; the futures vary as past years did, hence the "
        "difference. How it is reckoned: docs/method.md",
    ),
    "report.trend.not_before": ("{day} 以后", "after {day}"),
    "report.trend.trials": (
        "用过去各季度末的登记检验：80% 区间说中几次",
        "The test on past quarters: how often the 80 % band held",
    ),
    "report.trend.quarter_ahead": ("预测一个季度", "a quarter ahead"),
    "report.trend.year_ahead": ("预测一年", "a year ahead"),
    "report.trend.reliance": ("可信程度", "trust"),
    "report.trend.trials_note": (
        "每次只用当时已登记的内容，预测其后三个月、十二个月完成多少项，再与实际比较",
        "each time only what was recorded by then was used, to say how many would be done in the next "
        "three and twelve months",
    ),
    "report.trend.mean": (
        "按平均每年 {pace} 项，全部 {total} 项要到 {month} 完成",
        "at the mean of {pace} a year all {total} are done in {month}",
    ),
    "report.trend.mean_past": (
        "{leads}，超出 {last} 年底的期限",
        "{leads}, past the end of {last}",
    ),
    "report.trend.mean_within": (
        "{leads}，在 {last} 年底的期限之内",
        "{leads}, before the end of {last}",
    ),
    "report.trend.mean_never": (
        "按平均每年 {pace} 项，{day} 前完不成",
        "at the mean of {pace} a year it is not done before {day}",
    ),
    "report.trend.mean_and_plan": (
        "{leads}；计划到 {year} 年底完成 {planned} 项，截至 {day} 完成 {done} 项",
        "{leads}, while the plan says {planned} by the end of {year}; done by {day}: {done}",
    ),
    "report.trend.differ": (
        "{measure}的两种预测不同，是因为按以往进度只把平均每年 {pace} 项延续下去，按兑现情况则看到：未完成的 {left} 项中"
        "有 {wanted} 项应在 {year} 年底前完成，而以往到期的 {due} 项中按时完成 {in_time} 项",
        "{measure}: the two differ because the pace so far just goes on with a mean of {pace} a year, while the "
        "plan as kept knows that {wanted} of the {left} open ones are due by the end of {year}, and that of the "
        "{due} that came due {in_time} were done in time",
    ),
}
