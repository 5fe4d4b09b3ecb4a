"""RC8: points of the appraisal. Their parts add up, and deductions come out in hundredths."""

from __future__ import annotations

from collections.abc import Iterator

from reformctl.dataclass import fields
from reformctl.messages import say
from reformctl.metrics.points import HUNDRED, is_exact, part_points
from reformctl.rules.deduction import deductions
from reformctl.rules.rule import Facts, Hit, rule


@rule("RC817", "扣分分值不当", "deduction of wrong points", whole=("ledger",))
def points_wrong(facts: Facts) -> Iterator[Hit]:
    """Law: A deduction takes something off its part, no more than it is worth, in hundredths.

    Why: Sums must come out exactly, and no part can lose more than it has.

    Fix: Correct ``points``, or the part.

    Source: docs/method.md#appraisal

    规定: 扣分大于零，不超过该部分的分值，最多两位小数。

    缘由: 合计须分毫不差，哪一部分都不能扣成负数。

    处理: 改正 ``points``，或改正所属部分。

    依据: docs/method.md#appraisal
    """
    worth = part_points(facts.ledger.settings.points)
    for found, one in deductions(facts):
        most = worth[one.part] // HUNDRED
        if not is_exact(one.points):
            fault = "decimals"
        elif one.points <= 0:
            fault = "zero"
        elif one.points > most:
            fault = "above"
        else:
            continue
        values = {"id": found.id, "unit": one.unit, "points": str(one.points)}
        message = say(f"rule.RC817.{fault}", **values, part=one.part, most=most)
        yield Hit(one.where / "points", found.id, message)


@rule("RC818", "分值设置不符", "settings of points that do not add up", whole=("ledger",))
def points_do_not_add_up(facts: Facts) -> Iterator[Hit]:
    """Law: The three parts add up to reform's points, which are part of the whole, in hundredths.

    Why: Else a unit without a fault would score more or less than all.

    Fix: Correct ``points``, or the rate, in ledger.yaml.

    Source: docs/method.md#appraisal

    规定: 三部分分值之和等于改革分，改革分不超过总分；扣分标准最多两位小数。

    缘由: 否则没有扣分的单位得不到满分，或超出满分。

    处理: 改正 ledger.yaml 的 ``points`` 或 ``rates``。

    依据: docs/method.md#appraisal
    """
    settings = facts.ledger.settings
    points, where = settings.points, settings.where / "points"
    parts = points.plans + points.work + points.responsibility
    if parts != points.reform:
        message = say("rule.RC818.parts", parts=parts, reform=points.reform)
        yield Hit(where / "reform", "", message)
    if points.reform > points.whole:
        message = say("rule.RC818.whole", reform=points.reform, whole=points.whole)
        yield Hit(where / "whole", "", message)
    for rate in fields(settings.rates):
        value = getattr(settings.rates, rate.name)
        if not is_exact(value):
            message = say("rule.RC818.rate", rate=rate.name, value=str(value))
            yield Hit(settings.where / "rates" / rate.name, "", message)
