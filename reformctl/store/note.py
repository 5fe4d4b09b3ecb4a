"""What a plan counts and calls for, and what a list says of it, noted down by content.

A note depends on the plan's own file, on the settings and the rounds, and on nothing else; these
make up its key.
"""

from __future__ import annotations

from reformctl.dataclass import astuple, replace
from reformctl.metrics import brief
from reformctl.metrics.file_counts import file_counts
from reformctl.metrics.in_brief import in_brief
from reformctl.metrics.newest import newest_in
from reformctl.records.plan import ReformPlan
from reformctl.reports.plan_note import PlanNote
from reformctl.reports.standing import day_number, numbered_day
from reformctl.rules.plan_call import Docks, PlanCalls, RoundWork, plan_calls

TYPE_CHECKING = False  # to import this from typing takes longer than to note down a plan
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from typing import Any

    from reformctl.ledger.ledger import Ledger
    from reformctl.parse.file import ParsedFile
    from reformctl.store.table import Cache

# The kinds of file besides its own on which a plan's note depends.
AROUND = frozenset({"ledger", "round"})


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
        cut = _as_of(ledger, effective) if effective else ledger
        calls = plan_calls(cut)
        for plan in cut.plans.values():
            path = plan.where.path
            counts, newest = file_counts([plan]), newest_in([plan])
            noted[path] = PlanNote(plan.id, counts, calls[path], newest, in_brief(plan))
        plans = [plan for plan in plans if plan.where.path not in noted]
    return noted


def _as_of(ledger: Ledger, effective: date) -> Ledger:
    from reformctl.ledger.as_of import as_of  # seldom asked for

    return as_of(ledger, effective)


def is_sound(file: ParsedFile) -> bool:
    """Whether nothing is wrong with the file's form."""
    return file.complete and not file.faults


def find_notes(cache: Cache, keys: Mapping[str, str]) -> dict[str, PlanNote]:
    """The notes kept under those keys, by the paths of the plans' files."""
    known = cache.find(list(keys.values()))
    return {path: unpacked(known[key]) for path, key in keys.items() if key in known}


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
    cache.keep({keys[path]: packed(noted[path]) for path in noted if path in sound})


def packed(note: PlanNote) -> tuple[Any, ...]:
    """The note in tuples, texts and numbers only."""
    breaches = tuple((code, day_number(since), name) for code, since, name in note.calls.breaches)
    work, docks = tuple(map(astuple, note.calls.work)), _packed_docks(note.calls.docks)
    newest, in_short = day_number(note.newest), brief.packed(note.brief)
    return note.plan, note.counts, breaches, work, docks, newest, in_short


def unpacked(kept: tuple[Any, ...]) -> PlanNote:
    """What was packed."""
    plan, counts, breaches, work, docks, newest, in_short = kept
    found = tuple((code, numbered_day(since), name) for code, since, name in breaches)
    calls = PlanCalls(found, tuple(RoundWork(*one) for one in work), _unpacked_docks(docks))
    return PlanNote(plan, counts, calls, numbered_day(newest), brief.unpacked(in_short))


def _packed_docks(docks: Docks | None) -> tuple[Any, ...] | None:
    if docks is None:
        return None
    return docks.plan, docks.central, day_number(docks.adopted), day_number(docks.issued)


def _unpacked_docks(kept: tuple[Any, ...] | None) -> Docks | None:
    if kept is None:
        return None
    plan, central, adopted, issued = kept
    return Docks(plan, central, numbered_day(adopted), numbered_day(issued))
