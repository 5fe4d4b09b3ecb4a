"""How the measures moved between two moments, and the ids that account for every one of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reformctl.dataclass import dataclass
from reformctl.messages import Message, say
from reformctl.metrics.comparison import Comparison
from reformctl.metrics.figure_ids import Ids, Shift, Tally, shift
from reformctl.reports.report import (
    Align,
    Cell,
    Column,
    Json,
    Ratio,
    Ref,
    Row,
    Table,
    Tone,
)
from reformctl.vocab import Term
from reformctl.vocab.noun import Noun
from reformctl.vocab.plan import ItemClass, PlanState


@dataclass(frozen=True, slots=True)
class Measure:
    """One ratio on both sides: its name, what its done ones are called, and their ids."""

    name: str
    noun: Noun
    done: Term
    before: Tally
    after: Tally

    @property
    def now_done(self) -> Shift:
        """The ids that became done, and those that are so no longer."""
        return shift(self.before.done, self.after.done)

    @property
    def now_counted(self) -> Shift:
        """The ids that came into the total, and those that left it."""
        return shift(self.before.total, self.after.total)


def measures(comparison: Comparison) -> tuple[Measure, ...]:
    """The two measures and the plans."""
    before, after = comparison.before, comparison.after
    return (
        Measure("master", Noun.MASTER_ITEM, ItemClass.DONE, before.master, after.master),
        Measure("items", Noun.ITEM, ItemClass.DONE, before.items, after.items),
        Measure("plans", Noun.PLAN, PlanState.WRITTEN_OFF, before.plans, after.plans),
    )


def moved_tables(comparison: Comparison, most: int | None) -> tuple[Table, ...]:
    """Each ratio before and after, then the ids behind each move; at most so many ids a row."""
    columns = (
        Column("measure", say("report.status.measure")),
        Column("before", say("report.diff.before")),
        Column("after", say("report.diff.after")),
    )
    rows: tuple[Row, ...] = tuple(
        (_named(one), _ratio(one.before), _ratio(one.after))
        for one in measures(comparison)
        if one.before.total or one.after.total
    )
    ratios = Table("moved", say("report.diff.moved"), columns, rows)
    behind = tuple(_behind(comparison, most))
    return (ratios, _behind_table(behind)) if behind else (ratios,)


def moved_data(comparison: Comparison) -> Mapping[str, Json]:
    """The same under the keys of the JSON contract, every id of it."""
    late = shift(comparison.before.overdue, comparison.after.overdue)
    return {
        **{one.name: _measure_data(one) for one in measures(comparison)},
        "overdue": {
            "before": len(comparison.before.overdue),
            "after": len(comparison.after.overdue),
            **_shift_data(late),
        },
    }


def _named(measure: Measure) -> Noun | Message:
    if measure.name == "plans":
        return say("report.diff.share", of=measure.noun, done=measure.done)
    return measure.noun


def _ratio(tally: Tally) -> Ratio:
    return Ratio(len(tally.done), len(tally.total))


def _behind_table(rows: tuple[Row, ...]) -> Table:
    columns = (
        Column("measure", say("report.status.measure")),
        Column("move", say("report.diff.move")),
        Column("count", say("report.count"), Align.RIGHT),
        Column("ids", Noun.ID, wide=True),
    )
    cut = any(row[-1][-1:] == ("…",) for row in rows if isinstance(row[-1], tuple))
    notes = (say("report.diff.ids_cut"),) if cut else ()
    return Table("behind", say("report.diff.behind"), columns, rows, notes=notes)


def _behind(comparison: Comparison, most: int | None) -> Iterator[Row]:
    for one in measures(comparison):
        yield from _moves(one.noun, one.done, one.now_done, most)
        yield from _moves(one.noun, None, one.now_counted, most)
    late = shift(comparison.before.overdue, comparison.after.overdue)
    yield from _moves(Noun.ITEM, Noun.OVERDUE, late, most, gain=Tone.BAD)


def _moves(
    noun: Noun, what: Term | None, moved: Shift, most: int | None, gain: Tone = Tone.PLAIN
) -> Iterator[Row]:
    """A row for what came and one for what went; ``what`` is None for the total."""
    for key, ids, tone in (("gained", moved.gained, gain), ("lost", moved.lost, Tone.PLAIN)):
        if ids:
            wording = say(f"report.diff.{key}", what=what) if what else say(f"report.diff.in_{key}")
            yield noun, Cell(wording, tone), len(ids), _some(ids, most)


def _some(ids: Ids, most: int | None) -> tuple[Ref | str, ...]:
    shown = tuple(Ref(name) for name in ids[:most])
    return (*shown, "…") if len(shown) < len(ids) else shown


def _measure_data(measure: Measure) -> Mapping[str, Json]:
    return {
        "before": _ratio_data(measure.before),
        "after": _ratio_data(measure.after),
        "done": _shift_data(measure.now_done),
        "total": _shift_data(measure.now_counted),
    }


def _ratio_data(tally: Tally) -> Mapping[str, Json]:
    return {"done": len(tally.done), "total": len(tally.total)}


def _shift_data(moved: Shift) -> Mapping[str, Json]:
    return {"gained": list(moved.gained), "lost": list(moved.lost)}
