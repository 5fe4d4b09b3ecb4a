"""Which duties the differences between two versions of a record are, field by field."""

from __future__ import annotations

from collections.abc import Container, Iterator
from typing import Any

from reformctl.dataclass import dataclass, fields, replace
from reformctl.ledger.duty import BY_UNIT, Duty
from reformctl.ledger.edit import content
from reformctl.ledger.memory import approvals, grown, own_memories
from reformctl.ledger.transition import item_pairs
from reformctl.records.appraisal import Appraisal
from reformctl.records.baseline import Tolerated
from reformctl.records.experience import Experience
from reformctl.records.growing import ACTS, GROWING
from reformctl.records.master import MasterItem
from reformctl.records.pilot import Pilot
from reformctl.records.place import Place
from reformctl.records.plan import ReformItem, ReformPlan, WriteoffStep
from reformctl.records.settings import Settings
from reformctl.vocab.office import Role
from reformctl.vocab.plan import WriteoffAct

# Fields that are no matter of whoever keeps the records themselves.
TOLD_APART = frozenset({"where", "id", "items", *GROWING, *ACTS})
# Kind of record → fields that others write than whoever keeps the records.
FIELDS: dict[type, dict[str, tuple[Role, ...]]] = {
    ReformItem: {"reported": (Role.REPORT,), "evidence": (Role.REPORT, Role.VERDICT)},
    MasterItem: {"evidence": (Role.REPORT, Role.VERDICT)},
    Appraisal: {"deductions": (Role.VERDICT,)},
}
# Whose the entries are of what is only added to; all others are findings of the office.
ENTRIES: dict[str, tuple[Role, ...]] = {
    "extensions": (Role.REPORT,),
    "receipts": (Role.REPORT,),
    "replies": (Role.REPORT,),
    "adoptions": (Role.REPORT,),
    "withdrawn": (Role.VERDICT, Role.REGISTRY),  # of the office; so is the registrar
    "closed": (Role.REGISTRY,),
}
# Kind of record → the roles beside the registrar's by which one is opened.
OPENED: dict[type, tuple[Role, ...]] = {Experience: (Role.VERDICT,)}  # as a review to promote does
# Kind of record → the field that names the units it is of, where that is not its lead.
UNITS: dict[type, str] = {ReformPlan: "group", Pilot: "group"}
SETTINGS_ID = "ledger"


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

    def opening(self, ref: str, new: Any) -> Duty:
        """What it takes to enter it (None: to take it out)."""
        kept = self.keeping(ref)
        return replace(kept, roles=(*kept.roles, *OPENED.get(type(new), ())))

    def field(self, ref: str, record: Any, name: str) -> Duty:
        """What it takes to change a plain field of it."""
        roles = FIELDS.get(type(record), {}).get(name)
        return Duty(ref, roles, self.units) if roles else self.keeping(ref)


def charges(old: Any, new: Any, settled: Container[str] = ()) -> Iterator[Charge]:
    """What somebody must be to make one version of a record the other.

    A draft is nobody's but the registrar's whose id is among those settled since.
    """
    if isinstance(old or new, Settings):
        duty = Duty(SETTINGS_ID, (Role.SETTINGS,))
        yield from (Charge(duty, name, new.where / name) for name in _differing(old, new))
    elif isinstance(old or new, Tolerated):
        yield Charge(Duty((new or old).ref, (Role.SETTINGS,)), "baseline", (new or old).where)
    elif isinstance(old or new, ReformPlan):
        yield from _of_plan(old, new, settled)
    else:
        yield from _of_record((old or new).id, old, new, Whose(_units(old or new)))


def _of_plan(
    old: ReformPlan | None, new: ReformPlan | None, settled: Container[str]
) -> Iterator[Charge]:
    plan = old or new
    assert plan
    keepers = () if plan.id in settled else _keepers(old, new)
    yield from _of_record((new or plan).id, old, new, Whose(_units(plan), keepers))
    for was, now in item_pairs(old, new) if new else ():
        item = was or now
        assert item
        yield from _of_record((new or plan).ref(item), was, now, Whose(_units(item), keepers))


def _units(record: Any) -> tuple[str, ...]:
    """The units that the record is of."""
    named = getattr(record, UNITS.get(type(record), "lead"), None) or ()
    return (named,) if isinstance(named, str) else named


def _keepers(old: ReformPlan | None, new: ReformPlan | None) -> tuple[str, ...]:
    """The units that may write a plan as well as the registrar: those that lead it, its draft."""
    plans = [plan for plan in (old, new) if plan]
    return plans[0].lead if all(plan.is_draft for plan in plans) else ()


def _of_record(ref: str, old: Any, new: Any, owner: Whose) -> Iterator[Charge]:
    """The changes of one record, but for the items of a plan."""
    if old is None or new is None:
        where = (new or old).where
        yield Charge(owner.opening(ref, new), "created" if new else "removed", where)
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
        was = before.get(name)
        for edit in grown(was, memory):
            roles = _entry_roles(name, edit.new or edit.old)
            unit = getattr(edit.new or edit.old, "unit", None)
            units = (unit,) if unit else owner.units
            duty = Duty(ref, roles, units if BY_UNIT.issuperset(roles) else ())
            there = edit.new is not None and name not in ACTS
            yield Charge(duty, name, memory.where / edit.index if there else memory.where)
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
    return ENTRIES.get(name, (Role.VERDICT,))
