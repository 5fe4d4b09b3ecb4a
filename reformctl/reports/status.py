"""The state of the programme: both measures, by year and part, and what needs attention.

Imports nothing that takes time, as :mod:`reformctl.reports.standing`.
"""

from __future__ import annotations

from reformctl.dataclass import dataclass
from reformctl.messages import in_both, say
from reformctl.reports.report import (
    Align,
    Cell,
    Column,
    Head,
    Json,
    Ratio,
    Ref,
    Report,
    Row,
    Table,
    Tone,
)
from reformctl.reports.standing import MOST_SHOWN, Body, Called, Standing
from reformctl.vocab.noun import Noun
from reformctl.vocab.plan import PlanState, Status

TYPE_CHECKING = False  # to import this from typing takes longer than the report
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from reformctl.metrics.tally import Counts, ItemCounts, PlanCounts, YearCounts
    from reformctl.rules.judge import Finding

SHOWN_IDS = MOST_SHOWN - 1


@dataclass(frozen=True, slots=True)
class Part:
    """The counts of a group's or unit's own share of the programme."""

    body: Body
    counts: Counts


def status_report(standing: Standing, head: Head, attention: Iterable[Finding] = ()) -> Report:
    """The morning's table; ``attention`` are the calls of today, which only its data tells."""
    whole, years = standing.summary.whole, standing.years
    groups = group_parts(standing)
    return Report(
        "status/1",
        say("report.status.title"),
        head,
        (
            _measures(whole.master, whole.items, years, head.today.year),
            _years(years, head.today.year),
            _plans(whole.plans),
            _parts("groups", Noun.GROUP, groups),
            _attention(standing, head.today),
        ),
        {
            "master": {**counts_data(whole.master), "years": [_year_data(year) for year in years]},
            "items": {**counts_data(whole.items), "withdrawn": whole.items.withdrawn},
            "plans": plans_data(whole.plans),
            "groups": [part_data(part) for part in groups],
            "departments": [part_data(part) for part in department_parts(standing)],
            "attention": [_attention_data(finding) for finding in attention],
        },
    )


def group_parts(standing: Standing) -> list[Part]:
    """Each special group's own master items, plans and their items."""
    known = standing.summary
    return [Part(body, known.of_group(body.id)) for body in standing.groups]


def department_parts(standing: Standing) -> list[Part]:
    """What each department leads: master items, specific items, plans (a plan may have several)."""
    known = standing.summary
    return [Part(body, known.of_unit(body.id)) for body in standing.departments]


def by_department_report(standing: Standing, head: Head) -> Report:
    """The same figures, department by department, each by what it leads."""
    parts = department_parts(standing)
    return Report(
        "status-by-department/1",
        say("report.status.by_department"),
        head,
        (_parts("departments", Noun.DEPARTMENT, parts),),
        {"departments": [part_data(part) for part in parts]},
    )


def _measures(
    master: ItemCounts, items: ItemCounts, years: Sequence[YearCounts], this_year: int
) -> Table:
    planned = next((year.planned for year in years if year.year == this_year), None)
    columns = (
        Column("measure", say("report.status.measure")),
        Column("done", Noun.DONE),
        Column("in_progress", Status.IN_PROGRESS, Align.RIGHT),
        Column("not_started", Status.NOT_STARTED, Align.RIGHT),
        Column("withdrawn", Noun.WITHDRAWN, Align.RIGHT),
        Column("planned", say("report.status.planned_by", year=str(this_year)), Align.RIGHT),
    )
    return Table(
        "measures",
        say("report.status.measures"),
        columns,
        (_measure(Noun.MASTER_ITEM, master, planned), _measure(Noun.ITEM, items, None)),
    )


def _measure(name: Noun, counts: ItemCounts, planned: int | None) -> Row:
    return (
        name,
        Ratio(counts.done, counts.total),
        counts.in_progress,
        counts.not_started,
        None if name is Noun.MASTER_ITEM else counts.withdrawn,
        planned,
    )


def _years(years: Sequence[YearCounts], this_year: int) -> Table:
    columns = (
        Column("measure", say("report.status.cumulative")),
        *(
            Column(str(year.year), say("report.year", year=str(year.year)), Align.RIGHT)
            for year in years
        ),
    )
    done = (
        None
        if year.year > this_year
        else Cell(year.done, Tone.GOOD if year.done >= year.planned else Tone.WARN)
        for year in years
    )
    rows: tuple[Row, ...] = (
        (say("report.status.planned"), *(year.planned for year in years)),
        (say("report.status.done"), *done),
    )
    return Table("years", say("report.status.years"), columns, rows)


def _plans(plans: PlanCounts) -> Table:
    columns = (
        Column("total", Noun.TOTAL, Align.RIGHT),
        Column("adopted", Noun.ADOPTED, Align.RIGHT),
        Column("issued", Noun.ISSUED, Align.RIGHT),
        Column("complete", PlanState.COMPLETE, Align.RIGHT),
        Column("requested", PlanState.REQUESTED, Align.RIGHT),
        Column("written_off", PlanState.WRITTEN_OFF, Align.RIGHT),
    )
    row: Row = (
        plans.total,
        plans.adopted,
        plans.issued,
        plans.complete,
        plans.requested,
        plans.written_off,
    )
    return Table("plans", say("report.status.plans"), columns, (row,))


def _parts(name: str, noun: Noun, parts: list[Part]) -> Table:
    columns = (
        Column("id", Noun.ID),
        Column("title", noun, wide=True),
        Column("master", say("report.master_items")),
        Column("items", say("report.items")),
        Column("plans", say("report.plans_short"), Align.RIGHT),
        Column("written_off", PlanState.WRITTEN_OFF, Align.RIGHT),
    )
    rows: tuple[Row, ...] = tuple(
        (
            Ref(part.body.id),
            in_both(part.body.title, part.body.title_en),
            Ratio(part.counts.master.done, part.counts.master.total),
            Ratio(part.counts.items.done, part.counts.items.total),
            part.counts.plans.total,
            part.counts.plans.written_off,
        )
        for part in parts
    )
    return Table(name, say(f"report.status.{name}"), columns, rows)


def _attention(standing: Standing, today: date) -> Table:
    columns = (
        Column("code", say("report.code")),
        Column("what", say("report.status.what")),
        Column("count", say("report.count"), Align.RIGHT),
        Column("ids", Noun.ID, wide=True),
    )
    rows: tuple[Row, ...] = tuple(
        (Ref(one.code), say("report.pair", zh=zh, en=en), count, _some_ids(one, day))
        for day in (today.toordinal(),)
        for one in standing.called
        if (count := one.begun(day))
        for zh, en in (one.title,)
    )
    return Table(
        "attention",
        say("report.status.attention"),
        columns,
        rows,
        notes=(say("report.status.attention_note"),) if rows else (),
    )


def _some_ids(called: Called, day: int) -> tuple[Ref | str, ...]:
    known = called.owners(day)
    shown: tuple[Ref | str, ...] = tuple(map(Ref, known[:SHOWN_IDS]))
    return (*shown, "…") if len(known) > SHOWN_IDS else shown


def counts_data(counts: ItemCounts) -> dict[str, Json]:
    """The class counts under the keys of the JSON contract."""
    return {
        "done": counts.done,
        "in_progress": counts.in_progress,
        "not_started": counts.not_started,
        "total": counts.total,
    }


def plans_data(plans: PlanCounts) -> dict[str, Json]:
    """The plan counts under the keys of the JSON contract."""
    return {
        "total": plans.total,
        "adopted": plans.adopted,
        "issued": plans.issued,
        "complete": plans.complete,
        "requested": plans.requested,
        "written_off": plans.written_off,
    }


def part_data(part: Part) -> Mapping[str, Json]:
    """One group's or unit's counts under the keys of the JSON contract."""
    return {
        "id": part.body.id,
        "title": part.body.title,
        "master": counts_data(part.counts.master),
        "items": {**counts_data(part.counts.items), "withdrawn": part.counts.items.withdrawn},
        "plans": plans_data(part.counts.plans),
    }


def _year_data(year: YearCounts) -> Mapping[str, Json]:
    return {"year": year.year, "planned": year.planned, "done": year.done}


def _attention_data(finding: Finding) -> Mapping[str, Json]:
    return {
        "code": finding.rule.code,
        "id": finding.hit.id,
        "message": finding.hit.message,
    }
