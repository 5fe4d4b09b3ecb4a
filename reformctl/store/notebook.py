"""What each plan counts and calls for, noted down by content: a plan that is known is not read.

Everything else of a ledger is read as always. What is noted of a plan depends on its own file, on
the settings and the rounds, and on nothing else; these make up the key.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from typing import Any

from reformctl.dataclass import dataclass, field
from reformctl.ledger.ledger import Ledger, assemble
from reformctl.messages import say
from reformctl.metrics.brief import Brief
from reformctl.parse.file import ParsedFile, parsed
from reformctl.parse.source import SourceFile
from reformctl.records.kinds import noun_of
from reformctl.reports.plan_note import PlanNote
from reformctl.reports.survey import Survey
from reformctl.store.blob import blob_id
from reformctl.store.cache import Cache, cache_of
from reformctl.store.digest import digest
from reformctl.store.git import Repository
from reformctl.store.leaf import MOST_PLANS, Leaves, Sheaf, leaf_key
from reformctl.store.listing import Listed, Listing, Reading
from reformctl.store.note import (
    AROUND,
    find_notes,
    is_sound,
    keep_notes,
    key_of,
    noted_in,
    packed,
)
from reformctl.store.sheaves import Sheaves
from reformctl.store.standings import AT_ONCE, Contents
from reformctl.store.watch import Watch


def no_plan(_: PlanNote) -> bool:
    """Of no plan the records are wanted."""
    return False


@dataclass(slots=True)
class Notebook:
    """Reads the files of a ledger, plans only where nothing is noted of them or they are wanted."""

    effective: date | None = None
    wants: Callable[[PlanNote], bool] = no_plan
    """Whether the records of the plan are wanted as well."""
    survey: Survey = field(default_factory=Survey)
    """Gets the note of every plan."""
    briefs: list[Brief] = field(default_factory=list)
    """The plans in brief; of two with one id, the first."""
    leaves: Leaves | None = None
    """Where the data of all plans shall be kept."""
    sheaves: list[Sheaf] = field(default_factory=list)
    """Under which names they are."""
    notes: Sheaves | None = None
    """Where the notes of all plans shall be kept a hundred at a time."""
    contents: Contents | None = None
    """The plans' files; None where one or what lies around them is not sound, two have one id, or
    lines end in another way than git's."""

    def parse(self, listing: Listing, repository: Repository | None, watch: Watch) -> Reading:
        """All files but the sound ones of plans; of those only what is wanted."""
        nouns = {one.path: noun_of(one.path) for one in listing.files}
        plans = sorted((one for one in listing.files if nouns[one.path] == "plan"), key=_path)
        others = listing.fetch([one for one in listing.files if nouns[one.path] != "plan"])
        files, near = _read_around(others)
        hash_name = repository.hash_name if repository else "sha1"
        lying = sorted((one for one in others if nouns[one.path] in AROUND), key=_path)
        context = digest(part for one in lying for part in (one.path, _content_id(one, hash_name)))
        around = assemble(file for file in files if file.noun in AROUND)
        part = _Part(listing, hash_name, around, context, len(plans) <= MOST_PLANS)
        with cache_of(repository) as cache:
            parts = _parts(plans)
            for some in watch(parts, len(parts), say("command.reading_files")):
                self._read(part, some, cache)
        part.is_usual &= all(is_sound(file) for file, _ in near)
        if part.is_usual and len(self.survey.plans) == len(plans):
            around_them = tuple((file.path, data) for file, data in near)
            paths = "\n".join(("", *map(_path, plans), ""))
            ids = "".join(f"{source.blob}\n" for source in part.sources)
            self.contents = Contents(context, around_them, paths, ids, tuple(part.sheaves))
        return Reading((*files, *part.files), (*others, *part.sources))

    def _read(self, part: _Part, some: Sequence[Listed], cache: Cache) -> None:
        """Note down some of the plans."""
        with part.at_hand(some) as blobs:
            keys = {
                path: key_of(path, blob, self.effective, part.context)
                for path, blob in blobs.items()
            }
            notes = find_notes(cache, keys)
            wanted = {path for path, note in notes.items() if self.wants(note)}
            made = part.parsed([one for one in some if one.path not in notes or one.path in wanted])
            fresh = noted_in(
                [file for file in made if file.path not in notes], part.around, self.effective
            )
            notes |= fresh
            self._bind(part, some, blobs, notes, cache)
            self._bind_notes(part, blobs, notes)
            part.keep_data(cache, blobs)
        keep_notes(cache, made, fresh, keys)
        wanted |= {path for path, note in fresh.items() if self.wants(note)}
        part.files += [file for file in made if not is_sound(file) or file.path in wanted]
        for path in keys:
            note = notes.get(path)
            if note and self.survey.put(note):
                self.briefs.append(note.brief)

    def _bind(
        self,
        part: _Part,
        some: Sequence[Listed],
        blobs: Mapping[str, str],
        notes: Mapping[str, PlanNote],
        cache: Cache,
    ) -> None:
        """Keep the data of those plans together, unless they are kept or not all are sound."""
        if not self.leaves or not part.keeps_data:
            return
        name = digest(word for path in blobs for word in (path, blobs[path]))
        if not self.leaves.has(name):
            data = part.all_data(cache, some, blobs)
            if len(data) < len(blobs):
                return
            self.leaves.keep(name, {note.plan: (path, data[path]) for path, note in notes.items()})
        self.sheaves.append(Sheaf("\n".join(note.plan for note in notes.values()), name))

    def _bind_notes(
        self, part: _Part, blobs: Mapping[str, str], notes: Mapping[str, PlanNote]
    ) -> None:
        """Keep the notes of those plans together, unless they are kept or one has none."""
        if self.notes and part.is_usual and len(notes) == len(blobs):
            name = digest([part.context, *(word for path in blobs for word in (path, blobs[path]))])
            if not self.notes.has(name):
                self.notes.keep(name, {path: packed(note) for path, note in notes.items()})
            part.sheaves.append(name)


def _read_around(
    others: Iterable[SourceFile],
) -> tuple[list[ParsedFile], list[tuple[ParsedFile, Any]]]:
    """What those files hold, and with its plain data what lies around plans.

    The others' data are let go: at a hundred times the sample they are twenty megabytes.
    """
    files: list[ParsedFile] = []
    near: list[tuple[ParsedFile, Any]] = []
    for one in others:
        file, data = parsed(one)
        files.append(file)
        if file.noun in AROUND:
            near.append((file, data))
    return files, near


def _parts(plans: Sequence[Listed]) -> list[Sequence[Listed]]:
    """The plans in parts small enough to be held in memory together."""
    return [plans[first : first + AT_ONCE] for first in range(0, len(plans), AT_ONCE)]


def _path(file: Listed | SourceFile) -> str:
    return file.path


@dataclass(slots=True)
class _Part:
    """Some of the plans' files at hand, and what is remembered of all that were."""

    listing: Listing
    hash_name: str
    around: Ledger
    context: str
    keeps_data: bool
    """Whether the plain data of plans that are read are kept too."""
    sheaves: list[str] = field(default_factory=list)
    """Under which names the notes of each hundred plans are kept."""
    files: list[ParsedFile] = field(default_factory=list)
    """Of plans in whose files something is wrong, or whose records are wanted."""
    sources: list[SourceFile] = field(default_factory=list)
    """All of them, without their bytes."""
    is_usual: bool = True
    """Whether all are sound, and lines end in git's way."""
    open: dict[str, SourceFile] = field(default_factory=dict)
    data: dict[str, Any] = field(default_factory=dict)
    """The plain data of those that were read and sound."""

    @contextmanager
    def at_hand(self, some: Sequence[Listed]) -> Iterator[dict[str, str]]:
        """The ids of those files' contents; they are read where git has not told them before."""
        unknown = self.listing.fetch([one for one in some if one.blob is None])
        self.open = {source.path: source for source in unknown}
        self.is_usual &= not any(b"\r" in source.data for source in unknown)
        blobs = {
            one.path: one.blob or _content_id(self.open[one.path], self.hash_name) for one in some
        }
        yield blobs
        for one in some:
            source = self.open.get(one.path)
            problem = source.problem if source else one.problem
            blob = None if problem else blobs[one.path]
            self.sources.append(SourceFile(one.path, b"", blob, problem))
        self.open, self.data = {}, {}

    def parsed(self, some: Sequence[Listed]) -> list[ParsedFile]:
        """What those files hold."""
        missing = [one for one in some if one.path not in self.open]
        self.open |= {source.path: source for source in self.listing.fetch(missing)}
        read = [parsed(self.open[one.path]) for one in some]
        self.data |= {file.path: data for file, data in read if is_sound(file)}
        made = [file for file, _ in read]
        self.is_usual &= all(map(is_sound, made))
        return made

    def keep_data(self, cache: Cache, blobs: Mapping[str, str]) -> None:
        """Keep the plain data of the files that were read, by their contents."""
        if self.keeps_data:
            cache.keep({leaf_key(blobs[path]): data for path, data in self.data.items()})

    def all_data(
        self, cache: Cache, some: Sequence[Listed], blobs: Mapping[str, str]
    ) -> dict[str, Any]:
        """The plain data of those files that are sound; those that nobody kept are read."""
        keys = {path: leaf_key(blob) for path, blob in blobs.items() if path not in self.data}
        found = cache.find(list(keys.values()))
        known = {path: found[key] for path, key in keys.items() if key in found}
        # An edit that was told of its note alone has left nothing else.
        self.parsed([one for one in some if one.path not in known and one.path not in self.data])
        return self.data | known


def _content_id(source: SourceFile, hash_name: str) -> str:
    """Git's id of the content, or why there is none."""
    if source.problem:
        return source.problem.key
    return source.blob or blob_id(source.data, hash_name)
