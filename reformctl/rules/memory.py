"""RC9: what the ledger remembers is never rewritten: verdicts, steps, extensions, evidence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reformctl.dataclass import fields, is_dataclass
from reformctl.ledger.edit import Edit, content
from reformctl.ledger.memory import Memory, grown, memories
from reformctl.ledger.transition import Transition, ref_of
from reformctl.messages import say
from reformctl.records.growing import ACTS
from reformctl.records.master import MasterItem
from reformctl.records.place import Place
from reformctl.records.plan import ReformItem
from reformctl.rules.rule import Facts, Hit, rule
from reformctl.vocab.event import ChangeKind

# Lists that have a rule of their own; all others, of whatever kind of record, are RC903's.
RULES = {"verdicts": "RC901", "writeoff": "RC902"}


@rule("RC901", "改写或删除认定", "verdict rewritten or removed", of_changes=True)
def verdict_rewritten(facts: Facts) -> Iterator[Hit]:
    """Law: A verdict is never edited or taken out, only followed by another.

    What its own author has not landed yet may still be taken back.

    Why: The verdicts are what was known when; who changes one changes the past.

    Fix: Restore the list as it was and add a new verdict behind it.

    Source: docs/method.md#item

    规定: 认定不改不删，只能再作一次。尚未并入的，本人可以收回。

    缘由: 认定记载着当时所知的情况，改了认定就是改了过去。

    处理: 恢复原来的认定，在其后再作一次认定。

    依据: docs/method.md#item
    """
    yield from _rewritten(facts, "RC901")


@rule("RC902", "改写或删除销账环节", "write-off step rewritten or removed", of_changes=True)
def writeoff_step_rewritten(facts: Facts) -> Iterator[Hit]:
    """Law: A step of write-off is never edited or taken out, only followed by another.

    Why: It says who asked and who decided, on which content.

    Fix: Restore the steps as they were and take the next one.

    Source: docs/method.md#writeoff

    规定: 销账环节不改不删，只能继续办理下一环节。

    缘由: 环节写明谁申请、谁决定、针对什么内容。

    处理: 恢复原来的环节，再办理下一环节。

    依据: docs/method.md#writeoff
    """
    yield from _rewritten(facts, "RC902")


@rule(
    "RC903",
    "改写或删除延期、撤销、结账",
    "extension, withdrawal or closing undone",
    of_changes=True,
)
def act_rewritten(facts: Facts) -> Iterator[Hit]:
    """Law: An extension, a withdrawal, the closing of a round and the like stay as recorded.

    An extension that waits is completed by its approval and changed by nothing else.

    Why: Lateness is counted by extensions, ratios by withdrawals, rounds by their closing.

    Fix: Restore what was there; ask for another extension where one is needed.

    Source: docs/method.md#item

    规定: 延期、撤销、督察结账等登记后不得改动；待批的延期只能补登批准。

    缘由: 逾期按延期计算，比例按撤销计算，督察以结账为准。

    处理: 恢复原来的记载；确需延期的另行申请。

    依据: docs/method.md#item
    """
    yield from _rewritten(facts, "RC903")


def _rewritten(facts: Facts, code: str) -> Iterator[Hit]:
    for old, new in facts.transition.records:
        if old is None or new is None:
            continue
        before, after = memories(old), memories(new)
        for owner, memory in before.items():
            if RULES.get(memory.name, "RC903") == code and owner in after:
                yield from _breaches(facts.transition, memory, after[owner], code)


def _breaches(transition: Transition, old: Memory, new: Memory, code: str) -> Iterator[Hit]:
    """What happened to the list besides new entries at its end."""
    for edit in grown(old, new):
        if edit.kind is ChangeKind.ADDED:
            continue
        if edit.old is not None and old.mark(edit.old) in transition.own:
            continue
        if edit.old is None and _stands_before_own(transition, new, edit):
            continue
        entry = edit.old if edit.old is not None else edit.new
        day = _day(entry)
        how = edit.kind.slug
        what = say(f"rule.memory.{old.name}")
        message = say(f"rule.{code}.{how}", id=old.id, day=day, what=what)
        yield Hit(_spot(new, edit), old.id, message)


def _stands_before_own(transition: Transition, new: Memory, edit: Edit) -> bool:
    """Whether all entries behind an inserted one are the author's own drafts."""
    return all(new.mark(entry) in transition.own for entry in new.entries[edit.index + 1 :])


def _spot(memory: Memory, edit: Edit) -> Place:
    single = memory.name in ACTS
    if edit.new is None or (single and not is_dataclass(edit.new)):
        return memory.where
    where = memory.where if single else memory.where / edit.index
    name = _first_difference(edit) if edit.old is not None else None
    return where / name if name else where


def _first_difference(edit: Edit) -> str | None:
    """The first field of a rewritten entry that says something else."""
    names = (part.name for part in fields(edit.new) if part.name != "where")
    differing = (n for n in names if getattr(edit.old, n, None) != getattr(edit.new, n))
    return next(differing, None)


def _day(entry: Any) -> Any:
    day = getattr(entry, "on", None) or getattr(entry, "asked", None)
    return day or (entry if not hasattr(entry, "where") else None)


@rule("RC904", "改动认定所据的佐证", "evidence of a verdict changed", of_changes=True)
def evidence_rewritten(facts: Facts) -> Iterator[Hit]:
    """Law: Evidence a verdict names stays as it was when the verdict was given.

    Why: Else the verdict stands on something nobody has seen.

    Fix: Restore it, and add the new evidence under an id of its own.

    Source: docs/method.md#item

    规定: 认定所写的佐证材料，此后不得改动或删去。

    缘由: 材料换了，认定就失去依据。

    处理: 恢复原来的材料，新的材料另编序号登记。

    依据: docs/method.md#item
    """
    for plan, was, now in facts.transition.items():
        if was and now and plan:
            yield from _evidence(facts.transition, ref_of(None, plan, now), was, now)
    for old, new in facts.transition.records:
        if isinstance(old, MasterItem) and isinstance(new, MasterItem):
            yield from _evidence(facts.transition, new.id, old, new)


def _evidence(
    transition: Transition,
    ref: str,
    was: ReformItem | MasterItem,
    now: ReformItem | MasterItem,
) -> Iterator[Hit]:
    landed = [one for one in was.verdicts if (ref, "verdicts", content(one)) not in transition.own]
    named = {name for verdict in landed for name in verdict.evidence}
    kept = {proof.id: proof for proof in now.evidence}
    for proof in was.evidence:
        if proof.id in named and content(proof) != content(kept.get(proof.id)):
            spot = kept[proof.id].where if proof.id in kept else now.where / "evidence"
            yield Hit(spot, ref, say("rule.RC904", id=ref, evidence=proof.id))
