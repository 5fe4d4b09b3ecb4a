"""What reports say of notices: lists of them, and the page of one as an official document."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from reformctl.ledger.ledger import Ledger
from reformctl.ledger.naming import full_name, unit_name
from reformctl.messages import Message, say
from reformctl.metrics.notice import (
    addressees,
    answered,
    is_overdue,
    notice_state,
    owing,
    received,
)
from reformctl.records.notice import Notice
from reformctl.reports.page import Facts, iso, record_page, titled
from reformctl.reports.paper import about_table, some_of, text_table
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
from reformctl.reports.selection import Listing, Selection, spoken_of
from reformctl.vocab.field import FieldName
from reformctl.vocab.noun import Noun
from reformctl.vocab.paper import NoticeState

TONES = {NoticeState.OVERDUE: Tone.BAD, NoticeState.DRAFT: Tone.FAINT}
COLUMNS = (
    Column("id", Noun.ID),
    Column("kind", Noun.KIND),
    Column("title", Noun.TITLE, wide=True),
    Column("document", Noun.DOCUMENT),
    Column("on", Noun.ISSUED),
    Column("to", FieldName.ADDRESSEES, wide=True),
    Column("about", FieldName.ABOUT, wide=True),
    Column("reply_by", FieldName.REPLY_BY),
    Column("received", FieldName.RECEIPTS, Align.RIGHT),
    Column("answered", FieldName.REPLIES, Align.RIGHT),
    Column("state", Noun.STATE),
    Column("days_late", say("report.days_late"), Align.RIGHT),
)


def notices_listing(ledger: Ledger, wanted: Selection, today: date) -> Listing:
    """The notices that fit the selection."""
    found = [
        notice
        for notice in ledger.notices.values()
        if spoken_of(wanted, notice.id, notice.title, notice.text)
    ]
    return COLUMNS, notice_rows(ledger, found, today), [notice_data(one, today) for one in found]


def notice_rows(ledger: Ledger, notices: Iterable[Notice], today: date) -> tuple[Row, ...]:
    """A row for each notice, under COLUMNS."""
    return tuple(_row(ledger, notice, today) for notice in notices)


def _row(ledger: Ledger, notice: Notice, today: date) -> Row:
    issued, units = notice.issued, addressees(notice)
    gone = len(units) if issued else 0
    return (
        Ref(notice.id),
        notice.kind,
        notice.title,
        issued.document if issued else None,
        issued.on if issued else None,
        some_of([unit_name(ledger, unit) for unit in units]),
        some_of(notice.about),
        notice.reply_by,
        Ratio(len(received(notice)), gone) if gone else None,
        Ratio(len(answered(notice)), gone) if gone and notice.reply_by else None,
        _state(notice, today),
        days_late(notice, today),
    )


def _state(notice: Notice, today: date) -> Cell:
    state = notice_state(notice, today)
    return Cell(state, TONES.get(state, Tone.PLAIN))


def days_late(notice: Notice, today: date) -> int | None:
    """By how many days its answers are overdue; None when none is."""
    late = is_overdue(notice, today) and notice.reply_by
    return (today - late).days if late else None


def notice_data(notice: Notice, today: date) -> Mapping[str, Json]:
    """The notice under the keys of the JSON contract."""
    return {
        "id": notice.id,
        "kind": notice.kind.slug if notice.kind else None,
        "title": notice.title,
        "document": notice.issued.document if notice.issued else None,
        "on": iso(notice.issued.on if notice.issued else None),
        "to": list(notice.to),
        "about": list(notice.about),
        "reply_by": iso(notice.reply_by),
        "received": list(received(notice)),
        "answered": list(answered(notice)),
        "owing": list(owing(notice)),
        "state": notice_state(notice, today).slug,
        "days_late": days_late(notice, today),
    }


def notice_report(ledger: Ledger, notice: Notice, head: Head) -> Report:
    """One notice in the order of an official document, then who received and answered it."""
    issued = notice.issued
    facts: Facts = (
        (Noun.DOCUMENT, issued.document if issued else None),
        (Noun.TITLE, notice.title),
        (say("report.notice.to"), tuple(full_name(ledger, unit) for unit in notice.to)),
    )
    tables = (
        *text_table(notice.text, say("report.notice.text")),
        *about_table(ledger, notice.about, say("report.notice.about"), _below(notice)),
        *_answers(ledger, notice, head.today),
    )
    return record_page(titled(Noun.NOTICE, notice.id), head, facts, tables, _page(notice, head))


def _below(notice: Notice) -> tuple[Message, ...]:
    """What stands under the text and its list: the day, then by when an answer is due."""
    issued_on = notice.issued.on if notice.issued else None
    day = say("report.notice.dated", on=issued_on) if issued_on else say("report.notice.draft")
    if notice.reply_by is None:
        return (day,)
    return day, say("report.notice.reply_by", day=notice.reply_by)


def _page(notice: Notice, head: Head) -> dict[str, Json]:
    receipts: list[Json] = [{"unit": one.unit, "on": iso(one.on)} for one in notice.receipts]
    replies: list[Json] = [
        {"unit": one.unit, "on": iso(one.on), "text": one.text, "document": one.document}
        for one in notice.replies
    ]
    return {
        **notice_data(notice, head.today),
        "text": notice.text,
        "receipts": receipts,
        "replies": replies,
    }


def _answers(ledger: Ledger, notice: Notice, today: date) -> tuple[Table, ...]:
    """Who received it when, and what each answered; whoever answered nothing has a row too."""
    if notice.is_draft:
        return ()
    columns = (
        Column("unit", Noun.UNIT),
        Column("received", FieldName.RECEIPTS),
        Column("answered", FieldName.REPLIES),
        Column("text", FieldName.TEXT, wide=True),
        Column("document", Noun.DOCUMENT),
    )
    rows = tuple(
        row for unit in addressees(notice) for row in _of_unit(ledger, notice, unit, today)
    )
    return (Table("answers", say("report.notice.answers"), columns, rows),)


def _of_unit(ledger: Ledger, notice: Notice, unit: str, today: date) -> list[Row]:
    name = unit_name(ledger, unit)
    receipt = next((one.on for one in notice.receipts if one.unit == unit), None)
    replies = [one for one in notice.replies if one.unit == unit]
    if not replies:
        state = notice_state(notice, today) if unit in owing(notice) else None
        tone = TONES.get(state, Tone.PLAIN) if state else Tone.PLAIN
        return [(name, receipt, Cell(state, tone), None, None)]
    return [(name, receipt, one.on, one.text, one.document) for one in replies]
