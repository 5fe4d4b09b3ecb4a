"""The story of a record, or of the whole ledger, out of every commit that touched it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from difflib import get_close_matches
from itertools import groupby, tee

from reformctl.errors import RequestError
from reformctl.ledger.change import SETTINGS_ID
from reformctl.ledger.event import Event
from reformctl.ledger.packed import EVERYTHING, Sieve, unpack
from reformctl.messages import say
from reformctl.store.cache import Cache, cache_of
from reformctl.store.chronicle import Chronicle
from reformctl.store.git import Repository
from reformctl.store.lineage import Spot, spot, spot_of
from reformctl.store.stories import Stories
from reformctl.store.story import Told, chapters, tell
from reformctl.store.thread import belongs, is_its, key_of, line_of
from reformctl.store.version import Touch
from reformctl.store.watch import Watch, unwatched
from reformctl.vocab.event import ChangeKind

MASTER_ITEM = re.compile(r"M-[0-9]+", re.ASCII)


def events_of(  # noqa: PLR0913, PLR0917 - of what, up to where, and how
    repository: Repository,
    folder: str,
    record_id: str | None,
    at: str,
    watch: Watch = unwatched,
    sieve: Sieve = EVERYTHING,
) -> Iterator[Event]:
    """What happened up to the commit ``at``, oldest first; without an id, to the whole ledger.

    ``folder`` is the ledger's path in the repository. Events come while they are found; of the
    whole ledger, those the sieve holds back are not made. Raises RequestError for an id that the
    history never held.
    """
    with cache_of(repository) as cache:
        chronicle = Chronicle.of(repository, at)
        if record_id is None:
            touches = _touches(chronicle, folder)
            line = line_of(touches, lambda version: spot(version).folder == folder)
            wanted = (touch for touch in touches if touch.version in line)
            told = tell(repository, wanted, cache, watch, sieve)
            yield from _events(repository, told)
        else:
            yield from _story(chronicle, cache, folder, record_id)


def _touches(chronicle: Chronicle, folder: str) -> list[Touch]:
    return chronicle.touches({path for path in chronicle.paths() if path.startswith(folder)})


def _story(chronicle: Chronicle, cache: Cache, folder: str, record_id: str) -> list[Event]:
    """The events of one record; raises RequestError when it never was."""
    repository = chronicle.repository
    paths = chronicle.of_record(folder, record_id.partition("/")[0])
    if paths:
        return _of_record(chronicle, cache, folder, record_id, paths)
    told = _entries(chronicle, cache, folder, bool(MASTER_ITEM.fullmatch(record_id)))
    wanted = [one for one in told if _of_entry(one, record_id)]
    if not wanted:
        raise _never_recorded(record_id, chronicle, folder, told)
    return list(_events(repository, wanted))


def _of_record(
    chronicle: Chronicle, cache: Cache, folder: str, record_id: str, paths: set[str]
) -> list[Event]:
    """The events of a record that is a file, under whichever of those paths, or of its item."""
    item_id = record_id.partition("/")[2]
    touches = chronicle.touches(paths)
    line = line_of(touches, lambda version: version.path in paths)
    its = (touch for touch in touches if belongs(touch, line))
    found = list(chapters(chronicle.repository, its, cache))
    told = [Told(group[0], unpack(one)) for group, chapter in found for one in chapter.changes]
    wanted = [one for one in told if is_its(one.change, one.touch.version in line, item_id)]
    if item_id and not any(one.change.id.endswith(f"/{item_id}") for one in wanted):
        raise _never_recorded(record_id, chronicle, folder, told)
    events = list(_events(chronicle.repository, wanted))
    if chronicle.own:
        kept = {key_of(group): chapter.changes for group, chapter in found if chapter.lasting}
        Stories(*chronicle.own).keep(folder, record_id, kept, events)
    return events


def _entries(chronicle: Chronicle, cache: Cache, folder: str, masters: bool) -> list[Told]:
    """The changes of everything that files list: of master items, or of bodies and posts."""

    def lists_it(spot: Spot) -> bool:
        return spot.folder == folder and _lists(spot, masters)

    touches = chronicle.touches({path for path in chronicle.paths() if _fits(path, lists_it)})
    line = line_of(touches, lambda version: lists_it(spot(version)))
    return list(tell(chronicle.repository, (one for one in touches if one.version in line), cache))


def _fits(path: str, wanted: Callable[[Spot], bool]) -> bool:
    spot = spot_of(path)
    return spot is not None and wanted(spot)


def _ids(chronicle: Chronicle, folder: str) -> set[str]:
    """The ids of all files in the ledger's folder that are one record each."""
    spots = map(spot_of, chronicle.paths())
    here = [spot for spot in spots if spot and spot.folder == folder and spot.kind.record]
    return {spot.id or SETTINGS_ID for spot in here}


def _lists(spot: Spot, masters: bool) -> bool:
    """Whether the file lists records: master items, or else bodies and posts."""
    return bool(spot.kind.lists) and (spot.kind.noun == "master") == masters


def _of_entry(told: Told, record_id: str) -> bool:
    change = told.change
    if change.kind is ChangeKind.UNREADABLE:
        return record_id in change.entry
    return change.id == record_id


def _never_recorded(
    record_id: str, chronicle: Chronicle, folder: str, told: Iterable[Told]
) -> RequestError:
    known = _ids(chronicle, folder) | {one.change.id for one in told}
    near = tuple(get_close_matches(record_id[:60], sorted(known), 3))
    hint = say("error.did_you_mean", names=near) if near else say("error.see_list")
    return RequestError(say("error.never_recorded", name=record_id), hint)


def _events(repository: Repository, told: Iterable[Told]) -> Iterator[Event]:
    """The changes with who made them; git is asked for each commit once."""
    told, asked = tee(told)
    commits = repository.commits(commit for commit, _ in groupby(asked, key=_commit_of))
    for (_, group), commit in zip(groupby(told, key=_commit_of), commits, strict=True):
        for one in group:
            yield Event(
                commit.id,
                commit.recorded,
                commit.author_name,
                commit.author_email,
                commit.message.strip(),
                one.change,
            )


def _commit_of(told: Told) -> str:
    return told.touch.version.commit
