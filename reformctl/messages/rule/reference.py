"""What RC2 says of ids that name nothing, or two things."""

ENTRIES: dict[str, tuple[str, str]] = {
    "rule.RC201": (
        "{id} 所属的专项小组 {named} 不在名录中；请改正，或在 registry/groups.yaml 登记",
        "{id} belongs to {named}, a group no registry has; correct it or enter it in "
        "registry/groups.yaml",
    ),
    "rule.RC201.master": (
        "文件名所指的专项小组 {named} 不在名录中；请改文件名，或在 registry/groups.yaml 登记",
        "the file is named after {named}, a group no registry has; rename it or enter the group in "
        "registry/groups.yaml",
    ),
    "rule.RC202": (
        "{id} 所写的单位 {named} 不在名录中；请改正编号，或在名录中登记",
        "{id} names {named}, a unit no registry has; correct the id or enter the unit",
    ),
    "rule.RC203": (
        "{id} 对应的改革事项 {named} 不在总体方案中；请改正编号或删去",
        "{id} serves {named}, which the master plan has not; correct the id or drop it",
    ),
    "rule.RC205": (
        "{id} 所写的第 {named} 次会议没有会议文件；请改正届次，或补建 meetings/{named}.yaml",
        "{id} names meeting {named}, which has no file; correct the number or add "
        "meetings/{named}.yaml",
    ),
    "rule.RC206": (
        "{id} 所列的方案 {named} 没有方案文件；请改正编号，或补建方案文件",
        "{id} lists plan {named}, which has no file; correct the id or add the plan",
    ),
    "rule.RC207": (
        "{id} 的认定所写的轮次 {named} 没有轮次文件；请改正编号，或补建 rounds/{named}.yaml",
        "a verdict on {id} names round {named}, which has no file; correct the id or add "
        "rounds/{named}.yaml",
    ),
    "rule.RC208": (
        "{id} 的认定引用的佐证材料 {named} 没有登记；请改正编号，或在 `evidence` 中登记",
        "a verdict on {id} cites evidence {named}, which the item does not list; correct the id "
        "or enter it under `evidence`",
    ),
    "rule.RC209.record": (
        "编号 {id} 已在 {first} 使用；请另编新号",
        "the id {id} is taken in {first}; give this one another",
    ),
    "rule.RC209.item": (
        "{plan} 已有事项 {id}；请给后一项另编新号",
        "{plan} already has an item {id}; give this one another id",
    ),
    "rule.RC209.evidence": (
        "{item} 已有佐证材料 {id}；请给后一份另编新号",
        "{item} already has evidence {id}; give this one another id",
    ),
    "rule.RC215": (
        "{id} 所列的中央方案 {named} 没有登记；请改正编号，或登记：`reformctl new central`",
        "{id} names central plan {named}, which has no file; correct the id or enter it with "
        "`reformctl new central`",
    ),
    "rule.RC216": (
        "{id} 以 {named} 编号，该次中央会议没有登记；请改文件名，或登记：`reformctl new central-meeting`",
        "{id} is named after {named}, a meeting that is not listed; rename the file or list the "
        "meeting with `reformctl new central-meeting`",
    ),
    "rule.RC217": (
        "{id} 所写的方案 {named} 没有方案文件；请改正编号，或补建方案文件",
        "{id} names plan {named}, which has no file; correct the id or add the plan",
    ),
    "rule.RC210": (
        "岗位 {id} 所属的单位 {named} 不在名录中；请改正编号，或在名录中登记",
        "post {id} belongs to {named}, a unit no registry has; correct the id or enter the unit",
    ),
    "rule.RC211.unknown": (
        "{id} 登记了对 {code} 的豁免，没有这条规则；请改正代码",
        "{id} is exempt from {code}, which is no rule; correct the code",
    ),
    "rule.RC211.must": (
        "{id} 登记了对 {code} 的豁免，该规则是硬性要求，不得豁免；请删去豁免并改正问题",
        "{id} is exempt from {code}, which must hold; take the exemption out and mend the breach",
    ),
}
