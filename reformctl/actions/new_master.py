"""A new item of the master plan."""

from __future__ import annotations

from reformctl.actions.new_file import SETTINGS, new_file
from reformctl.actions.new_plan import group_of, units
from reformctl.actions.step import Step, edit_file
from reformctl.actions.target import Sources
from reformctl.dataclass import dataclass
from reformctl.ledger.find import unit_id
from reformctl.ledger.ledger import Ledger
from reformctl.messages import say
from reformctl.parse.source import FileEdit
from reformctl.parse.splice import Append, SetField
from reformctl.vocab.office import Role


@dataclass(frozen=True, slots=True)
class MasterDraft:
    """What a master item says when it is entered; units by id or name."""

    group: str
    text: str
    planned: int
    lead: str
    support: tuple[str, ...] = ()


def new_master_item(ledger: Ledger, sources: Sources, draft: MasterDraft) -> Step:
    """Add an item under the next number; where the plan was complete, its size grows by it."""
    group = group_of(ledger, draft.group)
    numbers = [int(known.removeprefix("M-")) for known in ledger.masters]
    item_id = f"M-{max(numbers, default=0) + 1:03d}"
    entry = {
        "id": item_id,
        "text": draft.text,
        "planned": draft.planned,
        "lead": unit_id(ledger, draft.lead),
        "support": units(ledger, draft.support),
    }
    entry = {key: value for key, value in entry.items() if value}
    path = f"master/{group}.yaml"
    if path in sources:
        edit = edit_file(sources[path], [Append((), "items", entry)])
    else:
        edit = new_file(sources, path, {"items": [entry]})
    return Step(
        item_id,
        Role.REGISTRY,
        None,
        (edit, *_grown(ledger, sources)),
        say("command.new_item", id=item_id, text=draft.text),
    )


def _grown(ledger: Ledger, sources: Sources) -> tuple[FileEdit, ...]:
    """The settings with one more item, if all that were announced are entered."""
    size = ledger.settings.master_size
    if size is None or size > len(ledger.masters):
        return ()
    splice = SetField((), "master_size", len(ledger.masters) + 1)
    return (edit_file(sources[SETTINGS], [splice]),)
