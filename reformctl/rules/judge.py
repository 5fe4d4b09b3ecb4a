"""Every rule over everything: findings in a fixed order, and the rules that could not be asked."""

from __future__ import annotations

from reformctl.dataclass import dataclass
from reformctl.ledger.exempted import exemptions_of
from reformctl.messages import Message, say
from reformctl.records.kinds import KINDS
from reformctl.records.place import Place
from reformctl.rules.rule import Facts, Hit, Rule
from reformctl.vocab.check import Severity

TYPE_CHECKING = False  # to import this from typing takes longer than to judge a plan
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from reformctl.ledger.transition import Transition


@dataclass(frozen=True, slots=True)
class Finding:
    """A breach with the rule it breaks."""

    rule: Rule
    hit: Hit

    @property
    def severity(self) -> Severity:
        """How much it weighs."""
        return self.hit.severity or self.rule.severity


@dataclass(frozen=True, slots=True)
class Skipped:
    """A rule that was not asked, and why."""

    rule: Rule
    why: Message


@dataclass(frozen=True, slots=True)
class Judgement:
    """All findings, by file and place, and what was skipped."""

    findings: tuple[Finding, ...]
    skipped: tuple[Skipped, ...]
    covered: tuple[Finding, ...] = ()
    """Those that the baseline tolerates, where it was asked."""

    def count(self, severity: Severity) -> int:
        """How many findings weigh that much."""
        return sum(finding.severity is severity for finding in self.findings)


def judge(facts: Facts, rules: Iterable[Rule]) -> Judgement:
    """Ask every rule; a breach at a place whose value was already refused is not reported twice.

    A warning is dropped when its record carries an exemption from the rule. Rules about changes
    are another question (:func:`judge_changes`).
    """
    findings: list[Finding] = []
    skipped: list[Skipped] = []
    for rule in rules:
        if rule.of_changes:
            skipped.append(Skipped(rule, say("rule.skipped_no_base")))
            continue
        if facts.is_cut and rule.is_of_records:
            skipped.append(Skipped(rule, say("rule.skipped_as_of")))
            continue
        lost = _lost(facts, rule)
        if lost:
            skipped.append(Skipped(rule, say("rule.skipped_unread", folder=_folder(lost))))
            continue
        findings += (Finding(rule, hit) for hit in rule.body(facts) if stands(facts, rule, hit))
    return Judgement(in_order(findings), tuple(skipped))


def judge_changes(
    transitions: Iterable[Transition], today: date, rules: Iterable[Rule]
) -> Iterator[tuple[Transition, Finding]]:
    """What the rules about changes find in each of those transitions."""
    asked = [rule for rule in rules if rule.of_changes]
    for transition in transitions:
        facts = Facts(transition.after, today, change=transition)
        for rule in asked:
            yield from ((transition, Finding(rule, hit)) for hit in rule.body(facts))


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """By file and place, then by code."""
    return tuple(sorted(findings, key=_order))


def may_be_asked(facts: Facts, rule: Rule) -> bool:
    """Whether all that the rule must see as a whole could be read."""
    return _lost(facts, rule) is None


def _lost(facts: Facts, rule: Rule) -> str | None:
    """The first kind of record the rule needs and that is not there as a whole."""
    return next((noun for noun in rule.whole if facts.ledger.missing(noun)), None)


def _folder(noun: str) -> str:
    """Where the files of that kind lie."""
    return next(kind.folder for kind in KINDS if kind.noun == noun)


def stands(facts: Facts, rule: Rule, hit: Hit) -> bool:
    """Whether the breach is told: not where the form was refused or an exemption is recorded."""
    if rule.code.startswith("RC1"):
        return True
    if _refused_already(facts, hit.where):
        return False
    return rule.severity is Severity.ERROR or not _exempt(facts, rule, hit)


def _refused_already(facts: Facts, where: Place) -> bool:
    """Whether the value there, or one above it, was refused for its form."""
    broken = facts.ledger.broken
    return bool(broken) and any(
        Place(where.path, where.steps[:depth]) in broken for depth in range(1, len(where.steps) + 1)
    )


def _exempt(facts: Facts, rule: Rule, hit: Hit) -> bool:
    """Whether the record the hit is about is exempt from a rule that holds in principle."""
    exemptions = exemptions_of(facts.ledger, hit.id.partition("/")[0])
    return bool(exemptions) and any(exemption.rule == rule.code for exemption in exemptions)


def _order(finding: Finding) -> tuple[str, tuple[str, ...], str, str]:
    where = finding.hit.where
    steps = tuple(f"{step:06d}" if isinstance(step, int) else step for step in where.steps)
    return where.path, steps, finding.rule.code, finding.hit.message.key
