"""What reports say of pilots: lists of them, and the page of one."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from reformctl.ledger.ledger import Ledger
from reformctl.ledger.naming import unit_name, unit_names
from reformctl.messages import Message, say
from reformctl.metrics.experience import experiences_of
from reformctl.metrics.pilot import (
    lacks,
    last_opinion,
    last_review,
    last_visit,
    pilot_state,
    review_due,
    visit_due,
)
from reformctl.records.experience import Experience
from reformctl.records.pilot import Pilot
from reformctl.records.settings import Thresholds
from reformctl.reports.exemption import exemptions_data
from reformctl.reports.page import Facts, iso, record_page, titled
from reformctl.reports.pilot_selection import PilotSelection, selected_pilots
from reformctl.reports.plan import closing_tables, writeoff_data
from reformctl.reports.report import Cell, Column, Head, Json, Ref, Report, Row, Table, Tone, Value
from reformctl.reports.selection import Listing, Selection, spoken_of
from reformctl.vocab.field import FieldName, field_term
from reformctl.vocab.noun import Noun
from reformctl.vocab.pilot import Opinion, PilotState

STATE_TONES = {
    PilotState.COMPLETED: Tone.GOOD,
    PilotState.PROMOTED: Tone.GOOD,
    PilotState.STOPPED: Tone.WARN,
    PilotState.REQUESTED: Tone.GOOD,
    PilotState.RETURNED: Tone.BAD,
    PilotState.WRITTEN_OFF: Tone.FAINT,
}


def pilots_listing(ledger: Ledger, wanted: Selection, today: date) -> Listing:
    """The pilots that fit the selection."""
    columns = (
        Column("id", Noun.ID),
        Column("title", Noun.TITLE, wide=True),
        Column("group", Noun.GROUP),
        Column("team", Noun.TEAM),
        Column("opinion", say("report.pilot.opinion")),
        Column("target", Noun.TARGET),
        Column("state", Noun.STATE),
    )
    found = [
        pilot
        for pilot in selected_pilots(ledger, _as_of_pilots(wanted), today)
        if spoken_of(wanted, pilot.id, pilot.title)
    ]
    rows: tuple[Row, ...] = tuple(
        (
            Ref(pilot.id),
            pilot.title,
            Ref(pilot.group or ""),
            Ref(pilot.team or ""),
            last_opinion(pilot),
            pilot.target_writeoff,
            state_cell(pilot),
        )
        for pilot in found
    )
    thresholds = ledger.settings.thresholds
    return columns, rows, [listed_pilot(pilot, thresholds) for pilot in found]


def _as_of_pilots(wanted: Selection) -> PilotSelection:
    """The filters that ``list`` has for pilots too."""
    state = (PilotState.REQUESTED if wanted.requested else None) or (
        PilotState.WRITTEN_OFF if wanted.written_off else None
    )
    return PilotSelection(
        group=wanted.group,
        unit=wanted.unit,
        target=wanted.target,
        overdue=wanted.overdue,
        state=state,
    )


def state_cell(pilot: Pilot) -> Cell:
    """How far the pilot is, in the tone of that."""
    state = pilot_state(pilot)
    return Cell(state, STATE_TONES.get(state, Tone.PLAIN))


def due_cell(due: date | None, today: date) -> Cell:
    """The last day of a review or visit."""
    return Cell(due, Tone.BAD if due and due < today else Tone.PLAIN)


def listed_pilot(pilot: Pilot, thresholds: Thresholds) -> dict[str, Json]:
    """The pilot as it stands in lists, under the keys of the JSON contract."""
    review = last_review(pilot)
    return {
        "id": pilot.id,
        "title": pilot.title,
        "level": pilot.level.slug if pilot.level else None,
        "major": pilot.major,
        "group": pilot.group,
        "team": pilot.team,
        "unit": pilot.unit,
        "cities": list(pilot.cities),
        "opinion": review.opinion.slug if review else None,
        "reviewed": iso(review.on if review else None),
        "review_due": iso(review_due(pilot, thresholds)),
        "visited": iso(last_visit(pilot)),
        "visit_due": iso(visit_due(pilot, thresholds)),
        "lacks": list(lacks(pilot)),
        "target_writeoff": pilot.target_writeoff,
        "state": pilot_state(pilot).slug,
    }


def pilot_report(ledger: Ledger, pilot: Pilot, head: Head) -> Report:
    """One pilot with its reviews, visits and steps to write-off, and what came of it."""
    experiences = experiences_of(ledger, pilot.id)
    tables = (
        *_review_tables(ledger, pilot),
        *_visit_tables(ledger, pilot),
        *closing_tables(ledger, pilot),
        *experience_tables(experiences),
    )
    data: dict[str, Json] = {
        **listed_pilot(pilot, ledger.settings.thresholds),
        "person": pilot.person,
        "leader": pilot.leader,
        "scheme": {"document": pilot.scheme.document, "on": iso(pilot.scheme.on)}
        if pilot.scheme
        else None,
        "task_force": pilot.task_force,
        "central": list(pilot.central),
        "reviews": _reviews_data(pilot),
        "visits": [
            {"on": visit.on.isoformat(), "by": visit.by, "text": visit.text}
            for visit in pilot.visits
        ],
        "writeoff": writeoff_data(pilot),
        "exemptions": exemptions_data(pilot.exemptions),
        "experiences": [experience.id for experience in experiences],
    }
    return record_page(
        titled(Noun.PILOT, pilot.id), head, _facts(ledger, pilot, head), tables, data
    )


def _facts(ledger: Ledger, pilot: Pilot, head: Head) -> Facts:
    thresholds = ledger.settings.thresholds
    return (
        (Noun.TITLE, pilot.title),
        (Noun.STATE, state_cell(pilot)),
        (FieldName.LEVEL, pilot.level),
        (FieldName.MAJOR, say("report.yes") if pilot.major else None),
        (Noun.GROUP, unit_name(ledger, pilot.group)),
        (Noun.TEAM, unit_name(ledger, pilot.team)),
        (Noun.UNIT, unit_name(ledger, pilot.unit)),
        (Noun.PERSON, pilot.person),
        (FieldName.LEADER, pilot.leader),
        (FieldName.SCHEME, _scheme(pilot)),
        (FieldName.TASK_FORCE, pilot.task_force),
        (FieldName.CITIES, unit_names(ledger, pilot.cities)),
        (FieldName.CENTRAL, tuple(Ref(name) for name in pilot.central)),
        (Noun.TARGET, pilot.target_writeoff),
        (say("report.pilot.lacks"), _lacking(pilot)),
        (
            say("report.pilot.review_due"),
            _known(due_cell(review_due(pilot, thresholds), head.today)),
        ),
        (say("report.pilot.visit_due"), _known(due_cell(visit_due(pilot, thresholds), head.today))),
    )


def _known(cell: Cell) -> Cell | None:
    return cell if cell.value else None


def _scheme(pilot: Pilot) -> Value:
    if pilot.scheme is None:
        return None
    return say("report.issued", document=pilot.scheme.document, on=pilot.scheme.on)


def _lacking(pilot: Pilot) -> Value | Cell:
    """What the pilot must have and has not."""
    missing = tuple(lack_words(field) for field in lacks(pilot))
    return Cell(missing, Tone.BAD) if missing else None


def lack_words(field: str) -> Message:
    """A field that is missing, in the field's words; of the pilot's plan, which part of it."""
    name, _, part = field.partition(".")
    if part:
        return say("report.pilot.part", whole=field_term(name), part=field_term(part))
    return say("report.pilot.whole", whole=field_term(name))


def _review_tables(ledger: Ledger, pilot: Pilot) -> tuple[Table, ...]:
    columns = (
        Column("on", say("report.day")),
        Column("opinion", say("report.pilot.opinion")),
        Column("by", Noun.TEAM, wide=True),
        Column("reason", say("report.reason"), wide=True),
        Column("problem", Noun.PROBLEM, wide=True),
        Column("next_step", Noun.NEXT_STEP, wide=True),
    )
    rows: tuple[Row, ...] = tuple(
        (
            review.on,
            Cell(review.opinion, Tone.WARN if review.opinion is Opinion.STOP else Tone.PLAIN),
            unit_name(ledger, review.by),
            review.reason,
            review.problem,
            review.next_step,
        )
        for review in pilot.reviews
    )
    return (Table("reviews", FieldName.REVIEWS, columns, rows),) if rows else ()


def _reviews_data(pilot: Pilot) -> list[Json]:
    return [
        {
            "on": review.on.isoformat(),
            "opinion": review.opinion.slug,
            "by": review.by,
            "reason": review.reason,
            "problem": review.problem,
            "next_step": review.next_step,
        }
        for review in pilot.reviews
    ]


def _visit_tables(ledger: Ledger, pilot: Pilot) -> tuple[Table, ...]:
    columns = (
        Column("on", say("report.day")),
        Column("by", Noun.UNIT, wide=True),
        Column("text", say("report.subject"), wide=True),
    )
    rows: tuple[Row, ...] = tuple(
        (visit.on, unit_name(ledger, visit.by), visit.text) for visit in pilot.visits
    )
    return (Table("visits", FieldName.VISITS, columns, rows),) if rows else ()


def experience_tables(experiences: Iterable[Experience]) -> tuple[Table, ...]:
    """The experiences that came of something; no table where there are none."""
    columns = (
        Column("id", Noun.ID),
        Column("title", Noun.TITLE, wide=True),
        Column("on", say("report.experience.ripe")),
        Column("bulletin", Noun.BULLETIN),
    )
    rows: tuple[Row, ...] = tuple(
        (Ref(one.id), one.title, one.on, Ref(one.bulletin) if one.bulletin else None)
        for one in experiences
    )
    return (Table("experiences", Noun.EXPERIENCE, columns, rows),) if rows else ()
