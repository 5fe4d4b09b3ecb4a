"""What is said of experiences: where they come from, where they were published, who took them up."""

ENTRIES: dict[str, tuple[str, str]] = {
    "rule.RC220": (
        "{id} 的来源 {named} 不是台账中的试点、方案、部门或市州；请改正 `source`",
        "{id} comes from {named}, which is no pilot, plan, department or city of the ledger; correct `source`",
    ),
    "rule.RC221": (
        "{id} 所写的信息材料 {named} 没有文件；请改正编号，或补建 bulletins/{named}.yaml",
        "{id} names bulletin {named}, which has no file; correct the id or add bulletins/{named}.yaml",
    ),
    "rule.RC740": (
        "{id} 没有写明{what}；请补填 `{field}`",
        "{id}: {what} is missing; fill in `{field}`",
    ),
    "rule.RC741": (
        "{id} 写明登载于 {bulletin}，该材料的 `about` 中没有它；请补写，或改正 `bulletin`",
        "{id} is said to stand in {bulletin}, which does not name it under `about`; add it there or correct "
        "`bulletin`",
    ),
    "rule.RC742": (
        "{id} 于 {day} 由 {unit} 采用，经验正是来自那里；请删去或改正单位",
        "{id} was taken up on {day} by {unit}, where it comes from; take the entry out or correct the unit",
    ),
    "rule.RC743": (
        "{id} 已由 {unit} 采用，{day} 又登记一次；请删去重复的一条",
        "{id} was taken up by {unit} already and again on {day}; take the second entry out",
    ),
    "rule.RC744": (
        "{id} 于 {day} 由 {unit} 采用，早于经验成熟之日 {ripe}；请改正日期",
        "{id} was taken up by {unit} on {day}, before it was ripe on {ripe}; correct the day",
    ),
    "rule.RC745": (
        "{id} 应于 {due} 前推开，尚有 {count} 个单位未采用（{units}）；请督促",
        "{id} was to be taken up by {due}; still waiting: {units} ({count} in all); remind them",
    ),
}
