"""The catalogue of every sentence a user reads, in Chinese and English, and how one is worded."""

from __future__ import annotations

from reformctl.dataclass import dataclass
from reformctl.load import load
from reformctl.vocab import Lang, Term

TYPE_CHECKING = False  # to import this from typing takes longer than to word a sentence
if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from typing import TypeAlias

# The part of a key before the first dot names the module of this package that holds the sentence.
AREAS = ("error", "help", "form", "rule", "report", "command", "merge")
LAST_NARROW = "\u2e7f"  # what comes behind it in Unicode is Chinese, its punctuation included


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence not yet worded: its key in the catalogue and the values it speaks of."""

    key: str
    values: tuple[tuple[str, Value], ...] = ()


Value: TypeAlias = "str | int | date | Term | Message | tuple[Value, ...] | None"


def say(key: str, /, **values: Value) -> Message:
    """A message of the catalogue with its values filled in."""
    return Message(key, tuple(values.items()))


def in_both(text: str, english: str | None) -> Value:
    """A text of the ledger, in English where the ledger has its English too."""
    return say("report.pair", zh=text, en=english) if english else text


class _Sentences(dict[str, tuple[str, str]]):
    """The sentences of one area, read subject by subject as they are asked for."""

    def __init__(self, area: str) -> None:
        module = load(f"reformctl.messages.{area}")
        super().__init__(getattr(module, "ENTRIES", {}))
        subjects = getattr(module, "SUBJECTS", ())
        self.unread = [f"reformctl.messages.{area}.{subject}" for subject in subjects]

    def __missing__(self, key: str) -> tuple[str, str]:
        while self.unread and key not in self:
            self.update(load(self.unread.pop(0)).ENTRIES)
        if key not in self:
            raise KeyError(key)
        return self[key]


_AREAS: dict[str, _Sentences] = {}


def catalogue(area: str) -> Mapping[str, tuple[str, str]]:
    """All sentences of one area: key → (Chinese, English)."""
    sentences = _sentences(area)
    for subject in sentences.unread:
        sentences.update(load(subject).ENTRIES)
    return sentences


def _sentences(area: str) -> _Sentences:
    if area not in _AREAS:
        _AREAS[area] = _Sentences(area)
    return _AREAS[area]


def word(message: Message, lang: Lang) -> str:
    """The sentence in that language; raises KeyError for a key that is not in the catalogue."""
    area = message.key.partition(".")[0]
    template = _sentences(area)[message.key][0 if lang == "zh" else 1]
    values = {name: word_value(value, lang) for name, value in message.values}
    if lang == "zh":
        template = _closed_up(template, values)
    return template.format_map(values)


def _closed_up(template: str, values: Mapping[str, str]) -> str:
    """The Chinese sentence with no space beside a value that is Chinese, as beside ids it has."""
    for name, value in values.items():
        hole = f"{{{name}}}"
        if value[:1] > LAST_NARROW and f" {hole}" in template:
            template = _without_space(template, f" {hole}", hole, before=True)
        if value[-1:] > LAST_NARROW and f"{hole} " in template:
            template = _without_space(template, f"{hole} ", hole, before=False)
    return template


def _without_space(template: str, spaced: str, hole: str, *, before: bool) -> str:
    first, *others = template.split(spaced)
    for part in others:
        near = first[-1:] if before else part[:1]
        first += (hole if near > LAST_NARROW else spaced) + part
    return first


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
