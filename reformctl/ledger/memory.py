"""What a record remembers: its lists that only grow, and how such a list went on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from reformctl.dataclass import dataclass, fields, replace
from reformctl.ledger.edit import Edit, content, edits
from reformctl.records.agenda import Agenda
from reformctl.records.growing import ACTS, GROWING, STEPS
from reformctl.records.place import Place
from reformctl.records.plan import Extension, ReformPlan

Mark = tuple[str, str, Any]
"""An entry wherever it stands: of which record, in which list, and what it says."""
RECORD = "record"
"""In place of a list's name, for the record itself."""
RENAMED = "renamed"
"""In place of a list's name, for the id that the record had before."""


@dataclass(frozen=True, slots=True)
class Memory:
    """A list that only grows: whose it is, what it is called, where it stands, what is in it."""

    id: str
    name: str
    where: Place
    entries: tuple[Any, ...]

    def mark(self, entry: Any) -> Mark:
        """The entry, wherever it stands."""
        return self.id, self.name, content(entry)


def memories(record: Any) -> dict[tuple[str, str], Memory]:
    """Every such list of the record and of its parts; by id and name."""
    found = [*own_memories(record).values()]
    for part in parts_of(record):
        found += own_memories(part, record.ref(part)).values()
    return {(memory.id, memory.name): memory for memory in found}


def parts_of(record: Any) -> tuple[Any, ...]:
    """What has ids of its own inside the record: the items of a plan, the entries of an agenda."""
    if isinstance(record, ReformPlan):
        return record.items
    return record.entries if isinstance(record, Agenda) else ()


def own_memories(record: Any, ref: str = "") -> dict[str, Memory]:
    """The lists of the record or item itself, by name; an item's are known by no id of its plan."""
    kind: Any = type(record)
    return {
        name: Memory(ref or record.id, name, record.where / name, _entries(getattr(record, name)))
        for name in _remembered(kind)
    }


@cache
def _remembered(kind: Any) -> tuple[str, ...]:
    """The fields of a kind of record that only grow or are recorded once."""
    return tuple(part.name for part in fields(kind) if part.name in GROWING or part.name in ACTS)


def _entries(value: Any) -> tuple[Any, ...]:
    """What a list holds; an act that was recorded is the only entry of its list."""
    return value if isinstance(value, tuple) else (value,) if value else ()


def grown(old: Memory | None, new: Memory | None) -> Iterator[Edit]:
    """How the list went on; an extension that was approved meanwhile is the same one still."""
    before, after = (memory.entries if memory else () for memory in (old, new))
    completed = (
        _completed(one, after[at]) if at < len(after) else one for at, one in enumerate(before)
    )
    yield from edits(tuple(completed), after)


def approvals(old: Memory | None, new: Memory) -> Iterator[Extension]:
    """The extensions that were waiting and are approved now."""
    for before, after in zip(old.entries if old else (), new.entries, strict=False):
        if _completed(before, after) is after and before != after:
            yield after


def _completed(old: Any, new: Any) -> Any:
    """The new entry where it is the old one with an approval; else the old one."""
    if not isinstance(old, Extension) or not isinstance(new, Extension) or old.approved:
        return old
    same = new.approved and content(replace(new, approved=None)) == content(old)
    return new if same else old


def marks(record: Any) -> Iterator[Mark]:
    """The record, its parts and every entry they remember."""
    yield record.id, RECORD, None
    yield from (step for step, _ in steps_taken(record))
    yield from ((record.ref(part), RECORD, None) for part in parts_of(record))
    for memory in memories(record).values():
        yield from map(memory.mark, memory.entries)


def steps_taken(record: Any) -> Iterator[tuple[Mark, str]]:
    """The steps of the record that can't be taken back, and how each is called."""
    if isinstance(record, ReformPlan):
        for name in STEPS:
            step = getattr(record, name)
            if step is not None:
                yield (record.id, name, content(step)), name


def under(mark: Mark, names: Mapping[str, str]) -> Mark:
    """The same mark after the plans were renumbered."""
    plan, slash, item = mark[0].partition("/")
    return f"{names.get(plan, plan)}{slash}{item}", mark[1], mark[2]
