"""RC9: every change is made by somebody whose role it is, as the base's registry says."""

from __future__ import annotations

from collections.abc import Iterator

from reformctl.ledger.duty import Duty, objection_to
from reformctl.ledger.duty_of import Charge, charges
from reformctl.ledger.memory import RECORD
from reformctl.ledger.transition import Kind, Transition
from reformctl.messages import Message, say
from reformctl.records.baseline import Tolerated
from reformctl.records.place import Place
from reformctl.records.settings import Settings
from reformctl.rules.rule import Facts, Hit, rule
from reformctl.vocab.check import Severity
from reformctl.vocab.office import Authority, Role

WEIGHT = {Authority.SIGNED: Severity.ERROR, Authority.ADVISORY: Severity.WARNING}
POLICY = "registry/"


@rule("RC913", "无权作此登记", "change by somebody whose role it is not", of_changes=True)
def not_their_role(facts: Facts) -> Iterator[Hit]:
    """Law: Each change is made by a person of the base's registry who has the role for it.

    A unit's clerk reports its own items; the office records verdicts; the group's secretary asks
    for write-off and the leading group's grants it; the registrar keeps the records. Whoever asked
    does not decide. Under ``authority: advisory`` this is a warning, under ``off`` it is not asked.

    Why: A ledger in which anybody may say that it is done says nothing.

    Fix: Have the change recorded by whoever's it is, or have the registry changed first.

    Source: docs/method.md#authority

    规定: 每项登记由目标版本名录中有此职责的人作出：单位自报本单位的事项，改革办认定，
    专项小组联络员申请销账，省委深改组批准，综合岗维护记录；申请人不得决定。
    ``authority: advisory`` 时为警告，``off`` 时不核对。

    缘由: 谁都能说办完了的台账，等于没有台账。

    处理: 请有职责的人登记，或先变更名录。

    依据: docs/method.md#authority
    """
    yield from _objections(facts.transition, of_policy=False)


@rule(
    "RC914", "无权改动设置或名录", "settings or registry changed without the role", of_changes=True
)
def policy_changed(facts: Facts) -> Iterator[Hit]:
    """Law: Settings, baseline and registries are changed only by those the base gives that role.

    A request is judged under the settings and registry of its base, whatever it makes of them.

    Why: Who may change the rules may do anything.

    Fix: Take it out of the request; whoever keeps the settings (and with them the baseline) or the
    registries changes them.

    Source: docs/method.md#authority

    规定: 设置、存量问题清单和名录只能由目标版本赋予此职责的人改动，清单由维护设置的人改动；
    合并请求按目标版本的设置和名录核查。

    缘由: 能改规则的人，什么都能做。

    处理: 从请求中撤出这项改动，请维护设置或名录的人办理。

    依据: docs/method.md#authority
    """
    yield from _objections(facts.transition, of_policy=True)


def _objections(transition: Transition, of_policy: bool) -> Iterator[Hit]:
    weight = WEIGHT.get(transition.policy.settings.authority)
    if weight is None or transition.deed.kind in (Kind.WHOLE, Kind.MERGE):
        return
    told: set[tuple[str, Message]] = set()
    for old, new in transition.pairs:
        if _is_policy(old if old is not None else new) is of_policy:
            for charge in charges(old, new, transition.settled):
                against = _against(transition, charge)
                if against and (charge.duty.id, against) not in told:
                    told.add((charge.duty.id, against))
                    code = "RC914" if of_policy else "RC913"
                    message = say(f"rule.{code}", id=charge.duty.id, why=against)
                    yield Hit(charge.where, charge.duty.id, message, severity=weight)
    if not of_policy:
        yield from _renumbered(transition, weight)


def _against(transition: Transition, charge: Charge) -> Message | None:
    decides = charge.field == "writeoff" and charge.duty.roles == (Role.GRANT,)
    asker = transition.askers.get(charge.duty.id) or None if decides else None
    return objection_to(transition.policy, charge.duty, transition.deed.author, asker)


def _renumbered(transition: Transition, weight: Severity) -> Iterator[Hit]:
    for new_id in _renamed_by_others(transition):
        duty = Duty(new_id, (Role.REGISTRY,))
        against = objection_to(transition.policy, duty, transition.deed.author)
        if against:
            where = Place(transition.after.plans[new_id].where.path)
            yield Hit(where, new_id, say("rule.RC913", id=new_id, why=against), severity=weight)


def _renamed_by_others(transition: Transition) -> Iterator[str]:
    """The new ids of plans that somebody renumbered who did not draft them since the base."""
    for old_id, new_id in transition.names.items():
        adopted = transition.after.plans[new_id].adopted
        if adopted or (old_id, RECORD, None) not in transition.own:
            yield new_id


def _is_policy(record: object) -> bool:
    where: Place = record.where  # type: ignore[attr-defined]
    return isinstance(record, Settings | Tolerated) or where.path.startswith(POLICY)
