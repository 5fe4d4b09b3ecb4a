"""Of what is checked."""

from __future__ import annotations

from reformctl.vocab import Term


class Severity(Term):
    """How much a finding weighs."""

    ERROR = "error", "错误", "error"
    WARNING = "warning", "警告", "warning"


class Condition(Term):
    """How something that was set up, or wasn't, is found."""

    FINE = "fine", "正常", "fine"
    NOTE = "note", "可改进", "could be better"
    MEND = "mend", "待处理", "to be mended"


class Figure(Term):
    """A count of the whole ledger that a checkpoint can pin to a day."""

    MASTER_DONE = "master_done", "总体方案完成数", "master items done"
    MASTER_PLANNED = "master_planned", "总体方案计划完成数", "master items planned"
    PLANS = "plans", "专项改革方案数", "special plans"
    PLANS_ADOPTED = "plans_adopted", "审议通过方案数", "plans adopted"
    PLANS_WRITTEN_OFF = "plans_written_off", "已销账方案数", "plans written off"
    ITEMS = "items", "具体改革事项数", "specific items"
    ITEMS_DONE = "items_done", "具体事项完成数", "specific items done"
    LEADER_DIRECT = "leader_direct", "省领导直接抓方案数", "plans carried by leaders"
    MEETINGS = "meetings", "会议数", "meetings held"
    CENTRAL_MEETINGS = "central_meetings", "中央会议数", "central meetings held"
    CENTRAL_PLANS = "central_plans", "中央改革方案数", "central plans"
    CENTRAL_DOCKED = "central_docked", "已对接中央方案数", "central plans docked"
    CENTRAL_LATE = "central_late", "逾期未对接中央方案数", "central plans late"
    PILOTS = "pilots", "改革试点数", "pilots"
    PILOTS_CENTRAL = "pilots_central", "中央和部委试点数", "central pilots"
    CITIES = "cities", "市州数", "cities"
    APPRAISAL_GROUPS = "appraisal_groups", "考核组数", "appraisal groups"
    CITIES_APPRAISED = "cities_appraised", "已考核市州数", "cities appraised"
    HEARD_CITIES = "heard_cities", "听取汇报市州数", "cities heard"
    HEARD_DEPARTMENTS = "heard_departments", "听取汇报部门数", "departments heard"
    HEARD_GROUPS = "heard_groups", "听取专项小组汇报次数", "sessions hearing the groups"
    HEARD_OFFICE = "heard_office", "听取改革办汇报次数", "office reports heard"
