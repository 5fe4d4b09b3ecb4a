"""Of meetings and the yearly agenda."""

from __future__ import annotations

from reformctl.vocab import Term


class EntryState(Term):
    """How far a plan on the yearly agenda has come."""

    PLANNED = "planned", "待提交", "to be submitted"
    SUBMITTED = "submitted", "已提交", "submitted"
    ADOPTED = "adopted", "已审议", "adopted"
    ISSUED = "issued", "已印发", "issued"
    WITHDRAWN = "withdrawn", "已撤销", "withdrawn"


class HeardKind(Term):
    """Who reports to a meeting of the leading group."""

    CITY = "city", "市州汇报", "city report"
    DEPARTMENT = "department", "部门汇报", "department report"
    GROUP = "group", "专项小组汇报", "group report"
    OFFICE = "office", "改革办汇报", "office report"
