"""What reports say of experiences: lists of them, and the page of one."""

from __future__ import annotations

from datetime import date

from reformctl.ledger.ledger import Ledger
from reformctl.ledger.naming import unit_name, unit_names
from reformctl.messages import Message, say
from reformctl.metrics.experience import (
    adopters,
    is_not_spread,
    is_ripe,
    spread_due,
    waiting_units,
)
from reformctl.records.bulletin import Bulletin
from reformctl.records.experience import Experience
from reformctl.records.settings import Thresholds
from reformctl.reports.exemption import exemption_tables, exemptions_data
from reformctl.reports.page import Facts, iso, record_page, titled
from reformctl.reports.report import (
    Align,
    Cell,
    Column,
    Head,
    Json,
    Ref,
    Report,
    Row,
    Table,
    Tone,
    Value,
)
from reformctl.reports.selection import Listing, Selection, spoken_of
from reformctl.vocab.field import FieldName
from reformctl.vocab.noun import Noun

COLUMNS = (
    Column("id", Noun.ID),
    Column("title", Noun.TITLE, wide=True),
    Column("source", FieldName.SOURCE),
    Column("published", say("report.experience.published"), wide=True),
    Column("adoptions", say("report.experience.taken_up"), Align.RIGHT),
    Column("waiting", say("report.experience.waiting"), Align.RIGHT),
)


def experiences_listing(ledger: Ledger, wanted: Selection, _: date) -> Listing:
    """The experiences that fit the selection."""
    found = [
        one for one in ledger.experiences.values() if spoken_of(wanted, one.id, one.title, one.text)
    ]
    return (
        COLUMNS,
        tuple(experience_row(ledger, one) for one in found),
        [listed_experience(ledger, one) for one in found],
    )


def experience_row(ledger: Ledger, experience: Experience) -> Row:
    """One experience under COLUMNS."""
    return (
        Ref(experience.id),
        experience.title,
        Ref(experience.source or ""),
        published_cell(ledger, experience),
        len(adopters(experience)),
        len(waiting_units(experience)),
    )


def published_cell(ledger: Ledger, experience: Experience) -> Value | Cell:
    """Channel and number of the issue that carried it, else why there is none."""
    bulletin = ledger.bulletins.get(experience.bulletin or "")
    if bulletin:
        return _issue(bulletin)
    if experience.bulletin:
        return Ref(experience.bulletin)
    key = "unpublished" if is_ripe(experience) else "draft"
    return Cell(say(f"report.experience.{key}"), Tone.WARN if is_ripe(experience) else Tone.FAINT)


def _issue(bulletin: Bulletin) -> Message | Ref:
    if not (bulletin.channel and bulletin.issue and bulletin.on):
        return Ref(bulletin.id)
    return say(
        "report.experience.issue",
        channel=bulletin.channel,
        year=bulletin.on.year,
        issue=bulletin.issue,
    )


def listed_experience(ledger: Ledger, experience: Experience) -> dict[str, Json]:
    """The experience as it stands in lists, under the keys of the JSON contract."""
    bulletin = ledger.bulletins.get(experience.bulletin or "")
    thresholds = ledger.settings.thresholds
    return {
        "id": experience.id,
        "title": experience.title,
        "source": experience.source,
        "on": iso(experience.on),
        "bulletin": experience.bulletin,
        "channel": bulletin.channel if bulletin else None,
        "issue": bulletin.issue if bulletin else None,
        "published": iso(bulletin.on if bulletin else None),
        "adopted": list(adopters(experience)),
        "waiting": list(waiting_units(experience)),
        "spread_due": iso(spread_due(experience, thresholds)),
    }


def experience_report(ledger: Ledger, experience: Experience, head: Head) -> Report:
    """One experience with where it comes from, where it stood and who took it up."""
    facts: Facts = (
        (Noun.TITLE, experience.title),
        (FieldName.SOURCE, _source(ledger, experience)),
        (say("report.experience.ripe"), experience.on),
        (say("report.experience.published"), published_cell(ledger, experience)),
        (FieldName.TEXT, experience.text),
        (FieldName.SPREAD, unit_names(ledger, experience.spread)),
        (say("report.experience.waiting"), unit_names(ledger, waiting_units(experience))),
        (say("report.experiences.by"), _due(experience, ledger.settings.thresholds, head.today)),
    )
    data: dict[str, Json] = {
        **listed_experience(ledger, experience),
        "text": experience.text,
        "spread": list(experience.spread),
        "adoptions": [
            {"unit": one.unit, "on": one.on.isoformat(), "document": one.document}
            for one in experience.adoptions
        ],
        "exemptions": exemptions_data(experience.exemptions),
    }
    tables = (*_uptake_tables(ledger, experience), *exemption_tables(experience.exemptions))
    return record_page(titled(Noun.EXPERIENCE, experience.id), head, facts, tables, data)


def _due(experience: Experience, thresholds: Thresholds, today: date) -> Cell | None:
    """The day by which the units that wait for it take it up; nothing where none waits."""
    if not waiting_units(experience) or not is_ripe(experience):
        return None
    late = is_not_spread(experience, thresholds, today)
    return Cell(spread_due(experience, thresholds), Tone.BAD if late else Tone.PLAIN)


def _source(ledger: Ledger, experience: Experience) -> Value:
    """The source by its id and what it is called."""
    source = experience.source
    if source is None:
        return None
    record = ledger.pilots.get(source) or ledger.plans.get(source)
    if record:
        return say("report.plan", id=record.id, title=record.title)
    return unit_name(ledger, source)


def _uptake_tables(ledger: Ledger, experience: Experience) -> tuple[Table, ...]:
    columns = (
        Column("unit", Noun.UNIT, wide=True),
        Column("on", say("report.day")),
        Column("document", Noun.DOCUMENT, wide=True),
    )
    rows: tuple[Row, ...] = tuple(
        (unit_name(ledger, one.unit), one.on, one.document) for one in experience.adoptions
    )
    return (Table("adoptions", FieldName.ADOPTIONS, columns, rows),) if rows else ()
