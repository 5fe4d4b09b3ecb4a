"""The entries the office makes on the main line: opening, settings, meetings, rounds, masters."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import partial

from reformctl.dataclass import dataclass, replace
from reformctl.records.master import MasterItem
from reformctl.records.plan import ReformPlan
from reformctl.records.settings import Settings
from reformctl.sample.calendar import FIRST_DAY, LEADERS_NAMED, TODAY
from reformctl.sample.dice import Dice
from reformctl.sample.entry import MAIN, Change, Entry, Staff, Turn
from reformctl.sample.files import SampleFile, file_of, listed, plan_year, registry_files
from reformctl.sample.ledger import Sample
from reformctl.sample.moment import Act, Moment, draft_moment, naming_moment
from reformctl.sample.outline import PINNED, fresh_id
from reformctl.sample.plain import plain
from reformctl.sample.plan_entries import PlanText
from reformctl.sample.readme import README
from reformctl.vocab.check import Figure
from reformctl.vocab.noun import Noun
from reformctl.vocab.office import Role
from reformctl.vocab.plan import Status

GROUPS_FORMED = date(2014, 11, 20)
RENAMED = 0.25
"""The share of adopted plans that were in the ledger before, as drafts under another id."""


@dataclass(frozen=True, slots=True)
class Office:
    """What the office's entries are made from."""

    sample: Sample
    staff: Staff
    texts: Mapping[str, PlanText]
    drafts: Mapping[str, str]
    """Plan id → path of the draft that was renamed when the plan was adopted."""

    def entry(self, on: date, message: str, *changes: Change, turn: Turn = Turn.MORNING) -> Entry:
        """An entry of the office's registrar."""
        return Entry(on, turn, MAIN, self.staff.registrar, message, changes)


def draft_paths(plans: tuple[ReformPlan, ...], paths: Mapping[str, str]) -> dict[str, str]:
    """Which adopted plans were drafted under another id, and where."""
    taken = {plan.id[-4:] for plan in plans}
    found = {}
    for plan in plans:
        dice = Dice(f"renamed {plan.id}")
        if plan.adopted and (plan.id == PINNED or dice.chance(RENAMED)):
            begun = draft_moment(plan).on.year
            draft = fresh_id(begun, dice, taken)
            found[plan.id] = paths[plan.id].replace(f"plans/{plan_year(plan)}/", f"plans/{begun}/")
            found[plan.id] = found[plan.id].replace(plan.id, draft)
    return found


def office_entries(office: Office) -> Iterator[Entry]:
    """Every entry of the office, in no order."""
    yield from _opening(office)
    yield from _checkpoints(office)
    yield from _meetings(office)
    yield from _rounds(office)
    yield from _leaders(office)
    for group, items in office.sample.masters.items():
        yield from _masters(office, group, items)


def _opening(office: Office) -> Iterator[Entry]:
    sample = office.sample
    early = replace(sample, appraisal_groups=())
    files = [file_of("ledger.yaml", plain(settings_at(sample.settings, FIRST_DAY)))]
    files += registry_files(early)
    opened = [_written(SampleFile("README.md", README)), *map(_written, files)]
    yield office.entry(FIRST_DAY, "建立改革落实台账", *opened)
    promised = [
        Change(f"master/{group}.yaml", partial(master_text, group, items, FIRST_DAY))
        for group, items in sample.masters.items()
    ]
    count = sum(len(items) for items in sample.masters.values())
    yield office.entry(
        FIRST_DAY, f"录入{Noun.MASTER_PLAN.zh}{count}个{Noun.MASTER_ITEM.zh}", *promised
    )
    formed = [_written(file) for file in registry_files(sample) if "teams" in file.path]
    groups = len(sample.appraisal_groups)
    yield office.entry(GROUPS_FORMED, f"组建{groups}个{Noun.APPRAISAL_GROUP.zh}", *formed)


def _written(file: SampleFile) -> Change:
    return Change(file.path, lambda: file.text)


def settings_at(settings: Settings, day: date) -> Settings:
    """The settings as they were that day: what was planned, and the figures reached by then."""
    kept = tuple(
        point
        for point in settings.checkpoints
        if point.figure is Figure.MASTER_PLANNED or point.on <= day
    )
    return replace(settings, checkpoints=kept)


def _checkpoints(office: Office) -> Iterator[Entry]:
    settings = office.sample.settings
    days = {one.on for one in settings.checkpoints if one.figure is not Figure.MASTER_PLANNED}
    for day in sorted(days):
        file = file_of("ledger.yaml", plain(settings_at(settings, day)))
        yield office.entry(day, f"记录{day}校核点", _written(file), turn=Turn.EVENING)


def _meetings(office: Office) -> Iterator[Entry]:
    for meeting in office.sample.meetings:
        assert meeting.on
        moment = Moment(meeting.on, Act.ADOPT)
        file = file_of(f"meetings/{meeting.id}.yaml", plain(meeting))
        changes = [_written(file)]
        for plan_id in meeting.adopted:
            if plan_id in office.drafts:
                changes.append(Change(office.drafts[plan_id], None))
            text = office.texts[plan_id]
            changes.append(Change(text.path, partial(text.at, moment)))
        adopted = f"，{Noun.ADOPTED.zh}{len(meeting.adopted)}个{Noun.PLAN.zh}"
        said = f"第{meeting.id}次{Noun.MEETING.zh}{adopted if meeting.adopted else ''}"
        yield office.entry(meeting.on, said, *changes)


def _rounds(office: Office) -> Iterator[Entry]:
    for one in office.sample.rounds:
        assert one.start
        path = f"rounds/{one.id}.yaml"
        opened = file_of(path, plain(replace(one, closed=None)))
        said = f"{one.id}：启动{one.kind.zh if one.kind else ''}，{len(one.plans)}个{Noun.PLAN.zh}"
        yield office.entry(one.start, said, _written(opened))
        if one.closed:
            closed = _written(file_of(path, plain(one)))
            said = f"{one.id}：{Noun.ROUND.zh}结束"
            yield office.entry(one.closed, said, closed, turn=Turn.EVENING)


def _leaders(office: Office) -> Iterator[Entry]:
    moment = Moment(LEADERS_NAMED, Act.NAME)
    changes = [
        Change(text.path, partial(text.at, moment))
        for text in office.texts.values()
        if text.plan.leader_direct and naming_moment(text.plan) == moment
    ]
    if changes:
        said = f"确定{TODAY.year}年{Figure.LEADER_DIRECT.zh}：{len(changes)}个"
        yield office.entry(LEADERS_NAMED, said, *changes)


def _masters(office: Office, group: str, items: tuple[MasterItem, ...]) -> Iterator[Entry]:
    """The verdicts on a group's master items, one entry for a day."""
    path = f"master/{group}.yaml"
    given = [(one.on, one.round, one.status) for item in items for one in item.verdicts]
    for day in sorted({on for on, _, _ in given}):
        today = [(name, status) for on, name, status in given if on == day]
        done = sum(status is Status.DONE for _, status in today)
        count = f"{len(today)}个{Noun.MASTER_ITEM.zh}，{Status.DONE.zh}{done}个"
        said = f"{group}：{today[0][0]}{Role.VERDICT.zh}{count}"
        author = office.staff.division(group)
        change = Change(path, partial(master_text, group, items, day))
        yield Entry(day, Turn.MORNING, MAIN, author, said, (change,))


def master_text(group: str, items: tuple[MasterItem, ...], day: date) -> str:
    """A group's file of master items as it stood at the end of that day."""
    known = [_master_at(item, day) for item in items]
    return file_of(f"master/{group}.yaml", {"items": listed(known)}).text


def _master_at(item: MasterItem, day: date) -> MasterItem:
    verdicts = tuple(one for one in item.verdicts if one.on <= day)
    named = {name for one in verdicts for name in one.evidence}
    evidence = tuple(proof for proof in item.evidence if proof.id in named)
    return replace(item, verdicts=verdicts, evidence=evidence)
