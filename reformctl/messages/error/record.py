"""What can be wrong with naming a record, or with entering a new one."""

ENTRIES: dict[str, tuple[str, str]] = {
    "error.unknown_id": ("没有编号或方案“{name}”", "there is no record `{name}`"),
    "error.unknown_unit": ("没有单位“{name}”", "there is no unit `{name}`"),
    "error.see_units": (
        "运行 `reformctl list departments`（或 groups、cities）查看编号",
        "see `reformctl list departments` (or groups, cities) for the ids",
    ),
    "error.ambiguous_title": (
        "有 {count} 个方案以“{text}”开头",
        "{count} plans begin with `{text}`",
    ),
    "error.ambiguous_unit": (
        "有 {count} 个单位以“{text}”开头",
        "{count} units begin with `{text}`",
    ),
    "error.choose_one": ("请写明编号：{names}", "name one by its id: {names}"),
    "error.see_list": ("运行 `reformctl list` 查看编号", "see `reformctl list` for the ids"),
    "error.not_a_plan": ("“{name}”不是方案", "`{name}` is not a plan"),
    "error.name_a_plan": ("请写方案编号，如 P-M16-03", "name a plan like P-M16-03"),
    "error.not_an_item": ("“{name}”不是事项", "`{name}` is not an item"),
    "error.name_an_item": ("请写事项编号，如 P-M16-03/03", "name an item like P-M16-03/03"),
    "error.not_a_group": ("“{name}”不是专项小组", "`{name}` is not a special group"),
    "error.not_a_pilot": ("“{name}”不是试点", "`{name}` is not a pilot"),
    "error.name_a_pilot": ("请写试点编号，如 T-2016-k7qd", "name a pilot like T-2016-k7qd"),
    "error.not_an_experience": ("“{name}”不是经验", "`{name}` is not an experience"),
    "error.name_an_experience": (
        "请写经验编号，如 E-2017-0004",
        "name an experience like E-2017-0004",
    ),
    "error.not_a_team": ("“{name}”不是项目小组", "`{name}` is not a project team"),
    "error.see_teams": (
        "运行 `reformctl list teams` 查看编号",
        "see `reformctl list teams` for the ids",
    ),
    "error.not_a_source": (
        "经验不能来自“{name}”",
        "no experience can come from `{name}`",
    ),
    "error.name_a_source": (
        "请写试点、方案、部门或市州",
        "name a pilot, a plan, a department or a city",
    ),
    "error.pilot_id_form": (
        "“{id}”不是试点编号；请写成 T-2017-k7qd 的形式",
        "`{id}` is no id of a pilot; write it like T-2017-k7qd",
    ),
    "error.id_taken": ("编号 {id} 已被使用", "the id {id} is taken"),
    "error.plan_id_form": (
        "“{id}”不是起草方案的编号；请写成 P-2017-k7qd 的形式",
        "`{id}` is no id of a draft; write it like P-2017-k7qd",
    ),
    "error.round_id_form": (
        "“{id}”不是督察轮次编号；请写成 S-2017-midyear、S-2017-yearend 或 S-2017-03",
        "`{id}` is no id of a round; write S-2017-midyear, S-2017-yearend or S-2017-03",
    ),
    "error.round_id_other": (
        "编号 {id} 与类别、起始日期不符，应为 {fitting}",
        "the id {id} does not fit its kind and first day; those give {fitting}",
    ),
    "error.email_taken": ("邮箱 {email} 已登记在 {id} 名下", "the address {email} is that of {id}"),
    "error.named_twice": ("{id} 写了两次", "{id} is named twice"),
}
