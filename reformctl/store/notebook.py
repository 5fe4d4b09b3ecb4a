"""What each plan counts and calls for, noted down by content: a plan that is known is not read.

Everything else of a ledger is read as always. What is noted of a plan depends on its own file, on
the settings, the bodies and the rounds, and on nothing else; these make up the key.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from typing import Any

from reformctl.dataclass import astuple, dataclass, field, replace
from reformctl.ledger.as_of import as_of
from reformctl.ledger.ledger import Ledger, assemble
from reformctl.messages import say
from reformctl.metrics import brief
from reformctl.metrics.brief import Brief
from reformctl.metrics.file_counts import file_counts
from reformctl.metrics.in_brief import in_brief
from reformctl.metrics.newest import newest_in
from reformctl.parse.file import ParsedFile, parse_file
from reformctl.parse.source import SourceFile
from reformctl.records.kinds import noun_of
from reformctl.records.plan import ReformPlan
from reformctl.reports.breaches import Breaches
from reformctl.reports.standing import day_number, numbered_day
from reformctl.reports.survey import PlanNote, Survey
from reformctl.rules.call import PlanCalls, RoundWork, plan_calls
from reformctl.store.cache import Cache, cache_of, digest
from reformctl.store.git import Repository, blob_id
from reformctl.store.listing import Listed, Listing, Reading
from reformctl.store.standings import Ground
from reformctl.store.watch import Watch

# The kinds of file besides its own on which a plan's note depends.
AROUND = frozenset({"ledger", "groups", "departments", "cities", "teams", "people", "round"})
AT_ONCE = 100
"""Plans held in memory together."""


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
    _plans: tuple[str, str, str] | None = None
    """The surroundings, the paths and the contents that the notes rest on."""

    def parse(self, listing: Listing, repository: Repository | None, watch: Watch) -> Reading:
        """All files but the sound ones of plans; of those only what is wanted."""
        nouns = {one.path: noun_of(one.path) for one in listing.files}
        plans = sorted((one for one in listing.files if nouns[one.path] == "plan"), key=_path)
        others = listing.fetch([one for one in listing.files if nouns[one.path] != "plan"])
        files = tuple(map(parse_file, others))
        hash_name = repository.hash_name if repository else "sha1"
        blobs = {one.path: _blob(one, hash_name) for one in others if nouns[one.path] in AROUND}
        context = digest(part for path in sorted(blobs) for part in (path, blobs[path]))
        around = assemble(file for file in files if file.noun in AROUND)
        part = _Part(listing, hash_name, around, context)
        with cache_of(repository) as cache:
            parts = _parts(plans)
            for some in watch(parts, len(parts), say("command.reading_files")):
                self._read(part, some, cache)
        if part.sound and len(self.survey.plans) == len(plans):
            ids = "\n".join(source.blob or "" for source in part.sources)
            self._plans = context, "\n".join(map(_path, plans)), ids
        return Reading((*files, *part.files), (*others, *part.sources))

    def ground(self, breaches: tuple[Breaches, ...]) -> Ground | None:
        """What the notes rest on; None where a plan's file is not sound or two have one id.

        ``breaches`` are all that call for somebody.
        """
        return Ground(*self._plans, breaches) if self._plans else None

    def _read(self, part: _Part, some: Sequence[Listed], cache: Cache) -> None:
        """Note down some of the plans."""
        with part.at_hand(some) as blobs:
            keys = {
                path: key_of(path, blob, self.effective, part.context)
                for path, blob in blobs.items()
            }
            known = cache.find(list(keys.values()))
            notes = {path: _unpacked(known[key]) for path, key in keys.items() if key in known}
            wanted = {path for path, note in notes.items() if self.wants(note)}
            made = part.parsed([one for one in some if one.path not in notes or one.path in wanted])
            fresh = noted_in(
                [file for file in made if file.path not in notes], part.around, self.effective
            )
        keep_notes(cache, made, fresh, keys)
        wanted |= {path for path, note in fresh.items() if self.wants(note)}
        part.files += [file for file in made if not is_sound(file) or file.path in wanted]
        for path in keys:
            note = notes.get(path) or fresh.get(path)
            if note and self.survey.put(note):
                self.briefs.append(note.brief)


def _parts(plans: Sequence[Listed]) -> list[Sequence[Listed]]:
    """The plans in parts small enough to be held in memory together."""
    return [plans[first : first + AT_ONCE] for first in range(0, len(plans), AT_ONCE)]


def _path(file: Listed) -> str:
    return file.path


@dataclass(slots=True)
class _Part:
    """Some of the plans' files at hand, and what is remembered of all that were."""

    listing: Listing
    hash_name: str
    around: Ledger
    context: str
    files: list[ParsedFile] = field(default_factory=list)
    """Of plans in whose files something is wrong, or whose records are wanted."""
    sources: list[SourceFile] = field(default_factory=list)
    """All of them, without their bytes."""
    sound: bool = True
    open: dict[str, SourceFile] = field(default_factory=dict)

    @contextmanager
    def at_hand(self, some: Sequence[Listed]) -> Iterator[dict[str, str]]:
        """The ids of those files' contents; they are read where git has not told them before."""
        unknown = self.listing.fetch([one for one in some if one.blob is None])
        self.open = {source.path: source for source in unknown}
        blobs = {one.path: one.blob or _blob(self.open[one.path], self.hash_name) for one in some}
        yield blobs
        for one in some:
            source = self.open.get(one.path)
            problem = source.problem if source else one.problem
            blob = None if problem else blobs[one.path]
            self.sources.append(SourceFile(one.path, b"", blob, problem))
        self.open = {}

    def parsed(self, some: Sequence[Listed]) -> list[ParsedFile]:
        """What those files hold."""
        missing = [one for one in some if one.path not in self.open]
        self.open |= {source.path: source for source in self.listing.fetch(missing)}
        made = [parse_file(self.open[one.path]) for one in some]
        self.sound &= all(map(is_sound, made))
        return made


def key_of(path: str, blob: str, effective: date | None, context: str) -> str:
    """Under which key the note of a plan is kept."""
    return f"note {path} {blob} {effective or ''} {context}"


def noted_in(
    made: Sequence[ParsedFile], around: Ledger, effective: date | None
) -> dict[str, PlanNote]:
    """What the plans of those files count and call for, by path; files without one left out."""
    broken = around.broken.union(*(file.broken for file in made))
    plans = [one for file in made for one in file.records if isinstance(one, ReformPlan)]
    noted: dict[str, PlanNote] = {}
    while plans:  # once, as long as no two files have one id
        ledger = replace(around, plans={plan.id: plan for plan in plans}, broken=broken)
        cut = as_of(ledger, effective) if effective else ledger
        calls = plan_calls(cut)
        for plan in cut.plans.values():
            path = plan.where.path
            counts, newest = file_counts([plan]), newest_in([plan])
            noted[path] = PlanNote(plan.id, counts, calls[path], newest, in_brief(plan))
        plans = [plan for plan in plans if plan.where.path not in noted]
    return noted


def is_sound(file: ParsedFile) -> bool:
    """Whether nothing is wrong with the file's form."""
    return file.complete and not file.faults


def find_note(cache: Cache, key: str) -> PlanNote | None:
    """The note kept under that key."""
    kept = cache.find([key]).get(key)
    return _unpacked(kept) if kept else None


def keep_notes(
    cache: Cache,
    made: Sequence[ParsedFile],
    noted: Mapping[str, PlanNote],
    keys: Mapping[str, str],
) -> None:
    """Keep the notes of files in which nothing is wrong; of others all has to be told anew."""
    if not cache.table:
        return
    sound = {file.path for file in made if is_sound(file)}
    cache.keep({keys[path]: _packed(noted[path]) for path in noted if path in sound})


def _blob(source: SourceFile, hash_name: str) -> str:
    """Git's id of the content, or why there is none."""
    if source.problem:
        return source.problem.key
    return source.blob or blob_id(source.data, hash_name)


def _packed(note: PlanNote) -> tuple[Any, ...]:
    breaches = tuple((code, day_number(since), name) for code, since, name in note.calls.breaches)
    work = tuple(map(astuple, note.calls.work))
    newest, in_short = day_number(note.newest), brief.packed(note.brief)
    return note.plan, note.counts, breaches, work, newest, in_short


def _unpacked(kept: tuple[Any, ...]) -> PlanNote:
    plan, counts, breaches, work, newest, in_short = kept
    found = tuple((code, numbered_day(since), name) for code, since, name in breaches)
    calls = PlanCalls(found, tuple(RoundWork(*one) for one in work))
    return PlanNote(plan, counts, calls, numbered_day(newest), brief.unpacked(in_short))
