"""A new meeting of the leading group, and the plans a meeting adopts."""

from __future__ import annotations

from datetime import date
from typing import Any

from reformctl.actions.adoption import Adopted, adopt
from reformctl.actions.new_file import new_file
from reformctl.actions.step import Step, edit_file, refuse
from reformctl.actions.target import Sources, meeting_of
from reformctl.dataclass import dataclass
from reformctl.ledger.find import unit_id
from reformctl.ledger.ledger import Ledger
from reformctl.messages import Message, say
from reformctl.parse.splice import Append
from reformctl.records.meeting import Meeting
from reformctl.vocab.meeting import HeardKind
from reformctl.vocab.office import Role


@dataclass(frozen=True, slots=True)
class HeardDraft:
    """A report the meeting heard; the unit by id or name."""

    kind: HeardKind
    unit: str | None
    text: str | None


@dataclass(frozen=True, slots=True)
class MeetingDraft:
    """What is known of a meeting; plans by id or title."""

    on: date
    number: int | None = None
    """None for the number behind the last one."""
    study: str | None = None
    agenda: tuple[str, ...] = ()
    adopt: tuple[str, ...] = ()
    heard: tuple[HeardDraft, ...] = ()


def new_meeting(ledger: Ledger, sources: Sources, draft: MeetingDraft) -> Step:
    """Enter a meeting; the drafts it adopts get its number, in the order in which they are named.

    Raises RequestError when there is a meeting of that number, or a plan can't be adopted.
    """
    number = draft.number or max(ledger.meetings, default=0) + 1
    if number in ledger.meetings:
        raise refuse("error.meeting_there", say("error.adopt_there", number=number), number=number)
    held = Meeting(ledger.settings.where, str(number), draft.on)
    adopted = adopt(ledger, sources, draft.adopt, held)
    content = {
        "on": draft.on.isoformat(),
        "study": draft.study,
        "agenda": list(draft.agenda),
        "adopted": list(adopted.ids),
        "heard": [_entry(ledger, heard) for heard in draft.heard],
    }
    file = new_file(sources, f"meetings/{number}.yaml", content)
    summary = say("command.new_meeting", number=number, on=draft.on, adopted=_listed(adopted))
    return Step(
        str(number), Role.REGISTRY, None, (file, *adopted.edits), summary, _following(adopted)
    )


def adopt_at(ledger: Ledger, sources: Sources, names: tuple[str, ...], number: int) -> Step:
    """Plans adopted at a meeting that is entered already; they come behind those it has."""
    meeting = meeting_of(ledger, number)
    adopted = adopt(ledger, sources, names, meeting)
    splices = [Append((), "adopted", plan_id, ("on", "study", "agenda")) for plan_id in adopted.ids]
    file = edit_file(sources[meeting.where.path], splices)
    summary = say("command.adopted", number=number, adopted=adopted.ids)
    return Step(
        str(number), Role.REGISTRY, None, (file, *adopted.edits), summary, _following(adopted)
    )


def _entry(ledger: Ledger, heard: HeardDraft) -> dict[str, Any]:
    unit = unit_id(ledger, heard.unit) if heard.unit else None
    entry = {"kind": heard.kind.slug, "unit": unit, "text": heard.text}
    return {key: value for key, value in entry.items() if value}


def _listed(adopted: Adopted) -> Message | str:
    return say("command.with_plans", adopted=adopted.ids) if adopted.ids else ""


def _following(adopted: Adopted) -> Message | None:
    return say("command.next_issue", id=adopted.ids[0]) if adopted.ids else None
