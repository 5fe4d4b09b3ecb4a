"""Of plans, their items and verdicts."""

from __future__ import annotations

from reformctl.vocab import Term


class Status(Term):
    """The three classes of a reported or verified status (domain: Plan and item)."""

    NOT_STARTED = "not_started", "未启动", "not started"
    IN_PROGRESS = "in_progress", "已启动未完成", "in progress"
    DONE = "done", "已完成", "done"


class ItemClass(Term):
    """What an item counts as: a status class, or withdrawn."""

    DONE = "done", "已完成", "done"
    IN_PROGRESS = "in_progress", "已启动未完成", "in progress"
    NOT_STARTED = "not_started", "未启动", "not started"
    WITHDRAWN = "withdrawn", "已撤销", "withdrawn"


class PlanKind(Term):
    """Why a special plan exists."""

    DOCKING = "docking", "对接方案", "docking plan"
    PROVINCIAL = "provincial", "自主方案", "provincial plan"


class PlanState(Term):
    """The step a plan has reached on its way to write-off."""

    DRAFT = "draft", "起草中", "draft"
    ADOPTED = "adopted", "已审议", "adopted"
    ISSUED = "issued", "已印发", "issued"
    IN_DELIVERY = "in_delivery", "落实中", "in delivery"
    COMPLETE = "complete", "全部完成", "complete"
    REQUESTED = "requested", "申请销账", "write-off requested"
    RETURNED = "returned", "退回", "returned"
    WRITTEN_OFF = "written_off", "已销账", "written off"


class EvidenceKind(Term):
    """What kind of thing proves that an item is done."""

    DOCUMENT = "document", "文件", "document"
    VISIT = "visit", "实地核查", "site visit"
    DATA = "data", "数据", "data"
    THIRD_PARTY = "third_party", "第三方评估", "third party"


class WriteoffAct(Term):
    """A step of closing a plan out (销账)."""

    REQUEST = "request", "申请销账", "write-off requested"
    GRANT = "grant", "同意销账", "write-off granted"
    RETURN = "return", "退回申请", "write-off returned"
    REOPEN = "reopen", "重新启动", "reopened"


class Lamp(Term):
    """How an item stands against its due date, as a wall chart shows it."""

    GREEN = "green", "绿灯", "green"
    YELLOW = "yellow", "黄灯", "yellow"
    RED = "red", "红灯", "red"
    REPAIRED = "repaired", "逾期已补", "late, then repaired"
