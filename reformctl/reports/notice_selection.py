"""Which notices a list shows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from reformctl.dataclass import dataclass
from reformctl.ledger.ledger import Ledger
from reformctl.metrics.notice import notice_state, notice_year, owing
from reformctl.metrics.search import holds_all
from reformctl.records.notice import Notice
from reformctl.vocab.paper import NoticeKind, NoticeState

OPEN = (NoticeState.WAITING, NoticeState.OVERDUE)


@dataclass(frozen=True, slots=True)
class NoticeSelection:
    """What the user wants to see; None and False mean that the filter is not asked for."""

    kind: NoticeKind | None = None
    unit: str | None = None
    """An addressee."""
    year: int | None = None
    overdue: bool = False
    open: bool = False
    """Whether somebody must owe an answer, late or not; with a unit, that one."""
    drafts: bool = False
    words: tuple[str, ...] = ()


def selected_notices(ledger: Ledger, wanted: NoticeSelection, today: date) -> Iterator[Notice]:
    """The notices that fit, in the order of their ids."""
    for notice in ledger.notices.values():
        if _fits(notice, wanted) and _stands(notice, wanted, today):
            yield notice


def _fits(notice: Notice, wanted: NoticeSelection) -> bool:
    texts = (notice.id, notice.title, notice.text, *notice.about)
    document = notice.issued.document if notice.issued else None
    return (
        wanted.kind in (None, notice.kind)
        and (wanted.unit is None or wanted.unit in notice.to)
        and wanted.year in (None, notice_year(notice))
        and holds_all((*texts, document), wanted.words)
    )


def _stands(notice: Notice, wanted: NoticeSelection, today: date) -> bool:
    state = notice_state(notice, today)
    owes = wanted.unit is None or wanted.unit in owing(notice)
    return (
        (not wanted.drafts or state is NoticeState.DRAFT)
        and (not wanted.open or (state in OPEN and owes))
        and (not wanted.overdue or (state is NoticeState.OVERDUE and owes))
    )
