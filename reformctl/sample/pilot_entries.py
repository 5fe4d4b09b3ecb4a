"""The entries that the life of pilots makes in the history, and each file after each of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial

from reformctl.records.experience import Experience
from reformctl.records.pilot import Pilot
from reformctl.records.plan import WriteoffStep
from reformctl.sample.entry import MAIN, Author, Change, Entry, Staff, Turn
from reformctl.sample.experience_entries import draft_change
from reformctl.sample.files import file_of
from reformctl.sample.ledger import Sample
from reformctl.sample.pilots import pilot_at
from reformctl.sample.plain import plain
from reformctl.vocab.field import FieldName
from reformctl.vocab.noun import Noun
from reformctl.vocab.pilot import Opinion
from reformctl.vocab.plan import WriteoffAct


def pilot_entries(sample: Sample, staff: Staff) -> Iterator[Entry]:
    """Every entry about pilots, in no order."""
    opened = {one.source or "": one for one in sample.experiences}
    for pilot in sample.pilots:
        assert pilot.scheme
        assert pilot.scheme.on
        said = f"{pilot.id}：列入{Noun.PILOT.zh}《{pilot.title}》"
        day = pilot.scheme.on
        yield Entry(day, Turn.DAY, MAIN, staff.registrar, said, (_change(pilot, day),))
        yield from _visits(pilot, staff)
        yield from _closing(pilot, staff)
    yield from _reviews(sample.pilots, opened, staff)


def _change(pilot: Pilot, day: date) -> Change:
    """The pilot's file as it stood at the end of that day."""
    path = f"pilots/{pilot.id}.yaml"
    return Change(path, partial(_text, path, pilot, day))


def _text(path: str, pilot: Pilot, day: date) -> str:
    return file_of(path, plain(pilot_at(pilot, day))).text


def _visits(pilot: Pilot, staff: Staff) -> Iterator[Entry]:
    for visit in pilot.visits:
        said = f"{pilot.id}：{FieldName.VISITS.zh}"
        author = staff.clerk(visit.by or "")
        yield Entry(visit.on, Turn.DAY, MAIN, author, said, (_change(pilot, visit.on),))


def _closing(pilot: Pilot, staff: Staff) -> Iterator[Entry]:
    group = pilot.group or ""
    for step in pilot.writeoff:
        author = staff.clerk(group if step.step is WriteoffAct.REQUEST else "LG")
        said = f"{pilot.id}：{_told(step)}"
        yield Entry(step.on, Turn.DAY, group, author, said, (_change(pilot, step.on),))


def _told(step: WriteoffStep) -> str:
    basis = f"第{step.meeting}次{Noun.MEETING.zh}" if step.meeting else step.approval
    return f"{step.step.zh}（{basis}）" if basis else step.step.zh


def _reviews(
    pilots: Sequence[Pilot], opened: dict[str, Experience], staff: Staff
) -> Iterator[Entry]:
    """What a team reviewed on one day, in one entry; to promote opens an experience in it."""
    together: dict[tuple[str, date], list[tuple[Pilot, Opinion]]] = defaultdict(list)
    for pilot in pilots:
        for review in pilot.reviews:
            together[review.by or "", review.on].append((pilot, review.opinion))
    for (team, day), found in together.items():
        changes = []
        for pilot, opinion in found:
            changes.append(_change(pilot, day))
            if opinion is Opinion.PROMOTE:
                changes.append(draft_change(opened[pilot.id]))
        author: Author = staff.clerk(team)
        yield Entry(day, Turn.DAY, MAIN, author, f"{team}：{_counted(found)}", tuple(changes))


def _counted(found: Sequence[tuple[Pilot, Opinion]]) -> str:
    counts = Counter(opinion for _, opinion in found)
    opinions = "，".join(f"{term.zh}{counts[term]}个" for term in Opinion if counts[term])
    return f"{FieldName.REVIEWS.zh}{len(found)}个，{opinions}"
