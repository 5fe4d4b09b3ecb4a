"""A new body or post in the registries."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Any

from reformctl.actions.new_file import new_file
from reformctl.actions.step import Step, edit_file, refuse
from reformctl.actions.target import Sources
from reformctl.dataclass import dataclass
from reformctl.ledger.duty import person_of
from reformctl.ledger.find import unit_id
from reformctl.ledger.ledger import Ledger
from reformctl.messages import Message, say
from reformctl.parse.splice import Append
from reformctl.vocab.office import Role

# Kind → the registry file that lists it and the list's key.
REGISTRIES = {
    "group": ("groups", "groups"),
    "department": ("departments", "departments"),
    "city": ("cities", "cities"),
    "team": ("teams", "teams"),
    "division": ("teams", "divisions"),
    "appraisal_group": ("teams", "appraisal_groups"),
    "person": ("people", "people"),
}
# Kinds that are numbered: what the next id looks like.
NUMBERED = {"group": "G{}", "team": "PT-{:02d}", "division": "DIV-{}", "appraisal_group": "AG-{}"}


@dataclass(frozen=True, slots=True)
class OrganDraft:
    """A group, department, city, team, division or appraisal group."""

    kind: str
    title: str
    id: str | None = None
    """None for the next number, where the kind is numbered."""
    title_en: str | None = None
    short: str | None = None
    leader: str | None = None
    secretary: str | None = None


@dataclass(frozen=True, slots=True)
class PersonDraft:
    """A post; its unit by id or name."""

    post: str
    unit: str
    emails: tuple[str, ...]
    roles: tuple[Role, ...]
    id: str | None = None
    post_en: str | None = None


def new_organ(ledger: Ledger, sources: Sources, draft: OrganDraft) -> Step:
    """Enter a body; raises RequestError when its id is taken or missing."""
    known: dict[str, Collection[str]] = {
        "group": ledger.groups,
        "department": ledger.departments,
        "city": ledger.cities,
        "team": ledger.teams,
        "division": ledger.divisions,
        "appraisal_group": ledger.appraisal_groups,
    }
    organ_id = draft.id or next_number(draft.kind, known[draft.kind])
    if organ_id in known[draft.kind]:
        raise refuse("error.id_taken", id=organ_id)
    fields = ("title", "title_en", "short", "leader", "secretary")
    entry = {"id": organ_id} | {field: getattr(draft, field) for field in fields}
    summary = say("command.new_organ", id=organ_id, title=draft.title)
    return _entered(sources, draft.kind, organ_id, entry, summary)


def next_number(kind: str, known: Collection[str]) -> str:
    """The id behind the highest one."""
    numbers = [int(found[0]) for one in known if (found := re.search("[0-9]+$", one))]
    return NUMBERED[kind].format(max(numbers, default=0) + 1)


def new_person(ledger: Ledger, sources: Sources, draft: PersonDraft) -> Step:
    """Enter a post; raises RequestError when its id is taken or its address somebody else's."""
    unit = unit_id(ledger, draft.unit)
    person_id = draft.id or _next_post(unit, ledger.people)
    if person_id in ledger.people:
        raise refuse("error.id_taken", id=person_id)
    for email in draft.emails:
        holder = person_of(ledger, email)
        if holder:
            raise refuse("error.email_taken", email=email, id=holder.id)
    entry = {
        "id": person_id,
        "post": draft.post,
        "post_en": draft.post_en,
        "unit": unit,
        "emails": list(draft.emails),
        "roles": [role.slug for role in draft.roles],
    }
    summary = say("command.new_organ", id=person_id, title=draft.post)
    return _entered(sources, "person", person_id, entry, summary)


def _next_post(unit: str, known: Collection[str]) -> str:
    start = f"U-{unit.removeprefix('D-')}-"
    return next(found for number in range(1, 10_000) if (found := f"{start}{number}") not in known)


def _entered(
    sources: Sources, kind: str, organ_id: str, entry: dict[str, Any], summary: Message
) -> Step:
    """The step that adds the entry at the end of its list."""
    file, key = REGISTRIES[kind]
    said = {name: value for name, value in entry.items() if value}
    path = f"registry/{file}.yaml"
    if path in sources:
        edit = edit_file(sources[path], [Append((), key, said)])
    else:
        edit = new_file(sources, path, {key: [said]})
    return Step(organ_id, Role.REGISTRY, None, (edit,), summary)
