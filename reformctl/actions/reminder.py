"""Drafts of reminders: one for each unit, of what is overdue or soon due and its own to do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from reformctl.actions.letter import Writing
from reformctl.actions.new_notice import Drafted, notice_file
from reformctl.actions.serial import serials
from reformctl.actions.step import Step
from reformctl.actions.target import Sources
from reformctl.dataclass import dataclass
from reformctl.ledger.ledger import Ledger
from reformctl.messages import say
from reformctl.metrics.due import Due, due_by
from reformctl.metrics.notice import owing
from reformctl.metrics.reminder import dues
from reformctl.records.organ import LEADING_GROUP, OFFICE
from reformctl.vocab.office import Role
from reformctl.vocab.paper import NoticeKind


class NothingDue(Exception):  # noqa: N818 - it is no error that all is done or spoken of
    """There is nothing to remind anybody of that no notice speaks of yet."""


@dataclass(frozen=True, slots=True)
class Reach:
    """Of what the drafts are to speak."""

    days: int
    """How many days ahead."""
    unit: str | None = None
    """The only unit that is written to."""
    overdue: bool = False
    """Whether only what is overdue counts."""

    def last_day(self, today: date) -> date:
        """The last day on which something must be due to be spoken of."""
        return today - timedelta(days=1) if self.overdue else today + timedelta(days=self.days)


def draft_reminders(ledger: Ledger, sources: Sources, reach: Reach, how: Writing) -> Step:
    """One draft for each unit; raises NothingDue where there is none to write.

    What a draft or an unanswered reminder to the unit speaks of already is left out.
    """
    found = _by_unit(due_by(dues(ledger), reach.last_day(how.today)), _spoken_of(ledger))
    wanted = {unit: ids for unit, ids in found.items() if reach.unit in (None, unit)}
    if not wanted:
        raise NothingDue
    ids = serials(sources, ledger.notices, "N", how.today.year)
    drafts = [
        Drafted(next(ids), NoticeKind.REMINDER, (unit,), tuple(about))
        for unit, about in wanted.items()
    ]
    return Step(
        drafts[0].id,
        Role.REGISTRY,
        None,
        tuple(notice_file(ledger, sources, draft, how) for draft in drafts),
        say("command.reminders", count=len(drafts), first=drafts[0].id, last=drafts[-1].id),
        say("command.next_issue_notice", id=drafts[0].id),
    )


def _by_unit(found: Iterable[Due], spoken_of: Mapping[str, set[str]]) -> dict[str, list[str]]:
    """The ids each unit is to be reminded of; what is the office's own is nobody's reminder."""
    units: dict[str, list[str]] = {}
    for one in found:
        known = spoken_of.get(one.unit, set())
        if one.unit in (OFFICE, LEADING_GROUP) or one.id in known:
            continue
        ids = units.setdefault(one.unit, [])
        if one.id not in ids:
            ids.append(one.id)
    return units


def _spoken_of(ledger: Ledger) -> dict[str, set[str]]:
    """What each unit is told of in a draft, or in a reminder it has not answered."""
    found: dict[str, set[str]] = {}
    for notice in ledger.notices.values():
        if notice.kind is NoticeKind.REMINDER:
            for unit in notice.to if notice.is_draft else owing(notice):
                # The reminder itself is one of the things a unit owes an answer to.
                found.setdefault(unit, set()).update((*notice.about, notice.id))
    return found
