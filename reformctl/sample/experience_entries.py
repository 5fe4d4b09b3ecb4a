"""The entries that the life of experiences makes in the history."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from reformctl.dataclass import replace
from reformctl.records.bulletin import Bulletin
from reformctl.records.experience import Experience
from reformctl.sample.entry import MAIN, Change, Entry, Staff, Turn
from reformctl.sample.files import file_of
from reformctl.sample.ledger import Sample
from reformctl.sample.plain import plain
from reformctl.vocab.field import FieldName
from reformctl.vocab.noun import Noun


def experience_entries(sample: Sample, staff: Staff) -> Iterator[Entry]:
    """Every entry about experiences but for the drafts that promoting a pilot opens, unordered."""
    issues = {bulletin.id: bulletin for bulletin in sample.experience_bulletins}
    for one in sample.experiences:
        issue = issues.get(one.bulletin or "")
        if one.on:
            said = f"{one.id}：{Noun.EXPERIENCE.zh}《{one.title}》"
            change = _change(one, _ripe(one))
            yield Entry(one.on, Turn.DAY, MAIN, staff.registrar, said, (change,))
        if issue:
            yield _published(one, issue, staff)
        for number, uptake in enumerate(one.adoptions, start=1):
            said = f"{one.id}：{staff.units[uptake.unit]}采用"
            known = replace(one, adoptions=one.adoptions[:number])
            author = staff.clerk(uptake.unit)
            yield Entry(uptake.on, Turn.DAY, MAIN, author, said, (_change(one, known),))


def _published(one: Experience, issue: Bulletin, staff: Staff) -> Entry:
    """The issue, and the experience that says where it stands and whom it is for, in one entry."""
    path = f"bulletins/{issue.id}.yaml"
    said = f"{issue.id}：《{issue.channel}》第{issue.issue}期，{FieldName.ABOUT.zh}{one.id}"
    changes = (
        Change(path, lambda: file_of(path, plain(issue)).text),
        _change(one, replace(one, adoptions=())),
    )
    assert issue.on
    return Entry(issue.on, Turn.DAY, MAIN, staff.registrar, said, changes)


def draft_change(one: Experience) -> Change:
    """The experience as a draft, as it is entered with the opinion to promote its pilot."""
    return _change(one, replace(_ripe(one), on=None, text=None))


def _ripe(one: Experience) -> Experience:
    """The experience as it was before a bulletin carried it."""
    return replace(one, bulletin=None, spread=(), adoptions=())


def _change(one: Experience, known: Experience) -> Change:
    path = f"experiences/{one.id}.yaml"
    return Change(path, partial(_text, path, known))


def _text(path: str, known: Experience) -> str:
    return file_of(path, plain(known)).text
