"""The ledger with only what had taken effect by a day."""

from __future__ import annotations

from datetime import date
from operator import is_
from typing import Any, TypeVar

from reformctl.dataclass import replace
from reformctl.ledger.ledger import Ledger
from reformctl.records.agenda import Agenda, AgendaEntry
from reformctl.records.central import CentralPlan
from reformctl.records.growing import growing
from reformctl.records.master import MasterItem
from reformctl.records.plan import Extension, Issue, ReformItem, ReformPlan
from reformctl.records.verdict import Evidence, Verdict

T = TypeVar("T")


def as_of(ledger: Ledger, day: date) -> Ledger:
    """The same records without verdicts, steps, adoptions and issues later than that day.

    Plans themselves stay: one that was neither adopted nor issued yet counts as a draft.
    """
    return replace(
        ledger,
        plans={plan.id: _excused(plan_as_of(plan, day), day) for plan in ledger.plans.values()},
        masters={item.id: master_as_of(item, day) for item in ledger.masters.values()},
        meetings={
            number: meeting for number, meeting in ledger.meetings.items() if _by(meeting.on, day)
        },
        **_others_as_of(ledger, day),
    )


def _others_as_of(ledger: Ledger, day: date) -> dict[str, Any]:
    """What the office's other records had come to, with their exemptions."""
    others = _records_as_of(ledger, day)
    for name in ("rounds", "centrals", "agendas", "pilots", "experiences", "notices", "appraisals"):
        others[name] = {key: _excused(one, day) for key, one in others[name].items()}
    return others


def _records_as_of(ledger: Ledger, day: date) -> dict[str, dict[Any, Any]]:
    """Those records without what came later; what was not there yet is left out."""
    held = {key: one for key, one in ledger.central_meetings.items() if _by(one.on, day)}
    later = ledger.central_meetings.keys() - held.keys()
    return {
        "rounds": {
            key: _with(one, closed=one.closed if _by(one.closed, day) else None)
            for key, one in ledger.rounds.items()
            if _by(one.start, day)
        },
        "central_meetings": held,
        "centrals": {
            key: _central_as_of(one, day)
            for key, one in ledger.centrals.items()
            if one.meeting not in later
        },
        "agendas": {key: _agenda_as_of(one, day) for key, one in ledger.agendas.items()},
        "pilots": {
            key: grown_to(one, day)
            for key, one in ledger.pilots.items()
            if _by(one.scheme.on if one.scheme else None, day)
        },
        "experiences": {
            key: grown_to(one, day) for key, one in ledger.experiences.items() if _by(one.on, day)
        },
        "bulletins": {key: one for key, one in ledger.bulletins.items() if _by(one.on, day)},
        "notices": {
            key: grown_to(one, day)
            for key, one in ledger.notices.items()
            if _by(one.issued.on if one.issued else None, day)
        },
        "appraisals": {
            key: _with(grown_to(one, day), issued=_issue(one.issued, day))
            for key, one in ledger.appraisals.items()
            if _by(one.start, day)
        },
    }


def _central_as_of(plan: CentralPlan, day: date) -> CentralPlan:
    decision = plan.decision
    known = decision if decision and _by(decision.on, day) else None
    return _with(plan, issued=_issue(plan.issued, day), decision=known)


def _agenda_as_of(agenda: Agenda, day: date) -> Agenda:
    entries = tuple([_entry_as_of(entry, day) for entry in agenda.entries])
    return _with(agenda, issued=_issue(agenda.issued, day), entries=entries)


def _entry_as_of(entry: AgendaEntry, day: date) -> AgendaEntry:
    return _with(
        entry,
        submitted=entry.submitted if entry.submitted and entry.submitted <= day else None,
        withdrawn=entry.withdrawn if entry.withdrawn and _by(entry.withdrawn.on, day) else None,
    )


def _excused(record: Any, day: date) -> Any:
    """The record with the exemptions granted by then."""
    return _with(record, exemptions=tuple([one for one in record.exemptions if _by(one.on, day)]))


def _issue(issue: Issue | None, day: date) -> Issue | None:
    return issue if issue and _by(issue.on, day) else None


def grown_to(record: T, day: date) -> T:
    """The record with what its lists that only grow held by then."""
    grown = {
        name: tuple([entry for entry in getattr(record, name) if entry.on <= day])
        for name in growing(type(record))
    }
    return _with(record, **grown)


def plan_as_of(plan: ReformPlan, day: date) -> ReformPlan:
    """The plan as it stood in effect on that day."""
    return _with(
        plan,
        adopted=plan.adopted if plan.adopted and _by(plan.adopted.on, day) else None,
        issued=plan.issued if plan.issued and _by(plan.issued.on, day) else None,
        items=tuple([item_as_of(item, day) for item in plan.items]),
        writeoff=tuple([step for step in plan.writeoff if step.on <= day]),
    )


def master_as_of(item: MasterItem, day: date) -> MasterItem:
    """The master item with the evidence and the verdicts there were by that day."""
    return _with(item, evidence=_there(item.evidence, day), verdicts=_given(item.verdicts, day))


def item_as_of(item: ReformItem, day: date) -> ReformItem:
    """The specific item with what was said of it by that day."""
    return _with(
        item,
        reported=item.reported if item.reported and _by(item.reported.on, day) else None,
        evidence=_there(item.evidence, day),
        verdicts=_given(item.verdicts, day),
        extensions=tuple(
            [
                _extension_as_of(extension, day)
                for extension in item.extensions
                if _by(extension.asked, day)
            ]
        ),
        withdrawn=item.withdrawn if item.withdrawn and _by(item.withdrawn.on, day) else None,
    )


def _extension_as_of(extension: Extension, day: date) -> Extension:
    approved = extension.approved
    return _with(extension, approved=approved if approved and approved.on <= day else None)


def _there(evidence: tuple[Evidence, ...], day: date) -> tuple[Evidence, ...]:
    return tuple([proof for proof in evidence if _by(proof.on, day)])


def _given(verdicts: tuple[Verdict, ...], day: date) -> tuple[Verdict, ...]:
    return tuple([verdict for verdict in verdicts if verdict.on <= day])


def _with(record: T, **values: Any) -> T:
    """The record with those values; the same one where nothing is other than it was."""
    for name, value in values.items():
        before = getattr(record, name)
        if value is not before and not _same(value, before):
            return replace(record, **values)
    return record


def _same(values: Any, before: Any) -> bool:
    """Whether two lists hold the very same records."""
    if type(values) is not tuple or len(values) != len(before):
        return False
    return all(map(is_, values, before))


def _by(on: date | None, day: date) -> bool:
    """Whether something without a day, or of that day or earlier, is in effect."""
    return on is None or on <= day
