"""Who has received and answered a notice, whether it is late, and which number comes next."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from reformctl.records.notice import Notice
from reformctl.vocab.paper import NoticeState

NUMBERED = re.compile(r"(?P<series>.*)〔(?P<year>[0-9]{4})〕(?P<number>[0-9]{1,6})号")
"""A document number: the series, the year, the number within both."""


def addressees(notice: Notice) -> tuple[str, ...]:
    """The units it is addressed to, each once."""
    return tuple(dict.fromkeys(notice.to))


def received(notice: Notice) -> tuple[str, ...]:
    """The addressees that have a receipt."""
    units = {receipt.unit for receipt in notice.receipts}
    return tuple(unit for unit in addressees(notice) if unit in units)


def answered(notice: Notice) -> tuple[str, ...]:
    """The addressees that have replied."""
    units = {reply.unit for reply in notice.replies}
    return tuple(unit for unit in addressees(notice) if unit in units)


def owing(notice: Notice) -> tuple[str, ...]:
    """The addressees that owe a reply: of a notice that went out and asks for one."""
    if notice.is_draft or notice.reply_by is None:
        return ()
    replied = set(answered(notice))
    return tuple(unit for unit in addressees(notice) if unit not in replied)


def is_overdue(notice: Notice, today: date) -> bool:
    """Whether somebody owes a reply that was due before today."""
    return notice.reply_by is not None and notice.reply_by < today and bool(owing(notice))


def notice_state(notice: Notice, today: date) -> NoticeState:
    """The one state the notice is in."""
    if notice.is_draft:
        return NoticeState.DRAFT
    if notice.reply_by is None:
        return NoticeState.SENT
    if is_overdue(notice, today):
        return NoticeState.OVERDUE
    return NoticeState.WAITING if owing(notice) else NoticeState.ANSWERED


def notice_year(notice: Notice) -> int:
    """The year it is of: that of its issue, else that in its id."""
    issued = notice.issued.on if notice.issued else None
    return issued.year if issued else int(notice.id[2:6])


def next_document(notices: Iterable[Notice], year: int) -> str | None:
    """The next free number of that year in the series of the last notice that went out.

    None while no notice shows how the office numbers them.
    """
    issued = [one.issued for one in notices if one.issued and one.issued.document]
    numbers = [
        (one.on or date.min, found)
        for one in issued
        if (found := NUMBERED.fullmatch(one.document or ""))
    ]
    if not numbers:
        return None
    _, last = max(numbers, key=lambda pair: (pair[0], int(pair[1]["number"])))
    taken = {
        int(found["number"])
        for _, found in numbers
        if (found["series"], found["year"]) == (last["series"], str(year))
    }
    return f"{last['series']}〔{year}〕{max(taken, default=0) + 1}号"
