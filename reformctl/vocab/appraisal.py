"""Of the year-end appraisal."""

from __future__ import annotations

from reformctl.vocab import Term


class AppraisalPart(Term):
    """The three parts of reform's points in the year-end appraisal."""

    PLAN = "plan", "方案落实", "plan delivery"
    WORK = "work", "工作落实", "work delivery"
    RESPONSIBILITY = "responsibility", "责任落实", "responsibility delivery"


class Shortfall(Term):
    """What a record shows that calls for a deduction in the year-end appraisal."""

    OVERDUE = "overdue", "逾期未完成", "overdue"
    LATE = "late", "逾期后完成", "done late"
    NOT_WRITTEN_OFF = "not_written_off", "未按期销账", "not written off in time"
    DOCKING_LATE = "docking_late", "未按期对接", "not docked in time"
    HELD_UP = "held_up", "未按时印发", "not issued in time"
    UNANSWERED = "unanswered", "逾期未答复", "not answered"
    ANSWERED_LATE = "answered_late", "逾期后答复", "answered late"
