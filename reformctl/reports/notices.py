"""The monitor of notices: what went out, who has it, who answered, and who owes an answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from reformctl.ledger.ledger import Ledger
from reformctl.ledger.naming import unit_name
from reformctl.messages import say
from reformctl.metrics.notice import addressees, answered, is_overdue, notice_state, owing, received
from reformctl.records.notice import Notice
from reformctl.reports.notice import COLUMNS, notice_data, notice_rows
from reformctl.reports.notice_selection import NoticeSelection, selected_notices
from reformctl.reports.page import Facts
from reformctl.reports.report import (
    Align,
    Cell,
    Column,
    Head,
    Json,
    Ratio,
    Ref,
    Report,
    Row,
    Table,
    Tone,
)
from reformctl.vocab.field import FieldName
from reformctl.vocab.noun import Noun
from reformctl.vocab.paper import NoticeState


def notices_report(ledger: Ledger, head: Head, wanted: NoticeSelection) -> Report:
    """The notices that fit, their sums, and the units that owe answers to some of them."""
    found = list(selected_notices(ledger, wanted, head.today))
    rows = notice_rows(ledger, found, head.today)
    notes = (say("report.list.count", count=len(found)),)
    debtors = _debtors(found, head.today)
    data: dict[str, Json] = {
        "counts": {state.slug: _count(found, state, head.today) for state in NoticeState},
        "notices": [notice_data(one, head.today) for one in found],
        "units": [dict(_debtor_data(unit, owed)) for unit, owed in debtors.items()],
    }
    tables = (Table("notices", None, COLUMNS, rows, notes=notes), *_units(ledger, debtors))
    title = say("report.list.notices")
    return Report("notices/1", title, head, tables, data, _facts(found, head.today))


def _facts(found: Sequence[Notice], today: date) -> Facts:
    """How many there are in each state, and how many of those asked have received and answered."""
    out = [one for one in found if not one.is_draft]
    asking = [one for one in out if one.reply_by]
    states = tuple(
        (state, Cell(count, Tone.BAD if state is NoticeState.OVERDUE else Tone.PLAIN))
        for state in NoticeState
        if (count := _count(found, state, today))
    )
    return (
        *states,
        (FieldName.RECEIPTS, _ratio(out, [len(received(one)) for one in out])),
        (FieldName.REPLIES, _ratio(asking, [len(answered(one)) for one in asking])),
    )


def _count(found: Sequence[Notice], state: NoticeState, today: date) -> int:
    return sum(notice_state(one, today) is state for one in found)


def _ratio(found: Sequence[Notice], done: Sequence[int]) -> Ratio:
    return Ratio(sum(done), sum(len(addressees(one)) for one in found))


Owed = tuple[list[str], list[str]]
"""The ids of the notices a unit owes an answer to, and of those among them that are overdue."""


def _debtors(found: Sequence[Notice], today: date) -> dict[str, Owed]:
    """Each unit that owes answers, those with the most overdue ones first."""
    units: dict[str, Owed] = {}
    for notice in found:
        for unit in owing(notice):
            owed, late = units.setdefault(unit, ([], []))
            owed.append(notice.id)
            late.extend([notice.id] if is_overdue(notice, today) else [])
    return dict(sorted(units.items(), key=lambda one: (-len(one[1][1]), -len(one[1][0]), one[0])))


def _debtor_data(unit: str, owed: Owed) -> Mapping[str, Json]:
    return {"id": unit, "owing": owed[0], "overdue": owed[1]}


def _units(ledger: Ledger, debtors: Mapping[str, Owed]) -> tuple[Table, ...]:
    columns = (
        Column("unit", Noun.ID),
        Column("name", Noun.UNIT),
        Column("owing", NoticeState.WAITING, Align.RIGHT),
        Column("overdue", Noun.OVERDUE, Align.RIGHT),
        Column("ids", Noun.NOTICE, wide=True),
    )
    rows: tuple[Row, ...] = tuple(
        (
            Ref(unit),
            unit_name(ledger, unit),
            len(owed),
            Cell(len(late), Tone.BAD if late else Tone.PLAIN),
            tuple(map(Ref, owed)),
        )
        for unit, (owed, late) in debtors.items()
    )
    return (Table("units", say("report.notice.debtors"), columns, rows),) if rows else ()
