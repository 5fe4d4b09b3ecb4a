"""What each plan counts and calls for, noted down by content: a plan that is known is not read.

Everything else of a ledger is read as always. What is noted of a plan depends on its own file, on
the settings, the bodies and the rounds, and on nothing else; these make up the key.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any

from reformctl.dataclass import dataclass, field, replace
from reformctl.ledger.as_of import as_of
from reformctl.ledger.ledger import Ledger, assemble
from reformctl.ledger.packed import pack_value, unpack_value
from reformctl.messages import say
from reformctl.metrics.file_counts import file_counts
from reformctl.metrics.newest import newest_in
from reformctl.parse.file import ParsedFile, parse_file
from reformctl.parse.source import SourceFile
from reformctl.records.kinds import kind_of, noun_of
from reformctl.records.place import Place
from reformctl.records.plan import ReformPlan
from reformctl.reports.survey import PlanNote
from reformctl.rules.call import PlanCalls, RoundWork, plan_calls
from reformctl.rules.rule import Hit
from reformctl.store.cache import Cache, cache_of, digest
from reformctl.store.git import Repository, blob_id
from reformctl.store.standings import Ground
from reformctl.store.watch import Watch

# The kinds of file besides its own on which a plan's note depends.
AROUND = frozenset({"ledger", "groups", "departments", "cities", "teams", "people", "round"})


@dataclass(slots=True)
class Notebook:
    """Reads the files of a ledger, plans only where nothing is noted of them or they are wanted."""

    effective: date | None = None
    wanted: Collection[str] = ()
    """Ids of plans whose records are wanted as well."""
    notes: dict[str, PlanNote] = field(default_factory=dict)
    """By the plans' ids; of two files with one plan, that of the first path."""
    ground: Ground | None = None
    """What the notes rest on; None where a plan's file is not sound or two have one id."""

    def parse(
        self, sources: Sequence[SourceFile], repository: Repository | None, watch: Watch
    ) -> tuple[ParsedFile, ...]:
        """All files but the plans that are noted; of plans only those wanted have their records."""
        nouns = {source.path: noun_of(source.path) for source in sources}
        plans = [source for source in sources if nouns[source.path] == "plan"]
        others = [source for source in sources if nouns[source.path] != "plan"]
        files = tuple(map(parse_file, others))
        around = assemble(file for file in files if file.noun in AROUND)
        hash_name = repository.hash_name if repository else "sha1"
        blobs = {one.path: _blob(one, hash_name) for one in sources}
        around_it = (path for path, noun in nouns.items() if noun in AROUND)
        context = digest(part for path in around_it for part in (path, blobs[path]))
        keys = {
            one.path: key_of(one.path, blobs[one.path], self.effective, context) for one in plans
        }
        with cache_of(repository) as cache:
            known = cache.find(list(keys.values()))
            read = [one for one in plans if self._wants(one) or keys[one.path] not in known]
            made = tuple(map(parse_file, watch(read, len(read), say("command.reading_files"))))
            noted = noted_in(made, around, self.effective)
            keep_notes(cache, made, noted, keys)
        found = {path: _unpacked(known[key]) for path, key in keys.items() if key in known}
        for _, note in sorted((found | noted).items()):
            self.notes.setdefault(note.plan, note)
        if len(self.notes) == len(plans) and all(map(is_sound, made)):
            paths = sorted(keys)
            ids = "\n".join(map(blobs.__getitem__, paths))
            self.ground = Ground(context, "\n".join(paths), ids)
        kept = (file if file.id in self.wanted else replace(file, records=()) for file in made)
        return (*files, *kept)

    def _wants(self, source: SourceFile) -> bool:
        kind = kind_of(source.path)
        return kind is not None and kind[1] in self.wanted


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
            noted[path] = PlanNote(plan.id, file_counts([plan]), calls[path], newest_in([plan]))
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
    hits = tuple(
        (
            code,
            hit.where.path,
            hit.where.steps,
            hit.id,
            pack_value(hit.message),
            hit.on_key,
            pack_value(hit.since),
        )
        for code, hit in note.calls.hits
    )
    work = tuple((one.round, one.passed_over, one.unjudged) for one in note.calls.work)
    return note.plan, note.counts, hits, work, pack_value(note.newest)


def _unpacked(kept: tuple[Any, ...]) -> PlanNote:
    plan, counts, hits, work, newest = kept
    told = tuple(
        (code, Hit(Place(path, steps), name, unpack_value(said), key, since=unpack_value(since)))
        for code, path, steps, name, said, key, since in hits
    )
    calls = PlanCalls(told, tuple(RoundWork(*one) for one in work))
    return PlanNote(plan, counts, calls, unpack_value(newest))
