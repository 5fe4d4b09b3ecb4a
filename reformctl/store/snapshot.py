"""The ledger of one moment as asked for: of the work tree, or as git recorded it."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Sequence
from datetime import date, datetime, timedelta, timezone, tzinfo
from functools import partial
from pathlib import Path
from typing import Protocol

from reformctl.dataclass import dataclass, replace
from reformctl.errors import RequestError, UnreadableLedgerError
from reformctl.ledger.ledger import Ledger, assemble
from reformctl.messages import say
from reformctl.parse.fault import Fault
from reformctl.parse.file import ParsedFile, parse_file
from reformctl.parse.source import FileEdit, SourceFile
from reformctl.records.settings import Settings
from reformctl.store.belonging import belongs
from reformctl.store.git import Repository
from reformctl.store.listing import Listed, Listing, Reading, problem_of
from reformctl.store.traces import settle_interrupted
from reformctl.store.unlike import unlike
from reformctl.store.watch import Watch, unwatched
from reformctl.store.worktree import (
    SETTINGS,
    list_worktree,
    locate_ledger,
)

CHINA = timezone(timedelta(hours=8), "Asia/Shanghai")
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A ledger, where it was read, and the day against which it is judged."""

    ledger: Ledger
    sources: tuple[SourceFile, ...]
    folder: Path
    repository: Repository | None
    commit: str | None
    """The commit read, or that of HEAD under the work tree; None without git or commits."""
    unlike: tuple[str, ...]
    """The paths of the work tree's ledger files that are not as HEAD has them."""
    today: date
    files: tuple[ParsedFile, ...] = ()
    """What each source gave; the ledger is made of them."""

    @property
    def dirty(self) -> bool:
        """Whether the work tree's ledger files differ from HEAD's."""
        return bool(self.unlike)


class Parse(Protocol):
    """Makes parsed files of a ledger's sources."""

    def __call__(self, listing: Listing, repository: Repository | None, watch: Watch) -> Reading:
        """Those of all files, or of as many as are wanted."""
        ...


Parsing = Callable[[Listing, Repository | None], Reading]


def parse_all(
    listing: Listing,
    repository: Repository | None,  # noqa: ARG001 - others look there for what is known
    watch: Watch,
) -> Reading:
    """Every file, whatever is known of it."""
    sources = listing.fetch(listing.files)
    told = watch(sources, len(sources), say("command.reading_files"))
    return Reading(tuple(map(parse_file, told)), tuple(sources))


def take_snapshot(
    asked: str | None,
    at: str | None,
    today: date | None,
    watch: Watch = unwatched,
    parse: Parse = parse_all,
) -> Snapshot:
    """The ledger at a revision or day, or of the work tree when ``at`` is None.

    ``parse`` makes parsed files of all sources, or of as many as are wanted.
    Raises UnreadableLedgerError without a ledger, or without git where the past is asked for.
    """
    folder, repository = locate(asked)
    if at is None:
        return _of_worktree(folder, repository, today, partial(parse, watch=watch))
    if repository is None:
        raise UnreadableLedgerError(
            say("error.no_repository", path=str(folder)), say("error.no_repository_hint")
        )
    return _of_commit(folder, repository, at, today, partial(parse, watch=watch))


def locate(asked: str | None) -> tuple[Path, Repository | None]:
    """The ledger folder that is meant, and the repository around it.

    Raises UnreadableLedgerError when there is no ledger, RequestError when there are several.
    """
    folder = locate_ledger(asked, Path.cwd(), _top)
    return folder, Repository.find(folder)


def _top(folder: Path) -> Path:
    """The top of the work tree the folder lies in; without one the folder itself."""
    around = Repository.find(folder)
    return around.top if around else folder


def _of_worktree(
    folder: Path, repository: Repository | None, today: date | None, parse: Parsing
) -> Snapshot:
    settle_interrupted(folder, repository)
    read = parse(list_worktree(folder), repository)
    ledger = ledger_of(read.files)
    commit = repository.head() if repository else None
    return Snapshot(
        ledger,
        read.sources,
        folder,
        repository,
        commit,
        unlike(folder, repository, commit, read) if repository and commit else (),
        today or datetime.now(zone_of(ledger)).date(),
        read.files,
    )


def with_edits(snapshot: Snapshot, edits: Iterable[FileEdit]) -> Snapshot:
    """The snapshot as it would be after those edits."""
    changed = {edit.path: edit.after for edit in edits}
    made = [SourceFile(path, after) for path, after in changed.items() if after is not None]
    sources = (*(one for one in snapshot.sources if one.path not in changed), *made)
    kept = (file for file in snapshot.files if file.path not in changed)
    files = (*kept, *map(parse_file, made))
    return replace(snapshot, ledger=assemble(files), sources=sources, files=files)


def _of_commit(
    folder: Path, repository: Repository, at: str, today: date | None, parse: Parsing
) -> Snapshot:
    head = repository.head()
    if head is None:
        raise UnreadableLedgerError(say("error.no_commits", path=str(folder)))
    commit, day = commit_at(repository, head, at)
    listing = list_commit(repository, commit)
    if not any(file.path == SETTINGS for file in listing.files):
        raise UnreadableLedgerError(say("error.no_ledger_then", at=at, commit=commit[:12]))
    read = parse(listing, repository)
    ledger = ledger_of(read.files)
    recorded = day or repository.commit_time(commit).astimezone(zone_of(ledger)).date()
    return Snapshot(
        ledger, read.sources, folder, repository, commit, (), today or recorded, read.files
    )


def commit_at(repository: Repository, head: str, at: str) -> tuple[str, date | None]:
    """The commit that a revision or a day means, and the day if it is one."""
    if not DAY.fullmatch(at):
        return repository.resolve(at), None
    day = parse_day(at)
    zone = zone_of(_ledger(_settings_only(repository, head)))
    return repository.commit_on(day, zone), day


def parse_day(text: str) -> date:
    """The day the text names; raises RequestError when there is no such day."""
    try:
        if not DAY.fullmatch(text):
            raise ValueError(text)
        return date.fromisoformat(text)
    except ValueError as error:
        raise RequestError(say("error.not_a_day", text=text), say("error.day_form")) from error


def settings_at(repository: Repository, commit: str) -> tuple[Settings, date]:
    """The settings as that commit holds them, and the real day in their time zone."""
    ledger = _ledger(_settings_only(repository, commit))
    return ledger.settings, datetime.now(zone_of(ledger)).date()


def zone_of(ledger: Ledger) -> tzinfo:
    """The ledger's time zone; China's, which has no summer time, without a lookup."""
    return _zone(ledger.settings.time_zone) or CHINA


def _zone(name: str) -> tzinfo | None:
    """The time zone of that name; None for a name that no zone has."""
    if name == "Asia/Shanghai":
        return CHINA
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def ledger_of(files: Iterable[ParsedFile]) -> Ledger:
    """The ledger that those files make up, with its time zone looked up."""
    return _with_zone(assemble(files))


def _with_zone(ledger: Ledger) -> Ledger:
    """The ledger; one whose time zone does not exist says so among its faults."""
    name = ledger.settings.time_zone
    if _zone(name):
        return ledger
    place = ledger.settings.where / "time_zone"
    fault = Fault("RC108", place, say("form.no_such_zone", name=name))
    return replace(ledger, faults=(*ledger.faults, fault))


def committed_sources(
    repository: Repository, commit: str, without: Container[str] = ()
) -> list[SourceFile]:
    """The ledger files of a commit but those left out; links and submodules unread."""
    listing = list_commit(repository, commit)
    return listing.fetch([file for file in listing.files if file.path not in without])


def list_commit(repository: Repository, commit: str) -> Listing:
    """The ledger files of a commit."""
    files = (
        Listed(entry.path, entry.blob, problem_of(entry.mode))
        for entry in repository.tree(commit)
        if belongs(entry.path)
    )
    return Listing(tuple(files), partial(_fetch_blobs, repository))


def _fetch_blobs(repository: Repository, files: Sequence[Listed]) -> list[SourceFile]:
    wanted = [str(file.blob) for file in files if not file.problem]
    data = dict(repository.files(wanted)) if wanted else {}
    return [
        SourceFile(file.path, data.get(str(file.blob), b""), file.blob, file.problem)
        for file in files
    ]


def _settings_only(repository: Repository, commit: str) -> list[SourceFile]:
    return [
        SourceFile(entry.path, data, entry.blob)
        for entry in repository.tree(commit, among=(SETTINGS,))
        if entry.path == SETTINGS
        for _, data in repository.files([entry.blob])
    ]


def _ledger(sources: Iterable[SourceFile]) -> Ledger:
    return ledger_of(map(parse_file, sources))
