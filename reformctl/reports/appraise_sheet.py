"""The sheet of one unit in a year-end appraisal, to be signed."""

from __future__ import annotations

from reformctl.ledger.naming import unit_name
from reformctl.messages import Value as Words
from reformctl.messages import say
from reformctl.metrics.appraisal import Score, assigned, ranks, visits_by_unit
from reformctl.metrics.points import hundredths
from reformctl.reports.appraisal import issued_words
from reformctl.reports.appraise import Appraised, frame_data, line_data
from reformctl.reports.deduction import ABOUT, POINTS, Held, held_data, some_ids
from reformctl.reports.page import Facts
from reformctl.reports.report import Align, Column, Head, Points, Report, Row, Table
from reformctl.vocab.field import FieldName
from reformctl.vocab.noun import Noun


def sheet_report(found: Appraised, head: Head, unit: str) -> Report:
    """Points of each part, deductions with ids and reasons, the total, and lines for signatures."""
    ledger, appraisal = found.ledger, found.appraisal
    registry = ledger.cities if unit in ledger.cities else ledger.departments
    kind = "city" if unit in ledger.cities else "department"
    score = next(one for one in found.scores(registry) if one.unit == unit)
    rank = ranks(found.scores(registry))[unit]
    kept = found.held([unit])
    visit = visits_by_unit(appraisal).get(unit)
    place = say("report.appraisal.rank_of", rank=rank, count=len(registry))
    facts: Facts = (
        (Noun.UNIT, unit_name(ledger, unit)),
        (Noun.APPRAISAL_GROUP, unit_name(ledger, assigned(appraisal).get(unit))),
        (say("report.appraisal.visited"), visit.on if visit else None),
        (say("report.appraisal.rank"), place),
        (Noun.ISSUED, issued_words(appraisal)),
    )
    title = say("report.appraisal.sheet", year=str(appraisal.year))
    data = frame_data(found) | {
        "unit": line_data(found, kind, rank, score),
        "deductions": [held_data(one) for one in kept],
    }
    return Report(
        "appraise-sheet/1",
        title,
        head,
        (_parts(found, score), _deductions(kept), _signatures(found, unit)),
        data,
        tuple((label, value) for label, value in facts if value is not None),
    )


def _parts(found: Appraised, score: Score) -> Table:
    points = found.ledger.settings.points
    columns = (
        Column("part", say("report.appraisal.part")),
        Column("worth", FieldName.POINTS, Align.RIGHT),
        Column("deducted", FieldName.DEDUCTIONS, Align.RIGHT),
        Column("score", say("report.appraisal.score"), Align.RIGHT),
    )
    rows: tuple[Row, ...] = tuple(
        (one.part, Points(one.worth), Points(one.taken), Points(one.left)) for one in score.parts
    )
    taken = sum(one.taken for one in score.parts)
    foot: Row = (
        Noun.TOTAL,
        Points(hundredths(points.reform)),
        Points(taken),
        Points(score.total, points.reform),
    )
    rest = say("report.appraisal.not_ours", rest=points.whole - points.reform, whole=points.whole)
    return Table("parts", say("report.appraisal.by_part"), columns, rows, (foot,), (rest,))


def _deductions(kept: list[Held]) -> Table:
    columns = (
        Column("number", Noun.NUMBER, Align.RIGHT),
        Column("part", say("report.appraisal.part")),
        POINTS,
        Column("reason", say("report.reason"), wide=True),
        ABOUT,
    )
    rows: tuple[Row, ...] = tuple(
        (
            number,
            one.deduction.part,
            Points(hundredths(one.deduction.points)),
            one.deduction.reason,
            some_ids(one.deduction.about, whole=True),
        )
        for number, one in enumerate(kept, 1)
    )
    return Table("deductions", FieldName.DEDUCTIONS, columns, rows)


def _signatures(found: Appraised, unit: str) -> Table:
    """A line for whoever appraised and one for the unit."""
    columns = (
        Column("who", say("report.appraisal.signer"), wide=True),
        Column("signature", say("report.appraisal.signature")),
        Column("on", say("report.day")),
    )
    line, day = say("report.appraisal.line"), say("report.appraisal.day_line")
    rows: tuple[Row, ...] = (
        (_appraiser(found, unit), line, day),
        (say("report.appraisal.of_unit", unit=unit_name(found.ledger, unit)), line, day),
    )
    return Table("signatures", say("report.appraisal.signatures"), columns, rows)


def _appraiser(found: Appraised, unit: str) -> Words:
    """The leader of the city's appraisal group; for a department the reform office."""
    by = assigned(found.appraisal).get(unit)
    group = found.ledger.appraisal_groups.get(by or "")
    if group is None:
        return Noun.OFFICE
    name = unit_name(found.ledger, group.id)
    if group.leader is None:
        return say("report.appraisal.of_group", group=name)
    return say("report.appraisal.of_group_led", group=name, leader=group.leader)
