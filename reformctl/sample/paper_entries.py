"""The entries that notices and bulletins make: issued by the office, answered by the units."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial

from reformctl.dataclass import replace
from reformctl.records.notice import Notice
from reformctl.sample.entry import MAIN, Change, Entry, Turn
from reformctl.sample.files import file_of
from reformctl.sample.notices import DRAFTED_ON
from reformctl.sample.office_entries import Office
from reformctl.sample.plain import plain
from reformctl.vocab.field import FieldName
from reformctl.vocab.noun import Noun


def paper_entries(office: Office) -> Iterator[Entry]:
    """Every entry of notices and bulletins, in no order."""
    for notice in office.sample.notices:
        yield from _sent(office, notice)
        yield from _answered(office, notice)
    for one in office.sample.bulletins:
        assert one.on
        text = file_of(f"bulletins/{one.id}.yaml", plain(one)).text
        change = Change(f"bulletins/{one.id}.yaml", partial(str, text))
        said = f"{one.id}：登记{one.kind.zh if one.kind else ''}《{one.title}》"
        yield office.entry(one.on, said, change, turn=Turn.EVENING)


def _sent(office: Office, notice: Notice) -> Iterator[Entry]:
    """The notice on the day it went out, or was drafted."""
    issued, kind = notice.issued, notice.kind.zh if notice.kind else ""
    on = (issued.on if issued else None) or DRAFTED_ON
    did = f"{Noun.ISSUED.zh}{kind}（{issued.document}）" if issued else f"起草{kind}"
    yield office.entry(on, f"{notice.id}：{did}", _change(notice, on, ""))


def _answered(office: Office, notice: Notice) -> Iterator[Entry]:
    """Receipts and replies, each recorded by its unit on its day."""
    for name, entries in (
        (FieldName.RECEIPTS, notice.receipts),
        (FieldName.REPLIES, notice.replies),
    ):
        for one in entries:
            said = f"{notice.id}：{office.staff.units[one.unit]}{name.zh}"
            author = office.staff.clerk(one.unit)
            change = _change(notice, one.on, one.unit)
            yield Entry(one.on, Turn.DAY, MAIN, author, said, (change,))


def _change(notice: Notice, on: date, unit: str) -> Change:
    return Change(f"notices/{notice.id}.yaml", partial(_text, notice, on, unit))


def _text(notice: Notice, on: date, unit: str) -> str:
    """The file when that unit's answers of that day were in, and those of units before it."""
    mark = (on, unit)
    known = replace(
        notice,
        receipts=tuple(one for one in notice.receipts if (one.on, one.unit) <= mark),
        replies=tuple(one for one in notice.replies if (one.on, one.unit) <= mark),
    )
    return file_of(f"notices/{notice.id}.yaml", plain(known)).text
