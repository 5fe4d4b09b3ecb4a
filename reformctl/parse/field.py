"""A field as a schema describes it: its form and the names people know it by."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from reformctl.dataclass import dataclass
from reformctl.messages import Message, say
from reformctl.vocab import Term
from reformctl.vocab.kinds import TERM_KINDS

TYPE_CHECKING = False  # to import this from typing takes longer than to read a file
if TYPE_CHECKING:
    from typing import Any, TypeAlias

    from reformctl.records.place import Step

Form: TypeAlias = "Mapping[str, Any]"


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a schema, or one entry of a list it holds."""

    form: Form
    zh: str
    en: str
    key: str = ""
    """Empty for the whole file."""
    entry: int | None = None
    needed: bool = False
    """Whether what holds the field means nothing without it."""

    @property
    def name(self) -> Message:
        """The field as a sentence names it."""
        if not self.key:
            return say("form.field_file", zh=self.zh, en=self.en)
        if self.entry is not None:
            return say("form.field_entry", zh=self.zh, key=self.key, number=self.entry + 1)
        if self.en == self.key:
            return say("form.field_plain", zh=self.zh, key=self.key)
        return say("form.field", zh=self.zh, en=self.en, key=self.key)


def field_at(schema: Form, steps: Iterable[Step]) -> Field | None:
    """The field those steps lead to; None where the schema knows of none."""
    field: Field | None = Field(schema, *_titles(schema))
    for step in steps:
        if field is None:
            return None
        field = _entry(schema, field, step) if isinstance(step, int) else below(schema, field, step)
    return field


def below(schema: Form, field: Field, key: str) -> Field | None:
    """The field of that key inside another."""
    form = field.form.get("properties", {}).get(key)
    if form is None:
        return None
    form = _whole(schema, form)
    return Field(form, *_titles(form), key, needed=key in field.form.get("required", ()))


def field_names(schema: Form, field: Field) -> dict[str, str]:
    """Key and titles → key, for every field inside another."""
    names: dict[str, str] = {}
    for key in field.form.get("properties", {}):
        if inner := below(schema, field, key):
            names |= {inner.zh: key, inner.en: key, key: key}
    return names


@cache
def terms_of(slugs: tuple[str, ...]) -> tuple[Term, ...]:
    """The terms a list of slugs stands for, in the list's order."""
    for kind in TERM_KINDS:
        terms = {term.slug: term for term in kind}
        if terms.keys() == set(slugs):
            return tuple(terms[slug] for slug in slugs)
    raise LookupError(f"no terms of one kind have the slugs {slugs}")


def _entry(schema: Form, field: Field, index: int) -> Field | None:
    form = field.form.get("items")
    if form is None:
        return None
    return Field(_whole(schema, form), field.zh, field.en, field.key, entry=index)


def _whole(schema: Form, form: Form) -> Form:
    """The form with the shared part it refers to taken in."""
    shared = form.get("$ref")
    return {**schema["$defs"][shared.removeprefix("#/$defs/")], **form} if shared else form


def _titles(form: Form) -> tuple[str, str]:
    zh, _, en = form["title"].partition(" / ")
    return zh, en
