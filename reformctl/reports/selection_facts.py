"""What was asked of a history, told above its events."""

from __future__ import annotations

from reformctl.ledger.ledger import Ledger
from reformctl.ledger.naming import unit_name
from reformctl.messages import say
from reformctl.reports.event_selection import EventSelection
from reformctl.reports.page import Facts
from reformctl.vocab.event import ChangeKind
from reformctl.vocab.field import field_term
from reformctl.vocab.noun import Noun


def selection_facts(ledger: Ledger, wanted: EventSelection) -> Facts:
    """What was asked for, so that nobody takes a part for the whole."""
    share, author = wanted.share, wanted.author
    facts: Facts = (
        (Noun.GROUP, unit_name(ledger, share.group)),
        (Noun.LEAD, unit_name(ledger, share.unit)),
        (Noun.AUTHOR, author.text if author else None),
        (Noun.FIELD, tuple(field_term(name) or name for name in sorted(wanted.fields))),
        (Noun.KIND, tuple(kind for kind in ChangeKind if kind in wanted.kinds)),
        (say("report.history.since"), wanted.since),
        (say("report.history.until"), wanted.until),
    )
    return tuple((label, value) for label, value in facts if value not in (None, ()))
