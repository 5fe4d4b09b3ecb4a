"""The notices of the office: of supervision, reminders, returns, and a few drafts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from reformctl.dataclass import dataclass
from reformctl.records.notice import Notice
from reformctl.records.organ import City, Group
from reformctl.records.plan import Issue, ReformPlan
from reformctl.records.round import Round
from reformctl.sample.answers import answers
from reformctl.sample.calendar import TODAY, WINDOWS
from reformctl.sample.dice import Dice, workday
from reformctl.sample.lateness import late_on
from reformctl.sample.organs import NOWHERE, cities, groups
from reformctl.sample.wording import MARK
from reformctl.vocab.paper import NoticeKind
from reformctl.vocab.plan import WriteoffAct
from reformctl.vocab.round import RoundKind

FIRST_NUMBER = 101
"""Numbers below belong to the notices of docking."""
SERIES = "示例改督"
REMINDING_DAYS = tuple(
    date.fromisoformat(day)
    for day in (
        *("2015-10-12", "2016-01-18", "2016-04-11", "2016-07-11", "2016-10-17", "2017-01-16"),
        *("2017-04-17", "2017-05-24"),
    )
)
UNITS_REMINDED = 2
ITEMS_NAMED = 5
DRAFTED_ON = date(2017, 6, 14)
UNITS_VISITED = 10
"""How many departments a notice of a mid-year round is addressed to."""


@dataclass(frozen=True, slots=True)
class Sketch:
    """A notice before it has its number."""

    on: date
    kind: NoticeKind
    to: tuple[str, ...]
    about: tuple[str, ...]
    title: str
    text: str
    days: int = 15
    """How long the units have to answer."""
    draft: bool = False


def notices(plans: Sequence[ReformPlan], rounds: Sequence[Round]) -> tuple[Notice, ...]:
    """Every notice, numbered within its year in the order of the days."""
    sketches = [*_supervision(rounds), *_reminders(plans), *_returns(plans), *_drafts(plans)]
    numbers: Counter[int] = Counter()
    found = []
    for sketch in sorted(sketches, key=lambda one: (one.on, one.kind.slug, one.to)):
        numbers[sketch.on.year] += 1
        found.append(_notice(sketch, numbers[sketch.on.year]))
    return tuple(found)


def _notice(sketch: Sketch, number: int) -> Notice:
    year = sketch.on.year
    notice = Notice(
        NOWHERE,
        f"N-{year}-{FIRST_NUMBER + number - 1:04d}",
        f"{sketch.title}{MARK}",
        sketch.kind,
        None if sketch.draft else Issue(NOWHERE, f"{SERIES}〔{year}〕{number}号", sketch.on),
        sketch.to,
        sketch.about,
        sketch.on + timedelta(sketch.days),
        sketch.text,
    )
    return notice if sketch.draft else answers(notice)


def _supervision(rounds: Sequence[Round]) -> Iterator[Sketch]:
    """A notice before each round: of mid-year to groups and departments, else to one of both."""
    first = {window.id: window.start for window in WINDOWS}
    for one in rounds:
        on = workday(first[one.id] - timedelta(7), TODAY)
        name = f"{one.id[2:6]}年{one.kind.zh if one.kind else ''}"
        title = f"关于开展{name}的通知"
        text = f"{name}即将开始，请对照清单自查，备齐佐证材料，按期报送自查情况。"
        about = (one.id,)
        if one.kind is not RoundKind.MONTHLY:
            units: tuple[Group | City, ...] = cities() if one.id == "S-2016-yearend" else groups()
            to = tuple(unit.id for unit in units)
            yield Sketch(on, NoticeKind.SUPERVISION, to, about, title, text)
        if one.kind is not RoundKind.YEAREND:
            to = Dice(f"visited {one.id}").some(one.departments, UNITS_VISITED)
            yield Sketch(on, NoticeKind.SUPERVISION, to, about, title, text, 21)


def _reminders(plans: Sequence[ReformPlan]) -> Iterator[Sketch]:
    """On some days a notice to each of the units with most overdue items."""
    for day in REMINDING_DAYS:
        late = _late_by_unit(plans, day)
        often = sorted(late, key=lambda unit: (-len(late[unit]), unit))
        for unit in often[:UNITS_REMINDED]:
            yield _reminder(day, unit, late[unit][:ITEMS_NAMED])


def _late_by_unit(plans: Sequence[ReformPlan], day: date) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for plan, item in late_on(plans, day):
        if item.lead:
            found.setdefault(item.lead, []).append(plan.ref(item))
    return found


def _reminder(day: date, unit: str, about: Iterable[str], draft: bool = False) -> Sketch:
    ids = tuple(about)
    title = f"关于抓紧办理{len(ids)}项改革任务的催办通知"
    text = "所列任务已经逾期，请抓紧办理，按期书面答复进展；确需延期的，请说明理由提出申请。"
    return Sketch(day, NoticeKind.REMINDER, (unit,), ids, title, text, draft=draft)


def _returns(plans: Sequence[ReformPlan]) -> Iterator[Sketch]:
    """A notice to the group whose request was returned, on the working day after."""
    for plan in plans:
        for step in plan.writeoff:
            if step.step is WriteoffAct.RETURN and plan.group:
                on = min(workday(step.on + timedelta(1), TODAY), TODAY)
                title = f"关于退回《{plan.title}》销账申请的通知"
                text = f"销账申请予以退回：{step.reason}。请整改到位后重新申请。"
                kind = NoticeKind.RETURN
                yield Sketch(on, kind, (plan.group,), (plan.id,), title, text, 20)


def _drafts(plans: Sequence[ReformPlan]) -> Iterator[Sketch]:
    """Reminders that lie on the desk on the sample's day."""
    late = _late_by_unit(plans, DRAFTED_ON)
    often = sorted(late, key=lambda unit: (-len(late[unit]), unit))
    for unit in often[UNITS_REMINDED : 2 * UNITS_REMINDED]:
        yield _reminder(DRAFTED_ON, unit, late[unit][:ITEMS_NAMED], draft=True)
