"""What becomes of an experience: it is written up and ripe, and a bulletin carries it."""

from __future__ import annotations

from datetime import date
from typing import Any

from reformctl.actions.new_plan import units
from reformctl.actions.step import Step, edit_file, refuse
from reformctl.actions.target import Sources, bulletin_target, experience_target
from reformctl.dataclass import dataclass, fields
from reformctl.ledger.ledger import Ledger
from reformctl.messages import say
from reformctl.metrics.experience import is_ripe
from reformctl.parse.splice import Append, SetField
from reformctl.records.bulletin import Bulletin
from reformctl.records.experience import Experience
from reformctl.vocab.office import Role


@dataclass(frozen=True, slots=True)
class Learned:
    """What was learned, since when it is ripe, and where it is to be spread, by id or name."""

    text: str
    on: date
    spread: tuple[str, ...] = ()


def ripen(ledger: Ledger, sources: Sources, name: str, learned: Learned) -> Step:
    """Write a draft up; raises RequestError for an experience that is ripe already."""
    experience, source = experience_target(ledger, sources, name)
    if experience.on:
        raise refuse("error.ripe_already", id=experience.id, day=str(experience.on))
    written = {"on": learned.on.isoformat(), "text": learned.text}
    wanted: dict[str, Any] = {**written, "spread": units(ledger, learned.spread)}
    splices = [
        SetField((), key, value, before(Experience, key)) for key, value in wanted.items() if value
    ]
    summary = say("command.ripe", id=experience.id, on=learned.on)
    following = say("command.next_publish", id=experience.id)
    return Step(
        experience.id, Role.REGISTRY, None, (edit_file(source, splices),), summary, following
    )


def publish(ledger: Ledger, sources: Sources, name: str, bulletin_name: str) -> Step:
    """Record which bulletin carried it, which then speaks of it.

    Raises RequestError for a draft, and for an experience that was published before.
    """
    experience, source = experience_target(ledger, sources, name)
    bulletin, paper = bulletin_target(ledger, sources, bulletin_name)
    if not is_ripe(experience):
        raise refuse(
            "error.not_ripe", say("command.next_ripen", id=experience.id), id=experience.id
        )
    if experience.bulletin:
        known = experience.bulletin
        raise refuse("error.published_already", id=experience.id, bulletin=known)
    splice = SetField((), "bulletin", bulletin.id, before(Experience, "bulletin"))
    edits = [edit_file(source, [splice])]
    if experience.id not in bulletin.about:
        spoken = Append((), "about", experience.id, before(Bulletin, "about"))
        edits.append(edit_file(paper, [spoken]))
    summary = say("command.published", id=experience.id, bulletin=bulletin.id)
    following = say("command.next_spread", id=experience.id)
    return Step(experience.id, Role.REGISTRY, None, tuple(edits), summary, following)


def before(kind: type, key: str) -> tuple[str, ...]:
    """The fields of a kind of record that stand before that one in the order of the format."""
    names = tuple(part.name for part in fields(kind))
    return names[: names.index(key)]
