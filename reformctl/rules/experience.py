"""RC7: ripe experience. What it must say, that it was published, and who took it up."""

from __future__ import annotations

from collections.abc import Iterator

from reformctl.ledger.naming import unit_name, unit_names
from reformctl.messages import say
from reformctl.metrics.experience import is_not_spread, lacks, origins, spread_due, waiting_units
from reformctl.rules.refused import is_whole
from reformctl.rules.rule import Facts, Hit, rule
from reformctl.vocab.check import Severity
from reformctl.vocab.field import field_term

# How many units a sentence names before it only counts.
NAMED_AT_MOST = 6


@rule("RC740", "经验要素不全", "experience incomplete")
def experience_incomplete(facts: Facts) -> Iterator[Hit]:
    """Law: An experience names its source; once ripe it has a title, a text and a day too.

    One that was published or taken up is ripe. Without a day it is a draft.

    Why: What nobody can read spreads nowhere.

    Fix: Fill in the field.

    Source: docs/method.md#experience

    规定: 经验须写明来源；成熟的还须有名称、内容和成熟日期。已登载或已被采用的即为成熟；
    没有日期的为草稿。

    缘由: 看不到内容的经验推广不开。

    处理: 补填该字段。

    依据: docs/method.md#experience
    """
    for experience in facts.ledger.experiences.values():
        for field in lacks(experience):
            where = experience.where / field
            if is_whole(facts, where):
                what = field_term(field)
                message = say("rule.RC740", id=experience.id, what=what, field=field)
                yield Hit(where, experience.id, message)


@rule("RC741", "登载经验的信息材料未写经验编号", "bulletin does not name the experience")
def not_in_bulletin(facts: Facts) -> Iterator[Hit]:
    """Law: The bulletin that carries an experience names it under ``about``.

    Why: Who reads the bulletin finds the experience, and who reads the experience the bulletin.

    Fix: Add the experience's id to the bulletin's ``about``, or correct ``bulletin``.

    Source: docs/method.md#experience

    规定: 登载经验的信息材料，须在 ``about`` 中写明经验编号。

    缘由: 从材料能找到经验，从经验也能找到材料。

    处理: 在材料的 ``about`` 中补写经验编号，或改正 ``bulletin``。

    依据: docs/method.md#experience
    """
    ledger = facts.ledger
    for experience in ledger.experiences.values():
        bulletin = ledger.bulletins.get(experience.bulletin or "")
        if bulletin is None or experience.id in bulletin.about:
            continue
        if is_whole(facts, bulletin.where / "about"):
            message = say("rule.RC741", id=experience.id, bulletin=bulletin.id)
            yield Hit(experience.where / "bulletin", experience.id, message)


@rule("RC742", "来源单位采用自己的经验", "taken up by where it comes from")
def taken_up_at_home(facts: Facts) -> Iterator[Hit]:
    """Law: An experience is taken up elsewhere than where it comes from.

    That is the source itself, the unit and the places of a pilot, or who leads a plan.

    Why: Else it counts as spread and has gone nowhere.

    Fix: Take the entry out, or correct the unit.

    Source: docs/method.md#experience

    规定: 经验由来源以外的单位采用。来源指来源单位本身，试点的责任单位和试点地区，方案的牵头单位。

    缘由: 否则算作已推广，其实没有推开。

    处理: 删去这条采用情况，或改正单位。

    依据: docs/method.md#experience
    """
    for experience in facts.ledger.experiences.values():
        home = origins(facts.ledger, experience)
        for uptake in experience.adoptions:
            if uptake.unit in home:
                unit = unit_name(facts.ledger, uptake.unit)
                message = say("rule.RC742", id=experience.id, unit=unit, day=uptake.on)
                yield Hit(uptake.where / "unit", experience.id, message)


@rule("RC743", "同一单位重复采用", "taken up twice by one unit")
def taken_up_twice(facts: Facts) -> Iterator[Hit]:
    """Law: A unit takes an experience up once.

    Why: How far it has spread is told by the number of entries.

    Fix: Take the second entry out.

    Source: docs/method.md#experience

    规定: 一个单位对一条经验只登记一次采用。

    缘由: 推广了多少，看采用的条数。

    处理: 删去重复的一条。

    依据: docs/method.md#experience
    """
    for experience in facts.ledger.experiences.values():
        seen: set[str] = set()
        for uptake in experience.adoptions:
            if uptake.unit in seen:
                unit = unit_name(facts.ledger, uptake.unit)
                message = say("rule.RC743", id=experience.id, unit=unit, day=uptake.on)
                yield Hit(uptake.where / "unit", experience.id, message)
            seen.add(uptake.unit)


@rule("RC744", "采用早于经验成熟", "taken up before it was ripe")
def taken_up_early(facts: Facts) -> Iterator[Hit]:
    """Law: An experience is taken up on or after the day from which it counts as ripe.

    Why: One of the two days is wrong.

    Fix: Correct the wrong one.

    Source: docs/method.md#experience

    规定: 采用经验的日期，不早于经验成熟之日。

    缘由: 两个日期必有一错。

    处理: 改正其中错误的日期。

    依据: docs/method.md#experience
    """
    for experience in facts.ledger.experiences.values():
        ripe = experience.on
        for uptake in experience.adoptions:
            if ripe and uptake.on < ripe <= facts.today:
                unit = unit_name(facts.ledger, uptake.unit)
                message = say("rule.RC744", id=experience.id, unit=unit, day=uptake.on, ripe=ripe)
                yield Hit(uptake.where / "on", experience.id, message)


@rule(
    "RC745",
    "经验逾期未推开",
    "not spread in time",
    severity=Severity.WARNING,
    whole=("ledger",),
)
def not_spread(facts: Facts) -> Iterator[Hit]:
    """Law: Whom an experience is to be spread to takes it up within ``thresholds.spread_months``.

    The months count from the day from which it is ripe.

    Why: Experience is worth what is made of it elsewhere.

    Fix: Remind the units; ``reformctl adopt ID UNIT`` records who took it up.

    Source: docs/method.md#experience

    规定: 推广范围内的单位，在经验成熟后 ``thresholds.spread_months`` 个月内采用。

    缘由: 经验的价值在于别处用得上。

    处理: 督促有关单位；采用的用 ``reformctl adopt 编号 单位`` 登记。

    依据: docs/method.md#experience
    """
    thresholds = facts.ledger.settings.thresholds
    for experience in facts.ledger.experiences.values():
        if not is_not_spread(experience, thresholds, facts.today):
            continue
        if is_whole(facts, experience.where):
            waiting = waiting_units(experience)
            message = say(
                "rule.RC745",
                id=experience.id,
                due=spread_due(experience, thresholds),
                count=len(waiting),
                units=unit_names(facts.ledger, waiting[:NAMED_AT_MOST]),
            )
            yield Hit(experience.where / "spread", experience.id, message)
