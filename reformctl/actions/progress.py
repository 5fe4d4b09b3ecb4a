"""What is said of an item's progress: the unit's report, the verdict, and what proves them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from reformctl.actions.step import Step, edit_file, refuse
from reformctl.actions.target import ItemTarget, Sources, item_target, refuse_settled
from reformctl.dataclass import dataclass
from reformctl.ledger.ledger import Ledger
from reformctl.ledger.naming import unit_name
from reformctl.messages import Message, say
from reformctl.metrics.item import effective_due
from reformctl.parse.splice import Append, SetField, Splice
from reformctl.records.plan import ReformItem
from reformctl.vocab import term_of
from reformctl.vocab.office import Role
from reformctl.vocab.plan import EvidenceKind, Status

# The fields of an item in the order of the format; a new field goes behind those before it.
ITEM_ORDER = (
    "id",
    "clause",
    "text",
    "planned",
    "lead",
    "support",
    "person",
    "due",
    "deliverable",
    "reported",
    "evidence",
    "verdicts",
    "extensions",
    "withdrawn",
)
LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody says of an item."""

    status: Status
    on: date
    evidence: tuple[str, ...] = ()
    """Ids of evidence that is there, or references of new evidence, ``visit:`` … in front."""
    round: str | None = None
    problem: str | None = None
    next_step: str | None = None


def before(key: str) -> tuple[str, ...]:
    """The fields of an item that stand before that one."""
    return ITEM_ORDER[: ITEM_ORDER.index(key)]


def report(ledger: Ledger, sources: Sources, name: str, said: Said) -> Step:
    """The unit's own word on an item (自报); raises RequestError when the item is not open."""
    target = item_target(ledger, sources, name)
    refuse_settled(target)
    if not isinstance(target.item, ReformItem):
        raise refuse("error.master_not_reported", id=target.ref)
    _refuse_day(target, said.on)
    evidence = _evidence(target, said.evidence, said.on)
    splices = [*evidence.splices, *_reported(target, said)]
    return Step(
        target.ref,
        Role.REPORT,
        target.item.lead,
        (edit_file(target.source, splices),),
        say("command.reported", id=target.ref, status=said.status),
        besides=evidence.entered,
    )


def _refuse_day(target: ItemTarget, on: date) -> None:
    """A report is of a day on which the plan was in delivery, and not older than the one there."""
    item, plan = target.item, target.plan
    assert isinstance(item, ReformItem)
    assert plan is not None
    if plan.issued is None:
        hint = say("error.enter_issue", id=plan.id)
        raise refuse("error.report_unissued", hint, id=target.ref, plan=plan.id)
    if plan.issued.on and on < plan.issued.on:
        issued = str(plan.issued.on)
        raise refuse("error.report_early", id=target.ref, day=str(on), plan=plan.id, issued=issued)
    if item.reported and item.reported.on and on < item.reported.on:
        known = str(item.reported.on)
        raise refuse("error.report_older", id=target.ref, day=str(on), known=known)


def _reported(target: ItemTarget, said: Said) -> list[Splice]:
    value: dict[str, Any] = {"status": said.status.slug, "on": said.on.isoformat()}
    item = target.item
    assert isinstance(item, ReformItem)
    if item.reported is None:
        return [SetField(target.steps, "reported", value, before("reported"))]
    steps = (*target.steps, "reported")
    return [SetField(steps, key, part, ("status",)) for key, part in value.items()]


def verdict(ledger: Ledger, sources: Sources, name: str, said: Said) -> Step:
    """A supervision verdict (认定); raises RequestError for a done one that names no evidence."""
    target = item_target(ledger, sources, name)
    refuse_settled(target)
    evidence = _evidence(target, said.evidence, said.on)
    if said.status is Status.DONE and not evidence.ids:
        known = tuple(evidence.id for evidence in target.evidence)
        hint = say("error.name_evidence", ids=known) if known else say("error.give_evidence")
        raise refuse("error.done_without_evidence", hint, id=target.ref)
    entry: dict[str, Any] = {"round": said.round} if said.round else {}
    entry |= {"on": said.on.isoformat(), "status": said.status.slug}
    entry |= {"evidence": list(evidence.ids)} if evidence.ids else {}
    entry |= {"problem": said.problem} if said.problem else {}
    entry |= {"next_step": said.next_step} if said.next_step else {}
    splices = [*evidence.splices, Append(target.steps, "verdicts", entry, before("verdicts"))]
    return Step(
        target.ref,
        Role.VERDICT,
        None,
        (edit_file(target.source, splices),),
        say("command.verdict", id=target.ref, status=said.status, round=_round_mark(said.round)),
        _following(ledger, target, said.status),
        besides=evidence.entered,
    )


def _following(ledger: Ledger, target: ItemTarget, status: Status) -> Message | None:
    """What is not done goes back to its lead unit, whatever that reported before."""
    item = target.item
    if status is Status.DONE or not isinstance(item, ReformItem):
        return None
    if any(extension.approved is None for extension in item.extensions):
        return None  # the office has that to approve first
    return say("command.next_report", unit=unit_name(ledger, item.lead), due=effective_due(item))


def _round_mark(round_id: str | None) -> Any:
    return say("command.in_round", round=round_id) if round_id else ""


@dataclass(frozen=True, slots=True)
class _Evidence:
    """The evidence that a step names."""

    ids: tuple[str, ...]
    """Of all that is named."""
    splices: tuple[Splice, ...]
    """What enters the evidence that is new."""
    entered: tuple[Message, ...]
    """What is said of that."""


def _evidence(target: ItemTarget, named: Sequence[str], on: date) -> _Evidence:
    """The evidence of those ids; any other word is the reference of new evidence."""
    known = {evidence.id for evidence in target.evidence}
    splices: list[Splice] = []
    entered: list[Message] = []
    ids: list[str] = []
    for name in named:
        if name in known:
            ids.append(name)
            continue
        new_id = next_evidence_id(known)
        known.add(new_id)
        ids.append(new_id)
        kind, ref = _described(name)
        entry = {"id": new_id, "kind": kind.slug, "ref": ref, "on": on.isoformat()}
        splices.append(Append(target.steps, "evidence", entry, before("evidence")))
        entered.append(say("command.new_evidence", id=new_id, kind=kind, ref=ref))
    return _Evidence(tuple(ids), tuple(splices), tuple(entered))


def _described(name: str) -> tuple[EvidenceKind, str]:
    """Kind and reference of new evidence: ``visit:现场核查记录``, without a kind a document."""
    prefix, colon, rest = name.replace("：", ":", 1).partition(":")
    kind = term_of(EvidenceKind, prefix) if colon else None
    if kind is None or not rest.strip():
        return EvidenceKind.DOCUMENT, name
    return kind, rest.strip()


def next_evidence_id(known: set[str]) -> str:
    """The first of a, b, …, z, a2, b2, … that is free."""
    names = (f"{letter}{turn or ''}" for turn in (0, *range(2, 1000)) for letter in LETTERS)
    return next(name for name in names if name not in known)
