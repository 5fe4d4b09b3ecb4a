"""Every official term, as the slug files hold and the Chinese and English wording people see."""

from __future__ import annotations

from reformctl.enumeration import Enum

TYPE_CHECKING = False  # to import this from typing takes longer than all terms
if TYPE_CHECKING:
    from typing import Literal, TypeVar

    Lang = Literal["zh", "en"]
    T = TypeVar("T", bound="Term")
else:
    Lang = str

LANGS: tuple[Lang, ...] = ("zh", "en")


class Term(Enum):
    """A closed set of official wordings; the value is the slug that stands in files and JSON."""

    slug: str
    """The word that stands in ledger files and JSON."""
    zh: str
    en: str

    def __new__(cls, slug: str, zh: str, en: str) -> Term:
        """Make one member from its slug and its two wordings."""
        member = object.__new__(cls)
        member._value_ = member.slug = slug
        member.zh = zh
        member.en = en
        return member

    def word(self, lang: Lang) -> str:
        """The wording people read in that language."""
        return self.zh if lang == "zh" else self.en


def term_of(kind: type[T], word: str) -> T | None:
    """The term of that kind named by its slug or either wording; None if there is none."""
    for member in kind:
        if word in (member.slug, member.zh, member.en):
            return member
    return None


def term_by_slug(kind: type[T], slug: str) -> T | None:
    """The term of that kind whose slug it is; None if there is none."""
    found = kind._value2member_map_.get(slug)
    return found if isinstance(found, kind) else None
