"""The supervision table of a plan (督察评估事项表)."""

from __future__ import annotations

from reformctl.dataclass import replace
from reformctl.ledger.naming import unit_name, unit_names
from reformctl.messages import say
from reformctl.metrics.counts import count_items
from reformctl.metrics.item import first_due, is_open, item_class
from reformctl.reports.exemption import exemptions_data
from reformctl.reports.item import due_cell, item_data, late_cell
from reformctl.reports.lamp import lamp_cell
from reformctl.reports.plan import (
    closing_tables,
    plan_data,
    plan_facts,
    writeoff_data,
)
from reformctl.reports.report import (
    Align,
    Cell,
    Column,
    Head,
    Json,
    Ref,
    Report,
    Row,
    Table,
    Tone,
    Value,
)
from reformctl.reports.verdict import TONES, evidence_data, evidence_names, verdicts_data
from reformctl.vocab.field import FieldName
from reformctl.vocab.noun import Noun

TYPE_CHECKING = False  # to import this from typing takes longer than a short report
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reformctl.ledger.naming import Known
    from reformctl.metrics.tally import ItemCounts
    from reformctl.records.plan import ReformItem, ReformPlan
    from reformctl.records.verdict import Verdict

COLUMNS = (
    Column("number", Noun.NUMBER),
    Column("clause", Noun.CLAUSE),
    Column("item", Noun.ITEM, wide=True),
    Column("lead", Noun.LEAD, wide=True),
    Column("person", Noun.PERSON, wide=True),
    Column("support", Noun.SUPPORT, wide=True),
    Column("due", Noun.DUE),
    Column("first_due", FieldName.FIRST_DUE),
    Column("late", say("report.days_late"), Align.RIGHT),
    Column("lamp", Noun.LAMP),
    Column("deliverable", Noun.DELIVERABLE, wide=True),
    Column("reported", Noun.REPORTED),
    Column("verified", Noun.VERIFIED),
    Column("verified_on", Noun.VERIFIED_ON),
    Column("round", Noun.ROUND),
    Column("evidence", Noun.EVIDENCE, wide=True),
    Column("problem", Noun.PROBLEM, wide=True),
    Column("next_step", Noun.NEXT_STEP, wide=True),
    Column("previous", Noun.PREVIOUS),
)


def plan_report(ledger: Known, plan: ReformPlan, head: Head, *, everything: bool) -> Report:
    """The plan and its open items; with ``everything`` the done and withdrawn ones too."""
    shown = [item for item in plan.items if everything or is_open(item)]
    counts = count_items(plan.items)
    left_out = len(plan.items) - len(shown)
    notes = (say("report.plan.left_out", count=left_out),) if left_out else ()
    table = supervision_table(ledger, plan, shown, head)
    return Report(
        "show/1",
        say("report.plan", id=plan.id, title=plan.title),
        head,
        (replace(table, notes=(*table.notes, *notes)), *closing_tables(ledger, plan)),
        {
            "plan": plan_data(plan),
            "items": [row_data(ledger, plan, item, head) for item in shown],
            "writeoff": writeoff_data(plan),
            "exemptions": exemptions_data(plan.exemptions),
            "counts": foot_data(counts),
        },
        plan_facts(ledger, plan),
    )


def supervision_table(
    ledger: Known, plan: ReformPlan, items: Iterable[ReformItem], head: Head
) -> Table:
    """The plan's table with those of its items; the class counts of all of them at the foot."""
    counts = count_items(plan.items)
    foot = say(
        "report.plan.counts",
        total=counts.total,
        done=counts.done,
        in_progress=counts.in_progress,
        not_started=counts.not_started,
        withdrawn=counts.withdrawn,
    )
    rows = tuple(_row(ledger, item, head) for item in items)
    return Table("items", Noun.SUPERVISION_TABLE, COLUMNS, rows, notes=(foot,))


def foot_data(counts: ItemCounts) -> Mapping[str, Json]:
    """The class counts at the foot of a table."""
    return {
        "done": counts.done,
        "in_progress": counts.in_progress,
        "not_started": counts.not_started,
        "withdrawn": counts.withdrawn,
    }


def row_data(ledger: Known, plan: ReformPlan, item: ReformItem, head: Head) -> Mapping[str, Json]:
    """One row of the supervision table; ``id`` is the item's number inside its plan."""
    last = item.verdicts[-1] if item.verdicts else None
    previous = next(iter(verdicts_data(item.verdicts[-2:-1])), None)
    return {
        **item_data(ledger, plan, item, head.today),
        "id": item.id,
        "ref": plan.ref(item),
        "evidence": evidence_data(item.evidence),
        "problem": last.problem if last else None,
        "next_step": last.next_step if last else None,
        "previous": previous,
    }


def _row(ledger: Known, item: ReformItem, head: Head) -> Row:
    last = item.verdicts[-1] if item.verdicts else None
    previous = item.verdicts[-2] if len(item.verdicts) > 1 else None
    found = item_class(item)
    return (
        Ref(item.id),
        item.clause,
        item.text,
        unit_name(ledger, item.lead),
        item.person,
        unit_names(ledger, item.support),
        due_cell(item, head.today),
        first_due(item),
        late_cell(item, head.today),
        lamp_cell(item, head.today, ledger.yellow_days),
        item.deliverable,
        item.reported.status if item.reported else None,
        Cell(found, TONES.get(found, Tone.PLAIN)),
        last.on if last else None,
        Ref(last.round) if last and last.round else None,
        evidence_names(item.evidence),
        last.problem if last else None,
        last.next_step if last else None,
        _dated(previous),
    )


def _dated(verdict: Verdict | None) -> Value:
    if verdict is None:
        return None
    return say("report.dated", status=verdict.status, on=verdict.on)
