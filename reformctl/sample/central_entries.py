"""The entries that docking and the yearly agenda make in the history, all of them the office's."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from reformctl.dataclass import replace
from reformctl.records.central import CentralMeeting, CentralPlan
from reformctl.sample.agendas import YearPlan, at_day, days_of
from reformctl.sample.calendar import FIRST_DAY, TODAY
from reformctl.sample.central import of_meeting
from reformctl.sample.entry import Change, Entry, Turn
from reformctl.sample.files import SampleFile, file_of, listed
from reformctl.sample.office_entries import Office
from reformctl.sample.plain import plain
from reformctl.vocab.field import FieldName
from reformctl.vocab.noun import Noun


def central_entries(office: Office) -> Iterator[Entry]:
    """Every entry about central meetings and plans and the agendas, in no order."""
    for at, meeting in enumerate(office.sample.central_meetings, start=1):
        yield _meeting(office, meeting, at)
    yield from _issues(office)
    yield from _decisions(office)
    for year in office.sample.agendas:
        yield from _agenda(office, year)


def _meeting(office: Office, meeting: CentralMeeting, count: int) -> Entry:
    """The meeting, the day after it, with the titles of its plans."""
    assert meeting.on
    day = max(FIRST_DAY, meeting.on + timedelta(1))
    held = office.sample.central_meetings[:count]
    files = [file_of("central/meetings.yaml", {"meetings": listed(held)})]
    told = of_meeting(office.sample.centrals, meeting)
    files += [central_file(_bare(one)) for one in told]
    said = f"{meeting.id}：{Noun.CENTRAL_MEETING.zh}通过{len(told)}个{Noun.CENTRAL_PLAN.zh}"
    return office.entry(day, said, *map(_written, files))


def _issues(office: Office) -> Iterator[Entry]:
    """The days on which the centre issued its plans."""
    days: dict[date, list[CentralPlan]] = {}
    for one in office.sample.centrals:
        if one.issued and one.issued.on:
            days.setdefault(one.issued.on, []).append(one)
    for day, issued in days.items():
        said = f"中央{Noun.ISSUED.zh}{'、'.join(one.id for one in issued)}"
        yield office.entry(day, said, *(_at(one, day) for one in issued))


def _decisions(office: Office) -> Iterator[Entry]:
    """The days on which the office decided on plans, or exempted them."""
    days: dict[date, list[CentralPlan]] = {}
    for one in office.sample.centrals:
        acts = (one.decision, *one.exemptions)
        for act in acts:
            if act and act.on:
                days.setdefault(act.on, []).append(one)
    for day, decided in days.items():
        said = f"{FieldName.DECISION.zh}：{'、'.join(one.id for one in decided)}"
        yield office.entry(day, said, *(_at(one, day) for one in decided), turn=Turn.DAY)


def _agenda(office: Office, year: YearPlan) -> Iterator[Entry]:
    name = f"{year.agenda.year}年{Noun.YEARLY_AGENDA.zh}"
    for day, count in sorted(days_of(year).items()):
        agenda = at_day(year, day)
        if agenda and day <= TODAY:
            file = file_of(f"agenda/{agenda.year}.yaml", plain(agenda))
            said = f"{name}：登记{count}个{Noun.AGENDA_ENTRY.zh}"
            yield office.entry(day, said, _written(file), turn=Turn.EVENING)


def _bare(one: CentralPlan) -> CentralPlan:
    """The plan when nothing but its adoption was known."""
    return replace(one, issued=None, decision=None, exemptions=())


def _at(one: CentralPlan, day: date) -> Change:
    """The plan's file as it stood at the end of that day."""
    decision = one.decision
    known = replace(
        one,
        issued=one.issued if one.issued and one.issued.on and one.issued.on <= day else None,
        decision=decision if decision and decision.on and decision.on <= day else None,
        exemptions=tuple(each for each in one.exemptions if each.on and each.on <= day),
    )
    return _written(central_file(known))


def central_file(one: CentralPlan) -> SampleFile:
    """The file of a central plan."""
    return file_of(f"central/{one.id}.yaml", plain(one))


def _written(file: SampleFile) -> Change:
    return Change(file.path, lambda: file.text)
