"""What is recorded of a pilot: a review with its opinion, and a visit on site."""

from __future__ import annotations

from datetime import date
from pathlib import PurePosixPath
from typing import Any

from reformctl.actions.new_experience import draft_from
from reformctl.actions.step import Step, edit_file, refuse
from reformctl.actions.target import Sources, pilot_target, refuse_frozen, team_of
from reformctl.dataclass import dataclass
from reformctl.dataclass import fields as fields_of
from reformctl.ledger.find import unit_id
from reformctl.ledger.ledger import Ledger
from reformctl.messages import Message, say
from reformctl.metrics.experience import experiences_of
from reformctl.metrics.pilot import last_review, may_follow
from reformctl.parse.source import FileEdit
from reformctl.parse.splice import Append
from reformctl.records.pilot import Pilot, Review
from reformctl.vocab.office import Role
from reformctl.vocab.pilot import Opinion

# The fields of a pilot in the order of the format.
ORDER = tuple(part.name for part in fields_of(Pilot))


@dataclass(frozen=True, slots=True)
class Opined:
    """What a project team says of a pilot; the team by id or name."""

    opinion: Opinion
    on: date
    by: str | None = None
    """None for the pilot's own team."""
    reason: str | None = None
    problem: str | None = None
    next_step: str | None = None
    experience: str | None = None
    """The title of the experience that the opinion to promote opens."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A visit on site; the unit by id or name."""

    on: date
    by: str | None = None
    """None for the pilot's own team."""
    text: str | None = None


def review(ledger: Ledger, sources: Sources, name: str, said: Opined) -> Step:
    """Record an opinion; to promote opens an experience in the same step.

    Raises RequestError for a pilot that has come to its end, or a stop without a reason.
    """
    pilot, source = pilot_target(ledger, sources, name)
    refuse_frozen(pilot)
    _refuse_unfit(pilot, said)
    entry = {
        "on": said.on.isoformat(),
        "opinion": said.opinion.slug,
        "by": team_of(ledger, said.by) if said.by else pilot.team,
        "reason": said.reason,
        "problem": said.problem,
        "next_step": said.next_step,
    }
    opened = _opened(ledger, sources, pilot, said)
    edits = (edit_file(source, [_appended("reviews", entry)]), *opened)
    summary = say("command.reviewed", id=pilot.id, opinion=said.opinion)
    return Step(pilot.id, Role.VERDICT, None, edits, summary, _following(opened))


def _refuse_unfit(pilot: Pilot, said: Opined) -> None:
    """An opinion that can't be given now, or lacks what it must say."""
    if said.opinion is Opinion.STOP and not said.reason:
        raise refuse("error.stop_without_reason", say("error.give_reason"), id=pilot.id)
    if said.experience and said.opinion is not Opinion.PROMOTE:
        raise refuse("error.experience_misfit", opinion=said.opinion, term=Opinion.PROMOTE)
    before = last_review(pilot)
    given = Review(pilot.where, said.on, said.opinion)
    if before and not may_follow(pilot, before, given):
        raise refuse(
            "error.pilot_ended",
            say("error.close_it", id=pilot.id),
            id=pilot.id,
            day=str(before.on),
            opinion=before.opinion,
        )


def _opened(ledger: Ledger, sources: Sources, pilot: Pilot, said: Opined) -> tuple[FileEdit, ...]:
    """The experience that is opened, unless the pilot has one already and no other is named."""
    known = experiences_of(ledger, pilot.id)
    if said.opinion is not Opinion.PROMOTE or (known and not said.experience):
        return ()
    return (draft_from(sources, pilot, said.on.year, said.experience),)


def _following(opened: tuple[FileEdit, ...]) -> Message | None:
    """To write the new experience up; else the pilot's own next step is told."""
    if not opened:
        return None
    return say("command.next_ripen", id=PurePosixPath(opened[0].path).stem)


def visit(ledger: Ledger, sources: Sources, name: str, seen: Seen) -> Step:
    """Record a visit on site."""
    pilot, source = pilot_target(ledger, sources, name)
    refuse_frozen(pilot)
    unit = unit_id(ledger, seen.by) if seen.by else pilot.team
    entry = {"on": seen.on.isoformat(), "by": unit, "text": seen.text}
    edit = edit_file(source, [_appended("visits", entry)])
    summary = say("command.visited", id=pilot.id, on=seen.on)
    return Step(pilot.id, Role.VERDICT, None, (edit,), summary)


def _appended(key: str, entry: dict[str, Any]) -> Append:
    said = {name: value for name, value in entry.items() if value is not None}
    return Append((), key, said, ORDER[: ORDER.index(key)])
