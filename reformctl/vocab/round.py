"""Of supervision rounds."""

from __future__ import annotations

from reformctl.vocab import Term


class RoundKind(Term):
    """The three kinds of supervision round."""

    MIDYEAR = "midyear", "年中集中督察", "mid-year round"
    MONTHLY = "monthly", "月月督察", "monthly round"
    YEAREND = "yearend", "年底绩效目标考核", "year-end round"


class RoundStage(Term):
    """How far a supervision round is."""

    PLANNED = "planned", "未开始", "not begun"
    UNDER_WAY = "under_way", "督察中", "under way"
    OVER = "over", "待结账", "to be closed"
    CLOSED = "closed", "已结账", "closed"
