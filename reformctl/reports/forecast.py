"""What the forecasts say: when it is done, how the models stood the test, and why they differ."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from reformctl.messages import Message, say
from reformctl.metrics.band import Band
from reformctl.metrics.outlook import (
    AHEAD,
    RUNS,
    SEED,
    Course,
    Forecast,
    Outlook,
    Trial,
    reliance,
)
from reformctl.reports.report import (
    Cell,
    Column,
    Json,
    Month,
    Range,
    Ratio,
    Row,
    Table,
    Tone,
    Value,
)
from reformctl.vocab.noun import Noun
from reformctl.vocab.trend import Lack, Reliance

Known = Sequence[tuple[Noun, Forecast]]
TONES = {Reliance.FAIR: Tone.GOOD, Reliance.UNTESTED: Tone.FAINT}


def finish_table(known: Known) -> Table:
    """The day by which each model has the last open item done, or why it says nothing."""
    columns = (
        Column("measure", say("report.status.measure")),
        Column("model", say("report.trend.model")),
        Column("finish", say("report.trend.median")),
        Column("band50", say("report.trend.band50")),
        Column("band80", say("report.trend.band80")),
    )
    rows = tuple(
        (measure, outlook.model, *_finish(forecast, outlook))
        for measure, forecast in known
        for outlook in forecast.outlooks
    )
    title = say("report.trend.finish", day=known[0][1].day)
    whys = (why_sentence(name, found) for name, found in known if found.says_something)
    return Table("finish", title, columns, rows, notes=(*whys, say("report.trend.finish_note")))


def _finish(forecast: Forecast, outlook: Outlook) -> tuple[Value, Value, Value]:
    found = outlook.finish
    if found is None:
        return outlook.lack, None, None
    never = say("report.trend.not_before", day=f"{forecast.horizon:%Y-%m}")
    ends = found.map(lambda day: Month(day) if day else never)
    return ends.median, Range(ends.low50, ends.high50), Range(ends.low80, ends.high80)


def trial_table(known: Known) -> Table:
    """In how many past quarters the 80 % band had what came, and what that is worth."""
    columns = (
        Column("measure", say("report.status.measure")),
        Column("model", say("report.trend.model")),
        Column("held80_quarter", say("report.trend.quarter_ahead")),
        Column("held80_year", say("report.trend.year_ahead")),
        Column("reliance", say("report.trend.reliance")),
    )
    rows: tuple[Row, ...] = tuple(
        (
            measure,
            outlook.model,
            *(_held(outlook, months) for months in AHEAD),
            _reliance(outlook),
        )
        for measure, forecast in known
        for outlook in forecast.outlooks
    )
    note = say("report.trend.trials_note")
    return Table("trials", say("report.trend.trials"), columns, rows, notes=(note,))


def _held(outlook: Outlook, months: int) -> Ratio | None:
    held = [trial.held80 for trial in outlook.trials if trial.months == months]
    return Ratio(sum(held), len(held)) if held else None


def _reliance(outlook: Outlook) -> Cell:
    found = reliance(outlook)
    return Cell(found, TONES.get(found, Tone.WARN) if found else Tone.FAINT)


def mean_sentence(course: Course, forecast: Forecast) -> Message:
    """Where the mean so far leads, beside what the plan says."""
    mean, end = per_year(forecast), forecast.mean_finish
    if end is None:
        leads = say("report.trend.mean_never", pace=mean, day=f"{forecast.horizon:%Y-%m}")
    else:
        leads = say("report.trend.mean", pace=mean, total=forecast.total, month=f"{end:%Y-%m}")
        if course.last_year is not None:
            key = (
                "report.trend.mean_past"
                if end.year > course.last_year
                else ("report.trend.mean_within")
            )
            leads = say(key, leads=leads, last=str(course.last_year))
    planned = next((y for y in course.years if y.year == forecast.day.year), None)
    if planned is None:
        return leads
    return say(
        "report.trend.mean_and_plan",
        leads=leads,
        planned=planned.planned,
        year=str(planned.year),
        done=forecast.basis.done,
        day=forecast.day,
    )


def per_year(forecast: Forecast) -> str:
    """The mean number done in a year so far; below ten with one decimal."""
    days = max((forecast.day - forecast.basis.since).days, 1)
    tenths = round(forecast.basis.done * 3652.5 / days)
    return str(round(tenths / 10)) if tenths >= 100 else f"{tenths // 10}.{tenths % 10}"


def why_sentence(measure: Noun, forecast: Forecast) -> Message:
    """Why the two models differ, in the figures they rest on."""
    basis = forecast.basis
    return say(
        "report.trend.differ",
        measure=measure,
        pace=per_year(forecast),
        wanted=basis.wanted,
        left=basis.left,
        year=str(forecast.day.year),
        in_time=basis.in_time,
        due=basis.due,
    )


def forecast_data(courses: Sequence[Course]) -> dict[str, Json]:
    """All forecasts with their bands and trials under the keys of the JSON contract."""
    return {
        "runs": RUNS,
        "seed": SEED,
        **{
            key: _course_data(course)
            for key, course in zip(("master", "items"), courses, strict=True)
        },
    }


def _course_data(course: Course) -> dict[str, Json]:
    years: list[Json] = [
        {"year": year.year, "planned": year.planned, "done": year.done} for year in course.years
    ]
    forecast = course.forecast
    if isinstance(forecast, Lack):
        return {"years": years, "lack": forecast.slug}
    basis = forecast.basis
    return {
        "years": years,
        "lack": None,
        "from": forecast.day.isoformat(),
        "horizon": forecast.horizon.isoformat(),
        "open": basis.left,
        "mean": {
            "done": basis.done,
            "since": basis.since.isoformat(),
            "finish": _iso(forecast.mean_finish),
        },
        "due": {"done": basis.in_time, "total": basis.due},
        "wanted": basis.wanted,
        "says": mean_sentence(course, forecast),
        "why": why_sentence(course.measure, forecast) if forecast.says_something else None,
        "models": [_outlook_data(forecast, outlook) for outlook in forecast.outlooks],
    }


def _outlook_data(forecast: Forecast, outlook: Outlook) -> dict[str, Json]:
    found, trust = outlook.finish, reliance(outlook)
    return {
        "model": outlook.model.slug,
        "lack": outlook.lack.slug if outlook.lack else None,
        "reliance": trust.slug if trust else None,
        "finish": _band_data(found.map(_iso)) if found else None,
        "by": [
            {"date": day.isoformat(), **_band_data(band)}
            for day, band in zip(forecast.days, outlook.by, strict=False)
        ],
        "held": [_held_data(outlook, months) for months in AHEAD],
        "trials": [_trial_data(trial) for trial in outlook.trials],
    }


def _held_data(outlook: Outlook, months: int) -> dict[str, Json]:
    found = [trial for trial in outlook.trials if trial.months == months]
    return {
        "months": months,
        "tested": len(found),
        "held50": sum(trial.held50 for trial in found),
        "held80": sum(trial.held80 for trial in found),
    }


def _trial_data(trial: Trial) -> dict[str, Json]:
    return {
        "date": trial.day.isoformat(),
        "months": trial.months,
        **_band_data(trial.band),
        "actual": trial.actual,
    }


def _band_data(found: Band[int] | Band[str | None]) -> dict[str, Json]:
    return {
        "low80": found.low80,
        "low50": found.low50,
        "median": found.median,
        "high50": found.high50,
        "high80": found.high80,
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
