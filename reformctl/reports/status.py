"""The state of the programme: both measures, by year and part, and what needs attention."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reformctl.dataclass import dataclass
from reformctl.ledger.ledger import Ledger
from reformctl.ledger.naming import in_both
from reformctl.messages import say
from reformctl.metrics.counts import count_years, programme_years
from reformctl.metrics.tally import Counts, ItemCounts, PlanCounts, Summary, YearCounts
from reformctl.records.organ import Department, Group
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
from reformctl.rules.judge import Finding
from reformctl.vocab import Noun, PlanState, Status

SHOWN_IDS = 4


@dataclass(frozen=True, slots=True)
class Part:
    """The counts of a group's or unit's own share of the programme."""

    id: str
    title: str
    title_en: str | None
    master: ItemCounts
    items: ItemCounts
    plans: PlanCounts


def status_report(
    ledger: Ledger, summary: Summary, head: Head, attention: Iterable[Finding]
) -> Report:
    """The morning's table; ``attention`` are the findings of the rules that call for somebody."""
    master, items, plans = summary.whole.master, summary.whole.items, summary.whole.plans
    years = count_years(ledger.masters.values(), programme_years(ledger))
    groups = group_parts(ledger, summary)
    called = list(attention)
    return Report(
        "status/1",
        say("report.status.title"),
        head,
        (
            _measures(master, items, years, head.today.year),
            _years(years, head.today.year),
            _plans(plans),
            _parts("groups", Noun.GROUP, groups),
            _attention(called),
        ),
        {
            "master": {**counts_data(master), "years": [_year_data(year) for year in years]},
            "items": {**counts_data(items), "withdrawn": items.withdrawn},
            "plans": plans_data(plans),
            "groups": [part_data(part) for part in groups],
            "departments": [part_data(part) for part in department_parts(ledger, summary)],
            "attention": [_attention_data(finding) for finding in called],
        },
    )


def group_parts(ledger: Ledger, summary: Summary) -> list[Part]:
    """Each special group's own master items, plans and their items."""
    return [_part(group, summary.of_group(group.id)) for group in ledger.groups.values()]


def department_parts(ledger: Ledger, summary: Summary) -> list[Part]:
    """What each department leads: master items, specific items, plans (a plan may have several)."""
    return [_part(unit, summary.of_unit(unit.id)) for unit in ledger.departments.values()]


def _part(body: Group | Department, counts: Counts) -> Part:
    return Part(body.id, body.title, body.title_en, counts.master, counts.items, counts.plans)


def by_department_report(ledger: Ledger, summary: Summary, head: Head) -> Report:
    """The same figures, department by department, each by what it leads."""
    parts = department_parts(ledger, summary)
    return Report(
        "status-by-department/1",
        say("report.status.by_department"),
        head,
        (_parts("departments", Noun.DEPARTMENT, parts),),
        {"departments": [part_data(part) for part in parts]},
    )


def _measures(
    master: ItemCounts, items: ItemCounts, years: list[YearCounts], this_year: int
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


def _years(years: list[YearCounts], this_year: int) -> Table:
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
        Column("master", Noun.MASTER_ITEM),
        Column("items", Noun.ITEM),
        Column("plans", say("report.plans_short"), Align.RIGHT),
        Column("written_off", PlanState.WRITTEN_OFF, Align.RIGHT),
    )
    rows: tuple[Row, ...] = tuple(
        (
            Ref(part.id),
            in_both(part.title, part.title_en),
            Ratio(part.master.done, part.master.total),
            Ratio(part.items.done, part.items.total),
            part.plans.total,
            part.plans.written_off,
        )
        for part in parts
    )
    return Table(name, say(f"report.status.{name}"), columns, rows)


def _attention(findings: list[Finding]) -> Table:
    by_code: dict[str, list[Finding]] = {}
    for finding in findings:
        by_code.setdefault(finding.rule.code, []).append(finding)
    columns = (
        Column("code", say("report.code")),
        Column("what", say("report.status.what")),
        Column("count", say("report.count"), Align.RIGHT),
        Column("ids", Noun.ID, wide=True),
    )
    rows: tuple[Row, ...] = tuple(
        (Ref(code), say("report.pair", zh=zh, en=en), len(found), _some_ids(found))
        for code, found in sorted(by_code.items())
        for zh, en in (found[0].rule.title,)
    )
    return Table(
        "attention",
        say("report.status.attention"),
        columns,
        rows,
        notes=(say("report.status.attention_note"),) if rows else (),
    )


def _some_ids(findings: list[Finding]) -> tuple[Ref | str, ...]:
    known = list(dict.fromkeys(finding.hit.id for finding in findings))
    shown: tuple[Ref | str, ...] = tuple(Ref(name) for name in known[:SHOWN_IDS])
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
        "id": part.id,
        "title": part.title,
        "master": counts_data(part.master),
        "items": {**counts_data(part.items), "withdrawn": part.items.withdrawn},
        "plans": plans_data(part.plans),
    }


def _year_data(year: YearCounts) -> Mapping[str, Json]:
    return {"year": year.year, "planned": year.planned, "done": year.done}


def _attention_data(finding: Finding) -> Mapping[str, Json]:
    return {
        "code": finding.rule.code,
        "id": finding.hit.id,
        "message": finding.hit.message,
    }
