"""Whether a step may be written: the rules of ``check``, asked of the ledger after it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from reformctl.dataclass import dataclass
from reformctl.ledger.ledger import Ledger, assemble
from reformctl.ledger.transition import Deed, Kind, Transition, between
from reformctl.parse.file import ParsedFile
from reformctl.rules.catalog import catalogue
from reformctl.rules.judge import Finding, judge, judge_changes
from reformctl.rules.rule import Facts
from reformctl.vocab.check import Severity

# Whatever waits for somebody after a step is told as the next step.
SAID_AS_NEXT = frozenset({"RC404", "RC508", "RC611", "RC618", "RC712", "RC729"})

# The rule about changes that a step does not keep by itself: days before a round was closed.
LOOKING_BACK = "RC910"


@dataclass(frozen=True, slots=True)
class Consequences:
    """What the step would add to the findings of ``check``: what forbids it, and what is told."""

    errors: tuple[Finding, ...]
    warnings: tuple[Finding, ...]


def consequences(now: Iterable[Finding], then: Iterable[Finding]) -> Consequences:
    """The findings the ledger would have after the step and does not have now."""
    known = Counter(_mark(finding) for finding in now)
    added: list[Finding] = []
    for finding in then:
        mark = _mark(finding)
        if known[mark]:
            known[mark] -= 1
        else:
            added.append(finding)
    errors = tuple(filter(_is_broken_by_step, added))
    return Consequences(
        errors,
        tuple(one for one in added if one not in errors and one.rule.code not in SAID_AS_NEXT),
    )


def _is_broken_by_step(finding: Finding) -> bool:
    """Whether a must is broken, and not by a day that is past: a step only brings that to light."""
    return finding.severity is Severity.ERROR and finding.hit.since is None


def findings_of(ledger: Ledger, today: date) -> Sequence[Finding]:
    """What ``check`` finds in the ledger."""
    return judge(Facts(ledger, today), catalogue()).findings


def findings_of_change(
    policy: Ledger, before: Iterable[ParsedFile], after: Iterable[ParsedFile], today: date
) -> Sequence[Finding]:
    """What is wrong with the days a step gives, as ``check --base`` would find once it is taken."""
    old, names, pairs = between(assemble(before), then := assemble(after))
    change = Transition(Deed(Kind.EDITS, today), policy, old, then, pairs, names)
    asked = [rule for rule in catalogue() if rule.code == LOOKING_BACK]
    return [finding for _, finding in judge_changes([change], today, asked)]


def _mark(finding: Finding) -> tuple[object, ...]:
    """What makes two findings the same one, though lines, entries and files have moved."""
    hit = finding.hit
    names = tuple(step for step in hit.where.steps if isinstance(step, str))
    return finding.rule.code, finding.severity, hit.id or hit.where.path, names
