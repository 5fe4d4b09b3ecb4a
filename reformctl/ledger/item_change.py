"""What changed of an item: verdicts, reports, due dates, extensions, evidence, withdrawal."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from reformctl.ledger.edit import Change, content, edits, summary
from reformctl.records.master import MasterItem
from reformctl.records.plan import Extension, ReformItem
from reformctl.records.verdict import Verdict
from reformctl.vocab.event import ChangeKind
from reformctl.vocab.plan import Status

Item = ReformItem | MasterItem


def verdict_changes(ref: str, old: Item | None, new: Item) -> Iterator[Change]:
    """Each appended verdict as a step of the verified status; any other edit as what it is."""
    before, after = old.verdicts if old else (), new.verdicts
    status = _verified(before)
    for edit in edits(before, after):
        if edit.kind is ChangeKind.ADDED:
            step = edit.new.status
            status = _verified(after[: edit.index])
            yield Change(ref, "verified", status, step, edit.new.on, edit.kind, edit.entry)
            status = step
        else:
            yield Change(
                ref,
                "verdict",
                summary(edit.old),
                summary(edit.new),
                (edit.new or edit.old).on,
                edit.kind,
                edit.entry,
            )
    if status is not _verified(after):
        yield Change(ref, "verified", status, _verified(after))


def report_changes(ref: str, old: ReformItem | None, new: ReformItem) -> Iterator[Change]:
    """The unit's own word, each time it was given."""
    before, after = old.reported if old else None, new.reported
    if content(before) != content(after):
        yield Change(
            ref,
            "reported",
            before.status if before else None,
            after.status if after else None,
            after.on if after else None,
        )


def evidence_changes(ref: str, old: Item | None, new: Item) -> Iterator[Change]:
    """Evidence by its id: added, rewritten or erased."""
    before = {proof.id: proof for proof in (old.evidence if old else ())}
    after = {proof.id: proof for proof in new.evidence}
    for name in [*before, *(name for name in after if name not in before)]:
        gone, come = before.get(name), after.get(name)
        if content(gone) != content(come):
            kind = _kind(gone, come)
            entry = (content(gone), content(come))
            on = come.on if come else None
            yield Change(ref, "evidence", summary(gone), summary(come), on, kind, entry)


def extension_changes(ref: str, old: ReformItem | None, new: ReformItem) -> Iterator[Change]:
    """Extensions asked for; an approval shows in the due date, here only its being taken back."""
    before = old.extensions if old else ()
    kept = {_asked(one): one for one in new.extensions}
    stay = {content(one) for one in new.extensions}
    for one in before:
        if one.approved and _asked(one) in kept and content(one) not in stay:
            now = kept[_asked(one)]
            texts = (summary(one), summary(now))
            entry = (content(one), content(now))
            yield Change(ref, "extension", *texts, None, ChangeKind.REWRITTEN, entry)
    for edit in edits(before, new.extensions, key=_asked):
        yield Change(
            ref,
            "extension",
            edit.old and edit.old.to,
            edit.new and edit.new.to,
            (edit.new or edit.old).asked,
            edit.kind,
            (_asked(edit.old), _asked(edit.new)),
        )


def due_changes(ref: str, old: ReformItem | None, new: ReformItem) -> Iterator[Change]:
    """The day that counts: moved by each approval, or by an edit of the first due date."""
    due = _due(old) if old else None
    kind = ChangeKind.CHANGED if old else ChangeKind.INITIAL
    first = old.due if old else None
    if first != new.due:
        extended = old is not None and _extended(old)
        name = "first_due" if extended else "due"
        yield Change(ref, name, first, new.due, None, kind)
        due = due if extended else new.due
    approved = {content(one) for one in (old.extensions if old else ()) if one.approved}
    for extension in new.extensions:
        if extension.approved and content(extension) not in approved:
            entry = ("due", content(extension))
            day = extension.approved.on
            yield Change(ref, "due", due, extension.to, day, ChangeKind.ADDED, entry)
            due = extension.to
    if due != _due(new):
        yield Change(ref, "due", due, _due(new))


def withdrawal_changes(ref: str, old: ReformItem | None, new: ReformItem) -> Iterator[Change]:
    """The withdrawal with its reason, or its being taken back."""
    before, after = old.withdrawn if old else None, new.withdrawn
    if content(before) != content(after):
        yield Change(
            ref,
            "withdrawn",
            (before.reason or True) if before else None,
            (after.reason or True) if after else None,
            after.on if after else None,
        )


def _verified(verdicts: tuple[Verdict, ...]) -> Status:
    return verdicts[-1].status if verdicts else Status.NOT_STARTED


def _due(item: ReformItem) -> date | None:
    approved = [extension.to for extension in item.extensions if extension.approved]
    return approved[-1] if approved else item.due


def _extended(item: ReformItem) -> bool:
    return any(extension.approved for extension in item.extensions)


def _asked(extension: Extension | None) -> Any:
    """An extension without its approval, which comes later and rewrites nothing."""
    return extension and (extension.to, extension.reason, extension.asked)


def _kind(gone: object, come: object) -> ChangeKind:
    if gone is None:
        return ChangeKind.ADDED
    return ChangeKind.ERASED if come is None else ChangeKind.REWRITTEN
