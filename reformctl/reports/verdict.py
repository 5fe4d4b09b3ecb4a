"""What an item's page holds of verdicts, evidence and extensions."""

from __future__ import annotations

from reformctl.messages import say
from reformctl.reports.page import iso
from reformctl.reports.report import Cell, Column, Json, Ref, Row, Table, Tone, Value
from reformctl.vocab.noun import Noun
from reformctl.vocab.plan import ItemClass

TYPE_CHECKING = False  # to import this from typing takes longer than a short report
if TYPE_CHECKING:
    from collections.abc import Iterable

    from reformctl.records.plan import Extension, ReformItem
    from reformctl.records.verdict import Evidence, Verdict

TONES = {
    ItemClass.DONE: Tone.GOOD,
    ItemClass.NOT_STARTED: Tone.WARN,
    ItemClass.WITHDRAWN: Tone.FAINT,
}


def verdict_table(verdicts: tuple[Verdict, ...]) -> Table:
    """Every verdict an item got, in their order."""
    columns = (
        Column("on", Noun.VERIFIED_ON),
        Column("status", Noun.VERIFIED),
        Column("round", Noun.ROUND),
        Column("evidence", Noun.EVIDENCE),
        Column("problem", Noun.PROBLEM, wide=True),
        Column("next_step", Noun.NEXT_STEP, wide=True),
    )
    rows: tuple[Row, ...] = tuple(
        (
            verdict.on,
            Cell(verdict.status, TONES.get(ItemClass[verdict.status.name], Tone.PLAIN)),
            Ref(verdict.round) if verdict.round else None,
            tuple(Ref(name) for name in verdict.evidence),
            verdict.problem,
            verdict.next_step,
        )
        for verdict in verdicts
    )
    return Table("verdicts", say("report.verdicts"), columns, rows)


def verdicts_data(verdicts: Iterable[Verdict]) -> list[Json]:
    """Verdicts in their order, under the field names of the ledger."""
    return [
        {
            "on": verdict.on.isoformat(),
            "status": verdict.status.slug,
            "round": verdict.round,
            "evidence": list(verdict.evidence),
            "problem": verdict.problem,
            "next_step": verdict.next_step,
        }
        for verdict in verdicts
    ]


def evidence_names(evidence: Iterable[Evidence]) -> Value:
    """What proves something, by its names, as one cell."""
    return tuple(proof.ref or proof.id for proof in evidence)


def evidence_tables(evidence: tuple[Evidence, ...]) -> tuple[Table, ...]:
    """What proves the item's progress, with the ids verdicts cite; no table where there is none."""
    columns = (
        Column("id", Noun.ID),
        Column("kind", Noun.KIND),
        Column("ref", say("report.evidence.ref"), wide=True),
        Column("on", say("report.day")),
    )
    rows: tuple[Row, ...] = tuple(
        (Ref(proof.id), proof.kind, proof.ref, proof.on) for proof in evidence
    )
    return (Table("evidence", Noun.EVIDENCE, columns, rows),) if rows else ()


def evidence_data(evidence: Iterable[Evidence]) -> list[Json]:
    """Evidence in its order, under the field names of the ledger."""
    return [
        {
            "id": proof.id,
            "kind": proof.kind.slug if proof.kind else None,
            "ref": proof.ref,
            "on": iso(proof.on),
        }
        for proof in evidence
    ]


def extension_tables(item: ReformItem) -> tuple[Table, ...]:
    """The extensions asked for; no table where there was none."""
    columns = (
        Column("to", say("report.extension.to")),
        Column("reason", say("report.reason"), wide=True),
        Column("asked", say("report.extension.asked")),
        Column("approved", say("report.extension.approved")),
    )
    rows: tuple[Row, ...] = tuple(
        (
            extension.to,
            extension.reason,
            extension.asked,
            extension.approved.on if extension.approved else None,
        )
        for extension in item.extensions
    )
    return (Table("extensions", say("report.extensions"), columns, rows),) if rows else ()


def extensions_data(extensions: Iterable[Extension]) -> list[Json]:
    """Extensions in their order; ``approved`` is the day of approval."""
    return [
        {
            "to": extension.to.isoformat(),
            "reason": extension.reason,
            "asked": iso(extension.asked),
            "approved": iso(extension.approved and extension.approved.on),
        }
        for extension in extensions
    ]
