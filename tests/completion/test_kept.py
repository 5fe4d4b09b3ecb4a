"""What is kept for completing, when it holds, and who is believed."""

from __future__ import annotations

import subprocess
import sys

from tests.completion.conftest import ROOT, House

PROGRAM = """
import sys
from reformctl.cli.app import _complete
code = _complete(sys.argv[1:])
print(*sys.modules, file=sys.stderr)
sys.exit(code)
"""


def imported(house: House, *words: str) -> set[str]:
    """The modules of ours, and others, that a completion has loaded when it ends."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *words],
        cwd=house.repo.path,
        env=house.around | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=True,
        text=True,
    )
    return set(done.stderr.splitlines()[-1].split())


def test_once_kept_everything_is_told_without_loading_the_program(house: House) -> None:
    house.settle()
    assert "typer" in imported(house, "bash", "show", "P-M2-01/")
    for words in (("bash", "sta"), ("zsh", "show", "预算"), ("fish", "set", "P-M2-01/")):
        found = imported(house, *words)
        assert not found & {
            "typer",
            "yaml",
            "re",
            "typing",
            "json",
            "subprocess",
            "reformctl.vocab",
        }
        assert not {
            name for name in found if name.startswith(("reformctl.messages", "collections"))
        }


def test_a_change_of_a_file_shows_at_once(house: House) -> None:
    house.settle()
    assert house.ask("show P-M2-02") == house.ask("show P-M2-02")
    plan = house.repo.path / "plans/2016/P-M2-02.yaml"
    plan.write_text(plan.read_text("utf-8").replace("政府购买服务", "政府采购"), "utf-8")
    plan.rename(plan.with_name("P-M2-03.yaml"))
    assert house.words("show 政府采") == ["P-M2-03"]
    assert house.words("show P-M2-0") == ["P-M2-01", "P-M2-03"]
    plan.with_name("P-M2-03.yaml").unlink()
    assert house.words("show P-M2-0") == ["P-M2-01"]


def test_for_a_plan_only_the_plans_are_looked_at(house: House) -> None:
    house.settle()
    assert house.words("set P-M2-0") == ["P-M2-01/", "P-M2-02/"]
    house.repo.write("meetings/3.yaml", "number: 3\n")
    assert "reformctl.cli.completion.names" not in imported(house, "zsh", "set", "P-M2-01/")
    assert "reformctl.cli.completion.names" in imported(house, "zsh", "show", "P-M2")
    house.repo.write("plans/2016/P-M2-09.yaml", "title: 新方案（虚构）\n")
    assert house.words("set P-M2-0") == ["P-M2-01/", "P-M2-02/", "P-M2-09/"]


def test_only_what_changed_is_read_again(house: House) -> None:
    house.settle()
    house.words("show P-M2-0")
    (kept,) = house.kept
    before = kept.read_bytes()
    house.repo.write("plans/2016/P-M2-09.yaml", "title: 新方案（虚构）\n")
    house.settle()
    assert house.words("show 新") == ["P-M2-09"]
    assert kept.read_bytes() != before
    assert house.words("show P-M2-01/") == ["P-M2-01/01", "P-M2-01/02"]


def test_names_that_came_with_a_repository_are_not_believed(house: House) -> None:
    house.settle()
    expected = house.words("show P-M2-0")
    (kept,) = house.kept
    for damaged in (
        b"",
        b"\xff" * 40,
        kept.read_bytes()[:-1],
        kept.read_bytes().replace(b"P-", b"Q-"),
    ):
        kept.write_bytes(damaged)
        assert house.words("show P-M2-0") == expected
        assert house.words("show P-M2-01/") == ["P-M2-01/01", "P-M2-01/02"]


def test_nothing_is_kept_where_that_is_not_wanted(house: House) -> None:
    house.settle()
    assert house.words("show P-M2-02", REFORMCTL_CACHE="off")[0] == "P-M2-02"
    assert not house.kept
    assert not (house.home / ".cache").exists()


def test_nothing_of_the_repository_changes_but_what_is_kept(house: House) -> None:
    house.words("show P-M2-02")
    assert house.repo.git("status", "--porcelain") == ""


def test_a_folder_that_points_elsewhere_is_left_alone(house: House) -> None:
    elsewhere = house.home / "elsewhere"
    elsewhere.mkdir()
    own = house.repo.path / ".git/reformctl"
    own.mkdir(exist_ok=True)
    (own / "names").symlink_to(elsewhere)
    house.settle()
    assert house.words("show P-M2-02")[0] == "P-M2-02"
    assert not [*elsewhere.iterdir()]


def test_a_disk_that_can_not_be_written_is_answered_all_the_same(house: House) -> None:
    house.settle()
    (house.home / ".cache").write_text("no folder")
    assert house.words("show P-M2-02")[0] == "P-M2-02"
    assert house.words("sta") == ["status"]
