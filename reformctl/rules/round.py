"""RC7: supervision rounds. Their windows, their place in the year, whom they visit."""

from __future__ import annotations

from reformctl.day import timedelta
from reformctl.messages import Message, say
from reformctl.metrics.round import RoundDue, is_window_sound, rounds_missing
from reformctl.records.round import Round
from reformctl.records.settings import Thresholds
from reformctl.rules.reference import round_ids
from reformctl.rules.refused import is_whole
from reformctl.rules.rule import Facts, Hit, rule
from reformctl.vocab.check import Severity
from reformctl.vocab.noun import Noun
from reformctl.vocab.round import RoundKind

TYPE_CHECKING = False  # to import this from typing takes longer than to judge a plan
if TYPE_CHECKING:
    from collections.abc import Iterator

WARNING = Severity.WARNING


@rule("RC701", "督察起止日期不当", "round's window wrong", whole=("ledger",))
def window_wrong(facts: Facts) -> Iterator[Hit]:
    """Law: A round has its kind, begins before it ends, and a mid-year round lies in its months.

    The months are ``thresholds.midyear_first_month`` to ``thresholds.midyear_last_month``.

    Why: The window says which verdicts are the round's.

    Fix: Correct ``kind``, ``start``, ``end`` or ``closed``.

    Source: docs/method.md#rounds

    规定: 督察轮次写明类别和起止日期，先起后止；年中集中督察在规定的月份之内进行。

    缘由: 起止日期决定哪些认定属于本轮。

    处理: 改正 ``kind``、``start``、``end`` 或 ``closed``。

    依据: docs/method.md#rounds
    """
    thresholds = facts.ledger.settings.thresholds
    for found in facts.ledger.rounds.values():
        for field, value, what in (
            ("kind", found.kind, Noun.KIND),
            ("start", found.start, say("rule.first_day")),
            ("end", found.end, say("rule.last_day")),
        ):
            if value is None and is_whole(facts, found.where / field):
                message = say("rule.RC701.none", id=found.id, what=what, field=field)
                yield Hit(found.where / field, found.id, message)
        fault = window_fault(found, thresholds)
        if fault:
            yield Hit(found.where / fault[0], found.id, fault[1])


def window_fault(found: Round, thresholds: Thresholds) -> tuple[str, Message] | None:
    """The field of the window that is wrong, and why; None if it is sound or unknown."""
    start, end = found.start, found.end
    if start is None or end is None:
        return None
    if start > end:
        return "end", say("rule.RC701.order", id=found.id, start=start, end=end)
    if found.closed and found.closed < start:
        return "closed", say("rule.RC701.closed", id=found.id, start=start, closed=found.closed)
    if found.kind is not RoundKind.MIDYEAR or not found.id.endswith("midyear"):
        return None
    first, last = thresholds.midyear_first_month, thresholds.midyear_last_month
    for field, day in (("start", start), ("end", end)):
        if not first <= day.month <= last or day.year != start.year:
            return field, say("rule.RC701.months", id=found.id, day=day, first=first, last=last)
    return None


@rule("RC702", "一年两次年中督察", "two mid-year rounds in a year")
def second_midyear(facts: Facts) -> Iterator[Hit]:
    """Law: There is one mid-year round a year.

    Why: Each plan has one ledger at mid-year, and one set of verdicts.

    Fix: Join the two rounds, or correct the kind of one.

    Source: docs/method.md#rounds

    规定: 年中集中督察每年一次。

    缘由: 年中每个方案一本台账、一套认定。

    处理: 两轮并为一轮，或改正其中一轮的类别。

    依据: docs/method.md#rounds
    """
    first: dict[str, Round] = {}
    for found in facts.ledger.rounds.values():
        if found.kind is RoundKind.MIDYEAR and _suffix(found).startswith("midyear"):
            year = found.id[2:6]
            if year in first:
                message = say("rule.RC702", id=found.id, other=first[year].id, year=year)
                yield Hit(found.where / "kind", found.id, message)
            first.setdefault(year, found)


def _suffix(found: Round) -> str:
    return found.id[7:]


@rule("RC710", "轮次编号与内容不符", "round's id disagrees with its kind or days")
def id_against_round(facts: Facts) -> Iterator[Hit]:
    """Law: A round's id names its year and its kind, or its month: S-2017-midyear, S-2017-03.

    Why: Verdicts name the round by its id alone.

    Fix: Correct the kind or the start, or rename the file.

    Source: docs/method.md#rounds

    规定: 轮次编号写明年度和类别（月月督察写月份），如 S-2017-midyear、S-2017-03。

    缘由: 认定只凭编号指明轮次。

    处理: 改正类别或开始日期，或给文件改名。

    依据: docs/method.md#rounds
    """
    for found in facts.ledger.rounds.values():
        if found.kind is None or window_fault(found, facts.ledger.settings.thresholds):
            continue
        if not _suffix(found).startswith(found.kind.slug) and not (
            found.kind is RoundKind.MONTHLY and _suffix(found).isdecimal()
        ):
            message = say("rule.RC710.kind", id=found.id, kind=found.kind)
            yield Hit(found.where / "kind", found.id, message)
        elif found.start and not f"{found.start:%Y-%m}".startswith(_days_named(found)):
            message = say("rule.RC710.start", id=found.id, start=found.start)
            yield Hit(found.where / "start", found.id, message)


def _days_named(found: Round) -> str:
    """The year, or year and month, that a round's id names."""
    return found.id[2:] if found.kind is RoundKind.MONTHLY else found.id[2:6]


@rule(
    "RC711", "督察到期未结账", "round past its end and not closed", severity=WARNING, attention=True
)
def round_not_closed(facts: Facts) -> Iterator[Hit]:
    """Law: A round is closed when its window is over.

    Why: Only a closed round's verdicts are final, and its gaps are counted.

    Fix: Enter the missing verdicts, then the day in ``closed``.

    Source: docs/method.md#rounds

    规定: 督察期满即结账。

    缘由: 结了账，认定才算定案，遗漏才查得出来。

    处理: 补齐认定，再在 ``closed`` 中填写结账日期。

    依据: docs/method.md#rounds
    """
    for found in facts.ledger.rounds.values():
        if found.closed or found.end is None or not is_whole(facts, found.where / "closed"):
            continue
        over = found.end + timedelta(days=1)
        if is_window_sound(found) and facts.has_come(over):
            message = say("rule.RC711", id=found.id, end=found.end)
            yield Hit(found.where / "closed", found.id, message, since=over)


@rule(
    "RC713",
    "缺少年中督察",
    "year without a mid-year round",
    severity=WARNING,
    whole=("ledger", "round", "plan"),
)
def year_without_midyear(facts: Facts) -> Iterator[Hit]:
    """Law: Every year with plans to cover has its mid-year round.

    Why: It is the one round that looks at every plan.

    Fix: Enter the round as rounds/S-<year>-midyear.yaml.

    Source: docs/method.md#rounds

    规定: 凡有应督察方案的年度，都要开展年中集中督察。

    缘由: 只有这一轮覆盖全部方案。

    处理: 补登 rounds/S-<年>-midyear.yaml。

    依据: docs/method.md#rounds
    """
    for one in missing_of(facts, RoundKind.MIDYEAR):
        where = facts.ledger.settings.where / "period"
        yield Hit(where, one.id, say("rule.RC713", year=one.first.year, id=one.id))


def missing_of(facts: Facts, kind: RoundKind) -> Iterator[RoundDue]:
    """The rounds of that kind there had to be and are not, not even in an unreadable file."""
    missing = rounds_missing(facts.ledger, round_ids(facts.ledger), facts.today)
    return (one for one in missing if one.kind is kind)
