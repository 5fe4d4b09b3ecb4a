"""The demo's history, asked of git itself and counted by plain Python."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from reformctl.errors import RequestError
from reformctl.store.demo import Demo, build_demo
from tests.sample.plain import LEDGER, Data, load, masters_in, plans_in, status_of

CHINA = timedelta(hours=8)


def git(folder: Path, *arguments: str, given: str = "") -> str:
    done = subprocess.run(
        ["git", "-C", str(folder), "-c", "core.quotePath=false", *arguments],
        input=given.encode(),
        capture_output=True,
        check=True,
    )
    return done.stdout.decode()


def revision_on(folder: Path, day: str) -> str:
    """The last commit of the main line by the end of that day in China."""
    end = f"{day}T23:59:59+0800"
    return git(folder, "rev-list", "-1", "--first-parent", f"--before={end}", "main").strip()


def files_at(folder: Path, revision: str, *paths: str) -> dict[str, Data]:
    """The YAML files of a revision below those paths."""
    names = git(folder, "ls-tree", "-r", "--name-only", revision, *paths).split("\n")
    wanted = [name for name in names if name.endswith(".yaml")]
    asked = "".join(f"{revision}:{name}\n" for name in wanted)
    done = subprocess.run(
        ["git", "-C", str(folder), "cat-file", "--batch"],
        input=asked.encode(),
        capture_output=True,
        check=True,
    )
    return dict(zip(wanted, map(load, blobs(done.stdout)), strict=True))


def blobs(answer: bytes) -> Iterator[bytes]:
    start = 0
    while start < len(answer):
        end_of_line = answer.index(b"\n", start)
        size = int(answer[start:end_of_line].split()[2])
        yield answer[end_of_line + 1 : end_of_line + 1 + size]
        start = end_of_line + size + 2


def test_the_history_ends_in_the_sample_byte_for_byte(demo: Demo) -> None:
    kept = {
        path.relative_to(demo.folder).as_posix(): path.read_bytes()
        for path in demo.folder.rglob("*")
        if path.is_file() and ".git" not in path.parts
    }
    sample = {
        path.relative_to(LEDGER).as_posix(): path.read_bytes()
        for path in (*LEDGER.rglob("*"), *LEDGER.glob("schemas/*.json"))  # a link in the project
        if path.is_file()
    }
    assert kept.pop(".gitattributes")
    assert kept == sample
    assert git(demo.folder, "status", "--porcelain") == ""


def test_the_schema_each_file_names_lies_in_the_demo_from_its_first_day(demo: Demo) -> None:
    first = git(demo.folder, "rev-list", "--max-parents=0", "main").strip()
    held = git(demo.folder, "ls-tree", "-r", "--name-only", first).splitlines()
    assert "schemas/plan.schema.json" in held
    for file in demo.folder.rglob("*.yaml"):
        modeline = file.read_text("utf-8").partition("\n")[0]
        assert (file.parent / modeline.partition("$schema=")[2]).is_file(), file


def test_the_history_has_thousands_of_commits_and_merges_on_one_branch(demo: Demo) -> None:
    commits = git(demo.folder, "rev-list", "--parents", "main").splitlines()
    assert 3000 <= len(commits) == demo.commits <= 9000
    assert sum(len(line.split()) == 3 for line in commits) >= 300
    assert git(demo.folder, "branch", "--all").split() == ["*", "main"]
    git(demo.folder, "fsck", "--full", "--strict")


@pytest.mark.parametrize(
    ("day", "done"), [("2014-12-31", 30), ("2015-12-31", 64), ("2016-12-31", 102)]
)
def test_master_items_done_as_recorded_at_the_end_of_a_year(
    demo: Demo, day: str, done: int
) -> None:
    found = files_at(demo.folder, revision_on(demo.folder, day), "master/")
    items = masters_in(found)
    assert len(items) == 256
    assert [status_of(item) for item in items].count("done") == done


@pytest.mark.parametrize("day", ["2014-09-30", "2015-07-31", "2016-06-30", "2017-04-30"])
def test_what_took_effect_by_the_end_of_a_month_was_recorded_by_then(
    demo: Demo, plans: dict[str, Data], day: str
) -> None:
    then = plans_in(files_at(demo.folder, revision_on(demo.folder, day), "plans/"))
    for plan_id, plan in plans.items():
        old = then.get(plan_id, {})
        for step in ("adopted", "issued"):
            took = plan.get(step, {"on": "9999"})["on"] <= day
            assert (step in old) == took, plan_id
        steps = [one for one in plan.get("writeoff", []) if one["on"] <= day]
        assert old.get("writeoff", []) == steps
        for item, known in zip(plan.get("items", []), old.get("items", []), strict=False):
            given = [one for one in item.get("verdicts", []) if one["on"] <= day]
            assert known.get("verdicts", []) == given, (plan_id, item["id"])


def test_commits_on_the_main_line_go_forward_in_time_in_china(demo: Demo) -> None:
    lines = git(
        demo.folder, "log", "--first-parent", "--reverse", "--format=%ct %ci %ae"
    ).splitlines()
    seconds = [int(line.split()[0]) for line in lines]
    assert seconds == sorted(seconds)
    assert all(" +0800 " in line for line in lines)
    first, last = (datetime.fromtimestamp(at, UTC) + CHINA for at in (seconds[0], seconds[-1]))
    assert first.strftime("%Y-%m") == "2014-01"
    assert last.strftime("%Y-%m-%d") == "2017-06-15"


def test_authors_are_posts_of_the_registry(demo: Demo, files: dict[str, Data]) -> None:
    known = {mail for one in files["registry/people.yaml"]["people"] for mail in one["emails"]}
    authors = set(git(demo.folder, "log", "--format=%ae").split())
    assert authors <= known
    assert len(authors) >= 60


def test_messages_begin_with_the_id_of_the_plan_they_touch(demo: Demo) -> None:
    log = git(demo.folder, "log", "--no-merges", "--name-only", "--format=%x00%s", "-400")
    for block in log.split("\0")[1:]:
        said, _, names = block.partition("\n")
        touched = [name for name in names.split() if name.startswith("plans/")]
        if len(touched) == 1:
            assert said.startswith(touched[0].rpartition("/")[2].removesuffix(".yaml"))


def test_drafts_are_renamed_when_a_meeting_adopts_them(demo: Demo) -> None:
    log = git(
        demo.folder, "log", "--first-parent", "-M60%", "--diff-filter=R", "--raw", "--format=", "-z"
    )
    parts = [part for part in log.split("\0") if part]
    pairs = list(zip(parts[1::3], parts[2::3], strict=True))
    assert 10 <= len(pairs) <= 60
    for old, new in pairs:
        assert old.rpartition("/")[2][:4] in ("P-20",)
        assert new.rpartition("/")[2].startswith("P-M")
        title = load((demo.folder / new).read_text("utf-8"))["title"]
        assert title in git(demo.folder, "log", "-1", "--diff-filter=A", "--format=%B", "--", old)


def test_the_checkpoints_of_a_day_were_not_known_before(demo: Demo) -> None:
    early = files_at(demo.folder, revision_on(demo.folder, "2015-06-30"), "ledger.yaml")
    figures = [point["figure"] for point in early["ledger.yaml"]["checkpoints"]]
    assert figures.count("master_done") == 1
    assert "plans" not in figures


def test_the_same_ids_come_out_whatever_the_user_has_set(
    small_demo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = tmp_path / "gitconfig"
    config.write_text(
        "[user]\n\tname = Somebody\n\temail = me@example.org\n[core]\n\tautocrlf = true\n"
        "[init]\n\tdefaultBranch = trunk\n\tdefaultObjectFormat = sha256\n"
        "[commit]\n\tgpgSign = true\n"
    )
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(config))
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / ".gitconfig").write_bytes(config.read_bytes())
    monkeypatch.setenv("GIT_AUTHOR_DATE", "2020-01-01T00:00:00Z")
    monkeypatch.setenv("TZ", "America/New_York")
    again = build_demo(tmp_path / "again", 12).folder
    assert git(again, "rev-parse", "main") == git(small_demo, "rev-parse", "main")
    assert git(again, "status", "--porcelain") == ""


def test_an_occupied_folder_is_refused_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(RequestError):
        build_demo(tmp_path, 1)
    with pytest.raises(RequestError):
        build_demo(tmp_path / "mine.txt", 1)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_an_empty_folder_is_filled_in_place(tmp_path: Path) -> None:
    target = tmp_path / "empty"
    target.mkdir()
    before = target.stat().st_ino
    build_demo(target, 1)
    assert target.stat().st_ino == before
    assert (target / "ledger.yaml").is_file()


def test_an_interruption_leaves_nothing_behind(tmp_path: Path) -> None:
    target = tmp_path / "target"
    program = subprocess.Popen([sys.executable, "-m", "reformctl", "demo", str(target)])
    while not any(tmp_path.iterdir()) and program.poll() is None:
        time.sleep(0.01)
    program.send_signal(signal.SIGINT)
    assert program.wait(timeout=30) == 130
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_one_left_beside_it_is_removed(tmp_path: Path) -> None:
    (tmp_path / ".reformctl-demo-0123456789ab/.git").mkdir(parents=True)
    build_demo(tmp_path / "demo", 1)
    assert [path.name for path in tmp_path.iterdir()] == ["demo"]


def test_an_empty_folder_that_was_filled_in_part_is_completed(tmp_path: Path) -> None:
    whole = build_demo(tmp_path / "whole", 1).folder
    begun = tmp_path / ".reformctl-demo-0123456789ab.target"
    (tmp_path / "target").mkdir()
    shutil.copytree(whole, begun)
    for name in ("plans", "README.md"):
        (begun / name).rename(tmp_path / "target" / name)
    with pytest.raises(RequestError):
        build_demo(tmp_path / "target", 1)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["target", "whole"]
    assert git(tmp_path / "target", "status", "--porcelain") == ""
