"""A changed field's values: as cells of a table, and as data."""

from __future__ import annotations

from reformctl.ledger.edit import Summary, plain
from reformctl.messages import say, word_value
from reformctl.reports.report import Tone
from reformctl.vocab import LANGS, Term
from reformctl.vocab.event import ChangeKind
from reformctl.vocab.field import FieldName, field_term

TYPE_CHECKING = False  # to import this from typing takes longer than to show a value
if TYPE_CHECKING:
    from typing import Any

    from reformctl.ledger.edit import Change
    from reformctl.messages import Message
    from reformctl.reports.report import Json, Value
    from reformctl.vocab import Lang

# What nobody does to an append-only list without rewriting the ledger's memory.
AGAINST_MEMORY = frozenset({ChangeKind.REWRITTEN, ChangeKind.ERASED, ChangeKind.INSERTED})
WARNED = AGAINST_MEMORY | {ChangeKind.REMOVED, ChangeKind.UNREADABLE}


# Fields that mean something else in the records whose ids begin so.
OTHERWISE: dict[tuple[str, str], Term] = {("N-", "to"): FieldName.ADDRESSEES}


def value_cell(value: Any) -> Value:
    """A value as a cell: terms and days stay what they are."""
    if isinstance(value, Summary):
        zh, en = (" ".join(_worded(part, lang) for part in value) for lang in LANGS)
        return say("report.pair", zh=zh, en=en)
    if isinstance(value, tuple):
        return _parts(value)
    return plain(value) if isinstance(value, bool) else value


def datum(value: Any) -> Json:
    """A value as JSON holds it: slugs, ISO days, ids parted by commas, numbers as they are."""
    return value if value is None or isinstance(value, int | str) else plain(value)


def field_words(change: Change) -> Term | str | Message:
    """The field's wording, with what was done to it where that is not plain to see."""
    known = OTHERWISE.get((change.id[:2], change.field)) or field_term(change.field)
    name: Term | str = known or change.field
    if change.kind in AGAINST_MEMORY:
        return say("report.history.done_to", field=name, kind=change.kind)
    return name


def tone_of(change: Change) -> Tone:
    """Whether the change is one to look at twice."""
    return Tone.WARN if change.kind in WARNED else Tone.PLAIN


def _worded(value: Any, lang: Lang) -> str:
    if isinstance(value, tuple) and not isinstance(value, Summary):
        return word_value(_parts(value), lang)
    return value.word(lang) if isinstance(value, Term) else plain(value)


def _parts(values: tuple[Any, ...]) -> tuple[Term | str, ...]:
    """The members of a list, each to be worded in its turn."""
    return tuple(one if isinstance(one, Term) else plain(one) for one in values)
