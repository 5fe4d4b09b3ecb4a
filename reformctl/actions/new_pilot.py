"""A new pilot."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from reformctl.actions.drawn_id import drawn_id
from reformctl.actions.new_file import new_file
from reformctl.actions.new_plan import group_of, units
from reformctl.actions.step import Step
from reformctl.actions.target import Sources, team_of
from reformctl.dataclass import dataclass
from reformctl.ledger.find import unit_id
from reformctl.ledger.ledger import Ledger
from reformctl.messages import say
from reformctl.metrics.calendar import add_months
from reformctl.vocab.office import Role
from reformctl.vocab.pilot import PilotLevel


@dataclass(frozen=True, slots=True)
class PilotDraft:
    """What is known of a pilot when it begins; units by id or name."""

    title: str
    level: PilotLevel
    group: str
    team: str
    unit: str
    person: str
    leader: str
    document: str
    on: date
    """The day of its plan."""
    task_force: str
    cities: tuple[str, ...] = ()
    central: tuple[str, ...] = ()
    major: bool = False
    target: int | None = None
    id: str | None = None
    """Its id, where it is not to be drawn."""


def new_pilot(ledger: Ledger, sources: Sources, draft: PilotDraft, ends: Iterator[str]) -> Step:
    """Enter a pilot; ``ends`` are the last four characters of ids to try.

    Raises RequestError for an id that is taken or is none, or a unit nobody knows.
    """
    taken = {path.rpartition("/")[2].removesuffix(".yaml") for path in sources}
    pilot_id = drawn_id("T", draft.on.year, draft.id, taken, ends)
    team = team_of(ledger, draft.team)
    content = {
        "title": draft.title,
        "level": draft.level.slug,
        "major": draft.major,
        "group": group_of(ledger, draft.group),
        "team": team,
        "unit": unit_id(ledger, draft.unit),
        "person": draft.person,
        "leader": draft.leader,
        "scheme": {"document": draft.document, "on": draft.on.isoformat()},
        "task_force": draft.task_force,
        "cities": units(ledger, draft.cities),
        "central": list(draft.central),
        "target_writeoff": draft.target,
    }
    due = add_months(draft.on, ledger.settings.thresholds.review_months)
    return Step(
        pilot_id,
        Role.REGISTRY,
        None,
        (new_file(sources, f"pilots/{pilot_id}.yaml", content),),
        say("command.new_pilot", id=pilot_id, title=draft.title),
        say("command.next_review", id=pilot_id, unit=team, due=due),
    )
