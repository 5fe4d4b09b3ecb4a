"""Where a pilot stands: its last opinion, its next review and visit, its way to write-off."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from reformctl.metrics.calendar import add_months
from reformctl.metrics.plan import last_act
from reformctl.records.pilot import Pilot, Review
from reformctl.records.settings import Thresholds
from reformctl.vocab.pilot import Opinion, PilotState
from reformctl.vocab.plan import WriteoffAct

# The state in which an opinion leaves a pilot; a pilot that continues is running.
BY_OPINION = {
    Opinion.COMPLETED: PilotState.COMPLETED,
    Opinion.STOP: PilotState.STOPPED,
    Opinion.PROMOTE: PilotState.PROMOTED,
}
# The opinions that may follow one by which the pilot has come to its end.
AFTER_END = {
    Opinion.COMPLETED: frozenset({Opinion.PROMOTE}),
    Opinion.STOP: frozenset(),
    Opinion.PROMOTE: frozenset(),
}
# What a pilot must say of itself (domain: Pilots); the plan's number and day stand in ``scheme``.
NEEDED = ("title", "level", "group", "team", "unit", "person", "leader", "scheme", "task_force")
HALF_YEAR = 6


def lacks(pilot: Pilot) -> tuple[str, ...]:
    """The fields that must be there and are not, in the order of the format."""
    missing = [name for name in NEEDED if getattr(pilot, name) is None]
    if pilot.scheme:
        parts = ("document", "on")
        missing += [f"scheme.{name}" for name in parts if getattr(pilot.scheme, name) is None]
    return tuple(missing)


def started(pilot: Pilot) -> date | None:
    """The day on which the pilot began: that of its plan."""
    return pilot.scheme.on if pilot.scheme else None


def last_review(pilot: Pilot) -> Review | None:
    """The review that counts: the last one."""
    return pilot.reviews[-1] if pilot.reviews else None


def last_opinion(pilot: Pilot) -> Opinion | None:
    """The opinion that counts; None before the first review."""
    return pilot.reviews[-1].opinion if pilot.reviews else None


def last_visit(pilot: Pilot) -> date | None:
    """The day of the newest visit on site."""
    return max((visit.on for visit in pilot.visits), default=None)


def is_ended(pilot: Pilot) -> bool:
    """Whether its last opinion is one by which a pilot comes to its end."""
    return last_opinion(pilot) in BY_OPINION


def sent_back(pilot: Pilot) -> date | None:
    """The day on which it was returned or reopened, where no review has followed since."""
    last = pilot.writeoff[-1] if pilot.writeoff else None
    if last is None or last.step not in (WriteoffAct.RETURN, WriteoffAct.REOPEN):
        return None
    review = last_review(pilot)
    return last.on if review is None or review.on <= last.on else None


def pilot_state(pilot: Pilot) -> PilotState:
    """The one state the pilot is in; one that is reopened runs until its next review."""
    act = last_act(pilot)
    if act is WriteoffAct.GRANT:
        return PilotState.WRITTEN_OFF
    if act is WriteoffAct.REQUEST:
        return PilotState.REQUESTED
    if sent_back(pilot):
        return PilotState.RETURNED if act is WriteoffAct.RETURN else PilotState.RUNNING
    opinion = last_opinion(pilot)
    return BY_OPINION.get(opinion, PilotState.RUNNING) if opinion else PilotState.RUNNING


def is_under_review(pilot: Pilot) -> bool:
    """Whether it is still tried, so that reviews and visits go on."""
    return pilot_state(pilot) in (PilotState.RUNNING, PilotState.RETURNED)


def is_to_be_asked_for(pilot: Pilot) -> bool:
    """Whether it has come to its end and its group has not asked for write-off since."""
    return pilot_state(pilot) in BY_OPINION.values()


def is_pilot_ready(pilot: Pilot) -> bool:
    """Whether its group could ask for write-off now: at its end, with leader, plan and team."""
    return is_to_be_asked_for(pilot) and not lacks(pilot)


def opinion_on(pilot: Pilot, day: date) -> Opinion | None:
    """The opinion that counted at the end of that day."""
    given = [review.opinion for review in pilot.reviews if review.on <= day]
    return given[-1] if given else None


def may_follow(pilot: Pilot, before: Review, review: Review) -> bool:
    """Whether the review may follow the one before it.

    After its end a pilot is reviewed again only when it was returned or reopened; one that was
    completed may still be promoted.
    """
    allowed = AFTER_END.get(before.opinion)
    if allowed is None or review.opinion in allowed:
        return True
    back = (WriteoffAct.RETURN, WriteoffAct.REOPEN)
    return any(step.step in back and before.on <= step.on <= review.on for step in pilot.writeoff)


def review_due(pilot: Pilot, thresholds: Thresholds) -> date | None:
    """The last day of its next review: months after its start, last review or sending back."""
    if not is_under_review(pilot):
        return None
    review = last_review(pilot)
    return _months_after(
        (started(pilot), review.on if review else None, sent_back(pilot)),
        thresholds.review_months,
    )


def visit_due(pilot: Pilot, thresholds: Thresholds) -> date | None:
    """The last day of its next visit: months after its start, last visit or sending back."""
    if not is_under_review(pilot):
        return None
    days = (started(pilot), last_visit(pilot), sent_back(pilot))
    return _months_after(days, thresholds.visit_months)


def _months_after(days: Iterable[date | None], months: int) -> date | None:
    """So many calendar months after the latest of the days; None without any."""
    latest = max(filter(None, days), default=None)
    return add_months(latest, months) if latest else None


def is_reviewed_in_half_year(pilot: Pilot, day: date) -> bool:
    """Whether a review fell in the half-year (January–June, July–December) of that day."""
    half = _half_year(day)
    return any(_half_year(review.on) == half and review.on <= day for review in pilot.reviews)


def _half_year(day: date) -> tuple[int, int]:
    return day.year, (day.month - 1) // HALF_YEAR


def is_visited_in_year(pilot: Pilot, day: date) -> bool:
    """Whether somebody was on site in the calendar year of that day, by then."""
    return any(visit.on.year == day.year and visit.on <= day for visit in pilot.visits)
