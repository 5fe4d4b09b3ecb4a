"""RC2 and RC8: deductions in the year-end appraisal, and what they rest on."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from reformctl.dataclass import dataclass
from reformctl.ledger.concern import concerned
from reformctl.ledger.find import Found, look_up
from reformctl.ledger.ledger import Ledger
from reformctl.messages import say
from reformctl.metrics.appraised_year import appraised_year
from reformctl.metrics.shortfall import shown
from reformctl.records.appraisal import Appraisal, Deduction
from reformctl.records.place import Place
from reformctl.rules.reference import Reference, unknown
from reformctl.rules.refused import empty, is_whole
from reformctl.rules.rule import Facts, Hit, rule
from reformctl.vocab.check import Severity

WARNING = Severity.WARNING


@dataclass(frozen=True, slots=True)
class Cited:
    """An id that a deduction cites, and what it stands for."""

    appraisal: Appraisal
    deduction: Deduction
    index: int
    named: str
    found: Found | None

    @property
    def where(self) -> Place:
        """Where the id stands."""
        return self.deduction.where / "about" / self.index


def deductions(facts: Facts) -> Iterator[tuple[Appraisal, Deduction]]:
    """Every deduction of every appraisal."""
    for found in facts.ledger.appraisals.values():
        yield from ((found, one) for one in found.deductions)


@lru_cache(maxsize=1)  # three rules ask
def cited(ledger: Ledger) -> tuple[Cited, ...]:
    """Every id that a deduction cites."""
    return tuple(
        Cited(found, one, index, named, look_up(ledger, named))
        for found in ledger.appraisals.values()
        for one in found.deductions
        for index, named in enumerate(one.about)
    )


def met(facts: Facts) -> Iterator[tuple[Cited, Found]]:
    """Every id that is cited and stands for something that could be read as a whole."""
    for one in cited(facts.ledger):
        if one.found and is_whole(facts, one.found.record.where):
            yield one, one.found


def is_ranked(ledger: Ledger, unit: str) -> bool:
    """Whether the unit is one of those that are appraised."""
    return unit in ledger.cities or unit in ledger.departments


def may_be(facts: Facts, named: str) -> bool:
    """Whether the id names something in a record that could not be read as a whole."""
    ledger, record_id = facts.ledger, named.partition("/")[0]
    if any(unread.id == record_id for unread in ledger.unread):
        return True
    owner = look_up(ledger, record_id)
    return owner is not None and not is_whole(facts, owner.record.where)


@rule(
    "RC228", "扣分的单位不存在", "deduction from an unknown unit", whole=("departments", "cities")
)
def unknown_unit_deducted(facts: Facts) -> Iterator[Hit]:
    """Law: Points are taken off a city or a department of the registry.

    Why: Only cities and departments are ranked; what others lose counts nowhere.

    Fix: Correct ``unit``.

    Source: docs/method.md#appraisal

    规定: 扣分的单位须是名录中的市州或省直部门。

    缘由: 只有市州和部门参加排名，扣在别处不起作用。

    处理: 改正 ``unit``。

    依据: docs/method.md#appraisal
    """
    for found, one in deductions(facts):
        if not is_ranked(facts.ledger, one.unit):
            yield unknown("RC228", Reference(one.where, ("unit",), found.id, one.unit))


@rule("RC229", "扣分依据的编号不存在", "deduction for an unknown record")
def unknown_record_cited(facts: Facts) -> Iterator[Hit]:
    """Law: A deduction cites records that the ledger has.

    Why: Whoever loses points must be able to look up for what.

    Fix: Correct the id.

    Source: docs/method.md#appraisal

    规定: 扣分引用的编号须是台账中已有的。

    缘由: 被扣分的单位要查得到依据。

    处理: 改正编号。

    依据: docs/method.md#appraisal
    """
    for one in cited(facts.ledger):
        if one.found is None and not may_be(facts, one.named):
            steps = ("about", one.index)
            yield unknown(
                "RC229", Reference(one.deduction.where, steps, one.appraisal.id, one.named)
            )


@rule("RC815", "扣分没有依据或理由", "deduction without ids or reason")
def deduction_without_ground(facts: Facts) -> Iterator[Hit]:
    """Law: A deduction cites the records it rests on and says why.

    Why: Points without a ground can be neither defended nor recomputed.

    Fix: Fill in ``about`` and ``reason``.

    Source: docs/method.md#appraisal

    规定: 扣分须引用所依据的编号，并写明理由。

    缘由: 没有依据的扣分，说不清，也无从复核。

    处理: 补填 ``about`` 和 ``reason``。

    依据: docs/method.md#appraisal
    """
    for found, one in deductions(facts):
        for field in empty(facts, one.where, about=one.about, reason=one.reason):
            message = say(f"rule.RC815.{field}", id=found.id, unit=one.unit, part=one.part)
            yield Hit(one.where / field, found.id, message)


@rule("RC816", "扣分依据与单位无关", "deduction for what does not concern the unit")
def cited_record_of_others(facts: Facts) -> Iterator[Hit]:
    """Law: The records a deduction cites concern the unit that loses the points.

    It leads or supports them, answers for them, or they were addressed to it.

    Why: Nobody loses points for what is another's.

    Fix: Correct the id or the unit.

    Source: docs/method.md#appraisal

    规定: 扣分引用的记录须与被扣分的单位有关：由其牵头、配合、负责，或发给该单位。

    缘由: 不能替别人扣分。

    处理: 改正编号或单位。

    依据: docs/method.md#appraisal
    """
    for one, found in met(facts):
        unit, owner = one.deduction.unit, one.appraisal.id
        if is_ranked(facts.ledger, unit) and unit not in concerned(facts.ledger, found):
            message = say("rule.RC816", id=owner, unit=unit, named=one.named)
            yield Hit(one.where, owner, message)


@rule("RC819", "扣分依据不成立", "deduction that the ledger does not bear out", severity=WARNING)
def ground_not_shown(facts: Facts) -> Iterator[Hit]:
    """Law: At the end of the year the records a deduction cites show what it is for.

    They are late, were late in the year, or wait for an answer, a review or a visit.

    Why: A deduction stands only as long as it can be recomputed.

    Fix: Correct the id, drop it, or record an exemption that says what it rests on instead.

    Source: docs/method.md#appraisal

    规定: 扣分引用的记录，截至年底须显示相应情形：逾期、当年逾期后完成、未答复、缺少评价或查看。

    缘由: 能复核的扣分才站得住。

    处理: 改正或删去编号；另有依据的，登记豁免并说明。

    依据: docs/method.md#appraisal
    """
    for one, found in met(facts):
        unit, owner = one.deduction.unit, one.appraisal
        if not _has_begun(facts, owner):
            continue
        year = appraised_year(owner.year, facts.today)
        if shown(facts.ledger, found, unit, year) or unit not in concerned(facts.ledger, found):
            continue
        message = say("rule.RC819", id=owner.id, unit=unit, named=one.named, day=year.last)
        yield Hit(one.where, owner.id, message)


def _has_begun(facts: Facts, appraisal: Appraisal) -> bool:
    return appraisal.start is not None and appraisal.start <= facts.today


@rule("RC820", "同一依据重复扣分", "points taken twice for one record", severity=WARNING)
def deducted_twice(facts: Facts) -> Iterator[Hit]:
    """Law: In one year a unit loses points for a record once.

    Why: One fault is not punished twice.

    Fix: Join the deductions, or take the id out of one of them.

    Source: docs/method.md#appraisal

    规定: 同一年度内，同一编号对同一单位只扣一次。

    缘由: 一事不两罚。

    处理: 两笔扣分合并，或从其中一笔删去该编号。

    依据: docs/method.md#appraisal
    """
    for found in facts.ledger.appraisals.values():
        seen: set[tuple[str, str]] = set()
        for one in found.deductions:
            for index, named in enumerate(one.about):
                if (one.unit, named) in seen:
                    message = say("rule.RC820", id=found.id, unit=one.unit, named=named)
                    yield Hit(one.where / "about" / index, found.id, message)
                seen.add((one.unit, named))
