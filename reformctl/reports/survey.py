"""A ledger looked over once for how it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby

from reformctl.ledger.ledger import Ledger
from reformctl.metrics.counts import count_years, programme_years
from reformctl.metrics.tally import Summary
from reformctl.records.organ import Department, Group
from reformctl.reports.standing import Body, Called, Standing, called
from reformctl.rules.judge import Finding


def survey(
    ledger: Ledger, name: str, summary: Summary, calls: Iterable[Finding], newest: date | None
) -> Standing:
    """How the ledger of that name stands; of its plans only the counts and calls are looked at."""
    return Standing(
        name,
        ledger.settings.name_en,
        ledger.settings.synthetic,
        tuple(map(_body, ledger.groups.values())),
        tuple(map(_body, ledger.departments.values())),
        tuple(count_years(ledger.masters.values(), programme_years(ledger))),
        summary,
        tuple(_by_rule(calls)),
        newest,
    )


def _body(organ: Group | Department) -> Body:
    return Body(organ.id, organ.title, organ.title_en)


def _by_rule(calls: Iterable[Finding]) -> Iterator[Called]:
    for code, group in groupby(sorted(calls, key=_code), key=_code):
        found = list(group)
        breaches = ((one.hit.since, one.hit.id) for one in found)
        yield called(code, found[0].rule.title, breaches)


def _code(finding: Finding) -> str:
    return finding.rule.code
