"""The trend of a recorded history: worked out once for each commit, and kept."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, tzinfo

from reformctl.dataclass import dataclass
from reformctl.ledger.ledger import Unread, assemble
from reformctl.ledger.naming import unit_name
from reformctl.messages import Value
from reformctl.metrics.line import Tick, ticks
from reformctl.metrics.outlook import Course
from reformctl.metrics.packed import pack, unpack
from reformctl.metrics.point import Point
from reformctl.metrics.share import WHOLE, Share
from reformctl.parse.file import recorded_only
from reformctl.store.gist_shelf import GistShelf, shelf_of
from reformctl.store.git import Repository
from reformctl.store.line import commits_with_ledger, days_with_ledger
from reformctl.store.own import own_place
from reformctl.store.series import AllSeries, Series
from reformctl.store.snapshot import committed_sources
from reformctl.store.timeline import points
from reformctl.store.watch import Watch
from reformctl.vocab.trend import Every


@dataclass(frozen=True, slots=True)
class Span:
    """What a trend is asked of: the line up to a commit, a share, what was in effect by a day."""

    commit: str
    zone: tzinfo
    share: Share
    effective: date | None


@dataclass(frozen=True, slots=True)
class Lead:
    """Where the measures lead, and what the newest ledger says of itself."""

    courses: tuple[Course, ...]
    names: tuple[Value, ...]
    """Those of the bodies the share names."""
    unread: Sequence[Unread]
    """What could not be read in the newest commit."""


def trend_of(
    repository: Repository, span: Span, every: Every, watch: Watch
) -> tuple[Sequence[Point], Lead]:
    """The counts of the share over the line, and where they lead.

    Raises UnreadableLedgerError when older commits, or the ledger, are missing from the line.
    """
    with shelf_of(repository, watch) as shelf:
        days = days_with_ledger(shelf, span.commit, span.zone)
        line = days
        if every is Every.COMMIT:
            line = commits_with_ledger(shelf, span.commit, span.zone)
        wanted = ticks(line, every)
        asked = _with_months(wanted, days) if every is Every.WEEK else wanted
        found = {point.commit: point for point in points(shelf, asked, span.share, span.effective)}
        counted = [Point(one.day, one.commit, found[one.commit].counts) for one in wanted]
        lead = _lead(shelf, days, span)
        _keep(repository, span, Series(days, tuple(found.values()), lead.courses), lead)
        return counted, lead


def _with_months(wanted: Sequence[Tick], days: Sequence[Tick]) -> Sequence[Tick]:
    """The ends of weeks with those of months, by which most people ask."""
    return sorted({*wanted, *ticks(days, Every.MONTH)}, key=lambda tick: tick.day)


def _keep(repository: Repository, span: Span, series: Series, lead: Lead) -> None:
    """Keep what the trend of the whole ledger is made of."""
    own = own_place(repository)
    if own and span.share == WHOLE and span.effective is None and not lead.unread:
        AllSeries(*own, repository.prefix).keep(span.commit, str(span.zone), series)


def _lead(shelf: GistShelf, days: Sequence[Tick], span: Span) -> Lead:
    share = span.share
    asked = f"{share.mark} {span.effective or ''} {span.zone}"
    key = f"lead {span.commit} {asked} {shelf.repository.prefix}"
    kept = shelf.cache.find([key]).get(key)
    if kept is not None:
        found, names = unpack(kept)
        return Lead(found, names, ())
    lead = _worked_out(shelf, days, span)
    if not lead.unread:  # what is wrong with a file has to be told anew
        shelf.cache.keep({key: pack((lead.courses, lead.names))})
    return lead


def _worked_out(shelf: GistShelf, days: Sequence[Tick], span: Span) -> Lead:
    from reformctl.metrics.course import courses  # what they need takes as long as a kept answer
    from reformctl.store.recall import recalled

    share, repository = span.share, shelf.repository
    found = courses(recalled(shelf, days, span.effective), share)
    whole = [
        entry.path
        for entry in repository.tree(span.commit)
        if entry.is_file and shelf.is_whole((entry.path, entry.blob))
    ]
    # Plans that lost nothing have nothing to say of bodies, nor of what could not be read.
    sources = committed_sources(repository, span.commit, frozenset(whole))
    ledger = assemble(map(recorded_only, sources))
    bodies = (share.group, share.unit, share.division, share.leader)
    names = tuple(unit_name(ledger, one) for one in bodies if one is not None)
    return Lead(found, names, ledger.unread)
