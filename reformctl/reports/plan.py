"""What reports say of a plan: its facts, its steps and exemptions."""

from __future__ import annotations

from reformctl.ledger.naming import unit_name, unit_names
from reformctl.messages import Message, say
from reformctl.metrics.counts import count_items
from reformctl.metrics.plan import plan_state
from reformctl.reports.exemption import exemption_tables
from reformctl.reports.page import iso
from reformctl.reports.report import Align, Cell, Column, Json, Ratio, Ref, Row, Table, Value
from reformctl.vocab import Term
from reformctl.vocab.field import FieldName
from reformctl.vocab.noun import Noun

TYPE_CHECKING = False  # to import this from typing takes longer than a short report
if TYPE_CHECKING:
    from collections.abc import Mapping

    from reformctl.ledger.naming import Known, Named
    from reformctl.records.pilot import Closable
    from reformctl.records.plan import ReformPlan


def plan_facts(ledger: Known, plan: ReformPlan) -> tuple[tuple[Term | Message, Value | Cell], ...]:
    """What the plan says of itself, without what it says nothing of."""
    counts = count_items(plan.items)
    facts: tuple[tuple[Term | Message, Value | Cell], ...] = (
        (Noun.STATE, plan_state(plan)),
        (Noun.DONE, Ratio(counts.done, counts.total)),
        (Noun.KIND, plan.kind),
        (Noun.GROUP, unit_name(ledger, plan.group)),
        (Noun.LEAD_LEADER, plan.lead_leader),
        (Noun.LEAD, unit_names(ledger, plan.lead)),
        (Noun.SUPPORT, unit_names(ledger, plan.support)),
        (Noun.PERSON, plan.person),
        (Noun.ADOPTED, _adopted(plan)),
        (Noun.ISSUED, _issued(plan)),
        (FieldName.LEADER_DIRECT, say("report.yes") if plan.leader_direct else None),
        (Noun.TARGET, plan.target_writeoff),
        (FieldName.CENTRAL, tuple(Ref(name) for name in plan.central)),
        (FieldName.MASTER, tuple(_master(ledger, name) for name in plan.master)),
    )
    return tuple((label, value) for label, value in facts if value not in (None, ()))


def plan_data(plan: ReformPlan) -> Mapping[str, Json]:
    """The plan under the keys of the JSON contract."""
    return {
        "id": plan.id,
        "title": plan.title,
        "group": plan.group,
        "kind": plan.kind.slug if plan.kind else None,
        "lead_leader": plan.lead_leader,
        "lead": list(plan.lead),
        "support": list(plan.support),
        "person": plan.person,
        "state": plan_state(plan).slug,
        "adopted": {"meeting": plan.adopted.meeting, "on": iso(plan.adopted.on)}
        if plan.adopted
        else None,
        "issued": {"document": plan.issued.document, "on": iso(plan.issued.on)}
        if plan.issued
        else None,
        "leader_direct": plan.leader_direct,
        "target_writeoff": plan.target_writeoff,
        "central": list(plan.central),
        "master": list(plan.master),
    }


def closing_tables(ledger: Named, record: Closable) -> tuple[Table, ...]:
    """Its steps to write-off and its exemptions from rules; no table for what it lacks."""
    return (*_writeoff_tables(ledger, record), *exemption_tables(record.exemptions))


def writeoff_data(record: Closable) -> list[Json]:
    """The steps to write-off in their order, under the field names of the ledger."""
    return [
        {
            "on": step.on.isoformat(),
            "step": step.step.slug,
            "by": step.by,
            "meeting": step.meeting,
            "approval": step.approval,
            "reason": step.reason,
        }
        for step in record.writeoff
    ]


def _writeoff_tables(ledger: Named, record: Closable) -> tuple[Table, ...]:
    """The steps of the write-off."""
    columns = (
        Column("on", say("report.day")),
        Column("step", Noun.WRITEOFF),
        Column("by", Noun.UNIT, wide=True),
        Column("meeting", Noun.MEETING, Align.RIGHT),
        Column("approval", say("report.approval")),
        Column("reason", say("report.reason"), wide=True),
    )
    rows: tuple[Row, ...] = tuple(
        (
            step.on,
            step.step,
            unit_name(ledger, step.by),
            step.meeting,
            step.approval,
            step.reason,
        )
        for step in record.writeoff
    )
    return (Table("writeoff", say("report.writeoff"), columns, rows),) if rows else ()


def _master(ledger: Known, name: str) -> Value:
    """A master item by its id and what it says."""
    text = ledger.master_text(name)
    return say("report.plan", id=name, title=text) if text else Ref(name)


def _adopted(plan: ReformPlan) -> Value:
    if plan.adopted is None:
        return None
    return say("report.adopted", meeting=plan.adopted.meeting, on=plan.adopted.on)


def _issued(plan: ReformPlan) -> Value:
    if plan.issued is None:
        return None
    return say("report.issued", document=plan.issued.document, on=plan.issued.on)
