"""The entries of the year-end appraisals: announced, visited, points taken, result issued."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from reformctl.dataclass import replace
from reformctl.records.appraisal import Appraisal
from reformctl.sample.appraisals import deducted_on
from reformctl.sample.entry import MAIN, Change, Entry, Staff, Turn
from reformctl.sample.files import appraisal_path, file_of
from reformctl.sample.ledger import Sample
from reformctl.sample.plain import plain
from reformctl.vocab.field import FieldName
from reformctl.vocab.noun import Noun


def appraisal_entries(sample: Sample, staff: Staff) -> Iterator[Entry]:
    """Every entry of every appraisal, in no order."""
    for appraisal in sample.appraisals:
        yield from _entries(appraisal, staff)


def _entries(whole: Appraisal, staff: Staff) -> Iterator[Entry]:
    assert whole.start
    assert whole.issued
    assert whole.issued.on
    blank = replace(whole, visits=(), deductions=(), issued=None)
    count = sum(len(one.cities) for one in whole.assignments)
    said = f"{Noun.APPRAISAL.zh}分组：{count}个{Noun.CITY.zh}"
    yield _entry(blank, whole.start, staff, said, of_registry=True)
    for day, made in groupby(whole.visits, key=lambda visit: visit.on):
        known = tuple(visit for visit in whole.visits if visit.on <= day)
        cities = "、".join(staff.units[visit.unit] for visit in made)
        yield _entry(replace(blank, visits=known), day, staff, f"实地考核{cities}")
    open_yet = replace(whole, issued=None)
    said = f"登记{len(whole.deductions)}条{FieldName.DEDUCTIONS.zh}"
    yield _entry(open_yet, deducted_on(whole.year), staff, said)
    said = f"结果通报（{whole.issued.document}）"
    yield _entry(whole, whole.issued.on, staff, said, of_registry=True)


def _entry(
    appraisal: Appraisal, on: date, staff: Staff, said: str, *, of_registry: bool = False
) -> Entry:
    """An entry of the registrar, or of the post that judges."""
    path = appraisal_path(appraisal)
    change = Change(path, lambda: file_of(path, plain(appraisal)).text)
    author = staff.registrar if of_registry else staff.clerk("OFFICE")
    return Entry(on, Turn.EVENING, MAIN, author, f"{appraisal.id}：{said}", (change,))
