"""That a place took an experience up."""

from __future__ import annotations

from datetime import date

from reformctl.actions.experience import before
from reformctl.actions.step import Step, edit_file, refuse
from reformctl.actions.target import Sources, experience_target
from reformctl.dataclass import dataclass
from reformctl.ledger.find import unit_id
from reformctl.ledger.ledger import Ledger
from reformctl.ledger.naming import unit_name
from reformctl.messages import say
from reformctl.metrics.experience import adopters, is_ripe, origins
from reformctl.parse.splice import Append
from reformctl.records.experience import Experience
from reformctl.vocab.office import Role


@dataclass(frozen=True, slots=True)
class Taken:
    """Who took an experience up, by id or name, and by which document."""

    unit: str
    on: date
    document: str | None = None


def take_up(ledger: Ledger, sources: Sources, name: str, taken: Taken) -> Step:
    """Record who took the experience up, and by which document.

    Raises RequestError for a draft, for the place it comes from, and for one that did so before.
    """
    experience, source = experience_target(ledger, sources, name)
    unit = unit_id(ledger, taken.unit)
    named = unit_name(ledger, unit)
    if not is_ripe(experience):
        raise refuse(
            "error.not_ripe", say("command.next_ripen", id=experience.id), id=experience.id
        )
    if unit in origins(ledger, experience):
        raise refuse("error.own_experience", id=experience.id, unit=named)
    if unit in adopters(experience):
        raise refuse("error.taken_up_already", id=experience.id, unit=named)
    entry = {"unit": unit, "on": taken.on.isoformat()}
    entry |= {"document": taken.document} if taken.document else {}
    splice = Append((), "adoptions", entry, before(Experience, "adoptions"))
    summary = say("command.taken_up", id=experience.id, unit=named)
    return Step(experience.id, Role.REPORT, unit, (edit_file(source, [splice]),), summary)
