"""RC9: by when something was promised stays as it was promised."""

from __future__ import annotations

from collections.abc import Container, Iterator
from datetime import date
from typing import Any

from reformctl.ledger.memory import RECORD
from reformctl.ledger.transition import item_pairs, part_pairs
from reformctl.messages import say
from reformctl.records.agenda import Agenda
from reformctl.records.master import MasterItem
from reformctl.records.plan import ReformPlan
from reformctl.rules.rule import Facts, Hit, rule


@rule("RC912", "改动时限或计划年度", "first due date or planned year moved", of_changes=True)
def promise_moved(facts: Facts) -> Iterator[Hit]:
    """Law: The first due date of an issued item and the year of a master item stay as promised.

    So does the day by which a plan was to be submitted, once it has passed.

    Why: Lateness is counted against them; who moves them is never late.

    Fix: Restore it; put an item's date off by an extension with its reason, withdraw a plan from
    the agenda with its reason and enter it again.

    Source: docs/method.md#item

    规定: 印发方案的事项时限和改革事项的计划年度不得改动；审议事项的提交期限过后不得改动。

    缘由: 逾期以此计算，改了就永远不逾期。

    处理: 恢复原值；事项需要推迟的，说明理由申请延期；审议事项说明理由撤销后重新列入。

    依据: docs/method.md#item
    """
    own, day = facts.transition.own, facts.transition.deed.day
    for old, new in facts.transition.records:
        match old, new:
            case MasterItem(), MasterItem() if (new.id, RECORD, None) not in own:
                yield from _year_moved(old, new)
            case ReformPlan(), ReformPlan() if old.issued:
                yield from _dues_moved(old, new, own)
            case Agenda(), Agenda():
                yield from _submissions_moved(old, new, day)


def _year_moved(old: MasterItem, new: MasterItem) -> Iterator[Hit]:
    if old.planned and old.planned != new.planned:
        message = say("rule.RC912.year", id=new.id, old=old.planned, new=new.planned)
        yield Hit(new.where / "planned", new.id, message)


def _dues_moved(old: ReformPlan, new: ReformPlan, own: Container[Any]) -> Iterator[Hit]:
    for was, now in item_pairs(old, new):
        ref = new.ref(now) if now else ""
        if not was or not now or not was.due or (ref, RECORD, None) in own:
            continue
        if was.due != now.due:
            message = say("rule.RC912.due", id=ref, old=was.due, new=now.due)
            yield Hit(now.where / "due", ref, message)


def _submissions_moved(old: Agenda, new: Agenda, day: date) -> Iterator[Hit]:
    """Until its day has come an entry may be planned anew; from then on it was late or was not."""
    for was, now in part_pairs(old, new):
        if not was or not now or was.submit_by is None or was.submit_by >= day:
            continue
        if now.submit_by != was.submit_by:
            ref = new.ref(now)
            message = say("rule.RC912.submission", id=ref, old=was.submit_by, new=now.submit_by)
            yield Hit(now.where / "submit_by", ref, message)
