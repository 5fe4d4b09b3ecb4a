"""What changed of a plan: its adoption, its issue, and, as of a pilot, its steps to write-off."""

from __future__ import annotations

from collections.abc import Iterator

from reformctl.ledger.edit import Change, content, edits, summary
from reformctl.records.pilot import Closable
from reformctl.records.plan import ReformPlan, WriteoffStep
from reformctl.vocab.event import ChangeKind
from reformctl.vocab.plan import WriteoffAct


def adoption_changes(ref: str, old: ReformPlan | None, new: ReformPlan) -> Iterator[Change]:
    """The number of the meeting that adopted the plan; the day where no meeting is named."""
    before, after = old.adopted if old else None, new.adopted
    if content(before) != content(after):
        yield Change(
            ref,
            "adopted",
            (before.meeting or before.on) if before else None,
            (after.meeting or after.on) if after else None,
            after.on if after else None,
        )


def issue_changes(ref: str, old: ReformPlan | None, new: ReformPlan) -> Iterator[Change]:
    """The document number under which it went out; the day where there is none."""
    before, after = old.issued if old else None, new.issued
    if content(before) != content(after):
        yield Change(
            ref,
            "issued",
            (before.document or before.on) if before else None,
            (after.document or after.on) if after else None,
            after.on if after else None,
        )


def writeoff_changes(ref: str, old: Closable | None, new: Closable) -> Iterator[Change]:
    """Each appended step from the one before it; any other edit of the steps as what it is."""
    before, after = old.writeoff if old else (), new.writeoff
    act = _last(before)
    for edit in edits(before, after):
        if edit.kind is ChangeKind.ADDED:
            act = edit.new.step
            previous = _last(after[: edit.index])
            yield Change(ref, "writeoff", previous, act, edit.new.on, edit.kind, edit.entry)
        else:
            yield Change(
                ref,
                "writeoff_step",
                summary(edit.old),
                summary(edit.new),
                (edit.new or edit.old).on,
                edit.kind,
                edit.entry,
            )
    if act is not _last(after):
        yield Change(ref, "writeoff", act, _last(after))


def _last(steps: tuple[WriteoffStep, ...]) -> WriteoffAct | None:
    return steps[-1].step if steps else None
