"""RC9: by when something was promised stays as it was promised."""

from __future__ import annotations

from collections.abc import Iterator

from reformctl.ledger.memory import RECORD
from reformctl.ledger.transition import item_pairs
from reformctl.messages import say
from reformctl.records.master import MasterItem
from reformctl.records.plan import ReformPlan
from reformctl.rules.rule import Facts, Hit, rule


@rule("RC912", "改动时限或计划年度", "first due date or planned year moved", of_changes=True)
def promise_moved(facts: Facts) -> Iterator[Hit]:
    """Law: The first due date of an issued item and the year of a master item stay as promised.

    Why: Lateness is counted against them; who moves them is never late.

    Fix: Restore it; put an item's date off by an extension with its reason.

    Source: docs/method.md#item

    规定: 印发方案的事项时限和改革事项的计划年度不得改动。

    缘由: 逾期以此计算，改了就永远不逾期。

    处理: 恢复原值；需要推迟的，说明理由申请延期。

    依据: docs/method.md#item
    """
    own = facts.transition.own
    for old, new in facts.transition.records:
        if isinstance(old, MasterItem) and isinstance(new, MasterItem):
            if old.planned and old.planned != new.planned and (new.id, RECORD, None) not in own:
                message = say("rule.RC912.year", id=new.id, old=old.planned, new=new.planned)
                yield Hit(new.where / "planned", new.id, message)
        elif isinstance(old, ReformPlan) and isinstance(new, ReformPlan) and old.issued:
            for was, now in item_pairs(old, new):
                ref = new.ref(now) if now else ""
                if not was or not now or not was.due or (ref, RECORD, None) in own:
                    continue
                if was.due != now.due:
                    message = say("rule.RC912.due", id=ref, old=was.due, new=now.due)
                    yield Hit(now.where / "due", ref, message)
