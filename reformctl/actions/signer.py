"""Whether whoever signed a commit may be the one who made it: key, day, author and committer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from reformctl.dataclass import dataclass
from reformctl.ledger.duty import is_theirs
from reformctl.ledger.flaw import Flaw, flaw
from reformctl.ledger.policy import Holder

A_CLOCK_ASTRAY = timedelta(days=1)
"""How far the clocks of honest people may be apart."""


@dataclass(frozen=True, slots=True)
class Deed:
    """What a commit says of when and by whom it was recorded."""

    author: str
    """Addresses, as written."""
    committer: str
    day: date
    parents_day: date | None
    """The newest of the days on which its parents were recorded."""


def clock_flaw(deed: Deed, today: date) -> Flaw | None:
    """What is wrong with the day: one to come, or one long before what the commit builds on."""
    if deed.day > today + A_CLOCK_ASTRAY:
        return flaw("future", recorded=deed.day.isoformat())
    if deed.parents_day and deed.day < deed.parents_day - A_CLOCK_ASTRAY:
        days = {"recorded": deed.day.isoformat(), "parent": deed.parents_day.isoformat()}
        return flaw("backdated", **days)
    return None


def signer_of(holders: Sequence[Holder], deed: Deed) -> Holder:
    """Who of those that have the key is meant: the author, with the key as it holds that day."""
    return max(
        holders,
        key=lambda one: (is_theirs(deed.author, one.person), one.holds_on(deed.day)),
    )


def signer_flaw(signer: Holder, deed: Deed) -> Flaw | None:
    """Why the signer can't have made the commit; an old key can't be used by turning a clock back.

    The key has to hold on the commit's own day and, as its last day goes, on its parents' day.
    """
    key = signer.key
    if key.since and signer.is_early(deed.day):
        return flaw("early", recorded=deed.day.isoformat(), since=key.since.isoformat())
    latest = max(deed.day, deed.parents_day or deed.day)
    if key.until and signer.is_late(latest):
        return flaw("late", recorded=latest.isoformat(), until=key.until.isoformat())
    if not is_theirs(deed.author, signer.person):
        return flaw("author", email=deed.author)
    if not is_theirs(deed.committer, signer.person):
        return flaw("committer", email=deed.committer)
    return None
