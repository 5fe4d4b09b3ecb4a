"""Both measures, plans and write-offs over the recorded history, and where they lead."""

from __future__ import annotations

from collections.abc import Sequence

from reformctl.dataclass import dataclass
from reformctl.messages import Message, Value, say
from reformctl.metrics.outlook import Course, Forecast
from reformctl.metrics.point import Point
from reformctl.metrics.share import Share
from reformctl.reports.course import course_chart, course_table
from reformctl.reports.forecast import (
    finish_table,
    forecast_data,
    mean_sentence,
    trial_table,
)
from reformctl.reports.page import Facts
from reformctl.reports.report import (
    Align,
    Column,
    Head,
    Json,
    Ratio,
    Report,
    Row,
    Table,
)
from reformctl.vocab.noun import Noun
from reformctl.vocab.plan import PlanState
from reformctl.vocab.trend import Every, Lack

SHORT = 10
COLUMNS = (
    Column("date", say("report.day")),
    Column("master", say("report.master_items")),
    Column("items", say("report.items")),
    Column("plans", say("report.plans_short"), Align.RIGHT),
    Column("written_off", PlanState.WRITTEN_OFF, Align.RIGHT),
    Column("commit", Noun.COMMIT),
)


@dataclass(frozen=True, slots=True)
class Trend:
    """What the report is made of."""

    share: Share
    every: Every
    points: Sequence[Point]
    courses: Sequence[Course]
    names: tuple[Value, ...] = ()
    """Those of the bodies the share names."""


def trend_report(trend: Trend, head: Head) -> Report:
    """The history of the share with its pictures, forecasts and their tests."""
    points = trend.points
    courses = [course for course in trend.courses if course.forecast is not Lack.NOTHING]
    known = [(c.measure, c.forecast) for c in courses if isinstance(c.forecast, Forecast)]
    forecasts = (finish_table(known), trial_table(known)) if known else ()
    return Report(
        "trend/1",
        say("report.trend.of", names=trend.names) if trend.names else say("report.trend"),
        head,
        (*forecasts, *map(course_table, courses), _points_table(trend)),
        {
            "every": trend.every.slug,
            "group": trend.share.group,
            "unit": trend.share.unit,
            "division": trend.share.division,
            "leader": trend.share.leader,
            "points": [_point_data(point) for point in points],
            "forecast": forecast_data(trend.courses),
        },
        _facts(trend),
        tuple(course_chart(course, points) for course in courses),
    )


def _facts(trend: Trend) -> Facts:
    """Where the figures stand, and in a sentence for each measure where that leads."""
    facts: Facts = ()
    for point in trend.points[-1:]:
        counts = point.counts
        facts += (
            (say("report.master_items"), Ratio(counts.master.done, counts.master.total)),
            (say("report.items"), Ratio(counts.items.done, counts.items.total)),
            (say("report.trend.plans"), Ratio(counts.plans.written_off, counts.plans.total)),
        )
    for course in trend.courses:
        facts += ((say(f"report.trend.lead.{course.measure.slug}"), _lead(course)),)
    return facts


def _lead(course: Course) -> Message | Lack:
    forecast = course.forecast
    return forecast if isinstance(forecast, Lack) else mean_sentence(course, forecast)


def _points_table(trend: Trend) -> Table:
    rows: tuple[Row, ...] = tuple(
        (
            point.day,
            Ratio(point.counts.master.done, point.counts.master.total),
            Ratio(point.counts.items.done, point.counts.items.total),
            point.counts.plans.total,
            point.counts.plans.written_off,
            point.commit[:SHORT],
        )
        for point in trend.points
    )
    return Table("points", say("report.trend.points", every=trend.every), COLUMNS, rows)


def _point_data(point: Point) -> dict[str, Json]:
    counts = point.counts
    return {
        "date": point.day.isoformat(),
        "commit": point.commit,
        "master": {"done": counts.master.done, "total": counts.master.total},
        "items": {"done": counts.items.done, "total": counts.items.total},
        "plans": {"total": counts.plans.total, "written_off": counts.plans.written_off},
    }
