"""One measure by the year: planned, done and forecast, as a table and as a picture."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from reformctl.messages import say
from reformctl.metrics.band import Band
from reformctl.metrics.outlook import Course, Forecast, Outlook
from reformctl.metrics.point import Point
from reformctl.reports.chart import Chart, Curve, Form
from reformctl.reports.report import (
    Align,
    Cell,
    Column,
    Range,
    Table,
    Tone,
    Value,
)
from reformctl.vocab.noun import Noun
from reformctl.vocab.trend import Model

SIGNS = {Model.PACE: "*", Model.KEPT_PLAN: "+"}
TONES = {Model.PACE: Tone.WARN, Model.KEPT_PLAN: Tone.PLAIN}


def course_table(course: Course) -> Table:
    """By the end of each year: planned, done, and what each model expects to be done."""
    bands = _bands(course)
    years = {year.year: year for year in course.years}
    return Table(
        f"{course.measure.slug}_years",
        say(f"report.trend.years.{course.measure.slug}"),
        (
            Column("year", Noun.YEAR),
            Column("planned", say("report.status.planned"), Align.RIGHT),
            Column("done", say("report.status.done"), Align.RIGHT),
            *(column for outlook in _outlooks(course) for column in _columns(outlook.model)),
        ),
        tuple(
            (
                say("report.year", year=str(year)),
                years[year].planned if year in years else None,
                _done(course, year),
                *_expected(course, year),
            )
            for year in sorted({*years, *bands})
        ),
    )


def _columns(model: Model) -> tuple[Column, Column]:
    return (
        Column(model.slug, model, Align.RIGHT),
        Column(f"{model.slug}_80", say("report.trend.band80"), Align.RIGHT),
    )


def _done(course: Course, year: int) -> Value | Cell:
    """What was done by the end of a year, or so far in the running one."""
    known = next((one for one in course.years if one.year == year), None)
    if known is None or date(year, 1, 1) > course.day:
        return None
    over = date(year, 12, 31) <= course.day
    behind = Tone.WARN if known.done < known.planned else Tone.GOOD
    return Cell(known.done, behind if over else Tone.PLAIN)


def _expected(course: Course, year: int) -> Iterator[Value]:
    for outlook in _outlooks(course):
        found = _bands(course).get(year, {}).get(outlook.model)
        yield from (found.median, Range(found.low80, found.high80)) if found else (None, None)


def _outlooks(course: Course) -> Sequence[Outlook]:
    """The models that say something."""
    forecast = course.forecast
    known = forecast.outlooks if isinstance(forecast, Forecast) else ()
    return [outlook for outlook in known if outlook.finish]


def _bands(course: Course) -> dict[int, dict[Model, Band[int]]]:
    """What each model expects by the end of the years to come, up to the year it is all done.

    The years of the plan are always there.
    """
    found: dict[int, dict[Model, Band[int]]] = {}
    if not isinstance(course.forecast, Forecast):
        return found
    outlooks, total = _outlooks(course), course.forecast.total
    last = max([year.year for year in course.years], default=0)
    for at, day in enumerate(course.forecast.days):
        before = found.get(day.year - 1, {})
        if day.year > last and all(band.median >= total for band in before.values()):
            break
        found[day.year] = {outlook.model: outlook.by[at] for outlook in outlooks}
    return found


def course_chart(course: Course, points: Sequence[Point]) -> Chart:
    """The measure as a burn-up: done as the ground, the plan as a curve, forecasts as points."""
    planned = Noun.PLANNED if course.measure is Noun.MASTER_ITEM else Noun.DUE
    return Chart(
        course.measure.slug,
        say(f"report.trend.chart.{course.measure.slug}"),
        (
            Curve(Noun.DONE, "#", tuple(_counted(course, points)), Form.GROUND, Tone.GOOD),
            Curve(planned, "o", tuple(_planned(course)), Form.JOINED),
            *(_expectation(course, outlook.model) for outlook in _outlooks(course)),
        ),
    )


def _counted(course: Course, points: Sequence[Point]) -> Iterator[tuple[date, int]]:
    """What was counted at each point; before the first record, what was in effect at year ends."""
    for year in course.years:
        if (end := date(year.year, 12, 31)) < points[0].day:
            yield end, year.done
    for point in points:
        counts = point.counts
        whole = counts.master if course.measure is Noun.MASTER_ITEM else counts.items
        yield point.day, whole.done


def _planned(course: Course) -> Iterator[tuple[date, int]]:
    """Nothing when the first year begins, then what is planned by the end of each."""
    for year in course.years[:1]:
        yield date(year.year, 1, 1), 0
    for year in course.years:
        yield date(year.year, 12, 31), year.planned


def _expectation(course: Course, model: Model) -> Curve:
    """What a model expects by the end of the years to come."""
    bands = {year: found[model] for year, found in _bands(course).items() if model in found}
    return Curve(
        model,
        SIGNS[model],
        tuple((date(year, 12, 31), band.median) for year, band in bands.items()),
        tone=TONES[model],
        bands=tuple((band.low80, band.high80) for band in bands.values()),
    )
