"""Where notices were not answered, and pilots neither reviewed nor visited, in time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from reformctl.ledger.as_of import grown_to
from reformctl.metrics.appraised_year import AppraisedYear
from reformctl.metrics.calendar import add_months
from reformctl.metrics.excuse import is_excused
from reformctl.metrics.pilot import BY_OPINION, review_due, started, visit_due
from reformctl.metrics.plan_shortfall import is_behind
from reformctl.records.notice import Notice
from reformctl.records.pilot import Pilot
from reformctl.records.settings import Thresholds
from reformctl.vocab import Shortfall


def notice_shortfall(notice: Notice, unit: str, year: AppraisedYear) -> tuple[Shortfall, ...]:
    """What the notice shows of one of those it was sent to."""
    due, sent = notice.reply_by, notice.issued
    if due is None or sent is None or (sent.on and sent.on > year.last):
        return ()
    found = _of_answer(due, _first_reply(notice, unit, year.last), year)
    return tuple(one for one in found if not is_excused(notice.exemptions, one, year.last))


def _first_reply(notice: Notice, unit: str, last: date) -> date | None:
    given = [one.on for one in notice.replies if one.unit == unit and one.on <= last]
    return min(given, default=None)


def _of_answer(due: date, given: date | None, year: AppraisedYear) -> tuple[Shortfall, ...]:
    if given is None:
        return (Shortfall.UNANSWERED,) if due < year.morning else ()
    return (Shortfall.ANSWERED_LATE,) if given > due and given >= year.first else ()


def pilot_shortfall(pilot: Pilot, limits: Thresholds, year: AppraisedYear) -> Iterator[Shortfall]:
    """What the pilot shows of its reviews, its visits and its write-off."""
    begun = started(pilot)
    if begun is None or begun > year.last:
        return
    cut = grown_to(pilot, year.last)
    visits = [begun, *sorted(one.on for one in cut.visits)]
    for found, falls_short in (
        (
            Shortfall.REVIEW_MISSED,
            _is_late(review_due(cut, limits), year)
            or _has_gap(_reviewed(cut, begun), limits.review_months, year.first),
        ),
        (
            Shortfall.VISIT_MISSED,
            _is_late(visit_due(cut, limits), year)
            or _has_gap(list(pairwise(visits)), limits.visit_months, year.first),
        ),
        (Shortfall.NOT_WRITTEN_OFF, is_behind(cut, year)),
    ):
        if falls_short and not is_excused(pilot.exemptions, found, year.last):
            yield found


def _is_late(due: date | None, year: AppraisedYear) -> bool:
    return due is not None and due < year.morning


def _reviewed(pilot: Pilot, begun: date) -> list[tuple[date, date]]:
    """Each review with the day before it from which it was due; none behind the pilot's end."""
    days = [(begun, None), *((one.on, one.opinion) for one in pilot.reviews)]
    return [
        (before, after)
        for (before, opinion), (after, _) in pairwise(days)
        if opinion not in BY_OPINION
    ]


def _has_gap(pairs: Sequence[tuple[date, date]], months: int, first: date) -> bool:
    """Whether between two such days lay more months than allowed, up to the first day or later."""
    return any(add_months(before, months) < after and after >= first for before, after in pairs)
