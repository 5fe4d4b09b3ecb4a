"""A new experience: entered by itself, or opened by the opinion to promote a pilot."""

from __future__ import annotations

from datetime import date

from reformctl.actions.new_file import new_file
from reformctl.actions.new_plan import units
from reformctl.actions.step import Step, refuse
from reformctl.actions.target import Sources
from reformctl.dataclass import dataclass
from reformctl.ledger.find import find, unit_id
from reformctl.ledger.ledger import Ledger
from reformctl.messages import say
from reformctl.parse.source import FileEdit
from reformctl.records.pilot import Pilot
from reformctl.vocab.noun import Noun
from reformctl.vocab.office import Role

FOLDER = "experiences/"


@dataclass(frozen=True, slots=True)
class ExperienceDraft:
    """What is known of an experience; source and units by id or name."""

    title: str
    source: str
    year: int
    on: date | None = None
    text: str | None = None
    bulletin: str | None = None
    spread: tuple[str, ...] = ()


def new_experience(ledger: Ledger, sources: Sources, draft: ExperienceDraft) -> Step:
    """Enter an experience under the next number of the year; without a day it is a draft."""
    experience_id = next_id(sources, draft.year)
    content = {
        "title": draft.title,
        "source": source_of(ledger, draft.source),
        "on": draft.on.isoformat() if draft.on else None,
        "text": draft.text,
        "bulletin": draft.bulletin,
        "spread": units(ledger, draft.spread),
    }
    file = new_file(sources, path_of(experience_id), content)
    following = say(_following(draft), id=experience_id)
    summary = say("command.new_experience", id=experience_id, title=draft.title)
    return Step(experience_id, Role.REGISTRY, None, (file,), summary, following)


def _following(draft: ExperienceDraft) -> str:
    """A draft is written up, a ripe experience published, a published one taken up."""
    if draft.on is None:
        return "command.next_ripen"
    return "command.next_spread" if draft.bulletin else "command.next_publish"


def draft_from(sources: Sources, pilot: Pilot, year: int, title: str | None) -> FileEdit:
    """The file of a draft that comes from the pilot, named after it where no title is given."""
    named = title or f"{pilot.title or pilot.id}：{Noun.EXPERIENCE.zh}"
    content = {"title": named, "source": pilot.id}
    return new_file(sources, path_of(next_id(sources, year)), content)


def path_of(experience_id: str) -> str:
    """Where an experience lies."""
    return f"{FOLDER}{experience_id}.yaml"


def next_id(sources: Sources, year: int) -> str:
    """The id behind the last one of that year."""
    begin = f"{FOLDER}E-{year}-"
    numbers = (path.removeprefix(begin)[:4] for path in sources if path.startswith(begin))
    last = max((int(number) for number in numbers if number.isdecimal()), default=0)
    return f"E-{year}-{last + 1:04d}"


def source_of(ledger: Ledger, name: str) -> str:
    """The id of the pilot, plan, department or city that is named; raises RequestError else."""
    if name in ledger.pilots or name in ledger.plans:
        return name
    if not name.isascii() and any(
        str(plan.title).startswith(name) for plan in ledger.plans.values()
    ):
        return find(ledger, name).record.id
    found = unit_id(ledger, name)
    if found not in ledger.departments and found not in ledger.cities:
        raise refuse("error.not_a_source", say("error.name_a_source"), name=name)
    return found
