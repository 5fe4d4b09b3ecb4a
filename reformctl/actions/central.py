"""What the centre adopted: its meetings, its plans, and the decision how each is carried out."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from reformctl.actions.new_file import new_file
from reformctl.actions.new_plan import group_of, units
from reformctl.actions.step import Step, edit_file, refuse
from reformctl.actions.target import Sources, central_target
from reformctl.dataclass import dataclass
from reformctl.errors import RequestError
from reformctl.ledger.find import central_meeting_of
from reformctl.ledger.ledger import Ledger
from reformctl.messages import Message, say
from reformctl.metrics.docking import Answers, answers
from reformctl.parse.splice import Append, SetField
from reformctl.vocab.docking import DockingWay
from reformctl.vocab.office import Role

MEETINGS = "central/meetings.yaml"
MEETING_ID = re.compile(r"(?:C-)?([1-9][0-9]{0,2})", re.ASCII)
DECISION_AFTER = ("title", "group", "lead", "issued")
"""The fields of a central plan that stand before ``decision``."""


@dataclass(frozen=True, slots=True)
class CentralDraft:
    """What is known of a central plan when it is entered; meeting and units by id or name."""

    meeting: str
    title: str
    group: str
    lead: tuple[str, ...] = ()
    document: str | None = None
    issued: date | None = None


@dataclass(frozen=True, slots=True)
class Decided:
    """How a central plan is to be carried out, since when, and why not by a plan of our own."""

    way: DockingWay
    on: date
    reason: str | None = None
    approved_by: str | None = None


def new_central_meeting(ledger: Ledger, sources: Sources, on: date, wanted: str | None) -> Step:
    """Enter a central meeting under its number; raises RequestError when it is there already."""
    numbers = [int(known.removeprefix("C-")) for known in ledger.central_meetings]
    number = _number(wanted) if wanted else max(numbers, default=0) + 1
    meeting_id = f"C-{number}"
    if meeting_id in ledger.central_meetings:
        raise refuse("error.id_taken", id=meeting_id)
    entry = {"id": meeting_id, "on": on.isoformat()}
    if MEETINGS in sources:
        edit = edit_file(sources[MEETINGS], [Append((), "meetings", entry)])
    else:
        edit = new_file(sources, MEETINGS, {"meetings": [entry]})
    return Step(
        meeting_id,
        Role.REGISTRY,
        None,
        (edit,),
        say("command.new_central_meeting", id=meeting_id, on=on),
        say("command.next_central", id=meeting_id),
    )


def new_central(ledger: Ledger, sources: Sources, draft: CentralDraft) -> Step:
    """Enter a central plan under its meeting's next number."""
    meeting = central_meeting_of(ledger, draft.meeting)
    central_id = _next_of(meeting.id, sources)
    issued = {"document": draft.document, "on": draft.issued.isoformat() if draft.issued else None}
    group, lead = group_of(ledger, draft.group), units(ledger, draft.lead)
    content = {
        "title": draft.title,
        "group": group,
        "lead": lead,
        "issued": {key: value for key, value in issued.items() if value} or None,
    }
    to = "".join(f" --to {unit}" for unit in (group, *lead))
    return Step(
        central_id,
        Role.REGISTRY,
        None,
        (new_file(sources, f"central/{central_id}.yaml", content),),
        say("command.new_central", id=central_id, title=draft.title),
        say("command.next_docking", id=central_id, to=to),
    )


def decide(ledger: Ledger, sources: Sources, name: str, decided: Decided) -> Step:
    """Record how a central plan is carried out; all but docking needs a reason and an approver."""
    central, source = central_target(ledger, sources, name)
    exception = decided.way is not DockingWay.DOCKED
    if exception and not (decided.reason and decided.approved_by):
        hint = say("error.exception_usage", id=central.id, way=decided.way.slug)
        raise RequestError(say("error.exception_unfounded", id=central.id, way=decided.way), hint)
    known = central.decision
    if known and known.way is decided.way and known.on and known.on != decided.on:
        raise refuse("error.decided_already", id=central.id, way=known.way, on=str(known.on))
    splice = SetField((), "decision", _decision(decided), DECISION_AFTER)
    return Step(
        central.id,
        Role.REGISTRY,
        None,
        (edit_file(source, [splice]),),
        say("command.decided", id=central.id, way=decided.way),
        _following(ledger, central.id, decided.way),
    )


def _next_of(meeting_id: str, sources: Sources) -> str:
    """The id behind the meeting's last one, those of unreadable files included."""
    start, end = f"central/{meeting_id}-", ".yaml"
    taken = [
        path.removeprefix(start).removesuffix(end) for path in sources if path.startswith(start)
    ]
    orders = [int(order) for order in taken if order.isdecimal()]
    return f"{meeting_id}-{max(orders, default=0) + 1:02d}"


def _decision(decided: Decided) -> dict[str, Any]:
    approved = {"by": decided.approved_by, "on": decided.on.isoformat()}
    value = {
        "way": decided.way.slug,
        "on": decided.on.isoformat(),
        "reason": decided.reason,
        "approved": approved if decided.approved_by else None,
    }
    return {key: part for key, part in value.items() if part}


def _following(ledger: Ledger, central_id: str, way: DockingWay) -> Message | None:
    """To put its plan on an agenda, unless that was done or there is a plan."""
    found = answers(ledger).get(central_id, Answers())
    wanted = way is DockingWay.DOCKED and not found.plans and not found.entries
    return say("command.next_entry", id=central_id) if wanted else None


def _number(text: str) -> int:
    found = MEETING_ID.fullmatch(text)
    if not found:
        raise refuse("error.central_meeting_form", id=text)
    return int(found[1])
