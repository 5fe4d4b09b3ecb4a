"""What one item counts as, by which day it is due, and whether it is late."""

from __future__ import annotations

from reformctl.day import date
from reformctl.records.plan import ReformItem
from reformctl.vocab.plan import ItemClass, Status

TYPE_CHECKING = False  # to import this from typing takes longer than to judge an item
if TYPE_CHECKING:
    from reformctl.records.master import MasterItem
    from reformctl.records.verdict import Verdict

CLASSES = {status: ItemClass[status.name] for status in Status}


def last_verdict(item: ReformItem | MasterItem) -> Verdict | None:
    """The verdict that counts: the last one in the list."""
    return item.verdicts[-1] if item.verdicts else None


def verified(item: ReformItem | MasterItem) -> Status:
    """The verified status; not started as long as there is no verdict (domain: Plan and item)."""
    return item.verdicts[-1].status if item.verdicts else Status.NOT_STARTED


def item_class(item: ReformItem | MasterItem) -> ItemClass:
    """The class the item is counted under; a withdrawn item is withdrawn whatever was verified."""
    if isinstance(item, ReformItem) and item.withdrawn:
        return ItemClass.WITHDRAWN
    return CLASSES[verified(item)]


def class_on(item: ReformItem, day: date) -> ItemClass:
    """The class the item was counted under at the end of that day."""
    gone = item.withdrawn
    if gone and (gone.on is None or gone.on <= day):
        return ItemClass.WITHDRAWN
    given = [verdict.status for verdict in item.verdicts if verdict.on <= day]
    return CLASSES[given[-1] if given else Status.NOT_STARTED]


def is_open(item: ReformItem) -> bool:
    """Whether the item is still under supervision: neither verified done nor withdrawn."""
    return not item.withdrawn and verified(item) is not Status.DONE


def effective_due(item: ReformItem) -> date | None:
    """The due date that counts: that of the last approved extension, else the first one."""
    for extension in reversed(item.extensions):
        if extension.approved:
            return extension.to
    return item.due


def is_overdue(item: ReformItem, today: date) -> bool:
    """Whether the item is open and its effective due date lies before today."""
    due = effective_due(item)
    return due is not None and due < today and is_open(item)


def days_late(item: ReformItem, today: date) -> int | None:
    """By how many days the item is overdue; None when it is not."""
    due = effective_due(item)
    return (today - due).days if due and is_overdue(item, today) else None


def first_due(item: ReformItem) -> date | None:
    """The due date that an approved extension has put off; None when there is none."""
    return item.due if effective_due(item) != item.due else None


def done_by(item: ReformItem | MasterItem, day: date) -> bool:
    """Whether the last verdict given by the end of that day was done."""
    given = [verdict for verdict in item.verdicts if verdict.on <= day]
    return bool(given) and given[-1].status is Status.DONE


def done_since(item: ReformItem | MasterItem) -> date | None:
    """From which day on it has been verified done; None while it is not."""
    since = None
    for verdict in reversed(item.verdicts):
        if verdict.status is not Status.DONE:
            break
        since = verdict.on
    return since


def was_open_all(item: ReformItem, day: date) -> bool:
    """Whether the item was open through all of that day, as far as days can tell."""
    done_then = any(one.on == day and one.status is Status.DONE for one in item.verdicts)
    before = date.fromordinal(day.toordinal() - 1)
    return was_open(item, before) and was_open(item, day) and not done_then


def was_open(item: ReformItem, day: date) -> bool:
    """Whether the item was neither withdrawn nor verified done at the end of that day."""
    gone = item.withdrawn
    return not (gone and (gone.on is None or gone.on <= day)) and not done_by(item, day)
