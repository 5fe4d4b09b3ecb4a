"""RC2: bodies. Every group and unit that is named stands in a registry."""

from __future__ import annotations

from collections.abc import Iterator

from reformctl.ledger.ledger import Ledger
from reformctl.messages import say
from reformctl.records.organ import LEADING_GROUP, OFFICE
from reformctl.records.place import Place
from reformctl.rules.reference import Reference, astray, unknown
from reformctl.rules.rule import Facts, Hit, rule
from reformctl.rules.subject import subjects

REGISTRIES = ("groups", "departments", "cities", "teams")


def unit_ids(ledger: Ledger) -> frozenset[str]:
    """The ids of all bodies: those of the registries, the office and the leading group."""
    registries = (ledger.groups, ledger.departments, ledger.cities, ledger.teams, ledger.divisions)
    return frozenset({LEADING_GROUP, OFFICE}.union(*registries))


def is_unit(ledger: Ledger, unit_id: str) -> bool:
    """Whether the id names a body: of the registries, the office or the leading group."""
    return unit_id in (LEADING_GROUP, OFFICE) or ledger.unit(unit_id) is not None


@rule("RC201", "专项小组不存在", "unknown special group", whole=("groups",))
def unknown_group(facts: Facts) -> Iterator[Hit]:
    """Law: Plans, pilots, central plans, agenda entries and files of the master plan have a group.

    The group stands in the registry, and so do those that a division looks after.

    Why: What belongs to no group is missing from every table by group.

    Fix: Correct the group's id, or enter the group in registry/groups.yaml.

    Source: docs/method.md#bodies

    规定: 方案、试点、中央方案、审议事项和总体方案的每个文件都归属名录中的专项小组，
    处室联系的也是名录中的专项小组。

    缘由: 不归任何小组的内容，分组统计里都没有。

    处理: 改正小组编号，或在 registry/groups.yaml 登记该小组。

    依据: docs/method.md#bodies
    """
    ledger = facts.ledger
    for where, owner, group in _of_groups(ledger):
        if group and group not in ledger.groups:
            yield unknown("RC201", Reference(where, ("group",), owner, group))
    for division in ledger.divisions.values():
        for reference in astray(
            division.where, "groups", division.id, division.groups, ledger.groups
        ):
            yield unknown("RC201", reference)
    files = {item.where.path: item.group for item in ledger.masters.values()}
    for path, group in files.items():
        if group not in ledger.groups:
            yield Hit(Place(path), group, say("rule.RC201.master", named=group))


def _of_groups(ledger: Ledger) -> Iterator[tuple[Place, str, str | None]]:
    """Where a record of its own names the group it belongs to, with the record's id."""
    for record in ledger.closables():
        yield record.where, record.id, record.group
    for central in ledger.centrals.values():
        yield central.where, central.id, central.group
    for agenda in ledger.agendas.values():
        for entry in agenda.entries:
            yield entry.where, agenda.ref(entry), entry.group


@rule("RC202", "单位不存在", "unknown unit", whole=REGISTRIES)
def unknown_unit(facts: Facts) -> Iterator[Hit]:
    """Law: Every unit that leads, supports, reports, asks or is visited stands in a registry.

    Why: A unit nobody knows answers for nothing and gets no reminder.

    Fix: Correct the unit's id, or enter the unit in its registry.

    Source: docs/method.md#bodies

    规定: 牵头、配合、汇报、申请和被督察的单位都须在名录中。

    缘由: 名录里没有的单位，无人负责，也收不到提醒。

    处理: 改正单位编号，或在相应名录中登记。

    依据: docs/method.md#bodies
    """
    for reference in _unknown_units(facts.ledger, unit_ids(facts.ledger)):
        yield unknown("RC202", reference)


def _unknown_units(ledger: Ledger, known: frozenset[str]) -> Iterator[Reference]:
    """Where a unit is named that is not among those known."""
    for plan in ledger.plans.values():
        yield from astray(plan.where, "lead", plan.id, plan.lead, known)
        yield from astray(plan.where, "support", plan.id, plan.support, known)
    for record in ledger.closables():
        for step in record.writeoff:
            if step.by and step.by != record.group and step.by not in known:
                yield Reference(step.where, ("by",), record.id, step.by)
    for subject in subjects(ledger):
        item = subject.item
        if item.lead and item.lead not in known:
            yield Reference(item.where, ("lead",), subject.id, item.lead)
        if not known.issuperset(item.support):
            yield from astray(item.where, "support", subject.id, item.support, known)
    for meeting in ledger.meetings.values():
        for heard in meeting.heard:
            if heard.unit and heard.unit not in known:
                yield Reference(heard.where, ("unit",), meeting.id, heard.unit)
    for found in ledger.rounds.values():
        yield from astray(found.where, "departments", found.id, found.departments, known)
        yield from astray(found.where, "cities", found.id, found.cities, ledger.cities)
    yield from _unknown_leads(ledger, known)


def _unknown_leads(ledger: Ledger, known: frozenset[str]) -> Iterator[Reference]:
    """Where a central plan or an entry of the agenda names such a unit."""
    for central in ledger.centrals.values():
        yield from astray(central.where, "lead", central.id, central.lead, known)
    for agenda in ledger.agendas.values():
        for entry in agenda.entries:
            yield from astray(entry.where, "lead", agenda.ref(entry), entry.lead, known)
    yield from _of_pilots(ledger, known)
    yield from _of_experiences(ledger, known)


def _of_pilots(ledger: Ledger, known: frozenset[str]) -> Iterator[Reference]:
    for pilot in ledger.pilots.values():
        if pilot.unit and pilot.unit not in known:
            yield Reference(pilot.where, ("unit",), pilot.id, pilot.unit)
        yield from astray(pilot.where, "cities", pilot.id, pilot.cities, known)
        for visit in pilot.visits:
            if visit.by and visit.by not in known:
                yield Reference(visit.where, ("by",), pilot.id, visit.by)


def _of_experiences(ledger: Ledger, known: frozenset[str]) -> Iterator[Reference]:
    for experience in ledger.experiences.values():
        yield from astray(experience.where, "spread", experience.id, experience.spread, known)
        for uptake in experience.adoptions:
            if uptake.unit not in known:
                yield Reference(uptake.where, ("unit",), experience.id, uptake.unit)


@rule("RC210", "岗位所属单位不存在", "unknown unit of a post", whole=REGISTRIES)
def unknown_unit_of_post(facts: Facts) -> Iterator[Hit]:
    """Law: A post belongs to a unit of the registries.

    Why: What a person may record depends on the unit.

    Fix: Correct the unit's id in registry/people.yaml, or enter the unit.

    Source: docs/method.md#bodies

    规定: 岗位所属的单位须在名录中。

    缘由: 谁能登记什么，取决于所属单位。

    处理: 改正 registry/people.yaml 中的单位编号，或登记该单位。

    依据: docs/method.md#bodies
    """
    for person in facts.ledger.people.values():
        if person.unit and not is_unit(facts.ledger, person.unit):
            yield unknown("RC210", Reference(person.where, ("unit",), person.id, person.unit))
