"""Of timelines and forecasts."""

from __future__ import annotations

from reformctl.vocab import Term


class Every(Term):
    """How far apart the points of a timeline lie."""

    DAY = "day", "每日", "day"
    WEEK = "week", "每周", "week"
    MONTH = "month", "每月", "month"
    COMMIT = "commit", "每次登记", "commit"


class Model(Term):
    """By what a forecast reckons."""

    PACE = "pace", "按以往进度", "pace so far"
    KEPT_PLAN = "kept_plan", "按兑现情况", "plan as kept"


class Lack(Term):
    """Why a model makes no forecast."""

    NOTHING = "nothing", "没有事项", "no items"
    COMPLETE = "complete", "已全部完成", "all done"
    SHORT = "short", "历史不足一年", "less than a year of history"
    NOT_DUE = "not_due", "几乎没有事项已到期", "hardly anything has come due"
    NO_DUE = "no_due", "有未完成事项没有时限", "open items without due date"


class Reliance(Term):
    """How far the past lets a forecast be trusted."""

    FAIR = "fair", "可供参考", "fair"
    UNTESTED = "untested", "检验太少", "hardly tested"
    TOO_NARROW = "too_narrow", "区间过窄，不足为据", "too narrow to rely on"
    TOO_WIDE = "too_wide", "区间过宽，意义不大", "too wide to tell much"
