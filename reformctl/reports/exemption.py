"""What reports say of exemptions: which rule does not hold for a record, why, and by whom."""

from __future__ import annotations

from reformctl.messages import say
from reformctl.reports.page import iso
from reformctl.reports.report import Column, Json, Ref, Row, Table
from reformctl.vocab.field import FieldName

TYPE_CHECKING = False  # to import this from typing takes longer than a short report
if TYPE_CHECKING:
    from collections.abc import Iterable

    from reformctl.records.exemption import Exemption


def exemption_tables(exemptions: Iterable[Exemption]) -> tuple[Table, ...]:
    """The record's exemptions; no table where it has none."""
    columns = (
        Column("rule", say("report.code")),
        Column("reason", say("report.reason"), wide=True),
        Column("by", say("report.approved_by")),
        Column("on", say("report.day")),
    )
    rows: tuple[Row, ...] = tuple(
        (Ref(each.rule), each.reason, each.by, each.on) for each in exemptions
    )
    return (Table("exemptions", FieldName.EXEMPTIONS, columns, rows),) if rows else ()


def exemptions_data(exemptions: Iterable[Exemption]) -> list[Json]:
    """Exemptions in their order, under the field names of the ledger."""
    return [
        {"rule": each.rule, "reason": each.reason, "by": each.by, "on": iso(each.on)}
        for each in exemptions
    ]
