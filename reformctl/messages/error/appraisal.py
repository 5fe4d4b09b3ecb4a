"""What a year-end appraisal forbids."""

ENTRIES: dict[str, tuple[str, str]] = {
    "error.no_appraisal": ("台账中没有年底考核", "the ledger has no appraisal"),
    "error.new_appraisal": (
        "新建：`reformctl new appraisal 年度`",
        "enter one with `reformctl new appraisal YEAR`",
    ),
    "error.not_an_appraisal": ("“{name}”不是年底考核", "`{name}` is not an appraisal"),
    "error.not_an_appraisal_group": ("“{name}”不是考核组", "`{name}` is not an appraisal group"),
    "error.see_appraisal_groups": (
        "运行 `reformctl list appraisal-groups` 查看编号",
        "see `reformctl list appraisal-groups` for the ids",
    ),
    "error.appraisal_issued": (
        "{id} 的结果已于 {on} 通报，不再改动",
        "the result of {id} was issued on {on} and stands",
    ),
    "error.appraisal_frozen": (
        "之后发现的问题，计入下一年度考核",
        "what was found since belongs to the next appraisal",
    ),
    "error.nothing_to_assign": (
        "名录中没有考核组或市州，无从分组",
        "there are no appraisal groups or no cities to share out",
    ),
    "error.enter_appraisal_groups": (
        "先登记：`reformctl new appraisal-group`、`reformctl new city`",
        "enter them first: `reformctl new appraisal-group`, `reformctl new city`",
    ),
    "error.city_visited": (
        "{id} 已于 {on} 考核 {city}；每个市州只考核一次",
        "{city} was visited for {id} on {on}; each city is visited once",
    ),
    "error.visit_no_city": (
        "{unit} 不是市州，没有考核组实地考核；评分表：`reformctl appraise {year} --sheet {unit}`",
        "{unit} is no city, and only cities are visited; its sheet: `reformctl appraise {year} --sheet "
        "{unit}`",
    ),
    "error.city_not_assigned": (
        "{id} 没有把 {city} 分给任何考核组",
        "{id} assigns {city} to no appraisal group",
    ),
    "error.assign_city": (
        "在 `assignments` 中补列该市州",
        "put the city on a group's list in `assignments`",
    ),
    "error.city_of_another_group": (
        "{id} 把 {city} 分给 {group}，不是 {by}",
        "{id} assigns {city} to {group}, not to {by}",
    ),
    "error.cities_left": (
        "{id} 还有 {count} 个市州没有考核（{cities}），不能通报",
        "{id} has cities not visited ({count} in all: {cities}), so its result can't be issued",
    ),
    "error.not_points": ("“{text}”不是分值", "`{text}` is no number of points"),
    "error.points_form": (
        "写大于零、最多两位小数的数，如 0.05",
        "write more than nothing, with two decimals at most, like 0.05",
    ),
    "error.not_appraised": (
        "“{name}”不是市州或省直部门，不参加考核",
        "`{name}` is no city or department, so it is not appraised",
    ),
    "error.name_appraised": (
        "请写市州或部门的编号或名称",
        "name a city or department by id or name",
    ),
    "error.nothing_called_for": (
        "{id} 没有应扣而未扣的",
        "nothing is called for that {id} does not deduct already",
    ),
    "error.proposed_alone": (
        "--proposed 不与部分、分数、--for、--reason 同用",
        "--proposed goes with no part, points, --for or --reason",
    ),
    "error.deduct_usage": (
        "写法：`reformctl deduct 年度 单位 部分 分数 --for 编号 --reason 理由`",
        "like `reformctl deduct YEAR UNIT PART POINTS --for ID --reason TEXT`",
    ),
}
