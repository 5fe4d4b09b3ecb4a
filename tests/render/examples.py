"""Artificial reports with every kind of cell, shaped like the real ones."""

from __future__ import annotations

from datetime import date

from reformctl.messages import say
from reformctl.reports.chart import Chart, Curve, Form
from reformctl.reports.report import (
    Align,
    Cell,
    Column,
    Head,
    Json,
    Month,
    Range,
    Ratio,
    Ref,
    Report,
    Row,
    Table,
    Tone,
)
from reformctl.vocab.noun import Noun
from reformctl.vocab.plan import PlanState, Status

HEAD = Head(
    ledger="示例省全面深化改革台账",
    commit="4f1c2d7e9a0b1c2d3e4f5a6b7c8d9e0f1a2b3c4d",
    dirty=True,
    today=date(2017, 6, 15),
    as_of=date(2016, 12, 31),
    at="2017-05-31",
    synthetic=True,
)


def overview() -> Report:
    """A short report: facts, a table with ratios and a foot, a table with notes, an empty one."""
    return Report(
        name="overview/1",
        title=Noun.MASTER_PLAN,
        head=HEAD,
        tables=(_groups(), _attention(), Table("rounds", Noun.ROUND, (_column(Noun.ID),), ())),
        data={
            "master": {"done": 34, "total": 81},
            "groups": [{"id": "G1", "title": "经济体制改革", "state": "in_delivery"}],
        },
        facts=(
            (Noun.MASTER_ITEM, Cell(Ratio(102, 256), Tone.GOOD)),
            (Noun.SUPPORT, (Ref("D-ENV"), Ref("D-FIN"), Ref("510100"))),
            (Noun.DUE, date(2017, 12, 31)),
            (Noun.WITHDRAWN, None),
        ),
    )


def supervision(title: str = "生态文明体制改革专项方案（虚构）") -> Report:
    """A wide report: a supervision table with running text in several columns."""
    wide = {Noun.ITEM, Noun.DELIVERABLE, Noun.PROBLEM, Noun.NEXT_STEP}
    nouns = (
        *(Noun.NUMBER, Noun.CLAUSE, Noun.ITEM, Noun.LEAD, Noun.PERSON, Noun.SUPPORT, Noun.DUE),
        *(Noun.DELIVERABLE, Noun.REPORTED, Noun.VERIFIED, Noun.PROBLEM, Noun.NEXT_STEP),
    )
    table = Table(
        name="items",
        title=None,
        columns=tuple(_column(noun, wide=noun in wide) for noun in nouns),
        rows=tuple(_item(number) for number in range(3)),
        foot=tuple(_class_count(status, 7 * at) for at, status in enumerate(Status)),
    )
    facts = ((Noun.PLAN, Ref("P-M16-03")), (Noun.TITLE, title), (Noun.GROUP, Ref("G7")))
    return Report("plan/1", Noun.SUPERVISION_TABLE, HEAD, (table,), {"plan": title}, facts)


def burn_up() -> Report:
    """A report with a picture, months and ranges: what was done, the plan, and a forecast."""
    years = tuple(date(year, 12, 31) for year in range(2014, 2021))
    plan = zip(years, (34, 76, 128, 202, 226, 244, 256), strict=True)
    done = ((2014, 6, 10), (2014, 12, 30), (2015, 6, 44), (2015, 12, 64), (2016, 12, 102))
    curves = (
        Curve(
            Noun.DONE,
            "#",
            tuple((date(year, month, 30), count) for year, month, count in done),
            Form.GROUND,
            Tone.GOOD,
        ),
        Curve(Noun.PLANNED, "o", tuple(plan), Form.JOINED),
        Curve(
            Noun.DUE,
            "x",
            tuple(zip(years[3:], (143, 181, 217, 254), strict=True)),
            tone=Tone.WARN,
            bands=((120, 160), (150, 205), (180, 240), (210, 256)),
        ),
    )
    columns = (
        _column(Noun.MASTER_ITEM),
        _column(Noun.DONE),
        _column(Noun.DUE),
        Column("by", Noun.YEAR),
    )
    never = say("report.trend.not_before", day="2037-06")
    rows: tuple[Row, ...] = (
        (Noun.MASTER_ITEM, Range(137, 154), Month(date(2021, 6, 15)), Range(never, never)),
        (Noun.ITEM, Range(7, 7), never, Range(Month(date(2021, 1, 31)), never)),
    )
    return Report(
        "burn-up/1",
        Noun.MASTER_PLAN,
        HEAD,
        (Table("finish", None, columns, rows),),
        {"points": [1, 2]},
        ((Noun.MASTER_ITEM, Ratio(102, 256)),),
        (Chart("master", Noun.MASTER_ITEM, curves),),
    )


def text_report(text: str) -> Report:
    """A report that has the text in every place where a ledger's text can stand."""
    says = say("report.head.at", at=text)
    bare = Column("bare", Noun.TITLE)
    columns = (bare, Column("ref", says), Column("wide", Noun.ITEM, wide=True))
    row: Row = (text, Ref(text), Cell((text, says), Tone.BAD))
    table = Table(text, says, columns, (row, row), (row,), (says,))
    head = Head(text, text, True, date(2017, 6, 15), at=text)
    data: dict[str, Json] = {"text": text, "list": [text], text: 1}
    curve = Curve(says, "#", ((date(2016, 1, 1), 1), (date(2017, 1, 1), 2)), Form.GROUND)
    facts = ((says, text), (Noun.ID, Ref(text)))
    return Report("text/1", says, head, (table, table), data, facts, (Chart(text, says, (curve,)),))


def _column(noun: Noun, *, wide: bool = False) -> Column:
    return Column(noun.slug, noun, wide=wide)


def _groups() -> Table:
    rows: tuple[Row, ...] = (
        _group("G1", "经济体制改革", Ratio(18, 44), Ratio(412, 903), PlanState.IN_DELIVERY, 2),
        _group("G7", "生态文明体制改革", Ratio(9, 30), Ratio(97, 331), PlanState.RETURNED, 11),
        _group("G9", "纪律检查体制改革", Ratio(7, 7), Ratio(0, 0), PlanState.WRITTEN_OFF, None),
    )
    nouns = (Noun.ID, Noun.GROUP, Noun.MASTER_ITEM, Noun.ITEM, Noun.STATE, Noun.OVERDUE)
    foot: Row = (Noun.TOTAL, None, Ratio(34, 81), Ratio(509, 1234), None, 13)
    columns = tuple(_column(noun, wide=noun is Noun.GROUP) for noun in nouns)
    return Table("groups", Noun.GROUP, columns, rows, (foot,))


def _group(
    name: str, title: str, master: Ratio, items: Ratio, state: PlanState, late: int | None
) -> Row:
    return Ref(name), title, master, Cell(items, Tone.GOOD), state, Cell(late, Tone.BAD)


def _attention() -> Table:
    columns = (
        _column(Noun.ID),
        _column(Noun.ATTENTION, wide=True),
        Column("day", Noun.DUE, Align.RIGHT),
    )
    rows: tuple[Row, ...] = (
        (Ref("P-M16-03/01"), Cell("已逾期 12 天，牵头单位未报送进展", Tone.WARN), date(2017, 6, 3)),
        (Ref("P-2017-k7qd"), Cell("待批准销账", Tone.FAINT), None),
    )
    return Table("attention", Noun.ATTENTION, columns, rows, (), (say("report.head.at", at="5月"),))


def _item(number: int) -> Row:
    texts = (
        "建立省级有关部门权力清单和责任清单动态调整机制，推进“放管服”改革（第一批）落地见效",
        "完善领导干部自然资源资产离任审计制度，选取 P-M16-03/02 等 3 个县（市、区）先行试点",
        "出台配套细则",
    )
    problems = ("部门间数据尚未共享，基层承接能力不足；配套政策未出台", None, "进度偏慢")
    late = Cell(date(2017, 3, 31), Tone.BAD) if number == 2 else date(2017, 12, 31)
    return (
        f"{number + 1:02}",
        "二（三）",
        texts[number],
        Ref("D-ENV"),
        "规划处处长",
        (Ref("D-FIN"), Ref("D-LAND"))[: 2 - number],
        late,
        "制度文件",
        (Status.DONE, Status.IN_PROGRESS, Status.NOT_STARTED)[number],
        Cell(Status.IN_PROGRESS, Tone.WARN),
        problems[number],
        "9 月底前印发实施" if number else None,
    )


def _class_count(status: Status, count: int) -> Row:
    return (count, None, status, *([None] * 9))
