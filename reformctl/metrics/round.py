"""Which days belong to a supervision round, how far it is, and which rounds there have to be."""

from __future__ import annotations

from reformctl.dataclass import dataclass
from reformctl.day import date
from reformctl.metrics.calendar import add_months, months_between
from reformctl.metrics.plan import was_written_off
from reformctl.vocab.round import RoundKind, RoundStage

TYPE_CHECKING = False  # to import this from typing takes longer than to count
if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from reformctl.ledger.ledger import Ledger
    from reformctl.records.appraisal import Appraisal
    from reformctl.records.plan import ReformPlan
    from reformctl.records.round import Round
    from reformctl.records.settings import Settings, Thresholds


def is_window_sound(found: Round | Appraisal) -> bool:
    """Whether the round, or the appraisal, has a first and a last day and they stand in order."""
    return found.start is not None and found.end is not None and found.start <= found.end


def is_outside(found: Round | Appraisal, day: date) -> bool:
    """Whether the day lies outside its window; never where the window is unsound."""
    if found.start is None or found.end is None or found.start > found.end:
        return False
    return not found.start <= day <= found.end


def round_stage(found: Round, day: date) -> RoundStage:
    """How far the round is at the end of that day."""
    if found.closed and found.closed <= day:
        return RoundStage.CLOSED
    if found.start is None or found.start > day:
        return RoundStage.PLANNED
    return RoundStage.OVER if found.end and found.end < day else RoundStage.UNDER_WAY


def is_due_midyear(plan: ReformPlan, start: date, thresholds: Thresholds) -> bool:
    """Whether a mid-year round that starts on that day must cover the plan.

    It must when the plan was issued more than half a year (six calendar months) before and not
    written off by then.
    """
    if plan.issued is None or plan.issued.on is None:
        return False
    ripe = add_months(plan.issued.on, thresholds.midyear_after_months)
    return ripe < start and not was_written_off(plan, start)


def due_midyear(ledger: Ledger, start: date) -> list[ReformPlan]:
    """The plans that a mid-year round must cover that starts on that day."""
    thresholds = ledger.settings.thresholds
    return [plan for plan in ledger.plans.values() if is_due_midyear(plan, start, thresholds)]


@dataclass(frozen=True, slots=True)
class RoundDue:
    """A round there had to be: the id it would have, its kind, and the first day of its time."""

    id: str
    kind: RoundKind
    first: date


def rounds_missing(ledger: Ledger, known: Collection[str], today: date) -> Iterator[RoundDue]:
    """The rounds of time that is over and that are not among the ids known.

    Mid-year rounds of years in which there were plans to cover, monthly rounds from
    ``thresholds.monthly_first_year`` on, year-end rounds from the first plan issued on.
    """
    yield from _midyear_missing(ledger, known, today)
    yield from _months_missing(ledger.settings, known, today)
    yield from _yearend_missing(ledger, known, today)


def years_begun(settings: Settings, today: date) -> range:
    """The years of the programme up to this one."""
    period = settings.period
    if period is None:
        return range(0)
    return range(period.first_year, min(period.last_year, today.year) + 1)


def monthly_years(settings: Settings, today: date) -> list[int]:
    """Those of them in which there is a round every month."""
    since = settings.thresholds.monthly_first_year
    return [year for year in years_begun(settings, today) if year >= since]


def _midyear_missing(ledger: Ledger, known: Collection[str], today: date) -> Iterator[RoundDue]:
    thresholds = ledger.settings.thresholds
    for year in years_begun(ledger.settings, today):
        first = date(year, thresholds.midyear_first_month, 1)
        over = add_months(date(year, thresholds.midyear_last_month, 1), 1)
        if (
            over <= today
            and not _has(known, year, RoundKind.MIDYEAR)
            and due_midyear(ledger, first)
        ):
            yield RoundDue(f"S-{year}-midyear", RoundKind.MIDYEAR, first)


def _months_missing(settings: Settings, known: Collection[str], today: date) -> Iterator[RoundDue]:
    years = monthly_years(settings, today)
    if not years:
        return
    for month in months_between(date(years[0], 1, 1), today):
        wanted = f"S-{month:%Y-%m}"
        if month.year <= years[-1] and wanted not in known:
            yield RoundDue(wanted, RoundKind.MONTHLY, month)


def _yearend_missing(ledger: Ledger, known: Collection[str], today: date) -> Iterator[RoundDue]:
    issued = [plan.issued.on for plan in ledger.plans.values() if plan.issued and plan.issued.on]
    for year in years_begun(ledger.settings, today):
        begun = any(day.year <= year for day in issued)
        if year < today.year and begun and not _has(known, year, RoundKind.YEAREND):
            yield RoundDue(f"S-{year}-yearend", RoundKind.YEAREND, date(year, 12, 1))


def _has(known: Collection[str], year: int, kind: RoundKind) -> bool:
    return any(name.startswith(f"S-{year}-{kind.slug}") for name in known)
