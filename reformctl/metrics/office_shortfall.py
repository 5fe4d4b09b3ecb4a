"""Where notices were not answered, and pilots neither reviewed nor visited, in time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise

from reformctl.metrics.appraised_year import AppraisedYear
from reformctl.metrics.calendar import add_months
from reformctl.records.notice import Notice
from reformctl.records.pilot import Pilot
from reformctl.records.settings import Thresholds
from reformctl.vocab import Opinion, Shortfall, WriteoffAct

# The opinions after which a pilot is followed no longer.
LAST_WORDS = (Opinion.COMPLETED, Opinion.STOP)


def notice_shortfall(notice: Notice, unit: str, year: AppraisedYear) -> tuple[Shortfall, ...]:
    """What the notice shows of one of those it was sent to."""
    due, sent = notice.reply_by, notice.issued
    if due is None or sent is None or (sent.on and sent.on > year.last):
        return ()
    given = [one.on for one in notice.replies if one.unit == unit and one.on <= year.last]
    if not given:
        return (Shortfall.UNANSWERED,) if due < year.morning else ()
    first = min(given)
    return (Shortfall.ANSWERED_LATE,) if first > due and first >= year.first else ()


def pilot_shortfall(pilot: Pilot, limits: Thresholds, year: AppraisedYear) -> Iterator[Shortfall]:
    """What the pilot shows of its reviews and visits since it began."""
    begun = pilot.scheme.on if pilot.scheme else None
    if begun is None or begun > year.last:
        return
    end = min([year.morning, *_ends(pilot, year)])
    for found, entries, months in (
        (Shortfall.REVIEW_MISSED, pilot.reviews, limits.review_months),
        (Shortfall.VISIT_MISSED, pilot.visits, limits.visit_months),
    ):
        days = [one.on for one in entries if one.on < end]
        if _has_gap([begun, *sorted(days)], end, months, year.first):
            yield found


def _ends(pilot: Pilot, year: AppraisedYear) -> Iterator[date]:
    """The days on which it was said to be over."""
    yield from (one.on for one in pilot.reviews if one.opinion in LAST_WORDS)
    steps = [step for step in pilot.writeoff if step.on <= year.last]
    yield from (step.on for step in steps[-1:] if step.step is WriteoffAct.GRANT)


def _has_gap(days: Iterable[date], end: date, months: int, first: date) -> bool:
    """Whether between two of the days, or up to the end, lay more months than allowed."""
    return any(
        add_months(before, months) < after and after >= first
        for before, after in pairwise([*days, end])
    )
