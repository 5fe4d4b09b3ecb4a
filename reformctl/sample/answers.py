"""How units receive and answer the notices of the sample."""

from __future__ import annotations

from datetime import date, timedelta

from reformctl.dataclass import replace
from reformctl.records.notice import Notice, Receipt, Reply
from reformctl.sample.calendar import TODAY
from reformctl.sample.dice import Dice
from reformctl.sample.organs import NOWHERE
from reformctl.vocab.paper import NoticeKind

LATE = 0.12
"""The share of the replies that come after their day."""
LEFT_OPEN = date(2017, 5, 1)
"""From this day on some notices still wait for an answer on the sample's day."""
SAID = {
    NoticeKind.DOCKING: ("拟制定对接方案，列入审议计划", "正在研究对接意见", "对接意见已报送"),
    NoticeKind.SUPERVISION: (
        "自查情况已报送",
        "已完成自查，佐证材料备齐",
        "自查发现的问题正在整改",
    ),
    NoticeKind.REMINDER: ("正在抓紧办理", "已制定推进计划，按月报告进展", "拟申请延期，理由另报"),
    NoticeKind.RETURN: ("已按意见整改", "补充材料已报送", "正在组织整改"),
}


def answers(notice: Notice) -> Notice:
    """The notice with the receipts and replies it got by the sample's day."""
    receipts = sorted(_receipts(notice), key=lambda one: (one.on, one.unit))
    replies = sorted(_replies(notice), key=lambda one: (one.on, one.unit))
    return replace(notice, receipts=tuple(receipts), replies=tuple(replies))


def _receipts(notice: Notice) -> list[Receipt]:
    assert notice.issued
    assert notice.issued.on
    found = []
    for unit in notice.to:
        dice = Dice(f"receipt {notice.id} {unit}")
        on = dice.day(notice.issued.on + timedelta(1), notice.issued.on + timedelta(4))
        found += [Receipt(NOWHERE, unit, on)] if on <= TODAY else []
    return found


def _replies(notice: Notice) -> list[Reply]:
    assert notice.issued
    assert notice.issued.on
    assert notice.reply_by
    assert notice.kind
    found = []
    for at, unit in enumerate(notice.to):
        dice = Dice(f"reply {notice.id} {unit}")
        first, last = notice.issued.on + timedelta(5), notice.reply_by
        if dice.chance(LATE):
            first, last = last + timedelta(1), last + timedelta(12)
        on = dice.day(first, last)
        silent = notice.issued.on >= LEFT_OPEN and at == 0 and dice.chance(0.6)
        if on <= TODAY and not silent:
            said = dice.pick(SAID[notice.kind])
            found.append(Reply(NOWHERE, unit, on, said))
    return found
