"""The story of a record, or of the whole ledger, out of every commit that touched it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from difflib import get_close_matches
from itertools import groupby, tee

from reformctl.errors import RequestError
from reformctl.ledger.change import SETTINGS_ID
from reformctl.ledger.event import Event
from reformctl.ledger.packed import EVERYTHING, Sieve
from reformctl.messages import say
from reformctl.records.kinds import stem_of
from reformctl.store.cache import cache_of
from reformctl.store.chronicle import Chronicle
from reformctl.store.git import Repository
from reformctl.store.lineage import Spot, Touch, Version, spot_of
from reformctl.store.story import Told, tell
from reformctl.store.watch import Watch, unwatched
from reformctl.vocab import ChangeKind

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
        chronicle = Chronicle.of(repository, at, cache)
        if record_id is None:
            touches = chronicle.touches(lambda path: path.startswith(folder))
            line = _line_of(touches, lambda spot: spot.folder == folder)
            wanted = (touch for touch in touches if touch.version in line)
            told = tell(repository, wanted, cache, watch, sieve)
        else:
            told = iter(_told_of(chronicle, folder, record_id))
        yield from _events(repository, told)


def _told_of(chronicle: Chronicle, folder: str, record_id: str) -> list[Told]:
    """The changes of one record; raises RequestError when it never was."""
    repository, cache = chronicle.repository, chronicle.cache
    file_id, _, item_id = record_id.partition("/")

    def is_its(spot: Spot) -> bool:
        return spot.folder == folder and _names(spot, file_id)

    def lists_it(spot: Spot) -> bool:
        return spot.folder == folder and _lists(spot, bool(MASTER_ITEM.fullmatch(record_id)))

    its = [
        path
        for path in chronicle.paths()
        if path.endswith(f"{stem_of(file_id)}.yaml") and _fits(path, is_its)
    ]
    if its:
        touches = chronicle.touches(its.__contains__)
        line = _line_of(touches, is_its)
        told = list(tell(repository, (one for one in touches if _belongs(one, line)), cache))
        wanted = [one for one in told if _of_file(one, line, item_id)]
        found = not item_id or any(one.change.id.endswith(f"/{item_id}") for one in wanted)
    else:
        touches = chronicle.touches(lambda path: _fits(path, lists_it))
        line = _line_of(touches, lists_it)
        told = list(tell(repository, (one for one in touches if one.version in line), cache))
        wanted = [one for one in told if _of_entry(one, record_id)]
        found = bool(wanted)
    if not found:
        raise _never_recorded(record_id, _ids(chronicle, folder) | {one.change.id for one in told})
    return wanted


def _fits(path: str, wanted: Callable[[Spot], bool]) -> bool:
    spot = spot_of(path)
    return spot is not None and wanted(spot)


def _ids(chronicle: Chronicle, folder: str) -> set[str]:
    """The ids of all files in the ledger's folder that are one record each."""
    spots = map(spot_of, chronicle.paths())
    here = [spot for spot in spots if spot and spot.folder == folder and spot.kind.record]
    return {spot.id or SETTINGS_ID for spot in here}


def _names(spot: Spot, file_id: str) -> bool:
    return spot.kind.record is not None and (spot.id or SETTINGS_ID) == file_id


def _lists(spot: Spot, masters: bool) -> bool:
    """Whether the file lists records: master items, or else bodies and posts."""
    return bool(spot.kind.lists) and (spot.kind.noun == "master") == masters


def _line_of(touches: list[Touch], wanted: Callable[[Spot], bool]) -> set[Version]:
    """The versions of the wanted files and those they came out of, under whatever name."""
    line = {touch.version for touch in touches if wanted(touch.version.spot)}
    open_ends = list(line)
    while open_ends:
        for parent in open_ends.pop().parents:
            if parent not in line:
                line.add(parent)
                open_ends.append(parent)
    return line


def _belongs(touch: Touch, line: set[Version]) -> bool:
    """Whether the touch is part of the line, or the one that took the record out of it."""
    return touch.version in line or any(side in line for side in touch.sides)


def _of_file(told: Told, line: set[Version], item_id: str) -> bool:
    change = told.change
    if change.field == "id":
        return True
    if told.touch.version not in line:
        return False
    return not item_id or change.id.endswith(f"/{item_id}") or change.kind is ChangeKind.UNREADABLE


def _of_entry(told: Told, record_id: str) -> bool:
    change = told.change
    if change.kind is ChangeKind.UNREADABLE:
        return record_id in change.entry
    return change.id == record_id


def _never_recorded(record_id: str, known: set[str]) -> RequestError:
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
