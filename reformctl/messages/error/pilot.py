"""What stops a step with a pilot or an experience."""

ENTRIES: dict[str, tuple[str, str]] = {
    "error.stop_without_reason": (
        "停止试点须写明理由，{id} 没有改动",
        "to stop {id} takes a reason",
    ),
    "error.give_reason": ("请用 --reason 写明", "give it by --reason"),
    "error.experience_misfit": (
        "--experience 只与“{term}”同用，不能用于“{opinion}”",
        "--experience goes with the opinion `{term}` only, not with `{opinion}`",
    ),
    "error.pilot_ended": (
        "{id} 于 {day} 评价为“{opinion}”，试点已了结",
        "{id} has come to its end on {day}: {opinion}",
    ),
    "error.close_it": (
        "由专项小组申请销账：`reformctl writeoff {id}`；确需再试的，由省委深改组退回或重新启动",
        "its group asks for write-off: `reformctl writeoff {id}`; to try it again the leading group returns or "
        "reopens it",
    ),
    "error.pilot_goes_on": ("{id} 的试点尚未了结", "{id} has not come to its end"),
    "error.end_it": (
        "由项目小组作出终结评价：`reformctl review {id} 意见`",
        "its project team ends it by a review: `reformctl review {id} OPINION`",
    ),
    "error.not_ripe": ("{id} 是草稿，尚未成熟", "{id} is a draft and not ripe"),
    "error.own_experience": (
        "{id} 正是来自{unit}，不能算作采用",
        "{id} comes from {unit}, so that is no uptake",
    ),
    "error.taken_up_already": ("{unit}已采用 {id}", "{unit} has taken up {id} already"),
}
