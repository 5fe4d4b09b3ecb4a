"""From a central meeting to the docking plan by commands, what stops steps, figures with ids."""

from __future__ import annotations

import sys
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from reformctl.cli.moment import Moment, open_moment
from reformctl.cli.request import Request
from reformctl.reports.agenda_monitor import AgendaSelection, agenda_monitor
from reformctl.reports.docking import DockingSelection, docking_report
from reformctl.vocab.docking import DockingState
from reformctl.vocab.meeting import EntryState
from tests.cli.conftest import SMALL, TODAY, Outcome, Program
from tests.cli.test_steps import OFFICE, be
from tests.gitrepo import Repo

DAY = ("--today", TODAY)


@pytest.fixture
def desk(repo: Repo, monkeypatch: pytest.MonkeyPatch) -> Repo:
    """The small ledger in a repository, and somebody of the office at the keyboard."""
    for name, value in repo.env.items():
        monkeypatch.setenv(name, value)
    be(repo, OFFICE)
    return repo


class Office:
    """The program, asked of one ledger on one day."""

    def __init__(self, program: Program, repo: Repo) -> None:
        self.program, self.repo = program, repo
        self.here: tuple[object, ...] = ("--ledger", repo.path)

    def __call__(self, *words: object, today: str = TODAY) -> Outcome:
        return self.program(*words, *self.here, "--today", today)

    def done(self, *words: object, today: str = TODAY) -> str:
        answer = self(*words, today=today)
        assert (answer.code, answer.err) == (0, ""), words
        return answer.out

    def refused(self, *words: object, today: str = TODAY) -> str:
        before = self.repo.head(), self.repo.git("status", "--porcelain")
        answer = self(*words, today=today)
        assert (answer.code, answer.out) == (2, ""), words
        assert (self.repo.head(), self.repo.git("status", "--porcelain")) == before
        return answer.err

    def row(self, central: str) -> dict[str, object]:
        rows = self("docking", "--json").data["rows"]
        return next(row for row in rows if row["id"] == central)


@pytest.fixture
def office(reformctl: Program, desk: Repo) -> Office:
    return Office(reformctl, desk)


def test_a_central_plan_is_docked_by_commands_alone(office: Office) -> None:
    assert "reformctl new central" in office.done("new", "central-meeting", "--on", "2017-06-10")
    entered = ("--title", "河湖长制意见（虚构）", "--group", "G7", "--lead", "省环保厅")
    told = office.done("new", "central", "--meeting", "21", *entered, "--issued", "2017-06-12")
    assert "reformctl decide C-21-01" in told
    assert office.row("C-21-01")["state"] == "undecided"
    assert office.row("C-21-01")["due"] == "2017-12-12"
    told = office.done("decide", "C-21-01", "制定对接方案")
    assert "reformctl new agenda-entry --central C-21-01" in told
    planned = ("--title", "河湖长制方案（虚构）", "--central", "C-21-01", "--submit-by", TODAY)
    assert "submit it by 2017-06-15" in office.done("new", "agenda-entry", *planned)
    entry = office("show", "A-2017/04", "--json").data["record"]
    assert (entry["group"], entry["lead"], entry["state"]) == ("G7", ["D-ENV"], "planned")
    draft = ("new", "plan", "--title", "河湖长制方案（虚构）", "--kind", "docking", "--group", "G7")
    office.done(*draft, "--central", "C-21-01", "--lead", "D-ENV", "--id", "P-2017-abcd")
    office.done("submit", "A-2017/04", "--plan", "P-2017-abcd", "--on", "2017-06-14")
    office.done("new", "meeting", "--on", "2017-06-15", "--study", "精神", "--adopt", "P-2017-abcd")
    entry = office("show", "A-2017/04", "--json").data["record"]
    assert (entry["plan"], entry["state"]) == ("P-M4-01", "adopted")
    row = office.row("C-21-01")
    assert (row["state"], row["entries"], row["achieved"]) == ("open", ["A-2017/04"], None)
    assert row["plans"][0]["meeting"] == 4  # type: ignore[index]


def test_a_central_plan_that_came_late_to_the_books_can_be_entered(office: Office) -> None:
    office.done("new", "central-meeting", "C-21", "--on", "2017-03-10")
    entered = ("--title", "旧方案（虚构）", "--group", "G1")
    told = office("new", "central", "--meeting", "C-21", *entered)
    assert (told.code, told.err.count("\n")) == (0, 1)
    assert "no docking notice" in told.err
    issued = ("new", "issue", "C-21-01", "--document", "示例中发〔2017〕9号", "--on", "2017-03-20")
    office.done(*issued)
    reason = ("--reason", "国家统一实施", "--approved-by", "改革办主任")
    office.done("decide", "C-21-01", "direct", *reason)
    shown = office("show", "C-21-01", "--json").data["record"]["decision"]
    assert shown["approved"] == {"by": "改革办主任", "on": TODAY}
    listed = office("docking", "--without-notice", "--json").data["rows"]
    assert [row["id"] for row in listed] == ["C-21-01"]


def test_wrong_steps_are_refused_with_the_next_one(office: Office) -> None:
    assert "--approved-by WHO" in office.refused("decide", "C-20-04", "not_applicable")
    assert "is not a central plan" in office.refused("decide", "P-M1-01", "docked")
    assert "decided on 2015-12-23 already" in office.refused("decide", "C-19-04", "docked")
    assert "RC614" in office.refused(
        *("decide", "C-19-04", "direct", "--reason", "x", "--approved-by", "改革办主任")
    )
    assert "RC615" in office.refused("decide", "C-20-04", "docked", "--on", "2017-01-01")
    assert "is taken" in office.refused("new", "central-meeting", "20", "--on", "2017-06-01")
    assert "RC612" in office.refused("new", "central-meeting", "21", "--on", "2017-01-01")
    assert "RC612" in office.refused("new", "central-meeting", "23", "--on", "2017-06-01")
    assert "C-20" in office.refused(
        *("new", "central", "--meeting", "2", "--title", "x", "--group", "G1")
    )
    assert "was submitted on" in office.refused("submit", "A-2016/01", "--plan", "P-M2-01")
    assert "is withdrawn" in office.refused("submit", "A-2016/03", "--plan", "P-M2-01")
    assert "RC623" in office.refused("submit", "A-2017/03", "--plan", "P-2017-3fgh")
    assert "is adopted" in office.refused("withdraw", "A-2016/02", "--reason", "x")
    assert "not an entry" in office.refused("submit", "P-M1-01", "--plan", "P-M1-01")


def test_only_what_holds_in_principle_is_exempted_and_for_the_whole_record(office: Office) -> None:
    granted = ("--reason", "中央文件推迟", "--approved-by", "改革办主任")
    for name, code, why in (
        ("C-20-04", "RC605", "must hold"),
        ("C-20-04", "RC999", "no rule RC999"),
        ("A-2017/01", "RC617", "name A-2017 if that is meant"),
        ("M-001", "RC806", "carry no exemptions"),
        ("C-20-99", "RC607", "no record"),
    ):
        assert why in office.refused("exempt", name, code, *granted)
    assert "--reason" in office.refused("exempt", "C-20-04", "RC607", *granted[2:])
    office.done("exempt", "C-20-04", "rc607", *granted)
    assert "already" in office.refused("exempt", "C-20-04", "RC607", *granted)
    told = [row["id"] for row in office("docking", "--exempt", "--json").data["rows"]]
    assert "C-20-04" in told


def test_an_entry_is_withdrawn_with_its_reason_and_stays(office: Office) -> None:
    office("withdraw", "A-2017/03", "--reason", "与他项合并")
    (gone,) = office("agenda", "2017", "--state", "withdrawn", "--json").data["entries"]
    assert (gone["id"], gone["state"]) == ("A-2017/03", "withdrawn")
    assert "与他项合并" in office.done("show", "A-2017/03")


def test_an_agenda_is_made_with_its_first_entry_and_goes_out(office: Office) -> None:
    first = ("--title", "预算方案（虚构）", "--group", "G1", "--submit-by", "2018-03-01")
    office.done("new", "agenda-entry", "2018", *first)
    office.done("new", "issue", "A-2018", "--document", "示例委〔2017〕9号", today="2018-01-08")
    record = office("show", "A-2018", "--json").data["record"]
    assert (record["planned"], record["on"]) == (1, "2018-01-08")
    assert "issued already" in office.refused("new", "issue", "A-2018", "--document", "x")


@pytest.fixture(scope="module")
def moment(sample: Path) -> Moment:
    """The sample, read once."""
    return open_moment(Request(ledger=str(sample), today=TODAY))


def docked(moment: Moment, **wanted: Any) -> Any:
    return docking_report(moment.ledger, moment.head, DockingSelection(**wanted)).data


def planned(moment: Moment, **wanted: Any) -> Any:
    return agenda_monitor(moment.ledger, moment.head, AgendaSelection(**wanted)).data


def test_every_figure_of_docking_has_its_ids(reformctl: Program) -> None:
    common = ("--json", "--ledger", SMALL, *DAY)
    counts = reformctl("docking", *common).data["counts"]
    for option, figure in (
        ("--late", "past_due"),
        ("--undecided", "undecided"),
        ("--without-notice", "without_notice"),
        ("--exempt", "exempt"),
    ):
        assert len(reformctl("docking", option, *common).ids) == counts[figure]
    ids = [reformctl("docking", "--state", state.slug, *common).ids for state in DockingState]
    assert [len(part) for part in ids] == [counts[state.slug] for state in DockingState]
    assert len(set(chain.from_iterable(ids))) == counts["total"]


def test_the_meetings_of_the_sample_share_out_its_central_plans(moment: Moment) -> None:
    whole = docked(moment)
    for meeting in whole["meetings"]:
        shown = docked(moment, meeting=meeting["id"])["counts"]
        assert shown == {key: value for key, value in meeting.items() if key not in ("id", "on")}
    names = whole["counts"].keys()
    sums = {name: sum(meeting[name] for meeting in whole["meetings"]) for name in names}
    assert sums == whole["counts"]


def test_of_the_sample_nothing_was_omitted_and_nothing_is_late(moment: Moment) -> None:
    rows = docked(moment)["rows"]
    old = [row for row in rows if row["issued"] and row["issued"] <= "2016-12-31"]
    assert len(rows) > 100
    assert len({row["meeting"] for row in rows}) == 35
    assert {row["state"] for row in old} == {"docked", "direct", "not_applicable"}
    assert all(row["exempt"] for row in rows if row["days_late"])
    waiting = [row["due"] for row in docked(moment, due=True)["rows"] if row["due"]]
    assert waiting == sorted(waiting)


def test_meetings_and_plans_of_all_years_add_up(moment: Moment, reformctl: Program) -> None:
    whole = planned(moment)
    years = whole["years"]
    assert sum(len(year["meetings"]) for year in years) == 21
    assert len({plan for year in years for plan in year["plans"]}) == 141
    assert [year["off_agenda"] for year in years] == [[]] * len(years)
    cities = {one["unit"] for one in whole["heard"] if one["kind"] == "city"}
    assert len(cities) == 13
    for state in (EntryState.SUBMITTED, EntryState.ADOPTED, EntryState.ISSUED):
        entries = planned(moment, reached=state)["entries"]
        assert len(entries) == sum(year[state.slug]["done"] for year in years)
    assert len(planned(moment, docking=True)["entries"]) == sum(one["docking"] for one in years)
    for year in years:
        entries = planned(moment, year=year["year"])["entries"]
        firsts = [bool(entry["central"]) for entry in entries]
        assert (len(entries), firsts) == (year["planned"], sorted(firsts, reverse=True))
    slips = [entry["adoption_slip"] for entry in planned(moment, slipped=True)["entries"]]
    assert slips
    assert min(slips) > 0
    late = reformctl("agenda", "--late", "--json", "--ledger", SMALL, *DAY).data["entries"]
    assert [entry["id"] for entry in late] == ["A-2017/01", "A-2017/03"]


def shifted(repo: Repo) -> None:
    """Last days move to working days, and C-20-03 is due on a Sunday before a holiday's Monday."""
    settings = repo.path / "ledger.yaml"
    settings.write_text(settings.read_text("utf-8") + "docking: {workdays: true}\n", "utf-8")
    central = repo.path / "central/C-20-03.yaml"
    text = central.read_text("utf-8")
    central.write_text(text.replace("on: 2017-03-01", "on: 2017-04-01"), "utf-8")


def test_a_last_day_moves_over_the_holidays(office: Office) -> None:
    shifted(office.repo)
    assert office.row("C-20-03")["due"] == "2017-10-09"


def test_without_the_calendar_or_its_year_nothing_is_guessed(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    shifted(office.repo)
    central = office.repo.path / "central/C-20-03.yaml"
    known = central.read_text("utf-8")
    central.write_text(known.replace("on: 2017-04-01", "on: 2098-04-01"), "utf-8")
    told = office.refused("docking")
    assert "holidays of 2098" in told
    assert "pip install -U 'reformctl[calendar]'" in told
    central.write_text(known, "utf-8")
    monkeypatch.setitem(sys.modules, "chinese_calendar", None)
    assert "is not installed" in office.refused("docking")
    assert "is not installed" in office.done("show", "C-20-03")
    found = office("check", "--select", "RC616", "--json")
    assert (found.code, found.data["errors"]) == (1, 1)


def test_the_story_of_a_central_plan_and_of_an_entry(office: Office) -> None:
    office.done("new", "agenda-entry", "--title", "审计方案（虚构）", "--group", "G7",
                "--submit-by", "2017-09-01")  # fmt: skip
    office("decide", "C-20-04", "docked", "--on", "2017-06-14")
    events = office("history", "C-20-04", "--json").data["events"]
    assert [(event["field"], event["to"], event["effective"]) for event in events][-1] == (
        "decision",
        "docked",
        "2017-06-14",
    )
    told = office("diff", "HEAD~2", "HEAD", "--json").data["changes"]
    assert {change["id"] for change in told} == {"C-20-04", "A-2017/04"}


def test_a_late_docking_calls_from_status_until_its_plan_is_out(office: Office) -> None:
    def called(day: str) -> list[str]:
        told = office("status", "--json", today=day).data["attention"]
        found = office("check", "--select", "RC606", "--json", today=day).data["findings"]
        late = [(one["id"], one["message"]) for one in told if one["code"] == "RC606"]
        assert late == [(one["id"], one["message"]) for one in found]
        return [name for name, _ in late]

    assert called("2017-09-01") == []
    assert called("2017-09-02") == ["C-20-03"]
    plan = office.repo.path / "plans/2017/P-M3-02.yaml"
    text = plan.read_text("utf-8")
    plan.write_text(text.replace("kind: provincial", "kind: docking\ncentral: [C-20-03]"), "utf-8")
    assert called("2017-09-02") == ["C-20-03"]
    plan.write_text(plan.read_text("utf-8") + "issued: {document: 示例, on: 2017-08-30}\n", "utf-8")
    assert called("2017-09-02") == []
