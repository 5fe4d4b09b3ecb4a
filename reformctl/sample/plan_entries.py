"""The entries that one plan's life makes in the history, and its file's text after each."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial

from reformctl.dataclass import dataclass
from reformctl.parse.emit import emit, emit_element, emit_entry
from reformctl.records.plan import ReformItem, ReformPlan, WriteoffStep
from reformctl.sample.calendar import TODAY, WINDOWS
from reformctl.sample.dice import Dice
from reformctl.sample.entry import Author, Change, Entry, Staff, Turn
from reformctl.sample.files import schema_of
from reformctl.sample.moment import (
    Act,
    Moment,
    head_at,
    item_at,
    item_moments,
    plan_moments,
    reports,
)
from reformctl.sample.plain import plain
from reformctl.vocab.noun import Noun
from reformctl.vocab.office import Role
from reformctl.vocab.plan import ItemClass, Status, WriteoffAct

LATE_ENTRIES = 0.12
"""The share of entries made a few days after the fact."""


@dataclass(frozen=True, slots=True)
class _Track:
    """An item with its moments and its text after each of them."""

    item: ReformItem
    moments: list[Moment]
    texts: dict[int, str]


class PlanText:
    """A plan's file as it stood at any moment; texts of items are made once per change."""

    def __init__(self, plan: ReformPlan, path: str) -> None:
        """Prepare the items of the plan kept at that path."""
        self.plan = plan
        self.path = path
        self.tracks = [_Track(item, item_moments(plan, item), {}) for item in plan.items]

    def at(self, moment: Moment) -> str:
        """The whole file at that moment."""
        head = plain(head_at(self.plan, moment))
        steps = head.pop("writeoff", None)
        items = "".join(self._item(track, moment) for track in self.tracks)
        text = emit(head, schema_of(self.path))
        text += f"items:\n{items}" if items else ""
        return text + (emit_entry("writeoff", steps) if steps else "")

    def _item(self, track: _Track, moment: Moment) -> str:
        version = bisect_right(track.moments, moment)
        if version and version not in track.texts:
            item = item_at(track.item, track.moments, moment)
            track.texts[version] = emit_element(plain(item))
        return track.texts[version] if version else ""


def plan_entries(text: PlanText, staff: Staff, draft: str | None) -> Iterator[Entry]:
    """The entries of the plan's own: all but those the office makes for several plans at once.

    An adopted plan has its id from the meeting: before, it is there only as ``draft``, if at all.
    """
    plan = text.plan
    moments = plan_moments(plan)
    for at, moment in enumerate(moments):
        unborn = moment.act is Act.DRAFT and plan.adopted and not draft
        if unborn or moment.act in (Act.ADOPT, Act.NAME):
            continue
        following = moments[at + 1].on if at + 1 < len(moments) else date.max
        path = draft if draft and moment.act is Act.DRAFT else text.path
        name = path.rpartition("/")[2].removesuffix(".yaml")
        yield Entry(
            _recorded(plan, moment, following),
            Turn.DAY,
            plan.group or "",
            _author(plan, moment, staff),
            f"{name}：{_message(text, moment, staff)}",
            (Change(path, partial(text.at, moment)),),
        )


def _recorded(plan: ReformPlan, moment: Moment, following: date) -> date:
    """The day of the entry: mostly the day itself, else within three days.

    Never later than the plan's next step, the end of the month or the close of a round.
    """
    dice = Dice(f"recorded {plan.id} {moment}")
    if not dice.chance(LATE_ENTRIES):
        return moment.on
    late = moment.on + timedelta(dice.between(1, 3))
    closes = any(window.closed and moment.on <= window.closed <= late for window in WINDOWS)
    if late >= following or late.month != moment.on.month or late > TODAY or closes:
        return moment.on
    return late


def _author(plan: ReformPlan, moment: Moment, staff: Staff) -> Author:
    group = plan.group or ""
    match moment.act:
        case Act.DRAFT:
            return staff.clerk(plan.lead[0])
        case Act.ISSUE | Act.WITHDRAW:
            return staff.registrar
        case Act.REPORT | Act.ASK:
            return staff.clerk(moment.unit)
        case Act.CLOSING if _step(plan, moment).step is WriteoffAct.REQUEST:
            return staff.clerk(group)
        case Act.CLOSING:
            return staff.clerk("LG")
        case _:
            return staff.division(group)


def _step(plan: ReformPlan, moment: Moment) -> WriteoffStep:
    return next(step for step in plan.writeoff if step.on == moment.on)


def _message(text: PlanText, moment: Moment, staff: Staff) -> str:
    """What the entry says, in the field's words."""
    plan = text.plan
    match moment.act:
        case Act.DRAFT:
            return f"起草《{plan.title}》"
        case Act.ISSUE:
            document = plan.issued.document if plan.issued else ""
            return f"{Noun.ISSUED.zh}{document}，列入{len(plan.items)}个{Noun.ITEM.zh}"
        case Act.REPORT:
            return f"{staff.units[moment.unit]}{Role.REPORT.zh}{_reported(text, moment)}"
        case Act.VERDICT:
            return f"{Role.VERDICT.zh}{_judged(text, moment)}"
        case Act.CLOSING:
            return _closing(_step(plan, moment))
        case _:
            ids = "、".join(track.item.id for track in text.tracks if moment in track.moments[1:])
            return f"{_ACTS[moment.act]}（{ids}）"


_ACTS = {
    Act.ASK: f"申请{Noun.EXTENSION.zh}",
    Act.EXTEND: f"同意{Noun.EXTENSION.zh}",
    Act.WITHDRAW: f"{ItemClass.WITHDRAWN.zh}事项",
}


def _reported(text: PlanText, moment: Moment) -> str:
    found = [
        report.status
        for track in text.tracks
        for report in reports(track.item)
        if track.item.lead == moment.unit and report.on == moment.on
    ]
    return _counted(found) if found else f"，补充{Noun.EVIDENCE.zh}"


def _judged(text: PlanText, moment: Moment) -> str:
    given = [
        verdict
        for track in text.tracks
        for verdict in track.item.verdicts
        if verdict.on == moment.on
    ]
    return _counted([verdict.status for verdict in given]) + f"（{given[0].round}）"


def _counted(found: list[Status]) -> str:
    counts = Counter(found)
    return "：" + "，".join(f"{term.zh}{counts[term]}项" for term in Status if counts[term])


def _closing(step: WriteoffStep) -> str:
    match step.step:
        case WriteoffAct.GRANT:
            by = f"第{step.meeting}次{Noun.MEETING.zh}" if step.meeting else step.approval
            return f"{step.step.zh}（{by}）"
        case WriteoffAct.REQUEST:
            return step.step.zh
        case _:
            return f"{step.step.zh}：{step.reason}"
