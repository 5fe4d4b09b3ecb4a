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
from reformctl.parse.file import ParsedFile, parse_file, recorded_only
from reformctl.parse.source import FileEdit, SourceFile
from reformctl.store.git import Repository, blob_id
from reformctl.store.traces import settle_interrupted
from reformctl.store.watch import Watch, unwatched
from reformctl.store.worktree import SETTINGS, belongs, locate_ledger, read_worktree

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
    dirty: bool
    """Whether the work tree's ledger files differ from HEAD's."""
    today: date
    files: tuple[ParsedFile, ...] = ()
    """What each source gave; the ledger is made of them."""


class Parse(Protocol):
    """Makes parsed files of a ledger's sources."""

    def __call__(
        self, sources: Sequence[SourceFile], repository: Repository | None, watch: Watch
    ) -> tuple[ParsedFile, ...]:
        """Those of all files, or of as many as are wanted."""
        ...


Parsing = Callable[[Sequence[SourceFile], Repository | None], tuple[ParsedFile, ...]]


def parse_all(
    sources: Sequence[SourceFile],
    repository: Repository | None,  # noqa: ARG001 - others look there for what is known
    watch: Watch,
) -> tuple[ParsedFile, ...]:
    """Every file, whatever is known of it."""
    return tuple(map(parse_file, watch(sources, len(sources), say("command.reading_files"))))


def parse_settings(
    sources: Sequence[SourceFile],
    repository: Repository | None,  # noqa: ARG001
    watch: Watch,  # noqa: ARG001
) -> tuple[ParsedFile, ...]:
    """Nothing but what the ledger says of itself."""
    return tuple(recorded_only(source) for source in sources if source.path == SETTINGS)


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
    sources = read_worktree(folder)
    files = parse(sources, repository)
    ledger = _with_zone(assemble(files))
    commit = repository.head() if repository else None
    return Snapshot(
        ledger,
        tuple(sources),
        folder,
        repository,
        commit,
        repository is not None and commit is not None and _differs(repository, commit, sources),
        today or datetime.now(zone_of(ledger)).date(),
        files,
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
    day = parse_day(at) if DAY.fullmatch(at) else None
    if day:
        zone = zone_of(_ledger(_settings_only(repository, head)))
        commit = repository.commit_on(day, zone)
    else:
        commit = repository.resolve(at)
    sources = committed_sources(repository, commit)
    if not any(source.path == SETTINGS for source in sources):
        raise UnreadableLedgerError(say("error.no_ledger_then", at=at, commit=commit[:12]))
    ledger = _with_zone(assemble(parse(sources, repository)))
    recorded = day or repository.commit_time(commit).astimezone(zone_of(ledger)).date()
    return Snapshot(ledger, tuple(sources), folder, repository, commit, False, today or recorded)


def parse_day(text: str) -> date:
    """The day the text names; raises RequestError when there is no such day."""
    try:
        if not DAY.fullmatch(text):
            raise ValueError(text)
        return date.fromisoformat(text)
    except ValueError as error:
        raise RequestError(say("error.not_a_day", text=text), say("error.day_form")) from error


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
    tree = repository.tree(commit)
    entries = [entry for entry in tree if belongs(entry.path) and entry.path not in without]
    problems = {"120000": say("form.link"), "160000": say("form.submodule")}
    wanted = [entry.blob for entry in entries if entry.mode not in problems]
    data = dict(repository.blobs(wanted))
    return [
        SourceFile(entry.path, b"", entry.blob, problems[entry.mode])
        if entry.mode in problems
        else SourceFile(entry.path, data[entry.blob], entry.blob)
        for entry in entries
    ]


def _settings_only(repository: Repository, commit: str) -> list[SourceFile]:
    return [
        SourceFile(entry.path, data, entry.blob)
        for entry in repository.tree(commit)
        if entry.path == SETTINGS
        for _, data in repository.blobs([entry.blob])
    ]


def _ledger(sources: Iterable[SourceFile]) -> Ledger:
    return _with_zone(assemble(parse_file(source) for source in sources))


def _differs(repository: Repository, commit: str, sources: list[SourceFile]) -> bool:
    """Whether a ledger file on disk is not what the commit holds, whichever line ends it has."""
    recorded = {entry.path: entry.blob for entry in repository.tree(commit) if belongs(entry.path)}
    if recorded.keys() != {source.path for source in sources}:
        return True
    hash_name = repository.hash_name
    return any(recorded[source.path] not in _blob_ids(source.data, hash_name) for source in sources)


def _blob_ids(data: bytes, hash_name: str) -> set[str]:
    """Git's ids of the bytes as they are and with line ends turned to ``\\n``."""
    texts = {data, data.replace(b"\r\n", b"\n")} if b"\r\n" in data else {data}
    return {blob_id(text, hash_name) for text in texts}
