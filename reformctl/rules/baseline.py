"""RC2: the baseline. Each entry names a breach that is there, and a day by which it is mended."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from reformctl.dataclass import replace
from reformctl.messages import say
from reformctl.records.baseline import Tolerated
from reformctl.rules.judge import Finding, Judgement, may_be_asked, stands
from reformctl.rules.rule import Facts, Hit, Rule, rule
from reformctl.vocab.check import Severity

PATH = "baseline.yaml"
# Who changes what, and the baseline itself, is judged without a baseline.
NEVER = ("RC9", "RC212", "RC213", "RC214")

Mark = tuple[str, str]
"""The rule's code and whose the breach is: what tells the entries of a baseline apart."""


def under_baseline(judgement: Judgement, baseline: Iterable[Tolerated], today: date) -> Judgement:
    """The judgement with what the baseline tolerates today set apart from the findings."""
    held = {
        (entry.code, entry.id)
        for entry in baseline
        if today <= entry.until and may_be_tolerated(entry.code)
    }
    covered = tuple(one for one in judgement.findings if mark_of(one) in held)
    rest = tuple(one for one in judgement.findings if mark_of(one) not in held)
    return replace(judgement, findings=rest, covered=covered)


def may_be_tolerated(code: str) -> bool:
    """Whether a baseline may name breaches of that rule."""
    return not code.startswith(NEVER)


def known_already(entries: Iterable[Tolerated], judgement: Judgement) -> tuple[Tolerated, ...]:
    """Those of the entries that name a breach which was found."""
    met = {mark_of(finding) for finding in judgement.findings}
    return tuple(entry for entry in entries if (entry.code, entry.id) in met)


def mark_of(finding: Finding) -> Mark:
    """How an entry of the baseline names the finding."""
    return _mark(finding.rule, finding.hit)


def _mark(rule: Rule, hit: Hit) -> Mark:
    return rule.code, hit.id or hit.where.path


@rule("RC212", "存量问题登记有误", "baseline entry that tolerates nothing")
def baseline_entry_in_vain(facts: Facts) -> Iterator[Hit]:
    """Law: An entry of the baseline names a rule that may be tolerated, each breach once.

    Why: A misspelt code tolerates nothing; who may change what is never a matter of old faults.

    Fix: Correct the code, or take the entry out.

    Source: docs/method.md#choices

    规定: 存量问题须写明允许列入的规则，同一问题只列一次。

    缘由: 代码写错等于没有列入；谁有权改什么，不存在历史遗留问题。

    处理: 改正规则代码，或删去该条。

    依据: docs/method.md#choices
    """
    known = _rules()
    met: Counter[Mark] = Counter()
    for entry in facts.ledger.baseline:
        met[entry.code, entry.id] += 1
        if entry.code not in known:
            message = say("rule.RC212.unknown", id=entry.id, code=entry.code)
        elif not may_be_tolerated(entry.code):
            message = say("rule.RC212.never", id=entry.id, code=entry.code)
        elif met[entry.code, entry.id] > 1:
            message = say("rule.RC212.twice", id=entry.id, code=entry.code)
        else:
            continue
        yield Hit(entry.where / "code", entry.id, message)


@rule("RC213", "存量问题到期", "baseline entry past its day")
def baseline_entry_expired(facts: Facts) -> Iterator[Hit]:
    """Law: What the baseline tolerates is mended by the day the entry names.

    Why: Old faults that nobody has to mend stay for ever, and hide new ones of their kind.

    Fix: Mend the breach and take the entry out; or agree on another day and enter it with a reason.

    Source: docs/method.md#choices

    规定: 存量问题须在登记的期限内改正。

    缘由: 没有期限的存量问题不会有人改，还会掩盖同类的新问题。

    处理: 改正问题并删去该条；确需延长的，商定新的期限并写明理由。

    依据: docs/method.md#choices
    """
    for entry in facts.ledger.baseline:
        if entry.until < facts.today:
            message = say("rule.RC213", id=entry.id, code=entry.code, until=entry.until)
            yield Hit(entry.where / "until", entry.id, message)


@rule(
    "RC214",
    "存量问题已不存在",
    "baseline entry that matches nothing",
    severity=Severity.WARNING,
)
def baseline_entry_outlived(facts: Facts) -> Iterator[Hit]:
    """Law: The baseline lists only breaches that are there.

    Why: An entry that is left over would hide the same breach when it comes back.

    Fix: Take the entry out.

    Source: docs/method.md#choices

    规定: 清单只列仍然存在的存量问题。

    缘由: 问题改正后不删去，同样的问题再出现时就看不见了。

    处理: 删去该条。

    依据: docs/method.md#choices
    """
    # Where something could not be read, nobody knows whether a breach is still there.
    if not facts.ledger.baseline or facts.ledger.unread or facts.ledger.broken:
        return
    codes = {entry.code for entry in facts.ledger.baseline if may_be_tolerated(entry.code)}
    asked = [_rules()[code] for code in codes & _rules().keys()]
    asked = [known for known in asked if may_be_asked(facts, known)]
    met = {
        _mark(known, hit)
        for known in asked
        for hit in known.body(facts)
        if stands(facts, known, hit)
    }
    for entry in facts.ledger.baseline:
        tolerated = entry.until >= facts.today and entry.code in {known.code for known in asked}
        if tolerated and (entry.code, entry.id) not in met:
            yield Hit(entry.where, entry.id, say("rule.RC214", id=entry.id, code=entry.code))


def _rules() -> dict[str, Rule]:
    """The catalogue by code, which holds the rules of this module too."""
    from reformctl.rules.catalog import catalogue  # it imports this module

    return {known.code: known for known in catalogue()}
