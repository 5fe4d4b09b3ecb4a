"""Which events of a history are shown: whose records, by whom, of which fields, recorded when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, tzinfo

from reformctl.dataclass import dataclass
from reformctl.ledger.event import Event, blocks
from reformctl.ledger.ledger import Ledger
from reformctl.metrics.share import WHOLE, Share, holds
from reformctl.vocab.event import ChangeKind


@dataclass(frozen=True, slots=True)
class Author:
    """Somebody who records: by addresses, or by a part of the name git knows."""

    text: str
    """What was asked for."""
    emails: frozenset[str] = frozenset()
    """In small letters; empty where the name decides."""

    def wrote(self, event: Event) -> bool:
        """Whether it was they who recorded it."""
        if self.emails:
            return event.author_email.casefold() in self.emails
        return self.text.casefold() in event.author_name.casefold()


@dataclass(frozen=True, slots=True)
class EventSelection:
    """What the user wants to see; what is empty asks for nothing."""

    share: Share = WHOLE
    author: Author | None = None
    fields: frozenset[str] = frozenset()
    kinds: frozenset[ChangeKind] = frozenset()
    since: date | None = None
    until: date | None = None
    effective: date | None = None
    """The day by which it had to take effect."""

    @property
    def needs_names(self) -> bool:
        """Whether what a plan was called before decides, so that no renaming may be left out."""
        return self.share != WHOLE


def selected(
    events: Iterable[Event], wanted: EventSelection, ledger: Ledger, zone: tzinfo
) -> Iterator[tuple[Event, ...]]:
    """The events that fit, block by block as they were looked at; days of recording are the zone's.

    Whose a record is, the ledger says as it is now, under the record's present id. Of a record
    that is gone nobody can tell, so it is shown.
    """
    names: Mapping[str, str] = {}
    if wanted.needs_names:
        # What a plan was called before is known only when all is read.
        events = tuple(events)
        names = {str(one.change.old): str(one.change.new) for one in events if _is_renaming(one)}
    for seen in blocks(events):
        yield tuple(
            event
            for event in seen
            if _fits(event, wanted, zone) and _belongs(event.change.id, wanted.share, ledger, names)
        )


def _is_renaming(event: Event) -> bool:
    return event.change.kind is ChangeKind.RENAMED


def _fits(event: Event, wanted: EventSelection, zone: tzinfo) -> bool:
    change = event.change
    if wanted.fields and change.field not in wanted.fields:
        return False
    if wanted.kinds and change.kind not in wanted.kinds:
        return False
    if wanted.author and not wanted.author.wrote(event):
        return False
    if wanted.effective and change.effective and change.effective > wanted.effective:
        return False
    recorded = event.recorded.astimezone(zone).date()
    return (wanted.since or recorded) <= recorded <= (wanted.until or recorded)


def _belongs(record_id: str, share: Share, ledger: Ledger, names: Mapping[str, str]) -> bool:
    if share == WHOLE:
        return True
    plan_id, slash, item_id = record_id.partition("/")
    seen = {plan_id}
    while plan_id in names and names[plan_id] not in seen and plan_id not in ledger.plans:
        plan_id = names[plan_id]
        seen.add(plan_id)
    return holds(ledger, f"{plan_id}{slash}{item_id}", share) is not False
