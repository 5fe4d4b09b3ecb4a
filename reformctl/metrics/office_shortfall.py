"""Where notices were not answered, and pilots not written off, in time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from reformctl.ledger.as_of import grown_to
from reformctl.metrics.appraised_year import AppraisedYear
from reformctl.metrics.excuse import is_excused
from reformctl.metrics.pilot import started
from reformctl.metrics.plan_shortfall import is_behind
from reformctl.records.notice import Notice
from reformctl.records.pilot import Pilot
from reformctl.vocab.appraisal import Shortfall


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


def pilot_shortfall(pilot: Pilot, year: AppraisedYear) -> Iterator[Shortfall]:
    """What the pilot shows of its write-off; reviews and visits are not its unit's to make."""
    begun = started(pilot)
    if begun is None or begun > year.last:
        return
    found = Shortfall.NOT_WRITTEN_OFF
    behind = is_behind(grown_to(pilot, year.last), year)
    if behind and not is_excused(pilot.exemptions, found, year.last):
        yield found
