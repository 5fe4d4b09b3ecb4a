"""Of central plans and how they are docked."""

from __future__ import annotations

from reformctl.vocab import Term


class DockingWay(Term):
    """How a central plan is carried out in the province (domain: Docking)."""

    DOCKED = "docked", "制定对接方案", "docked by a plan"
    DIRECT = "direct", "直接执行", "carried out directly"
    NOT_APPLICABLE = "not_applicable", "不适用", "not applicable"


class ClockStart(Term):
    """From which day a docking is timed."""

    CENTRAL_ISSUE = "central_issue", "中央方案印发之日", "issue of the central plan"
    CENTRAL_ADOPTION = "central_adoption", "中央会议审议之日", "day of the central meeting"


class ClockEnd(Term):
    """On which day a docking is achieved."""

    PROVINCIAL_ISSUE = "provincial_issue", "对接方案印发之日", "issue of the docking plan"
    PROVINCIAL_ADOPTION = (
        "provincial_adoption",
        "对接方案审议通过之日",
        "adoption of the docking plan",
    )


class DockingState(Term):
    """Where the docking of a central plan stands; each plan stands in one place."""

    UNDECIDED = "undecided", "未定", "undecided"
    OPEN = "open", "对接中", "under way"
    LATE = "late", "逾期未对接", "late"
    DOCKED = "docked", "已对接", "docked"
    DIRECT = "direct", "直接执行", "carried out directly"
    NOT_APPLICABLE = "not_applicable", "不适用", "not applicable"
