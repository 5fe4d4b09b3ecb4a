"""Whether a step may be written: the rules of ``check``, asked of the ledger after it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from reformctl.dataclass import dataclass
from reformctl.ledger.ledger import Ledger
from reformctl.rules.catalog import catalogue
from reformctl.rules.judge import Finding, judge
from reformctl.rules.rule import Facts
from reformctl.vocab import Severity

# Whatever waits for somebody after a step is told as the next step.
SAID_AS_NEXT = frozenset({"RC404", "RC508", "RC611", "RC618", "RC729"})

# What only a later step can mend: a city is on the registry before a group can be sent there.
MENDED_NEXT = frozenset({"RC809"})


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
    if finding.rule.code in MENDED_NEXT:
        return False
    return finding.severity is Severity.ERROR and finding.hit.since is None


def findings_of(ledger: Ledger, today: date) -> Sequence[Finding]:
    """What ``check`` finds in the ledger."""
    return judge(Facts(ledger, today), catalogue()).findings


def _mark(finding: Finding) -> tuple[object, ...]:
    """What makes two findings the same one, though lines, entries and files have moved."""
    hit = finding.hit
    names = tuple(step for step in hit.where.steps if isinstance(step, str))
    return finding.rule.code, hit.id or hit.where.path, names
