"""Every report as it was last looked at, in every format, and held to its published schema."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from reformctl.cli.moment import Moment, open_moment
from reformctl.cli.request import Request
from reformctl.ledger.find import find, ids
from reformctl.ledger.memory import parts_of
from reformctl.render.formats import TEXTS, render
from reformctl.render.style import Style
from reformctl.reports.agenda_monitor import AgendaSelection, agenda_monitor
from reformctl.reports.docking import DockingSelection, docking_report
from reformctl.reports.experiences import ExperienceSelection, experiences_report
from reformctl.reports.holding import holding_report
from reformctl.reports.listing import KINDS, list_report
from reformctl.reports.pilot_selection import PilotSelection
from reformctl.reports.pilots import pilots_report
from reformctl.reports.record import record_report
from reformctl.reports.report import Report
from reformctl.reports.selection import Selection
from reformctl.reports.status import by_department_report, status_report
from reformctl.vocab import LANGS, Lang
from reformctl.vocab.office import View
from tests.cli.conftest import ROOT, TODAY, Program
from tests.conftest import Golden
from tests.counting import standing_of

SCHEMAS = {
    file.name.removesuffix(".schema.json"): json.loads(file.read_text("utf-8"))
    for file in sorted((ROOT / "schemas" / "reports").glob("*.schema.json"))
}

# Every page there is, by the name of its golden file.
PAGES = {
    "status": ["status"],
    "status-by-department": ["status", "--by", "department"],
    **{f"status-by-{view}": ["status", "--by", view] for view in ("city", "division", "leader")},
    "status-by-team": ["status", "--by", "team"],
    "status-lamps-by-group": ["status", "--lamps"],
    "status-lamps-by-department": ["status", "--lamps", "--by", "department"],
    **{f"list-{kind}": ["list", kind] for kind in KINDS},
    "list-items-overdue": ["list", "items", "--overdue"],
    "list-items-all": ["list", "items", "--all"],
    "list-nothing": ["list", "没有这样的方案"],
    "show-plan": ["show", "P-M1-01"],
    "show-plan-all": ["show", "P-M1-01", "--all"],
    "show-plan-draft": ["show", "P-2017-3fgh"],
    "show-plan-written-off": ["show", "P-2015-w9xz"],
    "show-plan-reopened": ["show", "P-2015-r4md"],
    "show-item": ["show", "P-M1-01/01"],
    "show-item-extended": ["show", "P-M1-01/03"],
    "show-item-withdrawn": ["show", "P-M1-01/04"],
    "show-master": ["show", "M-001"],
    "show-master-open": ["show", "M-002"],
    "show-meeting": ["show", "2"],
    "show-round": ["show", "S-2016-yearend"],
    "show-central-meeting": ["show", "C-20"],
    "show-central": ["show", "C-18-02"],
    "show-central-direct": ["show", "C-20-02"],
    "show-agenda": ["show", "A-2016"],
    "show-agenda-entry": ["show", "A-2017/01"],
    "show-notice": ["show", "N-2017-0101"],
    "show-notice-draft": ["show", "N-2017-0103"],
    "show-bulletin": ["show", "B-2017-0001"],
    "show-pilot": ["show", "T-2016-k7qd"],
    "show-pilot-written-off": ["show", "T-2015-r4md"],
    "show-experience": ["show", "E-2016-0001"],
    "show-group": ["show", "G7"],
    "show-department": ["show", "D-FIN"],
    "show-city": ["show", "510100"],
    "show-team": ["show", "PT-01"],
    "show-division": ["show", "DIV-1"],
    "show-person": ["show", "U-OFFICE"],
    "history-ledger": ["history"],
    "history-plan": ["history", "P-M1-01"],
    "history-item": ["history", "P-M1-01/02"],
    "history-master": ["history", "M-001"],
    "writeoff-ready": ["writeoff", "--ready"],
    "notices": ["notices"],
    "notices-overdue": ["notices", "--overdue", "--unit", "D-ENV"],
    "bulletins": ["bulletins"],
    "bulletins-search": ["bulletins", "pm2.5", "abc"],
    "digest": ["bulletins", "--digest", "2017-05"],
    "remind": ["remind"],
    "remind-unit": ["remind", "--unit", "D-ENV", "--days", "60"],
    "letter-writeoff": ["letter", "writeoff", "P-M2-01"],
    "letter-extension": ["letter", "extension", "P-M1-01/03"],
    "show-appraisal": ["show", "K-2016"],
    "appraise": ["appraise", "2016"],
    "appraise-unit": ["appraise", "2016", "--unit", "D-ENV", "--as-of", "2017-03-01"],
    "appraise-proposals": ["appraise", "2016", "--propose"],
    "appraise-sheet": ["appraise", "2016", "--sheet", "510100"],
    "rounds": ["rounds"],
    "round-midyear": ["rounds", "S-2017-midyear"],
    "round-monthly": ["rounds", "S-2017-03"],
    "round-yearend": ["rounds", "S-2016-yearend"],
    "round-tables": ["rounds", "S-2017-midyear", "--tables"],
    "round-proposal": ["rounds", "--propose", "2017-07"],
    "history-filtered": [
        "history",
        "--group",
        "G7",
        "--field",
        "verified",
        "--since",
        "2017-05-03",
    ],
    "diff": ["diff", "2017-05-02", "2017-05-23"],
    "diff-of-a-plan": ["diff", "HEAD~2..HEAD", "--plan", "P-M1-01"],
    "diff-of-edits": ["diff"],
    "diff-restated": ["diff", "--restated", "2017-05-19"],
    "pilots": ["pilots"],
    "pilots-late": ["pilots", "--overdue", "--major"],
    "experiences": ["experiences"],
    "experiences-unpublished": ["experiences", "--unpublished"],
    "trend": ["trend"],
    "trend-of-a-group": ["trend", "--group", "G7", "--every", "week"],
    "trend-of-a-leader": ["trend", "--leader", "分管副省长"],
    "trend-of-a-unit": ["trend", "--unit", "D-FIN", "--every", "commit"],
    "docking": ["docking"],
    "docking-due": ["docking", "--due"],
    "agenda": ["agenda"],
    "agenda-of-a-year": ["agenda", "2017"],
    "check": ["check"],
    "check-one-rule": ["check", "--select", "RC401"],
    "rules": ["rules", "RC8"],
    "rule": ["rules", "RC301"],
}
SCREENS = (80, 120)


ANSWERS: dict[tuple[str, ...], str] = {}
"""What was asked before, for the tests that look at the same pages."""


def asked(reformctl: Program, recorded: Path, page: str, *options: str) -> str:
    """What the page holds; asked without a moment of its own for what no ledger has."""
    moment = () if page.startswith("rule") else ("--ledger", recorded, "--today", TODAY)
    if (page, *options) not in ANSWERS:
        answer = reformctl(*PAGES[page], *moment, *options)
        assert (answer.code, answer.err) == (0, "")
        ANSWERS[page, *options] = answer.out
    return ANSWERS[page, *options]


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("page", PAGES)
def test_every_page_is_as_it_was_last_looked_at(
    reformctl: Program, recorded: Path, golden: Golden, page: str, lang: Lang
) -> None:
    forms = [("--format", name) for name in TEXTS] + [("--width", str(n)) for n in SCREENS]
    transcript = "\n".join(
        f"$ reformctl {' '.join([*PAGES[page], *form, '--lang', lang])}\n"
        + asked(reformctl, recorded, page, *form, "--lang", lang)
        for form in forms
    )
    golden(f"{page}.{lang}.txt", transcript)


@pytest.mark.parametrize("page", PAGES)
def test_no_page_needs_a_character_that_chinese_terminals_lack(
    reformctl: Program, recorded: Path, page: str
) -> None:
    for lang in LANGS:
        asked(reformctl, recorded, page, "--lang", lang, "--color", "always").encode("gbk")


def hold(data: Any) -> str:
    """Raises unless the report is as its schema says; gives the report's name."""
    name, _, version = data["report"].partition("/")
    schema = SCHEMAS[name]
    assert version == schema["$id"].rpartition(":")[2]
    jsonschema.Draft202012Validator(
        schema, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    ).validate(data)
    return str(name)


def test_every_report_on_the_small_ledger_obeys_its_schema(
    reformctl: Program, recorded: Path
) -> None:
    json_form = ("--format", "json", "--lang", "en")
    names = {hold(json.loads(asked(reformctl, recorded, page, *json_form))) for page in PAGES}
    reading = {
        "status",
        "status-by-department",
        "status-by",
        "list",
        "history",
        "check",
        "rules",
        "rule",
        "diff",
        "writeoff-ready",
        "rounds",
        "round",
        "round-tables",
        "round-proposal",
        "trend",
        "docking",
        "agenda",
        "notices",
        "bulletins",
        "digest",
        "remind",
        "letter",
        "appraise",
        "appraise-proposals",
        "appraise-sheet",
        "pilots",
        "experiences",
    }
    assert names == reading | {"show", "show-item", "show-record"}


def test_every_report_without_git_or_records_obeys_its_schema(
    reformctl: Program, tmp_path: Path
) -> None:
    (tmp_path / "ledger.yaml").write_text("{}\n", "utf-8")
    monitors = ("docking", "agenda", "check", "pilots", "experiences")
    for page in ("status", "status-by-department", *monitors, *(f"list-{kind}" for kind in KINDS)):
        hold(reformctl(*PAGES[page], "--json", "--ledger", tmp_path, "--as-of", TODAY).data)


@pytest.fixture(scope="module")
def moment(sample: Path) -> Moment:
    """The sample, read once."""
    return open_moment(Request(ledger=str(sample), today=TODAY))


def test_every_report_on_the_sample_obeys_its_schema(moment: Moment) -> None:
    names = {hold(json.loads(render(one, "json", Style("zh")))) for one in reports(moment)}
    shown = {"status", "status-by-department", "status-by", "list", "show", "show-item"}
    assert names == shown | {"show-record", "docking", "agenda", "pilots", "experiences"}


def reports(moment: Moment) -> Iterator[Report]:
    """Every list of the sample, and every tenth record's page with its first item's."""
    ledger, head = moment.ledger, moment.head
    yield status_report(standing_of(ledger), head)
    yield by_department_report(standing_of(ledger), head)
    yield docking_report(ledger, head, DockingSelection())
    yield agenda_monitor(ledger, head, AgendaSelection(2017))
    for view in View:
        yield holding_report(ledger, view, head)
    yield pilots_report(ledger, PilotSelection(), head)
    yield experiences_report(ledger, ExperienceSelection(), head)
    for kind in KINDS:
        yield list_report(kind, ledger, head, Selection(group="G9", everything=True))
    for name in [*ids(ledger)][::10]:
        found = find(ledger, name)
        yield record_report(ledger, found, head, everything=True)
        for part in parts_of(found.record)[:1]:
            item = find(ledger, f"{name}/{part.id}")
            yield record_report(ledger, item, head, everything=True)


def test_a_history_of_the_sample_obeys_its_schema(reformctl: Program, demo: Path) -> None:
    told = reformctl("history", "P-M16-03", "--json", "--ledger", demo).data
    assert hold(told) == "history"
    assert len(told["events"]) > 100


def test_json_holds_the_same_in_both_languages_but_for_sentences(
    reformctl: Program, recorded: Path
) -> None:
    for page in PAGES:
        if page.startswith(("list", "show", "history", "diff", "docking", "agenda")):
            form = ("--format", "json", "--lang")
            zh, en = (asked(reformctl, recorded, page, *form, lang) for lang in LANGS)
            assert zh == en


def test_a_page_speaks_no_other_language_but_in_the_words_of_the_ledger(
    reformctl: Program, recorded: Path, ledger: Path
) -> None:
    known = "\n".join(file.read_text("utf-8") for file in ledger.rglob("*.yaml"))
    known += "Office Clerk --all HEAD"  # who committed, an option, and what the user wrote
    for page in PAGES:
        form = ("--format", "text", "--lang")
        chinese, english = (asked(reformctl, recorded, page, *form, lang) for lang in LANGS)
        # Names of commands and fields stand between backticks, commits and codes have digits.
        latin = re.findall(r"(?<![\w./-])[A-Za-z]{2,}(?![\w./-])", re.sub("`.*?`", "", chinese))
        foreign = {*latin, *re.findall(r"[\u4e00-\u9fff]+", english)}
        assert {word for word in foreign if word not in known} == set(), page


def test_every_state_and_class_is_on_some_golden_page(reformctl: Program, recorded: Path) -> None:
    """The small ledger shows all there is to see."""
    common = ("--json", "--ledger", recorded, "--today", TODAY)
    plans = reformctl("list", *common).data["rows"]
    assert {plan["state"] for plan in plans} == {
        "draft",
        "adopted",
        "issued",
        "in_delivery",
        "complete",
        "requested",
        "returned",
        "written_off",
    }
    items = reformctl("list", "items", "--all", *common).data["rows"]
    assert {item["verified"] for item in items} == {"not_started", "in_progress", "done"}
    assert any(item["overdue"] for item in items)
    assert any(item["withdrawn"] for item in items)
    assert any(item["due"] != item["first_due"] for item in items)
    assert date.fromisoformat(TODAY).year == 2017


def test_no_golden_page_is_left_of_a_page_that_is_gone() -> None:
    known = {f"{page}.{lang}.txt" for page in PAGES for lang in LANGS}
    assert {file.name for file in (Path(__file__).parent / "golden").iterdir()} == known
