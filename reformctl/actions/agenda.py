"""The yearly agenda: entries put on it, submitted, and withdrawn."""

from __future__ import annotations

from datetime import date

from reformctl.actions.new_file import new_file
from reformctl.actions.new_plan import group_of, units
from reformctl.actions.step import Step, edit_file, refuse
from reformctl.actions.target import Sources, central_target, entry_target, plan_target
from reformctl.dataclass import dataclass
from reformctl.ledger.ledger import Ledger
from reformctl.messages import say
from reformctl.parse.splice import Append, SetField
from reformctl.vocab.office import Role

ENTRY_ORDER = (
    *("id", "title", "central", "group", "lead", "meeting"),
    *("submit_by", "submitted", "plan", "withdrawn"),
)
"""The fields of an entry, in the order of the format."""


@dataclass(frozen=True, slots=True)
class EntryDraft:
    """What is known of an entry; group and lead units are those of what it docks, unless named."""

    title: str
    submit_by: date
    central: tuple[str, ...] = ()
    group: str | None = None
    lead: tuple[str, ...] = ()
    meeting: int | None = None


def new_entry(ledger: Ledger, sources: Sources, year: int, draft: EntryDraft) -> Step:
    """Put a plan on the agenda of a year; the agenda is made where there is none yet."""
    docked = [central_target(ledger, sources, name)[0] for name in draft.central]
    group = (
        group_of(ledger, draft.group)
        if draft.group
        else next((one.group for one in docked if one.group), None)
    )
    lead = units(ledger, draft.lead) or [unit for one in docked for unit in one.lead]
    agenda = ledger.agendas.get(f"A-{year}")
    numbers = [int(entry.id) for entry in agenda.entries] if agenda else []
    content = {
        "id": f"{max(numbers, default=0) + 1:02d}",
        "title": draft.title,
        "central": [one.id for one in docked],
        "group": group,
        "lead": list(dict.fromkeys(lead)),
        "meeting": draft.meeting,
        "submit_by": draft.submit_by.isoformat(),
    }
    entry = {key: value for key, value in content.items() if value}
    path = f"agenda/{year}.yaml"
    if path in sources:
        edit = edit_file(sources[path], [Append((), "entries", entry, ("issued",))])
    else:
        edit = new_file(sources, path, {"entries": [entry]})
    ref = f"A-{year}/{entry['id']}"
    return Step(
        ref,
        Role.REGISTRY,
        None,
        (edit,),
        say("command.new_entry", id=ref, title=draft.title),
        say("command.next_submit", id=ref, day=draft.submit_by),
    )


def submit(ledger: Ledger, sources: Sources, name: str, plan_name: str, on: date) -> Step:
    """Record that a plan was submitted; raises RequestError when one was, or nothing is awaited."""
    agenda, entry, source = entry_target(ledger, sources, name)
    ref = agenda.ref(entry)
    if entry.withdrawn:
        raise refuse("error.entry_withdrawn", id=ref)
    if entry.submitted:
        raise refuse("error.entry_submitted", id=ref, plan=entry.plan, day=str(entry.submitted))
    plan, _ = plan_target(ledger, sources, plan_name)
    values = {"submitted": on.isoformat(), "plan": plan.id}
    splices = [
        SetField(entry.where.steps, key, value, ENTRY_ORDER[: ENTRY_ORDER.index(key)])
        for key, value in values.items()
    ]
    return Step(
        ref,
        Role.REGISTRY,
        None,
        (edit_file(source, splices),),
        say("command.submitted", id=ref, plan=plan.id),
        None if plan.adopted else say("command.next_meeting", id=plan.id),
    )


def withdraw_entry(ledger: Ledger, sources: Sources, name: str, reason: str, on: date) -> Step:
    """Take an entry off the agenda; it stays in the file with the reason."""
    agenda, entry, source = entry_target(ledger, sources, name)
    ref = agenda.ref(entry)
    plan = ledger.plans.get(entry.plan or "")
    if entry.withdrawn:
        raise refuse("error.entry_withdrawn", id=ref)
    if plan and plan.adopted:
        raise refuse("error.entry_adopted", id=ref, plan=plan.id)
    value = {"on": on.isoformat(), "reason": reason}
    splice = SetField(entry.where.steps, "withdrawn", value, ENTRY_ORDER[:-1])
    return Step(
        ref,
        Role.REGISTRY,
        None,
        (edit_file(source, [splice]),),
        say("command.withdrawn", id=ref),
    )
