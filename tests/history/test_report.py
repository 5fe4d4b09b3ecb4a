"""The history as a report: one table, one list of events, the same in both."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import jsonschema

from reformctl.messages import Message, word
from reformctl.reports.history import history_page, history_report
from reformctl.reports.report import Cell, Head, Report
from reformctl.vocab import LANGS, Term
from reformctl.vocab.plan import Status
from tests.gitrepo import OFFICE, Repo
from tests.history.conftest import PLAN, a_plan, a_verdict, an_item, history

SCHEMA = Path(__file__).parents[2] / "schemas/reports/history.schema.json"


def made(repo: Repo) -> Repo:
    first = a_verdict("in_progress", "2016-06-20")
    for verdicts in ([], [first], [first | {"status": "done"}]):
        item = an_item(verdicts=verdicts, support=["D-FIN", "D-LAND"])
        repo.write(PLAN, a_plan(item, leader_direct=bool(verdicts), lead=["D-ENV"]))
        repo.commit("登记\n\n第二行", on="2016-07-05", author=OFFICE)
    return repo


def page(repo: Repo) -> Report:
    return history_page(Head("示例", repo.head(), False, date(2017, 6, 15)))


def test_a_row_holds_both_days_the_author_and_the_terms(repo: Repo) -> None:
    report = history_report(page(repo), history(made(repo), "P-M16-03/03"))
    (table,) = report.tables
    recorded, effective, author, _, field, before, after, commit = table.rows[1]
    assert (recorded, effective, author) == (date(2016, 7, 5), date(2016, 6, 20), "Office")
    assert (before, after) == (Status.NOT_STARTED, Status.IN_PROGRESS)
    assert isinstance(field, Cell)
    assert isinstance(field.value, Term)
    assert str(commit) == repo.git("rev-parse", "HEAD~1")[:10]


def test_a_rewritten_verdict_says_so_in_both_languages(repo: Repo) -> None:
    report = history_report(page(repo), history(made(repo), "P-M16-03/03"))
    cell = report.tables[0].rows[2][4]
    assert isinstance(cell, Cell)
    assert isinstance(cell.value, Message)
    assert [word(cell.value, lang) for lang in LANGS] == [
        "认定记录（改写）",
        "verdict on record (rewritten)",
    ]


def test_the_events_keep_to_their_published_shape(repo: Repo) -> None:
    report = history_report(page(repo), history(made(repo)))
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    events = json.loads(json.dumps(report.data["events"]))
    jsonschema.validate(events, schema["properties"]["events"])
    assert events[-1]["message"] == "登记\n\n第二行"
    assert events[-1]["recorded"] == "2016-07-05T09:00:00+08:00"
    direct = next(event for event in events if event["field"] == "leader_direct")
    assert (direct["from"], direct["to"]) == (False, True)
