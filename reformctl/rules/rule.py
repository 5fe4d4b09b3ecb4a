"""What a rule is, what it is given, and how its docstring becomes a page of the manual."""

from __future__ import annotations

from reformctl.dataclass import dataclass
from reformctl.records.kinds import kind_of
from reformctl.vocab import Lang
from reformctl.vocab.check import Severity

TYPE_CHECKING = False  # to import this from typing takes longer than to judge a plan
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date
    from typing import TypeAlias

    from reformctl.ledger.ledger import Ledger
    from reformctl.ledger.transition import Transition
    from reformctl.messages import Message
    from reformctl.records.place import Place


@dataclass(frozen=True, slots=True)
class Facts:
    """All that rules may look at."""

    ledger: Ledger
    today: date
    any_day: bool = False
    """Whether breaches of every day are wanted that would come if nothing changed; then it counts
    from when on they stand (``Hit.since``), and today is the last day of all."""
    is_cut: bool = False
    """Whether the ledger holds only what had taken effect by a day."""
    change: Transition | None = None
    """What became of the records since an earlier moment, where there is one to look back to."""

    @property
    def transition(self) -> Transition:
        """The same for rules that are asked of changes only."""
        assert self.change
        return self.change

    def has_come(self, day: date) -> bool:
        """Whether the day has come, or every day counts."""
        return self.any_day or day <= self.today

    def days_since(self, day: date) -> int:
        """How many days ago that was."""
        return (self.today - day).days


@dataclass(frozen=True, slots=True)
class Hit:
    """One breach: where, whose (the record's id), and the sentence about it."""

    where: Place
    id: str
    message: Message
    on_key: bool = False
    line: int | None = None
    column: int | None = None
    since: date | None = None
    """The first day of the breach, where it begins with a day and not with a change."""
    severity: Severity | None = None
    """How much this breach weighs, where that is not the same for all of the rule."""


RuleBody: TypeAlias = "Callable[[Facts], Iterable[Hit]]"


# References lead to records of later days, a plan's id tells its meeting before that was held, a
# fingerprint is one of the whole plan, and checkpoints name days of their own.
OF_RECORDS = ("RC2", "RC304", "RC505", "RC802")


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the catalogue."""

    code: str
    severity: Severity
    title: tuple[str, str]
    """What a breach is called, in Chinese and in English."""
    body: RuleBody
    whole: tuple[str, ...] = ()
    """Kinds of record that must all be readable, else the rule is reported as skipped."""
    attention: bool = False
    """Whether ``status`` lists its hits among what needs attention today."""
    by_plan: bool = False
    """Whether its hits in a plan depend on that plan, the settings, bodies and rounds only."""
    of_changes: bool = False
    """Whether it is asked of what became of the records, and not of how they stand."""

    @property
    def is_of_records(self) -> bool:
        """Whether it is asked of all that is recorded, whatever of it had taken effect by a day."""
        return self.code.startswith(OF_RECORDS)

    def manual(self, lang: Lang) -> Manual:
        """The rule's page in that language, read from its docstring."""
        return _manual(self.body.__doc__ or "", lang)


@dataclass(frozen=True, slots=True)
class Manual:
    """A rule's page: the law in a sentence, why it is there, how to mend a breach, its source."""

    law: str
    why: str
    fix: str
    source: str


# The headings under which a rule's docstring speaks, in Chinese and in English.
HEADINGS = {"Law": "law", "Why": "why", "Fix": "fix", "Source": "source"} | {
    "规定": "law",
    "缘由": "why",
    "处理": "fix",
    "依据": "source",
}


def _manual(text: str, lang: Lang) -> Manual:
    """Paragraphs ``Heading: text``; the heading's language says which of the two pages they are."""
    parts = {"law": "", "why": "", "fix": "", "source": ""}
    for paragraph in text.split("\n\n"):
        heading, found, rest = paragraph.partition(":")
        name = HEADINGS.get(heading.strip())
        if found and name and heading.strip().isascii() == (lang == "en"):
            join = " " if lang == "en" else ""
            lines = (line.strip() for line in rest.strip().splitlines())
            parts[name] = join.join(lines).replace("``", "`")
    return Manual(**parts)


def rule(  # noqa: PLR0913 - what a rule is, said once above it
    code: str,
    zh: str,
    en: str,
    *,
    severity: Severity = Severity.ERROR,
    whole: tuple[str, ...] = (),
    attention: bool = False,
    by_plan: bool = False,
    of_changes: bool = False,
) -> Callable[[RuleBody], Rule]:
    """Make a rule of a generator over facts; its docstring is the manual page in both languages."""

    def made(body: RuleBody) -> Rule:
        return Rule(code, severity, (zh, en), body, whole, attention, by_plan, of_changes)

    return made


def form_hits(facts: Facts, code: str) -> Iterator[Hit]:
    """The faults of form that the reader or the schema found under that code."""
    for fault in facts.ledger.faults:
        if fault.code == code:
            found = kind_of(fault.place.path)
            owner = found[1] if found else ""
            yield Hit(fault.place, owner, fault.message, fault.on_key, fault.line, fault.column)
