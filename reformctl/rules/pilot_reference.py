"""RC2: what pilots and experiences name: project teams, central plans, sources, bulletins."""

from __future__ import annotations

from collections.abc import Iterator

from reformctl.rules.organ import REGISTRIES
from reformctl.rules.reference import Reference, astray, plan_ids, unknown, unread_ids
from reformctl.rules.rule import Facts, Hit, rule


@rule("RC218", "项目小组不存在", "unknown project team", whole=("teams",))
def unknown_team(facts: Facts) -> Iterator[Hit]:
    """Law: A pilot, and each review of it, names one of the project teams of the registry.

    Why: The team reviews the pilot every half year; nobody reviews what no team has.

    Fix: Correct the team's id, or enter the team in registry/teams.yaml.

    Source: docs/method.md#pilots

    规定: 试点及其每次评价所写的，须为名录中的项目小组。

    缘由: 每半年的评价由项目小组作出；不归任何小组的试点没人评价。

    处理: 改正项目小组编号，或在 registry/teams.yaml 登记该小组。

    依据: docs/method.md#pilots
    """
    teams = facts.ledger.teams
    for pilot in facts.ledger.pilots.values():
        if pilot.team and pilot.team not in teams:
            yield unknown("RC218", Reference(pilot.where, ("team",), pilot.id, pilot.team))
        for review in pilot.reviews:
            if review.by and review.by not in teams:
                yield unknown("RC218", Reference(review.where, ("by",), pilot.id, review.by))


@rule("RC219", "试点依据的中央方案不存在", "unknown central plan of a pilot", whole=("central",))
def unknown_central(facts: Facts) -> Iterator[Hit]:
    """Law: A pilot rests only on central plans that have their file.

    Why: What the centre asked for can't be looked up otherwise.

    Fix: Correct the central plan's id, or add central/<id>.yaml.

    Source: docs/method.md#pilots

    规定: 试点所依据的中央方案，须有对应的文件。

    缘由: 否则查不到中央的要求。

    处理: 改正中央方案编号，或补建 central/<编号>.yaml。

    依据: docs/method.md#pilots
    """
    known = facts.ledger.centrals
    for pilot in facts.ledger.pilots.values():
        for reference in astray(pilot.where, "central", pilot.id, pilot.central, known):
            yield unknown("RC219", reference)


@rule("RC220", "经验来源不存在", "unknown source of an experience", whole=REGISTRIES)
def unknown_source(facts: Facts) -> Iterator[Hit]:
    """Law: An experience comes from a pilot, a plan, a department or a city of the ledger.

    Why: Whoever wants to take it up must know whom to ask.

    Fix: Correct ``source``.

    Source: docs/method.md#experience

    规定: 经验的来源须为台账中的试点、方案，或名录中的部门、市州。

    缘由: 想学的地方要知道向谁请教。

    处理: 改正 ``source``。

    依据: docs/method.md#experience
    """
    ledger = facts.ledger
    pilots = ledger.pilots.keys() | unread_ids(ledger, "pilot")
    known = plan_ids(ledger) | pilots | ledger.departments.keys() | ledger.cities.keys()
    for one in ledger.experiences.values():
        if one.source and one.source not in known:
            yield unknown("RC220", Reference(one.where, ("source",), one.id, one.source))


@rule("RC221", "登载经验的信息材料不存在", "unknown bulletin of an experience")
def unknown_bulletin(facts: Facts) -> Iterator[Hit]:
    """Law: The bulletin that is said to carry an experience has its file.

    Why: Channel and issue number stand there and nowhere else.

    Fix: Correct the bulletin's id, or add bulletins/<id>.yaml.

    Source: docs/method.md#experience

    规定: 登载经验的信息材料，须有对应的文件。

    缘由: 刊物和期号只写在那里。

    处理: 改正信息材料编号，或补建 bulletins/<编号>.yaml。

    依据: docs/method.md#experience
    """
    known = facts.ledger.bulletins.keys() | unread_ids(facts.ledger, "bulletin")
    for one in facts.ledger.experiences.values():
        if one.bulletin and one.bulletin not in known:
            yield unknown("RC221", Reference(one.where, ("bulletin",), one.id, one.bulletin))
