"""What ``check`` found, with all that any format tells of it, and what makes a finding the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from reformctl.dataclass import dataclass, field
from reformctl.messages import Message
from reformctl.parse.source import SourceFile
from reformctl.reports.check import Placed, check_report, totals
from reformctl.reports.report import Head, Report
from reformctl.rules.judge import Judgement
from reformctl.rules.rule import Rule
from reformctl.vocab.check import Severity


@dataclass(frozen=True, slots=True)
class Found:
    """The findings in the order of files and lines, and where and how they were looked for."""

    placed: tuple[Placed, ...]
    judgement: Judgement
    head: Head
    rules: tuple[Rule, ...]
    """Those that were to be asked."""
    sources: Mapping[str, SourceFile] = field(default_factory=dict)
    at: str = ""
    """The ledger folder's path below the top of its repository; empty for the top itself."""
    strict: bool = False
    """Whether warnings fail too."""

    @property
    def catalogue(self) -> tuple[Rule, ...]:
        """Every rule that was to be asked or is broken, in the order of codes."""
        rules = {rule.code: rule for rule in self.rules}
        rules |= {entry.finding.rule.code: entry.finding.rule for entry in self.placed}
        return tuple(rules[code] for code in sorted(rules))

    @property
    def report(self) -> Report:
        """The same as a report, for the formats every report has."""
        return check_report(self.placed, self.judgement, self.head)

    @property
    def totals(self) -> tuple[Message, ...]:
        """How many findings there are, and which rules were not asked."""
        return totals(self.judgement)

    def path(self, entry: Placed) -> str:
        """The finding's file as seen from the top of the repository."""
        return f"{self.at}/{entry.path}" if self.at else entry.path

    def fails(self, entry: Placed) -> bool:
        """Whether the finding is one of those for which the check fails."""
        return self.strict or entry.finding.severity is Severity.ERROR


def by_weight(placed: Sequence[Placed]) -> list[Placed]:
    """Those on changed lines first, then by how much they weigh; else as they stand."""
    weights = list(Severity)
    return sorted(
        placed, key=lambda entry: (not entry.changed, weights.index(entry.finding.severity))
    )


def fingerprints(placed: Sequence[Placed]) -> Iterator[str]:
    """For each finding what stays the same while lines move: rule, record or item, and field.

    A number tells those apart that have all three in common, in the order of their lines.
    """
    from hashlib import sha256  # text does without

    met: Counter[str] = Counter()
    for entry in placed:
        mark = sha256("\0".join(_marks(entry)).encode("utf-8", "surrogatepass")).hexdigest()[:16]
        met[mark] += 1
        yield f"{mark}:{met[mark]}"


def _marks(entry: Placed) -> tuple[str, ...]:
    hit = entry.finding.hit
    names = (step for step in hit.where.steps if isinstance(step, str))
    return entry.finding.rule.code, hit.id or hit.where.path, *names
