"""Of reminders."""

from __future__ import annotations

from reformctl.vocab import Term


class DueKind(Term):
    """What somebody is reminded of."""

    ITEM = "item", "事项到期", "item due"
    MASTER = "master", "改革事项到期", "master item due"
    REPLY = "reply", "答复通知", "reply to a notice"
    REVIEW = "review", "试点评价到期", "review of a pilot"
    VISIT = "visit", "试点查看到期", "visit to a pilot"
    DOCKING = "docking", "对接到期", "docking due"
    DECISION = "decision", "答复销账申请", "decision on a write-off"
    ROUND = "round", "督察期满", "end of a round"
    SUBMISSION = "submission", "提交审议到期", "submission to a meeting"
    ISSUE = "issue", "印发到期", "issue of a plan"
