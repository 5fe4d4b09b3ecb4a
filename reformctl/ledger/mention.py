"""What an id that a notice or a bulletin speaks of stands for, and whose it is."""

from __future__ import annotations

from typing import Any

from reformctl.dataclass import dataclass
from reformctl.ledger.find import Found, look_up
from reformctl.ledger.ledger import Ledger
from reformctl.ledger.names import called
from reformctl.messages import Value
from reformctl.records.agenda import AgendaEntry


@dataclass(frozen=True, slots=True)
class Mention:
    """An id with what is known of it; an id that nothing has stands alone."""

    id: str
    text: Value = None
    units: tuple[str, ...] = ()
    """The units that answer for it."""
    found: Found | None = None


def mention(ledger: Ledger, ref: str) -> Mention:
    """What that id stands for."""
    found = look_up(ledger, ref)
    if found is None:
        return Mention(ref)
    part: Any = found.item or found.entry
    text = _text(part) if part else called(found.record)
    return Mention(ref, text, _units(part) or _units(found.record), found)


def _text(part: Any) -> Value:
    """What an item says, or the title of an agenda entry."""
    text: Value = part.title if isinstance(part, AgendaEntry) else part.text
    return text


def _units(record: Any) -> tuple[str, ...]:
    """The units that lead it, answer for it, or look after it."""
    for name in ("lead", "unit", "to", "group"):
        value = getattr(record, name, None)
        if value:
            return (value,) if isinstance(value, str) else tuple(value)
    return ()


def renumbered(ids: tuple[str, ...], names: dict[str, str]) -> tuple[str, ...]:
    """The ids after plans were renumbered, those of their items too."""

    def now(ref: str) -> str:
        plan, slash, item = ref.partition("/")
        return f"{names.get(plan, plan)}{slash}{item}"

    return tuple(map(now, ids))
