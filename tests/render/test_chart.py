"""Charts drawn with signs: where figures and days lie, and what is never hidden."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reformctl.messages import say
from reformctl.render.chart import chart_sheet, picture
from reformctl.render.formats import render
from reformctl.render.scale import Scale
from reformctl.render.span import text_of
from reformctl.render.style import Style
from reformctl.render.width import columns
from reformctl.reports.chart import Chart, Curve, Form
from reformctl.reports.report import Report
from reformctl.vocab import LANGS, Lang
from reformctl.vocab.noun import Noun
from tests.render.examples import HEAD, burn_up

FIRST, LAST = date(2014, 1, 1), date(2018, 12, 31)


def drawn(*curves: Curve, width: int = 40) -> list[str]:
    return [text_of(line) for line in picture(Chart("x", Noun.DONE, curves), width)]


def test_the_ground_reaches_up_to_each_figure_and_holds_until_the_next() -> None:
    points = ((date(2014, 1, 1), 7), (date(2015, 1, 1), 14), (date(2016, 1, 1), 14))
    rows = drawn(Curve(Noun.DONE, "#", points, Form.GROUND))
    bars = [sum(row[at : at + 1] == "#" for row in rows[:-2]) for at in range(4, 40)]
    assert set(bars) == {7, 14}
    assert bars == sorted(bars)
    assert bars.count(7) == pytest.approx(18, abs=1)


def test_points_stand_at_their_day_and_figure() -> None:
    points = ((date(2014, 1, 1), 14), (date(2014, 12, 31), 0), (date(2015, 12, 31), 7))
    rows = drawn(Curve(Noun.DONE, "o", points))
    spots = {(14 - at, row.index("o") - 4) for at, row in enumerate(rows) if "o" in row}
    assert spots == {(14, 0), (1, 17), (7, 35)}


def test_no_point_hides_another() -> None:
    day = date(2015, 1, 1)
    ends = ((FIRST, 3), (day, 9), (LAST, 3))
    rows = drawn(*(Curve(Noun.DONE, sign, ends) for sign in "abc"))
    text = "\n".join(rows)
    assert {sign: text.count(sign) for sign in "abc"} == {"a": 3, "b": 3, "c": 3}


def test_a_band_stands_above_and_below_its_point() -> None:
    day = date(2016, 1, 1)
    points = ((FIRST, 0), (day, 10), (LAST, 20))
    curve = Curve(Noun.DONE, "x", points, bands=((0, 0), (5, 15), (20, 20)))
    rows = drawn(curve)
    column = next(row.index(":") for row in rows if ":" in row)
    assert "".join(row[column : column + 1] or " " for row in rows[:-2]).strip() == ":::x:::"


@given(
    days=st.lists(st.dates(date(1990, 1, 1), date(2100, 1, 1)), min_size=1, max_size=30),
    top=st.integers(0, 10**6),
    width=st.integers(24, 130),
    form=st.sampled_from(list(Form)),
)
def test_a_chart_keeps_to_its_width_whatever_it_shows(
    days: list[date], top: int, width: int, form: Form
) -> None:
    points = tuple((day, top * at // len(days)) for at, day in enumerate(sorted(days)))
    bands = tuple((0, figure) for _, figure in points)
    curve = Curve(Noun.DONE, "#", points, form, bands=() if form is Form.GROUND else bands)
    for line in chart_sheet(Chart("x", Noun.DONE, (curve,)), Style("zh", width)):
        assert columns(text_of(line)) <= width


@given(
    first=st.dates(date(1990, 1, 1), date(2100, 1, 1)),
    span=st.integers(0, 20000),
    width=st.integers(20, 120),
)
def test_the_time_axis_names_days_that_do_not_run_together(
    first: date, span: int, width: int
) -> None:
    last = date.fromordinal(first.toordinal() + span)
    found = sorted(Scale(first, last, 1, width, 14).days().items())
    assert found
    for (at, label), (following, _) in pairwise(found):
        assert at + len(label) < following


@given(top=st.integers(0, 10**7))
def test_the_upright_axis_names_few_round_figures(top: int) -> None:
    figures = sorted(Scale(FIRST, LAST, top, 80, 14).figures().values())
    assert 1 <= len(figures) <= 7
    assert figures[0] == 0
    steps = {after - before for before, after in pairwise(figures)}
    assert {str(step).rstrip("0") for step in steps} <= {"1", "2", "5"}
    assert len(steps) <= 1


def test_a_chart_of_nothing_draws_nothing() -> None:
    assert drawn() == []
    assert drawn(Curve(Noun.DONE, "#", (), Form.GROUND)) == []


@pytest.mark.parametrize("lang", LANGS)
def test_every_sign_is_explained_and_in_every_chinese_encoding(lang: Lang) -> None:
    for name in ("text", "md"):
        shown = render(burn_up(), name, Style(lang, 80))
        shown.encode("gbk")
        for curve in burn_up().charts[0].curves:
            assert curve.title.word(lang) in shown  # type: ignore[union-attr]


def test_no_text_of_a_ledger_stands_between_the_fences_of_markdown() -> None:
    hostile = say("report.head.at", at="```\n<script>")
    curve = Curve(hostile, "#", ((FIRST, 1), (LAST, 2)), Form.GROUND)
    report = Report("x/1", Noun.DONE, HEAD, (), charts=(Chart("x", hostile, (curve,)),))
    shown = render(report, "md", Style("en"))
    assert shown.count("\n```") == 2
    assert "<script>" not in shown


def test_colour_changes_no_sign_of_a_chart() -> None:
    import re

    plain = render(burn_up(), "text", Style("en", 80, terminal=True))
    colored = render(burn_up(), "text", Style("en", 80, color=True, terminal=True))
    assert re.sub(r"\x1b\[[0-9;]*m", "", colored) == plain
    assert colored != plain
