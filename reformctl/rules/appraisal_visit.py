"""RC2 and RC8: who visits whom in the year-end appraisal, exactly once and within its days."""

from __future__ import annotations

from collections.abc import Iterator

from reformctl.messages import say
from reformctl.metrics.appraisal import assigned, cities_to_visit, visits_by_unit
from reformctl.metrics.round import is_outside
from reformctl.records.appraisal import Appraisal, AppraisalVisit, Assignment
from reformctl.rules.reference import Reference, astray, unknown
from reformctl.rules.refused import is_whole
from reformctl.rules.rule import Facts, Hit, rule
from reformctl.vocab.check import Severity

WARNING = Severity.WARNING
SHOWN = 5
"""How many cities a sentence names."""


@rule("RC226", "考核组不存在", "unknown appraisal group", whole=("teams",))
def unknown_appraisal_group(facts: Facts) -> Iterator[Hit]:
    """Law: Cities are assigned to, and visited by, appraisal groups of the registry.

    Why: The group's leader signs what it found.

    Fix: Correct the group's id, or enter it with ``reformctl new appraisal-group``.

    Source: docs/method.md#appraisal

    规定: 市州由名录中的考核组负责并实地考核。

    缘由: 考核结论由考核组组长签字。

    处理: 改正考核组编号，或用 ``reformctl new appraisal-group`` 登记。

    依据: docs/method.md#appraisal
    """
    known = facts.ledger.appraisal_groups
    for found in facts.ledger.appraisals.values():
        entries: tuple[Assignment | AppraisalVisit, ...] = (*found.assignments, *found.visits)
        for entry in entries:
            if entry.by and entry.by not in known:
                yield unknown("RC226", Reference(entry.where, ("by",), found.id, entry.by))


@rule("RC227", "考核的市州不存在", "appraisal of an unknown city", whole=("cities",))
def unknown_city_appraised(facts: Facts) -> Iterator[Hit]:
    """Law: What is assigned to a group, and visited, is a city of the registry.

    Why: A city that no registry lists is ranked nowhere.

    Fix: Correct the city's id, or enter it in registry/cities.yaml.

    Source: docs/method.md#appraisal

    规定: 分给考核组的、实地考核的，须是名录中的市州。

    缘由: 名录之外的市州不参加排名。

    处理: 改正市州编号，或在 registry/cities.yaml 登记。

    依据: docs/method.md#appraisal
    """
    known = facts.ledger.cities
    for found in facts.ledger.appraisals.values():
        for entry in found.assignments:
            for reference in astray(entry.where, "cities", found.id, entry.cities, known):
                yield unknown("RC227", reference)
        for visit in found.visits:
            if visit.unit not in known:
                yield unknown("RC227", Reference(visit.where, ("unit",), found.id, visit.unit))


@rule("RC809", "市州未分或重复分组", "city assigned to no group or to two", whole=("cities",))
def city_not_assigned_once(facts: Facts) -> Iterator[Hit]:
    """Law: Every city is assigned to exactly one appraisal group.

    A city that no plan, pilot, round or appraisal from before the first day names is taken for
    one that joined later: a warning while the groups are under way, and not asked for then.

    Why: A city of no group is visited by nobody, one of two groups gets two scores.

    Fix: Put the city on the list of one group and take it off the others.

    Source: docs/method.md#appraisal

    规定: 每个市州恰好分给一个考核组。考核开始之前的方案、试点、轮次和考核都没有提到的市州，
    视为后来设立：考核期间只作提示，期满或通报之后不再要求。

    缘由: 没有分组的无人考核，分给两组的会有两个结果。

    处理: 把市州列入一个考核组，从其他组中删去。

    依据: docs/method.md#appraisal
    """
    for found in facts.ledger.appraisals.values():
        yield from _assigned_again(found)
        yield from _not_assigned(facts, found)


def _assigned_again(found: Appraisal) -> Iterator[Hit]:
    seen: dict[str, str] = {}
    for entry in found.assignments:
        for index, city in enumerate(entry.cities):
            if city in seen:
                message = say("rule.RC809.twice", id=found.id, city=city, group=seen[city])
                yield Hit(entry.where / "cities" / index, found.id, message)
            seen.setdefault(city, entry.by)


def _not_assigned(facts: Facts, found: Appraisal) -> Iterator[Hit]:
    named, known = assigned(found), facts.ledger.cities
    due = set(cities_to_visit(facts.ledger, found))
    misspelt = sum(city not in known for city in named)
    missing = [city for city in known if city not in named]
    joined = [city for city in missing if city not in due and _is_under_way(facts, found)]
    where = found.where / "assignments"
    for cities, severity in (([city for city in missing if city in due], None), (joined, WARNING)):
        if len(cities) > misspelt and is_whole(facts, where):
            shown = tuple(cities[:SHOWN])
            message = say("rule.RC809.none", id=found.id, count=len(cities), cities=shown)
            yield Hit(where, found.id, message, severity=severity)


def _is_under_way(facts: Facts, found: Appraisal) -> bool:
    return not found.issued and (found.end is None or facts.today <= found.end)


@rule("RC810", "市州重复考核", "city visited twice")
def city_visited_twice(facts: Facts) -> Iterator[Hit]:
    """Law: Each city is visited exactly once.

    Why: All are appraised by the same measure.

    Fix: Take out the visit that was entered a second time, or correct its city.

    Source: docs/method.md#appraisal

    规定: 每个市州恰好考核一次。

    缘由: 对所有市州用同一把尺子。

    处理: 删去重复登记的一次，或改正市州。

    依据: docs/method.md#appraisal
    """
    for found in facts.ledger.appraisals.values():
        first = visits_by_unit(found)
        for visit in found.visits:
            if visit is not first[visit.unit]:
                day = first[visit.unit].on
                message = say("rule.RC810", id=found.id, city=visit.unit, day=visit.on, first=day)
                yield Hit(visit.where / "unit", found.id, message)


@rule("RC811", "非本组考核", "visited by another group than its own")
def visited_by_another_group(facts: Facts) -> Iterator[Hit]:
    """Law: A city is visited by the appraisal group that it is assigned to.

    Why: Who signs for a city must have been there.

    Fix: Correct ``by`` of the visit, or the assignment.

    Source: docs/method.md#appraisal

    规定: 市州由所分的考核组考核。

    缘由: 为市州签字的，须是到过现场的。

    处理: 改正考核的 ``by``，或改正分组。

    依据: docs/method.md#appraisal
    """
    for found in facts.ledger.appraisals.values():
        own = assigned(found)
        for visit in found.visits:
            group = own.get(visit.unit)
            if visit.by is None and is_whole(facts, visit.where / "by"):
                message = say("rule.RC811.none", id=found.id, city=visit.unit, day=visit.on)
                yield Hit(visit.where / "by", found.id, message)
            elif group and visit.by != group and visit.by in facts.ledger.appraisal_groups:
                message = say("rule.RC811", id=found.id, city=visit.unit, by=visit.by, group=group)
                yield Hit(visit.where / "by", found.id, message)


@rule("RC812", "考核不在起止日期之内", "visit outside the appraisal's days")
def visit_outside_days(facts: Facts) -> Iterator[Hit]:
    """Law: A city is visited within the appraisal's first and last day.

    Why: What is found later belongs to the next year.

    Fix: Correct the day of the visit, or ``start`` or ``end``.

    Source: docs/method.md#appraisal

    规定: 实地考核须在年底考核的起止日期之内。

    缘由: 之后发现的问题属于下一年度。

    处理: 改正考核日期，或 ``start``、``end``。

    依据: docs/method.md#appraisal
    """
    for found in facts.ledger.appraisals.values():
        for visit in found.visits:
            if visit.on <= facts.today and is_outside(found, visit.on):
                message = say(
                    "rule.RC812",
                    id=found.id,
                    city=visit.unit,
                    day=visit.on,
                    start=found.start,
                    end=found.end,
                )
                yield Hit(visit.where / "on", found.id, message)
