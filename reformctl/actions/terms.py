"""What is done to an item's terms: a later due date asked for or approved, or its withdrawal."""

from __future__ import annotations

from datetime import date
from typing import Any

from reformctl.actions.agenda import withdraw_entry
from reformctl.actions.progress import before
from reformctl.actions.step import Step, edit_file, refuse
from reformctl.actions.target import ItemTarget, Sources, item_target, refuse_done
from reformctl.dataclass import dataclass
from reformctl.ledger.find import find
from reformctl.ledger.ledger import Ledger
from reformctl.messages import say
from reformctl.metrics.item import effective_due
from reformctl.parse.splice import Append, SetField
from reformctl.records.plan import ReformItem
from reformctl.vocab.office import Role

OFFICE = "office"


@dataclass(frozen=True, slots=True)
class Asked:
    """A later due date and why it is needed."""

    to: date
    reason: str


def ask_extension(ledger: Ledger, sources: Sources, name: str, asked: Asked, on: date) -> Step:
    """Ask for a later due date; raises RequestError when one is asked for already or not later."""
    target = item_target(ledger, sources, name)
    item = _open_item(target)
    if any(extension.approved is None for extension in item.extensions):
        raise refuse("error.extension_waits", say("error.approve_first"), id=target.ref)
    due = effective_due(item)
    if due is not None and asked.to <= due:
        raise refuse("error.extension_not_later", id=target.ref, to=str(asked.to), due=str(due))
    entry = {"to": asked.to.isoformat(), "reason": asked.reason, "asked": on.isoformat()}
    splice = Append(target.steps, "extensions", entry, before("extensions"))
    return Step(
        target.ref,
        Role.REPORT,
        item.lead,
        (edit_file(target.source, [splice]),),
        say("command.extension_asked", id=target.ref, to=asked.to),
    )


def approve_extension(
    ledger: Ledger, sources: Sources, name: str, to: date | None, on: date
) -> Step:
    """Approve what was asked for; raises RequestError when nothing waits, or not that day."""
    target = item_target(ledger, sources, name)
    item = _open_item(target)
    waiting = [number for number, one in enumerate(item.extensions) if one.approved is None]
    if not waiting:
        raise refuse("error.no_extension_waits", say("error.extend_usage"), id=target.ref)
    extension = item.extensions[waiting[-1]]
    if to is not None and to != extension.to:
        raise refuse("error.other_extension", id=target.ref, to=str(to), asked=str(extension.to))
    approval: dict[str, Any] = {"by": OFFICE, "on": on.isoformat()}
    splice = SetField(extension.where.steps, "approved", approval, ("to", "reason", "asked"))
    return Step(
        target.ref,
        Role.VERDICT,
        None,
        (edit_file(target.source, [splice]),),
        say("command.extension_approved", id=target.ref, to=extension.to),
    )


def withdraw(ledger: Ledger, sources: Sources, name: str, reason: str, on: date) -> Step:
    """Take an item off the list, or an entry off the agenda; it stays there with the reason."""
    if find(ledger, name).entry:
        return withdraw_entry(ledger, sources, name, reason, on)
    target = item_target(ledger, sources, name)
    _open_item(target)
    value = {"on": on.isoformat(), "reason": reason}
    splice = SetField(target.steps, "withdrawn", value, before("withdrawn"))
    return Step(
        target.ref,
        Role.VERDICT,
        None,
        (edit_file(target.source, [splice]),),
        say("command.withdrawn", id=target.ref),
    )


def _open_item(target: ItemTarget) -> ReformItem:
    if not isinstance(target.item, ReformItem):
        raise refuse("error.not_an_item", say("error.name_an_item"), name=target.ref)
    refuse_done(target)
    return target.item
