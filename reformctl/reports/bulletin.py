"""What reports say of bulletins: lists of them, what a search found, and the page of one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from reformctl.dataclass import dataclass
from reformctl.ledger.ledger import Ledger
from reformctl.ledger.naming import unit_name
from reformctl.messages import Value, say
from reformctl.metrics.bulletin import has_words, hit_in
from reformctl.records.bulletin import Bulletin
from reformctl.reports.page import Facts, iso, record_page, titled
from reformctl.reports.paper import about_table, text_table
from reformctl.reports.report import Column, Head, Json, Ref, Report, Row, Table
from reformctl.reports.selection import Listing, Selection, spoken_of
from reformctl.vocab.field import FieldName
from reformctl.vocab.noun import Noun
from reformctl.vocab.paper import Audience, BulletinKind

COLUMNS = (
    Column("id", Noun.ID),
    Column("kind", Noun.KIND),
    Column("title", Noun.TITLE, wide=True),
    Column("on", FieldName.ON),
    Column("channel", FieldName.CHANNEL),
    Column("sender", FieldName.SENDER),
    Column("audience", FieldName.AUDIENCE),
    Column("subject", FieldName.SUBJECT),
)


@dataclass(frozen=True, slots=True)
class BulletinSelection:
    """Which bulletins the user wants to see; None means that the filter is not asked for."""

    kind: BulletinKind | None = None
    audience: Audience | None = None
    subject: str | None = None
    channel: str | None = None
    sender: str | None = None
    year: int | None = None
    words: tuple[str, ...] = ()


def bulletins_listing(ledger: Ledger, wanted: Selection, _: date) -> Listing:
    """The bulletins that fit the selection."""
    found = [
        one
        for one in ledger.bulletins.values()
        if spoken_of(wanted, one.id, one.title, one.subject, one.text)
    ]
    return COLUMNS, tuple(_row(ledger, one) for one in found), list(map(bulletin_data, found))


def bulletins_report(ledger: Ledger, head: Head, wanted: BulletinSelection) -> Report:
    """The bulletins that fit, newest last; with words to look for, what stands around the hit."""
    found = list(_selected(ledger, wanted))
    hit = (Column("hit", say("report.bulletin.hit"), wide=True),) if wanted.words else ()
    rows: tuple[Row, ...] = tuple(
        (*_row(ledger, one), *(hit_in(one, wanted.words) for _ in hit)) for one in found
    )
    notes = (say("report.list.count", count=len(found)),)
    data: dict[str, Json] = {
        "bulletins": [{**bulletin_data(one), "hit": hit_in(one, wanted.words)} for one in found]
    }
    table = Table("bulletins", None, (*COLUMNS, *hit), rows, notes=notes)
    return Report("bulletins/1", say("report.list.bulletins"), head, (table,), data)


def _selected(ledger: Ledger, wanted: BulletinSelection) -> Iterator[Bulletin]:
    for one in ledger.bulletins.values():
        if (
            wanted.kind in (None, one.kind)
            and (wanted.audience is None or wanted.audience in one.audience)
            and wanted.subject in (None, one.subject)
            and (wanted.channel is None or wanted.channel in (one.channel or ""))
            and wanted.sender in (None, one.sender)
            and wanted.year in (None, one.on.year if one.on else None)
            and has_words(one, wanted.words)
        ):
            yield one


def _row(ledger: Ledger, one: Bulletin) -> Row:
    return (
        Ref(one.id),
        one.kind,
        one.title,
        one.on,
        _numbered(one),
        unit_name(ledger, one.sender),
        one.audience,
        one.subject,
    )


def _numbered(one: Bulletin) -> Value:
    """The channel with the issue's number."""
    if one.channel is None or one.issue is None:
        return one.channel
    return say("report.bulletin.issue", channel=one.channel, issue=one.issue)


def bulletin_data(one: Bulletin) -> Mapping[str, Json]:
    """The bulletin under the keys of the JSON contract."""
    return {
        "id": one.id,
        "kind": one.kind.slug if one.kind else None,
        "title": one.title,
        "channel": one.channel,
        "issue": one.issue,
        "on": iso(one.on),
        "sender": one.sender,
        "audience": [audience.slug for audience in one.audience],
        "subject": one.subject,
        "about": list(one.about),
    }


def bulletin_report(ledger: Ledger, one: Bulletin, head: Head) -> Report:
    """One issue with its text and what it speaks of."""
    facts: Facts = (
        (Noun.TITLE, one.title),
        (Noun.KIND, one.kind),
        (FieldName.CHANNEL, _numbered(one)),
        (FieldName.ON, one.on),
        (FieldName.SENDER, unit_name(ledger, one.sender)),
        (FieldName.AUDIENCE, one.audience),
        (FieldName.SUBJECT, one.subject),
    )
    tables = (
        *text_table(one.text, FieldName.TEXT),
        *about_table(ledger, one.about, FieldName.ABOUT),
    )
    data: dict[str, Json] = {**bulletin_data(one), "text": one.text}
    return record_page(titled(Noun.BULLETIN, one.id), head, facts, tables, data)
