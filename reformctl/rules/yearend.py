"""RC7: year-end rounds. That there is one, and that it leaves nobody out."""

from __future__ import annotations

from collections.abc import Iterator

from reformctl.messages import say
from reformctl.metrics.yearend import visited_by
from reformctl.records.round import Round
from reformctl.rules.refused import is_whole
from reformctl.rules.round import missing_of
from reformctl.rules.rule import Facts, Hit, rule
from reformctl.vocab.check import Severity
from reformctl.vocab.round import RoundKind

WARNING = Severity.WARNING
NAMED_AT_MOST = 6


@rule(
    "RC714",
    "年底考核漏单位",
    "department or city left out of a year-end round",
    whole=("departments", "cities", "plan", "round"),
)
def unit_left_out(facts: Facts) -> Iterator[Hit]:
    """Law: A year-end round covers all departments and all cities.

    Asked from its first day on; until it is closed there is time, and it is a warning. A body
    that nothing speaks of by the time of a closed round is taken for one set up since.

    Why: Whoever is left out once need not have done anything all year.

    Fix: Add the units to ``departments`` or ``cities``.

    Source: docs/method.md#rounds

    规定: 年底绩效目标考核覆盖全部省直部门和全部市州；自开始之日起核对，
    结账之前只作提示。轮次已结账、当时还没有任何记载的单位，视为后来设立。

    缘由: 漏掉一个单位，它这一年做没做就无人过问。

    处理: 在 ``departments`` 或 ``cities`` 中补列。

    依据: docs/method.md#rounds
    """
    for found in facts.ledger.rounds.values():
        if not _is_yearend(found) or not found.start or found.start > facts.today:
            continue
        visited = visited_by(facts.ledger, found)
        for field, missing in (
            ("departments", visited.missing_departments),
            ("cities", visited.missing_cities),
        ):
            where = found.where / field
            if missing and is_whole(facts, where):
                named = missing[:NAMED_AT_MOST]
                message = say(f"rule.RC714.{field}", id=found.id, count=len(missing), units=named)
                severity = None if found.closed else WARNING
                yield Hit(where, found.id, message, severity=severity)


def _is_yearend(found: Round) -> bool:
    """Whether the round's kind and its id both say so."""
    return found.kind is RoundKind.YEAREND and found.id[7:].startswith(found.kind.slug)


@rule(
    "RC716",
    "缺少年底考核",
    "year without a year-end round",
    severity=WARNING,
    whole=("ledger", "round", "plan"),
)
def year_without_yearend(facts: Facts) -> Iterator[Hit]:
    """Law: Every year from the first plan issued on has its year-end round.

    Why: It is the one round that visits every department and every city.

    Fix: Enter the round as rounds/S-<year>-yearend.yaml.

    Source: docs/method.md#rounds

    规定: 从印发第一个方案的年度起，每年都有年底绩效目标考核。

    缘由: 只有这一轮走到全部部门和市州。

    处理: 补登 rounds/S-<年>-yearend.yaml。

    依据: docs/method.md#rounds
    """
    for one in missing_of(facts, RoundKind.YEAREND):
        where = facts.ledger.settings.where / "period"
        yield Hit(where, one.id, say("rule.RC716", year=one.first.year, id=one.id))
