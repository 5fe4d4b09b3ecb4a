"""What meetings and the adoption and issue of plans forbid."""

ENTRIES: dict[str, tuple[str, str]] = {
    "error.no_such_meeting": ("没有第 {number} 次会议", "there is no meeting {number}"),
    "error.enter_meeting": (
        "已登记到第 {last} 次；登记会议：`reformctl new meeting`",
        "the last one entered is {last}; enter one with `reformctl new meeting`",
    ),
    "error.enter_issue": (
        "印发后先登记：`reformctl new issue {id}`",
        "when it is issued, enter that first: `reformctl new issue {id}`",
    ),
    "error.meeting_there": ("第 {number} 次会议已登记", "meeting {number} is entered already"),
    "error.adopt_there": (
        "补登审议通过的方案：`reformctl new adoption 方案 --meeting {number}`",
        "to add plans it adopted: `reformctl new adoption PLAN --meeting {number}`",
    ),
    "error.meeting_without_day": (
        "第 {number} 次会议没有写明日期",
        "meeting {number} says no day",
    ),
    "error.adopted_before": ("{id} 已经审议通过", "{id} is adopted already"),
    "error.adopted_after_issue": (
        "{id} 已经印发，不能再登记审议通过",
        "{id} is issued already, so it can't be adopted any more",
    ),
    "error.issued_before": ("{id} 已经印发", "{id} is issued already"),
}
