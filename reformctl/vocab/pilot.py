"""Of pilots."""

from __future__ import annotations

from reformctl.vocab import Term


class PilotLevel(Term):
    """Who set a pilot up."""

    CENTRAL = "central", "中央和部委试点", "central pilot"
    PROVINCIAL = "provincial", "省级试点", "provincial pilot"


class Opinion(Term):
    """The four opinions of a half-yearly review (domain: Pilots)."""

    COMPLETED = "completed", "已经完成", "completed"
    CONTINUE = "continue", "继续试点", "continue"
    STOP = "stop", "停止试点", "stop"
    PROMOTE = "promote", "经验推广", "promote"


class PilotState(Term):
    """The step a pilot has reached on its way to write-off."""

    RUNNING = "running", "试点中", "running"
    COMPLETED = "completed", "已经完成", "completed"
    STOPPED = "stopped", "已停止", "stopped"
    PROMOTED = "promoted", "已推广", "promoted"
    REQUESTED = "requested", "申请销账", "requested"
    RETURNED = "returned", "退回", "returned"
    WRITTEN_OFF = "written_off", "已销账", "written off"


class PilotDuty(Term):
    """What is to be done with a pilot."""

    REVIEW = "review", "评价", "review"
    VISIT = "visit", "实地查看", "visit"
    FILL_IN = "fill_in", "补齐要素", "fill in"
    ASK = "ask", "申请销账", "ask for write-off"
    DECIDE = "decide", "答复申请", "decide on write-off"
