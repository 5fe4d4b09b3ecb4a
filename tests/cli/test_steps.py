"""From report to write-off by commands alone, and what stops each step."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from reformctl.store.git import Repository
from reformctl.store.transaction import writing
from tests.cli.conftest import Program
from tests.gitrepo import Repo

DAY = ("--today", "2017-06-15")
OFFICE = "office@example.invalid"


@pytest.fixture
def desk(ledger: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repo:
    """The small ledger in a repository of its own, and somebody of the office at the keyboard."""
    repo = Repo(ledger)
    repo.git("init", "--quiet", "--initial-branch=main")
    repo.commit("the ledger")
    for name, value in repo.env.items():
        monkeypatch.setenv(name, value)
    be(repo, OFFICE)
    return repo


def be(repo: Repo, email: str) -> None:
    """Let that address be the one commits are made under."""
    repo.git("config", "user.name", "Somebody")
    repo.git("config", "user.email", email)


def open_items(
    reformctl: Program, repo: Repo, plan: str, here: tuple[object, ...] | None = None
) -> list[str]:
    shown = reformctl("show", plan, "--json", *(here or ("--ledger", repo.path, *DAY))).data
    return [item["ref"] for item in shown["items"]]


def test_a_plan_goes_from_delivery_to_write_off_by_commands_alone(
    reformctl: Program, desk: Repo
) -> None:
    here = ("--ledger", desk.path, *DAY)
    plan = "P-M1-01"
    for item in open_items(reformctl, desk, plan):
        assert reformctl("set", item, "done", "--evidence", "report", *here).code == 0
        verdict = reformctl("verdict", item, "已完成", "--evidence", "visit:site", *here)
        assert verdict.code == 0
        assert "is new evidence (site visit): site" in verdict.out
    asked = reformctl("writeoff", plan, *here)
    granted = reformctl("writeoff", plan, "--grant", "--meeting", "3", *here)
    assert (asked.code, granted.code) == (0, 0)
    assert "--grant" in asked.out
    shown = reformctl("show", plan, "--json", *here).data["plan"]
    assert shown["state"] == "written_off"
    status = reformctl("status", "--json", *here).data
    assert status["dirty"] is False
    events = reformctl("history", plan, "--json", *here).data["events"]
    assert [event["to"] for event in events if event["field"] == "writeoff"] == ["request", "grant"]
    assert reformctl("check", *here).code == 0
    assert desk.git("show", "--name-only", "--format=", "HEAD") == f"plans/2015/{plan}.yaml"


def test_what_a_meeting_decides_takes_effect_on_its_day(reformctl: Program, desk: Repo) -> None:
    here = ("--ledger", desk.path, *DAY)
    ask = ("writeoff", "P-2016-k7qd", *here)
    assert reformctl(*ask, "--on", "2017-04-01").code == 0
    told = reformctl(*ask, "--grant", "--meeting", "3")
    assert (told.code, "RC512" in told.err) == (0, False)
    shown = reformctl("show", "P-2016-k7qd", "--json", *here).data["writeoff"][-1]
    assert (shown["meeting"], shown["on"]) == (3, "2017-04-20")


def test_a_meeting_held_before_the_request_is_pointed_out(reformctl: Program, desk: Repo) -> None:
    ask = ("writeoff", "P-2016-k7qd", "--ledger", desk.path, *DAY)
    assert reformctl(*ask).code == 0
    missing = reformctl(*ask, "--grant", "--meeting", "9")
    assert (missing.code, "reformctl new meeting" in missing.err) == (2, True)
    told = reformctl(*ask, "--grant", "--meeting", "3")
    assert (told.code, "meeting 3 of 2017-04-20" in told.err) == (0, True)


def test_a_plan_that_is_not_ready_lists_its_open_items_and_changes_nothing(
    reformctl: Program, desk: Repo
) -> None:
    before = desk.head()
    refused = reformctl("writeoff", "P-M1-01", "--ledger", desk.path, *DAY)
    assert (refused.code, refused.out) == (2, "")
    for item in open_items(reformctl, desk, "P-M1-01"):
        assert item in refused.err
    assert desk.head() == before


def test_a_dry_run_shows_the_patch_and_changes_nothing(reformctl: Program, desk: Repo) -> None:
    before = desk.head()
    item = open_items(reformctl, desk, "P-M1-01")[0]
    tried = reformctl("set", item, "done", "--dry-run", "--ledger", desk.path, *DAY)
    assert tried.code == 0
    assert "+++ b/plans/2015/P-M1-01.yaml" in tried.out
    assert (desk.head(), desk.git("status", "--porcelain")) == (before, "")


def test_a_dry_run_is_a_patch_that_applies_at_the_top_of_the_repository(
    reformctl: Program, ledger: Path, tmp_path: Path
) -> None:
    top = Repo(tmp_path / "top")
    shutil.copytree(ledger, top.path / "ledgers" / "省")
    plan = top.path / "ledgers/省/plans/2015/P-M1-01.yaml"
    plan.write_bytes(b"\xef\xbb\xbf" + plan.read_bytes().replace(b"\n", b"\r\n"))
    top.commit("begin")
    here = ("--ledger", top.path / "ledgers/省", *DAY)
    step = ("set", open_items(reformctl, top, "P-M1-01", here)[0], "done")
    tried = reformctl(*step, "--dry-run", *here)
    top.git("apply", "-", given=tried.out.encode())
    patched = plan.read_bytes()
    top.git("checkout", "--quiet", ".")
    assert reformctl(*step, "--no-commit", *here).code == 0
    assert plan.read_bytes() == patched


def test_a_dry_run_waits_for_nobody(reformctl: Program, desk: Repo) -> None:
    item = open_items(reformctl, desk, "P-M1-01")[0]
    with writing(desk.path, Repository.find(desk.path)):
        tried = reformctl("set", item, "done", "--dry-run", "--ledger", desk.path, *DAY)
    assert tried.code == 0


def test_of_several_plans_none_is_asked_for_when_one_is_not_ready(
    reformctl: Program, desk: Repo
) -> None:
    before = desk.head()
    asked = reformctl("writeoff", "P-M2-02", "P-M1-01", "--ledger", desk.path, *DAY)
    assert (asked.code, asked.out, desk.head()) == (2, "", before)
    twice = reformctl("writeoff", "P-M2-02", "P-M2-02", "--ledger", desk.path, *DAY)
    assert (twice.code, twice.out, desk.head()) == (2, "", before)
    both = reformctl("writeoff", "P-M2-02", "P-2016-k7qd", "--ledger", desk.path, *DAY)
    assert (both.code, desk.git("rev-list", "--count", f"{before}..HEAD")) == (0, "2")


def test_what_stood_so_already_is_not_recorded_again(reformctl: Program, desk: Repo) -> None:
    step = ("set", open_items(reformctl, desk, "P-M1-01")[0], "done", "--ledger", desk.path, *DAY)
    assert reformctl(*step).code == 0
    before = desk.head()
    again = reformctl(*step)
    assert (again.code, desk.head()) == (0, before)
    assert "nothing was changed" in again.out
    assert again.err == ""


def test_who_git_does_not_know_is_told_so_and_nothing_else(reformctl: Program, desk: Repo) -> None:
    desk.git("config", "--unset", "user.email")
    step = ("set", open_items(reformctl, desk, "P-M1-01")[0], "done", "--ledger", desk.path, *DAY)
    refused = reformctl(*step)
    assert (refused.code, refused.err.count("\n")) == (2, 1)
    assert "user.email" in refused.err
    assert "does not know who you are" in reformctl(*step, "--no-commit").err


def test_what_waits_after_a_step_is_told_once_as_the_next_step(
    reformctl: Program, desk: Repo
) -> None:
    be(desk, "env@example.invalid")
    item = open_items(reformctl, desk, "P-M1-01")[0]
    ask = ("extend", item, "2018-12-31", "--reason", "why", "--ledger", desk.path, *DAY)
    asked = reformctl(*ask)
    assert (asked.code, asked.err) == (0, "")
    assert "--approve" in asked.out


def test_a_done_verdict_without_evidence_is_refused(reformctl: Program, desk: Repo) -> None:
    item = open_items(reformctl, desk, "P-M1-01")[-1]
    refused = reformctl("verdict", item, "done", "--ledger", desk.path, *DAY)
    assert refused.code == 2
    assert "--evidence" in refused.err


@pytest.mark.parametrize(
    ("item", "day", "why"),
    [
        ("P-M1-01/02", "2014-01-01", "issued on"),
        ("P-M1-01/02", "2017-05-01", "reported on 2017-05-10"),
    ],
)
def test_a_report_is_of_a_day_of_delivery_and_not_older_than_the_one_before(
    reformctl: Program, desk: Repo, item: str, day: str, why: str
) -> None:
    refused = reformctl("set", item, "done", "--on", day, "--ledger", desk.path, *DAY)
    assert (refused.code, refused.out) == (2, "")
    assert why in refused.err


@pytest.mark.parametrize("word", ["finished", "完成了"])
def test_a_word_that_is_no_status_is_refused(reformctl: Program, desk: Repo, word: str) -> None:
    refused = reformctl("set", "P-M1-01/02", word, "--ledger", desk.path, *DAY)
    assert refused.code == 2
    assert "in_progress" in refused.err


def test_under_signed_nobody_decides_on_a_request_of_their_own(
    reformctl: Program, desk: Repo
) -> None:
    here = ("--ledger", desk.path, *DAY)
    settings = desk.path / "ledger.yaml"
    settings.write_text(settings.read_text("utf-8") + "authority: signed\n", "utf-8")
    people = "\n".join(
        f"  - {{id: U-{name}, post: {name}, unit: {unit}, emails: [{name}@example.invalid], "
        f"roles: [{roles}]}}"
        for name, unit, roles in (("both", "G1", "ask, grant"), ("lg", "LG", "grant"))
    )
    desk.write("registry/people.yaml", f"people:\n{people}\n")
    desk.commit("signed")
    ready = reformctl("list", "--writeoff-ready", "--group", "G1", "--json", *here).data["rows"]
    plan = ready[0]["id"]
    be(desk, "nobody@example.invalid")
    assert reformctl("writeoff", plan, *here).code == 2
    be(desk, "both@example.invalid")
    assert reformctl("writeoff", plan, *here).code == 0
    own = reformctl("writeoff", plan, "--grant", "--approval", "1", *here)
    assert (own.code, "somebody else" in own.err) == (2, True)
    be(desk, "lg@example.invalid")
    assert reformctl("writeoff", plan, "--grant", "--approval", "1", *here).code == 0


def test_a_step_is_judged_under_the_address_git_puts_on_its_commit(
    reformctl: Program, desk: Repo, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = ("--ledger", desk.path, *DAY)
    item = open_items(reformctl, desk, "P-M1-01")[0]
    settings = {"COUNT": "1", "KEY_0": "user.email", "VALUE_0": "guest@example.invalid"}
    for name, value in settings.items():
        monkeypatch.setenv(f"GIT_CONFIG_{name}", value)
    told = reformctl("verdict", item, "in_progress", *here)
    assert desk.git("show", "-s", "--format=%ae", "HEAD") == "guest@example.invalid"
    assert "guest@example.invalid" in told.err


@pytest.mark.parametrize("sent_back", ["--return", "--reopen"])
def test_what_was_verified_is_judged_anew_once_the_plan_is_sent_back(
    reformctl: Program, desk: Repo, sent_back: str
) -> None:
    here = ("--ledger", desk.path, *DAY)
    be(desk, OFFICE)
    again = ("verdict", "P-2016-k7qd/01", "in_progress", *here)
    assert reformctl(*again).code == 2
    assert reformctl("writeoff", "P-2016-k7qd", *here).code == 0
    if sent_back == "--reopen":
        grant = ("--grant", "--approval", "1")
        assert reformctl("writeoff", "P-2016-k7qd", *grant, *here).code == 0
    told = reformctl("writeoff", "P-2016-k7qd", sent_back, "evidence is missing", *here)
    assert "reformctl verdict P-2016-k7qd/ITEM" in told.out
    more = ("set", "P-2016-k7qd/01", "done", "--evidence", "second report", *here)
    assert reformctl(*more).code == 0
    assert reformctl("extend", "P-2016-k7qd/01", "2018-12-31", "--reason", "x", *here).code == 2
    assert reformctl(*again).code == 0
    assert open_items(reformctl, desk, "P-2016-k7qd") == ["P-2016-k7qd/01"]
    mended = reformctl("verdict", "P-2016-k7qd/01", "done", "--evidence", "b", *here)
    assert "asks for write-off: `reformctl writeoff P-2016-k7qd`" in mended.out
    assert reformctl("check", "--select", "RC3", "--strict", *here).code == 0
