"""One supervision round at work: its scope, what it judged, what is left, before and after."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from reformctl.dataclass import dataclass, replace
from reformctl.ledger.ledger import Ledger
from reformctl.ledger.naming import unit_name
from reformctl.messages import Message, say
from reformctl.metrics.coverage import Work, work_of
from reformctl.metrics.holding import holdings
from reformctl.metrics.tally import ItemCounts
from reformctl.metrics.yearend import visited_by
from reformctl.records.plan import ReformPlan
from reformctl.records.round import Round
from reformctl.reports.report import Align, Cell, Column, Head, Json, Ratio, Ref, Report, Row, Table
from reformctl.reports.round_progress import Standing, round_data, short_cell, standing_of
from reformctl.reports.round_scope import (
    PLAN_COLUMNS,
    left_out_data,
    left_out_table,
    plan_cells,
    scope_data,
    scope_facts,
    scope_tables,
)
from reformctl.reports.status import counts_data
from reformctl.vocab.field import FieldName
from reformctl.vocab.noun import Noun
from reformctl.vocab.office import View
from reformctl.vocab.plan import Status
from reformctl.vocab.round import RoundKind


@dataclass(frozen=True, slots=True)
class Line:
    """What the round did of one body's items."""

    name: str | None
    """None for what belongs to no body of the view."""
    plans: int
    work: Work


def round_work_report(ledger: Ledger, found: Round, head: Head) -> Report:
    """The round's page for those who run it."""
    day = head.as_of or head.today
    one = standing_of(ledger, found, day)
    visited = visited_by(ledger, found) if found.kind is RoundKind.YEAREND else None
    plans = [(plan, _work_in(found, plan, day)) for plan in one.scope.covered]
    groups, departments = (_lines(ledger, one, view, day) for view in (View.GROUP, View.DEPARTMENT))
    return Report(
        "round/1",
        say("report.record", kind=say("report.pair", zh=Noun.ROUND.zh, en="Round"), id=found.id),
        head,
        (
            _classes(one.work),
            *scope_tables(ledger, one),
            *((left_out_table(ledger, visited),) if visited else ()),
            *((_picks(ledger, plans),) if found.kind is RoundKind.MONTHLY else ()),
            _parts(ledger, one, View.GROUP, groups),
            _parts(ledger, one, View.DEPARTMENT, departments),
            *_left(ledger, one, plans),
        ),
        {
            "round": {**round_data(found), "stage": one.stage.slug},
            "plans": scope_data(one),
            **({"left_out": left_out_data(visited)} if visited else {}),
            **_work_data(one.work),
            "left": list(one.work.left) if one.left is not None else [],
            "groups": [_line_data(line) for line in groups],
            "departments": [_line_data(line) for line in departments],
            "picks": [_pick_data(plan, work) for plan, work in plans],
        },
        scope_facts(ledger, one, visited),
    )


def _work_in(found: Round, plan: ReformPlan, day: date) -> Work:
    return work_of(found, ((plan, item) for item in plan.items), day)


def _lines(ledger: Ledger, one: Standing, view: View, day: date) -> list[Line]:
    """What the round did with each body's own items of the plans covered, and last with others."""
    covered = replace(ledger, plans={plan.id: plan for plan in one.scope.covered})
    return [
        Line(part.name, len({plan.id for plan, _ in part.own}), work_of(one.round, part.own, day))
        for part in holdings(covered, view)
        if part.own
    ]


def _classes(work: Work) -> Table:
    columns = (
        Column("when", say("report.round.when")),
        Column("done", Noun.DONE),
        Column("in_progress", Status.IN_PROGRESS, Align.RIGHT),
        Column("not_started", Status.NOT_STARTED, Align.RIGHT),
        Column("withdrawn", Noun.WITHDRAWN, Align.RIGHT),
    )
    rows = (
        _class_row(say("report.round.before"), work.before),
        _class_row(say("report.round.after"), work.after),
    )
    return Table("classes", say("report.round.classes"), columns, rows)


def _class_row(when: Message, counts: ItemCounts) -> Row:
    done = Ratio(counts.done, counts.total)
    return when, done, counts.in_progress, counts.not_started, counts.withdrawn


def _picks(ledger: Ledger, plans: Iterable[tuple[ReformPlan, Work]]) -> Table:
    columns = (
        *PLAN_COLUMNS,
        Column("direct", say("report.holding.direct")),
        Column("target", say("report.round.target"), Align.RIGHT),
        Column("judged", say("report.round.judged"), Align.RIGHT),
        Column("on_site", say("report.round.on_site"), Align.RIGHT),
        Column("left", say("report.round.left"), Align.RIGHT),
    )
    rows: tuple[Row, ...] = tuple(
        (
            *plan_cells(ledger, plan),
            say("report.yes") if plan.leader_direct else None,
            plan.target_writeoff,
            len(work.judged),
            len(work.on_site),
            short_cell(len(work.left)),
        )
        for plan, work in plans
    )
    return Table("picks", FieldName.PLANS, columns, rows)


def _parts(ledger: Ledger, one: Standing, view: View, lines: list[Line]) -> Table:
    name = f"{view.slug}s"
    columns = (
        Column("id", Noun.ID),
        Column("title", view, wide=True),
        Column("plans", say("report.plans_short"), Align.RIGHT),
        Column("judged", say("report.round.judged"), Align.RIGHT),
        Column("left", say("report.round.left"), Align.RIGHT),
        Column("before", say("report.round.before")),
        Column("after", say("report.round.after")),
    )
    others = [
        (None, say("report.holding.nobody"), *_part_cells(one, line))
        for line in lines
        if line.name is None
    ]
    whole = Line(None, len(one.scope.covered), one.work)
    several = sum(line.plans for line in lines) > whole.plans
    return Table(
        name,
        say(f"report.status.{name}"),
        columns,
        tuple(
            (Ref(line.name), unit_name(ledger, line.name), *_part_cells(one, line))
            for line in lines
            if line.name
        ),
        (*others, (None, Noun.TOTAL, *_part_cells(one, whole))),
        (say("report.plans_add"),) if several else (),
    )


def _part_cells(one: Standing, line: Line) -> Row:
    work = line.work
    return (
        line.plans,
        len(work.judged),
        None if one.left is None else short_cell(len(work.left)),
        Ratio(work.before.done, work.before.total),
        Ratio(work.after.done, work.after.total),
    )


def _left(
    ledger: Ledger, one: Standing, plans: Iterable[tuple[ReformPlan, Work]]
) -> tuple[Table, ...]:
    """The plans that have items to judge still; no table where none has."""
    if not one.left:
        return ()
    columns = (*PLAN_COLUMNS, Column("left", say("report.round.left"), Align.RIGHT))
    rows: tuple[Row, ...] = tuple(
        (*plan_cells(ledger, plan), Cell(len(work.left))) for plan, work in plans if work.left
    )
    note = say("report.round.left_note", id=one.round.id)
    return (Table("left", say("report.round.left_items"), columns, rows, notes=(note,)),)


def _work_data(work: Work) -> Mapping[str, Json]:
    return {
        "verdicts": work.verdicts,
        "judged": list(work.judged),
        "on_site": list(work.on_site),
        "before": counts_data(work.before),
        "after": counts_data(work.after),
    }


def _line_data(line: Line) -> Mapping[str, Json]:
    return {"id": line.name, "plans": line.plans, **_counts_data(line.work)}


def _pick_data(plan: ReformPlan, work: Work) -> Mapping[str, Json]:
    return {
        "id": plan.id,
        "title": plan.title,
        "lead": list(plan.lead),
        "leader_direct": plan.leader_direct,
        "target_writeoff": plan.target_writeoff,
        **_counts_data(work),
    }


def _counts_data(work: Work) -> Mapping[str, Json]:
    """The work in numbers, where the round's own data has the ids."""
    return {
        "judged": len(work.judged),
        "on_site": len(work.on_site),
        "left": len(work.left),
        "before": counts_data(work.before),
        "after": counts_data(work.after),
    }
