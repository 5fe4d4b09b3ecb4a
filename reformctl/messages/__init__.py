"""The catalogue of every sentence a user reads, in Chinese and English, and how one is worded."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib import import_module

from reformctl.dataclass import dataclass
from reformctl.vocab import Lang, Term

# The part of a key before the first dot names the module of this package that holds the sentence.
AREAS = ("error", "help", "form", "rule", "report", "command", "merge")


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence not yet worded: its key in the catalogue and the values it speaks of."""

    key: str
    values: tuple[tuple[str, Value], ...] = ()


Value = str | int | date | Term | Message | tuple["Value", ...] | None


def say(key: str, /, **values: Value) -> Message:
    """A message of the catalogue with its values filled in."""
    return Message(key, tuple(values.items()))


def in_both(text: str, english: str | None) -> Value:
    """A text of the ledger, in English where the ledger has its English too."""
    return say("report.pair", zh=text, en=english) if english else text


@cache
def catalogue(area: str) -> Mapping[str, tuple[str, str]]:
    """All sentences of one area: key → (Chinese, English)."""
    entries: Mapping[str, tuple[str, str]] = import_module(f"reformctl.messages.{area}").ENTRIES
    return entries


def word(message: Message, lang: Lang) -> str:
    """The sentence in that language; raises KeyError for a key that is not in the catalogue."""
    area = message.key.partition(".")[0]
    template = catalogue(area)[message.key][0 if lang == "zh" else 1]
    return template.format_map({name: word_value(value, lang) for name, value in message.values})


def word_value(value: Value, lang: Lang) -> str:
    """One value as it reads inside a sentence."""
    if type(value) is str:
        return value
    if isinstance(value, Message):
        return word(value, lang)
    if isinstance(value, Term):
        return value.word(lang)
    if isinstance(value, tuple):
        return ("、" if lang == "zh" else ", ").join(word_value(part, lang) for part in value)
    if value is None:
        return "—"
    return str(value)
