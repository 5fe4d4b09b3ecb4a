"""A new special plan and a new item in one."""

from __future__ import annotations

from collections.abc import Iterator

from reformctl.actions.drawn_id import drawn_id
from reformctl.actions.new_file import new_file
from reformctl.actions.progress import ITEM_ORDER
from reformctl.actions.step import Step, edit_file, refuse
from reformctl.actions.target import Sources, plan_target, refuse_frozen
from reformctl.dataclass import dataclass
from reformctl.ledger.find import unit_id
from reformctl.ledger.ledger import Ledger
from reformctl.messages import say
from reformctl.parse.splice import Append
from reformctl.vocab.office import Role
from reformctl.vocab.plan import PlanKind

FOLDER_LIMIT = 150
"""How many plans a year's folder holds before they are parted by group."""


@dataclass(frozen=True, slots=True)
class PlanDraft:
    """What is known of a plan when it is entered; units by id or name."""

    title: str
    group: str
    year: int
    id: str | None = None
    """Its id, where it is not to be drawn."""
    kind: PlanKind | None = None
    central: tuple[str, ...] = ()
    lead_leader: str | None = None
    lead: tuple[str, ...] = ()
    support: tuple[str, ...] = ()
    person: str | None = None
    leader_direct: bool = False
    target: int | None = None
    master: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ItemDraft:
    """What is known of an item when it is entered."""

    text: str
    lead: str
    due: str
    clause: str | None = None
    support: tuple[str, ...] = ()
    person: str | None = None
    deliverable: str | None = None


def new_plan(ledger: Ledger, sources: Sources, draft: PlanDraft, ends: Iterator[str]) -> Step:
    """Enter a draft; ``ends`` are the last four characters of ids to try.

    Raises RequestError for an id that is taken or is none, or a unit nobody knows.
    """
    taken = {path.rpartition("/")[2].removesuffix(".yaml") for path in sources} | set(ledger.plans)
    plan_id = drawn_id("P", draft.year, draft.id, taken, ends)
    group = group_of(ledger, draft.group)
    content = {
        "title": draft.title,
        "kind": draft.kind.slug if draft.kind else None,
        "central": list(draft.central),
        "group": group,
        "lead_leader": draft.lead_leader,
        "lead": units(ledger, draft.lead),
        "support": units(ledger, draft.support),
        "person": draft.person,
        "leader_direct": draft.leader_direct,
        "target_writeoff": draft.target,
        "master": list(draft.master),
    }
    path = plan_path(sources, int(plan_id[2:6]), group, plan_id)
    return Step(
        plan_id,
        Role.REGISTRY,
        None,
        (new_file(sources, path, content),),
        say("command.new_plan", id=plan_id, title=draft.title),
        say("command.next_item", id=plan_id),
        tuple(units(ledger, draft.lead)),
    )


def plan_path(sources: Sources, year: int, group: str | None, plan_id: str) -> str:
    """Where a plan of that year lies: by group where the year's folder is parted or full."""
    folder = f"plans/{year}/"
    inside = [path.removeprefix(folder) for path in sources if path.startswith(folder)]
    parted = any("/" in path for path in inside) or len(inside) >= FOLDER_LIMIT
    return f"{folder}{f'{group}/' if parted and group else ''}{plan_id}.yaml"


def new_item(ledger: Ledger, sources: Sources, name: str, draft: ItemDraft) -> Step:
    """Add an item to a plan under the next number; raises RequestError when the plan is frozen."""
    plan, source = plan_target(ledger, sources, name)
    refuse_frozen(plan)
    numbers = [int(item.id) for item in plan.items if item.id.isdecimal()]
    item_id = f"{max(numbers, default=0) + 1:02d}"
    content = {
        "id": item_id,
        "clause": draft.clause,
        "text": draft.text,
        "lead": unit_id(ledger, draft.lead),
        "support": units(ledger, draft.support),
        "person": draft.person,
        "due": draft.due,
        "deliverable": draft.deliverable,
    }
    entry = {key: content[key] for key in ITEM_ORDER if content.get(key)}
    splice = Append((), "items", entry, ITEMS_AFTER)
    ref = f"{plan.id}/{item_id}"
    return Step(
        ref,
        Role.REGISTRY,
        None,
        (edit_file(source, [splice]),),
        say("command.new_item", id=ref, text=draft.text),
        keepers=plan.lead if plan.is_draft else (),
    )


ADOPTED_AFTER = (
    *("title", "kind", "central", "group", "lead_leader", "lead", "support", "person"),
    *("leader_direct", "target_writeoff"),
)
"""The fields of a plan that stand before ``adopted``."""
ISSUED_AFTER = (*ADOPTED_AFTER, "adopted")
ITEMS_AFTER = (*ISSUED_AFTER, "issued", "master", "exemptions")


def units(ledger: Ledger, names: tuple[str, ...]) -> list[str]:
    """The ids of units given by id or name; raises RequestError for one nobody knows."""
    return [unit_id(ledger, name) for name in names]


def group_of(ledger: Ledger, name: str) -> str:
    """The id of a special group; raises RequestError for any other unit."""
    found = unit_id(ledger, name)
    if found not in ledger.groups:
        raise refuse("error.not_a_group", name=name)
    return found
