"""Which duties the differences between two versions of a record are, field by field."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reformctl.dataclass import dataclass, fields
from reformctl.ledger.duty import BY_UNIT, Duty
from reformctl.ledger.edit import content
from reformctl.ledger.memory import approvals, grown, own_memories
from reformctl.ledger.transition import item_pairs
from reformctl.records.growing import GROWING
from reformctl.records.master import MasterItem
from reformctl.records.pilot import Pilot
from reformctl.records.place import Place
from reformctl.records.plan import ReformItem, ReformPlan, WriteoffStep
from reformctl.records.settings import Settings
from reformctl.vocab import Role, WriteoffAct

# Fields whose changes are another role's than that of whoever keeps the registries.
TOLD_APART = frozenset({"where", "id", "items", "withdrawn", *GROWING})
SETTINGS_ID = "ledger"
# Lists to which the units themselves add: those they ask in, confirm with and answer with.
OF_UNITS = frozenset({"extensions", "receipts", "replies", "adoptions"})


@dataclass(frozen=True, slots=True)
class Charge:
    """A duty, which field it is about and where that stands now."""

    duty: Duty
    field: str
    where: Place


@dataclass(frozen=True, slots=True)
class Whose:
    """The units a record is of, and those that may write it beside the registrar."""

    units: tuple[str, ...] = ()
    keepers: tuple[str, ...] = ()

    def keeping(self, ref: str) -> Duty:
        """What it takes to write the record itself."""
        roles = (Role.REGISTRY, Role.REPORT) if self.keepers else (Role.REGISTRY,)
        return Duty(ref, roles, self.keepers)

    def field(self, ref: str, record: Any, name: str) -> Duty:
        """What it takes to change a plain field of it."""
        if isinstance(record, ReformItem) and name == "reported":
            return Duty(ref, (Role.REPORT,), self.units)
        if isinstance(record, ReformItem | MasterItem) and name == "evidence":
            return Duty(ref, (Role.REPORT, Role.VERDICT), self.units)
        return self.keeping(ref)


def charges(old: Any, new: Any) -> Iterator[Charge]:
    """What somebody must be to make one version of a record the other."""
    if isinstance(old or new, Settings):
        duty = Duty(SETTINGS_ID, (Role.SETTINGS,))
        yield from (Charge(duty, name, new.where / name) for name in _differing(old, new))
    elif isinstance(old or new, ReformPlan):
        yield from _of_plan(old, new)
    else:
        lead = getattr(old or new, "group" if isinstance(old or new, Pilot) else "lead", None)
        owner = Whose((lead,) if isinstance(lead, str) else ())
        yield from _of_record((old or new).id, old, new, owner)


def _of_plan(old: ReformPlan | None, new: ReformPlan | None) -> Iterator[Charge]:
    plan = old or new
    assert plan
    keepers = _keepers(old, new)
    owner = Whose((plan.group,) if plan.group else (), keepers)
    yield from _of_record((new or plan).id, old, new, owner)
    for was, now in item_pairs(old, new) if new else ():
        item = was or now
        assert item
        owner = Whose((item.lead,) if item.lead else (), keepers)
        yield from _of_record((new or plan).ref(item), was, now, owner)


def _keepers(old: ReformPlan | None, new: ReformPlan | None) -> tuple[str, ...]:
    """The units that may write a plan as well as the registrar: those that lead it, its draft."""
    plans = [plan for plan in (old, new) if plan]
    return plans[0].lead if all(plan.is_draft for plan in plans) else ()


def _of_record(ref: str, old: Any, new: Any, owner: Whose) -> Iterator[Charge]:
    """The changes of one record, but for the items of a plan."""
    if old is None or new is None:
        where = (new or old).where
        yield Charge(owner.keeping(ref), "created" if new else "removed", where)
    if new is None:
        return
    for name in _differing(old, new):
        duty = owner.field(ref, new, name)
        if old is not None or duty.roles[0] is not Role.REGISTRY:
            yield Charge(duty, name, new.where / name)
    yield from _of_memories(ref, old, new, owner)


def _differing(old: Any, new: Any) -> list[str]:
    """The names of the fields that do not say the same, but for those told apart."""
    return [
        part.name
        for part in fields(new)
        if part.name not in TOLD_APART
        and content(getattr(old, part.name, None) or None)
        != content(getattr(new, part.name) or None)
    ]


def _of_memories(ref: str, old: Any, new: Any, owner: Whose) -> Iterator[Charge]:
    before = own_memories(old) if old is not None else {}
    for name, memory in own_memories(new).items():
        if name == "closed":
            continue
        was = before.get(name)
        for edit in grown(was, memory):
            roles = _entry_roles(memory.name, edit.new or edit.old)
            unit = getattr(edit.new or edit.old, "unit", None)
            units = (unit,) if unit else owner.units
            duty = Duty(ref, roles, units if BY_UNIT.issuperset(roles) else ())
            there = edit.new is not None and memory.name != "withdrawn"
            yield Charge(duty, memory.name, memory.where / edit.index if there else memory.where)
        for extension in (*approvals(was, memory), *_born_approved(was, memory)):
            yield Charge(Duty(ref, (Role.VERDICT,)), "approved", extension.where / "approved")


def _born_approved(was: Any, memory: Any) -> Iterator[Any]:
    """New extensions that carry their approval already."""
    if memory.name == "extensions":
        for edit in grown(was, memory):
            if edit.new is not None and edit.new.approved:
                yield edit.new


def _entry_roles(name: str, entry: Any) -> tuple[Role, ...]:
    if isinstance(entry, WriteoffStep):
        return (Role.ASK,) if entry.step is WriteoffAct.REQUEST else (Role.GRANT,)
    if name == "withdrawn":  # of the office; so is the registrar
        return (Role.VERDICT, Role.REGISTRY)
    return (Role.REPORT,) if name in OF_UNITS else (Role.VERDICT,)
