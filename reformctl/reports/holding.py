"""Who holds which items, with their lamps and what comes next: the views of ``status --by``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reformctl.dataclass import dataclass, replace
from reformctl.ledger.ledger import Ledger
from reformctl.ledger.naming import unit_name
from reformctl.messages import say
from reformctl.metrics.counts import count_items, count_plans
from reformctl.metrics.holding import Entry, Holding, holdings, next_entry
from reformctl.metrics.item import effective_due, last_verdict
from reformctl.metrics.lamp import LampCounts, count_lamps
from reformctl.metrics.tally import ItemCounts, PlanCounts
from reformctl.reports.lamp import LAMP_COLUMNS, lamp_cell, lamp_cells, lamp_slug, lamps_data
from reformctl.reports.page import iso
from reformctl.reports.report import Align, Column, Head, Json, Ratio, Ref, Report, Row, Table
from reformctl.reports.status import counts_data, plans_data
from reformctl.vocab.noun import Noun
from reformctl.vocab.office import View

SHARED = Column("shared", say("report.holding.shared"), Align.RIGHT)
# What a view counts besides, and the name under which data has it.
BESIDES = {
    View.LEADER: Column("direct", say("report.holding.direct"), Align.RIGHT),
    View.TEAM: Column("pilots", say("report.holding.pilots"), Align.RIGHT),
}


@dataclass(frozen=True, slots=True)
class Sight:
    """What a view is told from: by whom the ledger's items are parted, and the day."""

    ledger: Ledger
    view: View
    head: Head


@dataclass(frozen=True, slots=True)
class Line:
    """What is told of one holding, or of the whole."""

    name: str | None
    items: ItemCounts
    lamps: LampCounts
    shared: int
    plans: PlanCounts
    besides: int
    next: Entry | None


def holding_report(ledger: Ledger, view: View, head: Head) -> Report:
    """Each body's or leader's own items by lamp, what is shared, and what is due first."""
    sight = Sight(ledger, view, head)
    *named, nobodys = [_line(sight, one) for one in holdings(ledger, view)]
    everything = Holding(None, tuple(ledger.items()), (), tuple(ledger.plans.values()))
    besides = sum(line.besides for line in (*named, nobodys))
    whole = replace(_line(sight, everything), besides=besides)
    return Report(
        "status-by/1",
        say("report.holding.title", view=view),
        head,
        (_lamps(sight, named, nobodys, whole), _next(sight, named)),
        {
            "by": view.slug,
            "rows": [_row_data(sight, line) for line in named],
            "nobody": _counts_data(nobodys),
            "whole": _counts_data(whole),
        },
    )


def _line(sight: Sight, holding: Holding) -> Line:
    own = [item for _, item in holding.own]
    return Line(
        holding.name,
        count_items(own),
        count_lamps(own, sight.head.today, sight.ledger.yellow_days),
        sum(not item.withdrawn for _, item in holding.shared),
        count_plans(holding.plans),
        _besides(sight, holding),
        next_entry(holding.own),
    )


def _besides(sight: Sight, holding: Holding) -> int:
    """The plans carried directly; for a team its pilots, for nobody those of no team."""
    if sight.view is View.TEAM:
        return [pilot.team for pilot in sight.ledger.pilots.values()].count(holding.name)
    return sum(plan.leader_direct for plan in holding.plans)


def _named(sight: Sight) -> tuple[Column, ...]:
    """The columns that say whose a row is."""
    title = Column("title", sight.view, wide=True)
    return (title,) if sight.view is View.LEADER else (Column("id", Noun.ID), title)


def _name(sight: Sight, line: Line) -> Row:
    """The cells under those columns."""
    if sight.view is View.LEADER:
        return (line.name,)
    return Ref(line.name or ""), unit_name(sight.ledger, line.name)


def _lamps(sight: Sight, named: Sequence[Line], nobodys: Line, whole: Line) -> Table:
    any_shared = any(line.shared for line in named)
    plans = sum(line.plans.total for line in (*named, nobodys))
    columns = _columns(sight, any_shared)
    blank: Row = (None,) * (len(_named(sight)) - 1)
    foot = [(*blank, Noun.TOTAL, *_counts(columns, whole))]
    if nobodys.items.total or nobodys.plans.total:
        foot.insert(0, (*blank, say("report.holding.nobody"), *_counts(columns, nobodys)))
    return Table(
        "lamps",
        say("report.holding.lamps"),
        (*_named(sight), *columns),
        tuple((*_name(sight, line), *_counts(columns, line)) for line in named),
        tuple(foot),
        (
            *((say("report.holding.note_shared"),) if any_shared else ()),
            *((say("report.plans_add"),) if plans > whole.plans.total else ()),
            say("report.holding.note", view=sight.view.slug),
        ),
    )


def _columns(sight: Sight, any_shared: bool) -> tuple[Column, ...]:
    """The columns of counts; where nothing is shared none says so."""
    return (
        Column("items", say("report.items")),
        *LAMP_COLUMNS,
        *((SHARED,) if any_shared else ()),
        Column("plans", say("report.plans_short"), Align.RIGHT),
        *((BESIDES[sight.view],) if sight.view in BESIDES else ()),
    )


def _counts(columns: Sequence[Column], line: Line) -> Row:
    """The line's counts under those columns."""
    return (
        Ratio(line.items.done, line.items.total),
        *lamp_cells(line.lamps),
        *((line.shared if line.name else None,) if SHARED in columns else ()),
        line.plans.total,
        *((line.besides,) if columns[-1] in BESIDES.values() else ()),
    )


def _next(sight: Sight, named: Sequence[Line]) -> Table:
    columns = (
        *_named(sight),
        Column("item", Noun.ITEM),
        Column("due", Noun.DUE),
        Column("lamp", Noun.LAMP),
        Column("step", Noun.NEXT_STEP, wide=True),
    )
    rows: tuple[Row, ...] = tuple(
        (*_name(sight, line), *_step(sight, line.next)) for line in named if line.next
    )
    return Table("next", say("report.holding.next"), columns, rows)


def _step(sight: Sight, entry: Entry) -> Row:
    plan, item = entry
    return (
        Ref(plan.ref(item)),
        effective_due(item),
        lamp_cell(item, sight.head.today, sight.ledger.yellow_days),
        _what_next(entry),
    )


def _what_next(entry: Entry) -> str | None:
    """What the last verdict says comes next, or what the item is."""
    verdict = last_verdict(entry[1])
    return (verdict.next_step if verdict else None) or entry[1].text


def _row_data(sight: Sight, line: Line) -> Mapping[str, Json]:
    besides = BESIDES.get(sight.view)
    unit = sight.ledger.unit(line.name or "")
    return {
        "id": line.name,
        "title": unit.title if unit else line.name,
        **_counts_data(line),
        "shared": line.shared,
        **({besides.name: line.besides} if besides else {}),
        "next": _next_data(sight, line.next) if line.next else None,
    }


def _counts_data(line: Line) -> Mapping[str, Json]:
    return {
        "items": {**counts_data(line.items), "withdrawn": line.items.withdrawn},
        "lamps": lamps_data(line.lamps),
        "plans": plans_data(line.plans),
    }


def _next_data(sight: Sight, entry: Entry) -> Mapping[str, Json]:
    plan, item = entry
    return {
        "id": plan.ref(item),
        "due": iso(effective_due(item)),
        "lamp": lamp_slug(item, sight.head.today, sight.ledger.yellow_days),
        "step": _what_next(entry),
    }
