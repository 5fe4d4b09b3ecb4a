"""RC8: the year-end appraisal. Its year, its days, and when its result goes out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from reformctl.messages import say
from reformctl.metrics.appraisal import cities_to_visit, unvisited
from reformctl.metrics.round import is_window_sound
from reformctl.rules.refused import empty, is_whole
from reformctl.rules.rule import Facts, Hit, rule
from reformctl.vocab.check import Severity

SHOWN = 5
"""How many cities a sentence names."""


@rule("RC807", "考核起止日期不当", "appraisal's days wrong")
def appraisal_days_wrong(facts: Facts) -> Iterator[Hit]:
    """Law: An appraisal has its first and last day in order and begins in its year or the next.

    Why: The days say which visits belong to it.

    Fix: Correct ``start`` or ``end``, or the year in the file's name.

    Source: docs/method.md#appraisal

    规定: 年底考核写明起止日期，先起后止，在当年或次年开始。

    缘由: 起止日期决定哪些考核属于本次。

    处理: 改正 ``start``、``end``，或改正文件名中的年度。

    依据: docs/method.md#appraisal
    """
    for found in facts.ledger.appraisals.values():
        for field, day in (("start", found.start), ("end", found.end)):
            if day is None and is_whole(facts, found.where / field):
                message = say(f"rule.RC807.{field}", id=found.id)
                yield Hit(found.where / field, found.id, message)
        if found.start and found.end and found.start > found.end:
            message = say("rule.RC807.order", id=found.id, start=found.start, end=found.end)
            yield Hit(found.where / "end", found.id, message)
        elif found.start and found.start.year - found.year not in (0, 1):
            message = say("rule.RC807.year", id=found.id, start=found.start, year=found.year)
            yield Hit(found.where / "start", found.id, message)


@rule("RC808", "考核年度超出实施期限", "appraisal outside the programme", whole=("ledger",))
def appraisal_outside_programme(facts: Facts) -> Iterator[Hit]:
    """Law: An appraisal is of a year of the programme.

    Why: Before and after it nothing was promised that could be appraised.

    Fix: Correct the year in the file's name, or ``period`` in ledger.yaml.

    Source: docs/method.md#appraisal

    规定: 考核年度须在实施期限之内。

    缘由: 期限之外没有可考核的承诺。

    处理: 改正文件名中的年度，或 ledger.yaml 的 ``period``。

    依据: docs/method.md#appraisal
    """
    period = facts.ledger.settings.period
    if period is None:
        return
    first, last = period.first_year, period.last_year
    for found in facts.ledger.appraisals.values():
        if not first <= found.year <= last:
            message = say("rule.RC808", id=found.id, year=found.year, first=first, last=last)
            yield Hit(found.where, found.id, message)


@rule(
    "RC813",
    "考核到期未通报",
    "appraisal past its end and not issued",
    severity=Severity.WARNING,
    attention=True,
    whole=("cities",),
)
def appraisal_not_issued(facts: Facts) -> Iterator[Hit]:
    """Law: When its last day is over every city was visited and the result is issued.

    Why: Units learn from the result what they lost points for, while they can still mend it.

    Fix: Enter the missing visits, then the result with ``reformctl new appraisal-result``.

    Source: docs/method.md#appraisal

    规定: 年底考核期满，全部市州考核完毕，结果即予通报。

    缘由: 各单位从通报中得知扣分原因，才来得及改进。

    处理: 补登考核，再用 ``reformctl new appraisal-result`` 登记通报。

    依据: docs/method.md#appraisal
    """
    for found in facts.ledger.appraisals.values():
        if found.issued or found.end is None or not is_whole(facts, found.where / "issued"):
            continue
        over = found.end + timedelta(days=1)
        if is_window_sound(found) and facts.has_come(over):
            left = unvisited(found, cities_to_visit(facts.ledger, found))
            key = "rule.RC813.visits" if left else "rule.RC813"
            message = say(key, id=found.id, end=found.end, count=len(left))
            yield Hit(found.where / "issued", found.id, message, since=over)


@rule(
    "RC814", "考核结果通报不当", "result issued too early or without its number", whole=("cities",)
)
def result_issued_wrongly(facts: Facts) -> Iterator[Hit]:
    """Law: The result is issued under a number and on a day, when every city has been visited.

    Why: From then on it stands; what is found later could no longer enter it.

    Fix: Fill in ``issued``; enter the missing visits, or take the result back until they are made.

    Source: docs/method.md#appraisal

    规定: 考核结果在全部市州考核完毕后通报，写明文号和日期。

    缘由: 通报之后结果不再改动，后来发现的问题进不去。

    处理: 补填 ``issued``；补登考核，或考核完毕再通报。

    依据: docs/method.md#appraisal
    """
    for found in facts.ledger.appraisals.values():
        issued = found.issued
        if issued is None:
            continue
        for field in empty(facts, issued.where, document=issued.document, on=issued.on):
            yield Hit(issued.where / field, found.id, say(f"rule.RC814.{field}", id=found.id))
        left = unvisited(found, cities_to_visit(facts.ledger, found))
        misspelt = [visit for visit in found.visits if visit.unit not in facts.ledger.cities]
        if len(left) > len(misspelt) and is_whole(facts, found.where / "visits"):
            message = say(
                "rule.RC814.visits", id=found.id, count=len(left), cities=tuple(left[:SHOWN])
            )
            yield Hit(issued.where, found.id, message)
        last = max((visit.on for visit in found.visits if visit.on <= facts.today), default=None)
        if last and issued.on and issued.on < last:
            message = say("rule.RC814.early", id=found.id, day=issued.on, last=last)
            yield Hit(issued.where / "on", found.id, message)
