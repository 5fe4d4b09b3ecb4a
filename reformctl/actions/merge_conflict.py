"""What two sides can't both have: where, and what each of them says; and how that is worded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from reformctl.actions.merge_text import Names
from reformctl.dataclass import dataclass, replace
from reformctl.messages import Message, say
from reformctl.parse.field import field_at
from reformctl.parse.form import schema_of
from reformctl.parse.misfit import SHOWN, shown
from reformctl.records.kinds import FileKind
from reformctl.records.place import Step


class _Absent:
    """Stands for the value of a field that is not there."""


ABSENT: Any = _Absent()
# What names an entry of a list to people; the first that it has.
LEAD = 12
"""How many signs that are alike stand before the difference of two long values."""
LABELS = ("id", "rule", "on", "asked", "public", "unit")


@dataclass(frozen=True, slots=True)
class Trail:
    """The way down to a value, in words that hold for all versions of the file."""

    kind: FileKind | None
    ref: str
    """The record the value belongs to, ``P-M16-03/03``; a file's path where there is none."""
    steps: tuple[Step, ...] = ()
    """Keys, and a zero for each list on the way: what its field is called does not depend on it."""
    label: str = ""
    """Which entry of the last list it is in, unless that is a record itself."""
    depth: int = 0
    """How many of the steps lead to the record."""
    torn: bool = False
    """Whether all in which the sides differ is left to people."""

    @property
    def name(self) -> str:
        """The key of the field or list it leads to; empty for the whole file and for an entry."""
        last = self.steps[-1] if self.steps else ""
        return last if isinstance(last, str) else ""

    @property
    def is_record(self) -> bool:
        """Whether it leads to an item, and not to something in it."""
        return 0 < self.depth == len(self.steps)

    @property
    def list_name(self) -> str:
        """The key of the list it is an entry of."""
        last = self.steps[-2] if len(self.steps) > 1 and self.steps[-1] == 0 else ""
        return str(last)

    def down(self, key: str, data: Any) -> Trail:
        """The way on to a field, or with no key to an entry of the list it leads to."""
        if key:
            return replace(self, steps=(*self.steps, key))
        label = _label(data)
        steps = (*self.steps, 0)
        if len(steps) == 2 and self.kind is not None and isinstance(data, dict) and "id" in data:
            ref = label if self.kind.lists else f"{self.ref}/{label}"
            return replace(self, ref=ref, steps=steps, depth=2)
        return replace(self, steps=steps, label=label)


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field, or an entry of a list, that both sides changed differently."""

    trail: Trail
    ours: Any
    theirs: Any

    def message(self, names: Names) -> Message:
        """Both values and whose they are."""
        ours, theirs = _told_apart(self.ours, self.theirs)
        return say(
            "merge.conflict",
            id=self.trail.ref,
            field=_field(self.trail),
            ours=ours,
            theirs=theirs,
            our_name=names.ours,
            their_name=names.theirs,
        )


@dataclass(frozen=True, slots=True)
class Apart:
    """What is left to people whole, although its fields could be merged."""

    items: frozenset[str] = frozenset()
    """Items that would break a rule both sides kept."""
    evidence: frozenset[tuple[str, str]] = frozenset()
    """Item and id of what both sides added differently: a verdict cites one or the other."""

    def torn(self, trail: Trail) -> Trail:
        """The trail, torn from such an item on."""
        is_whole = trail.is_record and trail.ref in self.items
        return replace(trail, torn=True) if is_whole else trail

    def cites(self, trail: Trail, data: Any) -> bool:
        """Whether these are verdicts, or is one, that cite such evidence."""
        verdicts = data if trail.name == "verdicts" else [data]
        if "verdicts" not in (trail.name, trail.list_name) or not isinstance(verdicts, list):
            return False
        return any((trail.ref, name) in self.evidence for one in verdicts for name in _cited(one))


def rival_evidence(conflicts: Iterable[Conflict]) -> frozenset[tuple[str, str]]:
    """Item and id of the evidence that both sides added differently."""
    return frozenset(
        (conflict.trail.ref, str(conflict.ours["id"]))
        for conflict in conflicts
        if conflict.trail.list_name == "evidence" and ABSENT not in (conflict.ours, conflict.theirs)
    )


@dataclass(frozen=True, slots=True)
class Superseded:
    """An older report of one side, which the newer one of the other side follows."""

    trail: Trail
    older: Any
    newer: Any
    by_ours: bool
    """Whether the newer one is ours."""

    def message(self, names: Names) -> Message:
        """Which report stands, and which one it follows."""
        older, newer = names.theirs, names.ours
        if not self.by_ours:
            older, newer = newer, older
        return say(
            "merge.superseded",
            id=self.trail.ref,
            older=_shown(self.older),
            newer=_shown(self.newer),
            older_name=older,
            newer_name=newer,
        )


def _cited(verdict: Any) -> Iterator[str]:
    """The ids of the evidence the verdict rests on."""
    cited = verdict.get("evidence") if isinstance(verdict, dict) else None
    yield from map(str, cited if isinstance(cited, list) else ())


def _label(data: Any) -> str:
    if not isinstance(data, dict):
        return shown(data)
    return next((shown(data[name]) for name in LABELS if name in data), "")


def _field(trail: Trail) -> Message:
    """The field's name in the words of its schema, with what it is in below its record."""
    names: list[Message] = []
    for depth in range(trail.depth, len(trail.steps)):
        if trail.steps[depth] != 0:
            names.append(_name(trail, depth + 1))
        elif names:
            names[-1] = say("merge.entry", field=names[-1], entry=trail.label)
    if not names:
        return say("merge.record")
    whole = names[0]
    for name in names[1:]:
        whole = say("merge.inside", outer=whole, inner=name)
    return whole


def _name(trail: Trail, depth: int) -> Message:
    steps = trail.steps[:depth]
    field = field_at(schema_of(trail.kind.schema), steps) if trail.kind else None
    return field.name if field else say("merge.key", key=str(steps[-1]))


def _told_apart(ours: Any, theirs: Any) -> tuple[Message | str, Message | str]:
    """Both values, long ones that begin alike from shortly before where they part."""
    texts = str(_words(ours)), str(_words(theirs))
    parting = (n for n, (one, other) in enumerate(zip(*texts, strict=False)) if one != other)
    alike = next(parting, min(map(len, texts)))
    if ABSENT in (ours, theirs) or alike < SHOWN // 2 or max(map(len, texts)) <= SHOWN:
        return _shown(ours), _shown(theirs)
    one, other = (shown(f"…{text[alike - LEAD :]}") for text in texts)
    return one, other


def _shown(value: Any) -> Message | str:
    return say("merge.absent") if value is ABSENT else shown(_words(value))


def _words(value: Any) -> Any:
    """A value in one line, without the signs of the format."""
    if isinstance(value, dict):
        return " ".join(str(_words(part)) for part in value.values())
    if isinstance(value, list):
        return ", ".join(str(_words(part)) for part in value)
    return value
