"""What is said of pilots: what they lack, what they wait for, how they come to their end."""

ENTRIES: dict[str, tuple[str, str]] = {
    "rule.part": ("{whole}的{part}", "{part} of the {whole}"),
    "rule.RC218": (
        "{id} 所写的 {named} 不是名录中的项目小组；请改正编号，或在 registry/teams.yaml 登记",
        "{id} names {named}, which is no project team of the registry; correct the id or enter it in "
        "registry/teams.yaml",
    ),
    "rule.RC219": (
        "{id} 所依据的中央方案 {named} 没有文件；请改正编号，或补建 central/{named}.yaml",
        "{id} rests on central plan {named}, which has no file; correct the id or add "
        "central/{named}.yaml",
    ),
    "rule.RC720": (
        "{id} 没有写明{what}；请补填 `{field}`",
        "{id}: {what} is missing; fill in `{field}`",
    ),
    "rule.RC721": (
        "{id} 的评价应于 {due} 前作出，已逾期 {days} 天；请{team}评价",
        "{id} was to be reviewed by {due} and is late (days: {days}); {team} is to review it",
    ),
    "rule.RC722": (
        "{id} 应于 {due} 前实地查看，已逾期 {days} 天；请{team}安排查看",
        "{id} was to be visited by {due} and is late (days: {days}); {team} is to see to it",
    ),
    "rule.RC723": (
        "{id} 于 {day} 评价为“{opinion}”，没有写明理由；请补填 `reason`",
        "{id} got “{opinion}” on {day} without a reason; fill in `reason`",
    ),
    "rule.RC724": (
        "{id} 于 {day} 评价为“{opinion}”，没有以它为来源的经验；请用 `reformctl new experience --source {id}` 建立",
        "{id} got “{opinion}” on {day}, but no experience comes from it; enter one with "
        "`reformctl new experience --source {id}`",
    ),
    "rule.RC725": (
        "{id} 于 {before} 评价为“{was}”，试点已了结，又于 {day} 评价为“{opinion}”；请删去，或补登其间的退回、重新启动",
        "{id} came to its end with “{was}” on {before} and got “{opinion}” on {day}; take it out or enter the "
        "return or reopening in between",
    ),
    "rule.RC726": (
        "{id} 的{what}日期 {day} 早于前一次 {before}；请改正",
        "{id} has {what} of {day} after those of {before}; correct the day",
    ),
    "rule.RC726.start": (
        "{id} 的{what}日期 {day} 早于试点方案印发之日 {start}；请改正",
        "{id} has {what} of {day}, before its plan of {start}; correct the day",
    ),
    "rule.RC727": (
        "{id} 于 {day} 的{what}没有写明由谁作出；请补填 `by`",
        "{id} has {what} of {day} that nobody made; fill in `by`",
    ),
    "rule.RC728": (
        "{id} 于 {day} 申请销账时，最后一次评价为“{opinion}”，试点尚未了结；请补登终结评价，或删去申请",
        "{id} asked for write-off on {day} while its last opinion was “{opinion}”; enter the review that ended "
        "it or take the request out",
    ),
    "rule.RC728.none": (
        "{id} 于 {day} 申请销账时尚未评价；请补登终结评价，或删去申请",
        "{id} asked for write-off on {day} before any review; enter the review that ended it or take the "
        "request out",
    ),
    "rule.RC729": (
        "{id} 已评价为“{opinion}”，尚未申请销账；请{group}申请",
        "{id} has come to its end ({opinion}) and nobody asked for write-off; {group} is to ask",
    ),
    "rule.RC730": (
        "{id} 于 {day} 申请销账，{days} 天未答复（限 {limit} 天）；请提交会议审议",
        "{id} asked for write-off on {day} and still waits (days: {days}, limit {limit}); put it before the "
        "next meeting",
    ),
    "rule.RC731": (
        "{id} 计划 {year} 年销账，至今未销账；请抓紧销账，或另定年度",
        "{id} was to be written off in {year} and is not; close it out or name another year",
    ),
}
