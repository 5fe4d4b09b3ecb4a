"""The monitor of experience (改革经验推广示范): ripe, published, taken up, not spread yet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from reformctl.dataclass import dataclass
from reformctl.ledger.ledger import Ledger
from reformctl.ledger.naming import unit_name, unit_names
from reformctl.messages import say
from reformctl.metrics.experience import (
    adopters,
    is_not_spread,
    is_ripe,
    spread_due,
    waiting_units,
)
from reformctl.records.experience import Experience
from reformctl.reports.experience import COLUMNS, experience_row, listed_experience
from reformctl.reports.page import Facts
from reformctl.reports.report import Align, Cell, Column, Head, Ref, Report, Row, Table, Tone
from reformctl.vocab.noun import Noun


@dataclass(frozen=True, slots=True)
class ExperienceSelection:
    """What the user wants to see; None and False mean that the filter is not asked for."""

    unpublished: bool = False
    """Whether only ripe ones are wanted that no bulletin carried."""
    not_spread: bool = False
    """Whether only ripe ones are wanted that some unit has not taken up yet."""
    source: str | None = None
    adopted_by: str | None = None


def selected_experiences(ledger: Ledger, wanted: ExperienceSelection) -> Iterator[Experience]:
    """The experiences that fit."""
    for one in ledger.experiences.values():
        if (
            wanted.source in (None, one.source)
            and (wanted.adopted_by is None or wanted.adopted_by in adopters(one))
            and (not wanted.unpublished or (is_ripe(one) and one.bulletin is None))
            and (not wanted.not_spread or (is_ripe(one) and waiting_units(one)))
        ):
            yield one


def experiences_report(ledger: Ledger, wanted: ExperienceSelection, head: Head) -> Report:
    """The experiences that fit, where each waits to be taken up, and who took up how many."""
    found = list(selected_experiences(ledger, wanted))
    rows: tuple[Row, ...] = tuple(experience_row(ledger, one) for one in found)
    taken = _by_adopter(found)
    return Report(
        "experiences/1",
        say("report.experiences.title"),
        head,
        (
            Table("experiences", say("report.list.experiences"), COLUMNS, rows),
            _waiting_table(ledger, found, head.today),
            _adopters_table(ledger, taken),
        ),
        {
            "experiences": [listed_experience(ledger, one) for one in found],
            "adopters": [{"id": unit, "experiences": ids} for unit, ids in taken.items()],
        },
        _facts(ledger, found, head.today),
    )


def _facts(ledger: Ledger, found: Sequence[Experience], today: date) -> Facts:
    thresholds = ledger.settings.thresholds
    late = sum(is_not_spread(one, thresholds, today) for one in found)
    return (
        (say("report.experiences.count"), len(found)),
        (say("report.experiences.ripe"), sum(map(is_ripe, found))),
        (say("report.experiences.published"), sum(one.bulletin is not None for one in found)),
        (say("report.experiences.uptakes"), sum(len(adopters(one)) for one in found)),
        (say("report.experiences.late"), Cell(late, Tone.BAD if late else Tone.PLAIN)),
    )


def _waiting_table(ledger: Ledger, found: Sequence[Experience], today: date) -> Table:
    """Ripe experiences that units have still to take up, the one due first in front."""
    columns = (
        Column("due", say("report.experiences.by")),
        Column("late", say("report.days_late"), Align.RIGHT),
        Column("id", Noun.ID),
        Column("title", Noun.TITLE, wide=True),
        Column("units", say("report.experience.waiting"), wide=True),
    )
    thresholds = ledger.settings.thresholds
    waiting = [
        (due, one)
        for one in found
        for due in (spread_due(one, thresholds),)
        if due and waiting_units(one)
    ]
    rows: tuple[Row, ...] = tuple(
        (
            Cell(due, Tone.BAD if due < today else Tone.PLAIN),
            Cell((today - due).days if due < today else None, Tone.BAD),
            Ref(one.id),
            one.title,
            unit_names(ledger, waiting_units(one)),
        )
        for due, one in sorted(waiting, key=lambda pair: (pair[0], pair[1].id))
    )
    return Table("not_spread", say("report.experiences.not_spread"), columns, rows)


def _by_adopter(found: Sequence[Experience]) -> dict[str, list[str]]:
    """Unit → the experiences it took up, who took up most in front."""
    taken: dict[str, list[str]] = {}
    for one in found:
        for unit in adopters(one):
            taken.setdefault(unit, []).append(one.id)
    return dict(sorted(taken.items(), key=lambda pair: (-len(pair[1]), pair[0])))


def _adopters_table(ledger: Ledger, taken: dict[str, list[str]]) -> Table:
    columns = (
        Column("unit", Noun.UNIT),
        Column("count", say("report.count"), Align.RIGHT),
        Column("experiences", Noun.EXPERIENCE, wide=True),
    )
    rows: tuple[Row, ...] = tuple(
        (unit_name(ledger, unit), len(ids), tuple(map(Ref, ids))) for unit, ids in taken.items()
    )
    return Table("adopters", say("report.experiences.adopters"), columns, rows)
