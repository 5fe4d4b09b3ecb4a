"""Git itself merging with the driver, and when the driver is not there."""

from __future__ import annotations

from pathlib import Path

import pytest

from reformctl.store.demo import build_demo
from reformctl.store.merge_setup import (
    attribute_here,
    configure,
    driver,
    is_installed,
)
from tests.gitrepo import Repo
from tests.merge.branches import apart, apart_as, tried

PLAN = "plans/2016/P-M16-03.yaml"
TEXT = """\
title: 示例方案
group: G7
person: 处长
items:
  - id: "01"
    text: 建立制度
    due: 2017-06-30
"""


def test_what_git_would_call_a_conflict_merges(repo: Repo) -> None:
    scenario = apart_as(repo, "verdicts-in-the-order-of-their-days")
    repo.merge("clerk")
    assert (repo.path / scenario.path).read_text("utf-8") == scenario.merged
    assert repo.git("status", "--porcelain") == ""


def test_a_conflict_is_told_with_both_values_and_their_branches(repo: Repo) -> None:
    scenario = apart_as(repo, "one-field-changed-differently")
    done = tried(repo, "merge", "clerk", LC_ALL="zh_CN.UTF-8")
    assert done.returncode == 1
    assert "P-M16-03 的专项小组（`group`）：main 改为 G8，clerk 改为 G6" in done.stderr
    marked = scenario.merged.replace("<<< ours", "<<< main").replace(">>> theirs", ">>> clerk")
    assert (repo.path / scenario.path).read_text("utf-8") == marked
    assert repo.git("diff", "--name-only", "--diff-filter=U") == scenario.path


def test_a_write_off_does_not_merge_with_an_added_item(repo: Repo) -> None:
    scenario = apart_as(repo, "a-write-off-against-an-added-item")
    done = tried(repo, "merge", "clerk")
    assert done.returncode == 1
    assert "RC505" in done.stderr
    assert (repo.path / scenario.path).read_text("utf-8").count("<<<<<<<") == 1


def test_a_later_report_is_told(repo: Repo) -> None:
    apart_as(repo, "reports-of-two-days")
    done = tried(repo, "merge", "clerk", "--message=merge")
    assert done.returncode == 0
    assert "not_started 2017-06-01 of clerk came before it" in done.stderr


def test_rebase_and_cherry_pick_merge_as_well(repo: Repo) -> None:
    scenario = apart_as(repo, "items-added-by-both")
    repo.switch("picked", "main")
    assert tried(repo, "cherry-pick", "clerk").returncode == 0
    assert (repo.path / scenario.path).read_text("utf-8") == scenario.merged
    repo.switch("clerk")
    assert tried(repo, "rebase", "main").returncode == 0
    items = (repo.path / scenario.path).read_text("utf-8")
    assert items.index('- id: "03"') < items.index('- id: "04"')


def test_branches_that_merged_each_other_before_merge_again(repo: Repo) -> None:
    apart_as(repo, "items-added-by-both")
    mine, yours = repo.head(), repo.git("rev-parse", "clerk")
    repo.merge(yours)
    repo.write(PLAN, (repo.path / PLAN).read_text("utf-8").replace("搭建平台", "搭建平台二期"))
    repo.commit("ours again")
    repo.switch("clerk")
    repo.merge(mine)
    repo.write(PLAN, (repo.path / PLAN).read_text("utf-8").replace("组织培训", "组织两次培训"))
    repo.commit("theirs again")
    repo.switch("main")
    repo.merge("clerk")
    text = (repo.path / PLAN).read_text("utf-8")
    assert text.count('- id: "03"') == text.count('- id: "04"') == 1
    assert "搭建平台二期" in text
    assert "组织两次培训" in text


def test_a_file_that_can_t_be_read_is_merged_by_lines(repo: Repo) -> None:
    broken = TEXT + "x: &a 1\n"
    ours, theirs = broken.replace("示例方案", "方案"), broken.replace("x: &a 1", "x: &a 2")
    apart(repo, PLAN, broken.encode(), ours.encode(), theirs.encode())
    done = tried(repo, "merge", "clerk", "--message=merge")
    assert done.returncode == 0
    assert "merged by line" in done.stderr
    assert (repo.path / PLAN).read_text("utf-8") == ours.replace("x: &a 1", "x: &a 2")


def test_what_is_no_text_stays_ours_and_in_conflict(repo: Repo) -> None:
    ours = TEXT.replace("示例", "另一").encode()
    apart(repo, PLAN, TEXT.encode(), ours, b"\0\1")
    done = tried(repo, "merge", "clerk")
    assert done.returncode == 1
    assert f"{PLAN}: a version is no text, so it can't be merged by line either" in done.stderr
    assert (repo.path / PLAN).read_bytes() == ours
    assert repo.git("diff", "--name-only", "--diff-filter=U") == PLAN


def test_lines_that_can_t_be_merged_are_in_conflict_as_ever(repo: Repo) -> None:
    broken = TEXT + "x: &a 1\n"
    sides = [broken.replace("示例方案", word).encode() for word in ("甲", "乙")]
    apart(repo, PLAN, broken.encode(), *sides)
    assert tried(repo, "merge", "clerk").returncode == 1
    text = (repo.path / PLAN).read_text("utf-8")
    assert "<<<<<<< main\ntitle: 甲\n=======\ntitle: 乙\n>>>>>>> clerk\n" in text


def test_a_merge_by_lines_that_breaks_a_rule_is_refused(repo: Repo) -> None:
    odd = TEXT.replace("title: 示例方案", "? title\n: 示例方案")
    ours = odd.replace("person: 处长\n", "person: 处长\nkind: docking\n")
    theirs = odd.replace("? title", "kind: docking\n? title")
    apart(repo, PLAN, odd.encode(), ours.encode(), theirs.encode())
    done = tried(repo, "merge", "clerk")
    assert done.returncode == 1
    assert "RC105" in done.stderr
    assert (repo.path / PLAN).read_text("utf-8").count("<<<<<<<") == 2


def test_one_id_given_to_two_plans_is_a_conflict(repo: Repo) -> None:
    apart(repo, PLAN, None, TEXT.encode(), TEXT.replace("示例", "另一").encode())
    done = tried(repo, "merge", "clerk")
    assert done.returncode == 1
    text = (repo.path / PLAN).read_text("utf-8")
    assert "title: 示例方案" in text
    assert "title: 另一方案" in text
    assert "P-M16-03, the whole entry: main has 示例方案 G7" in done.stderr
    assert "clerk has 另一方案 G7" in done.stderr


def test_plans_of_one_id_are_never_mixed(repo: Repo) -> None:
    more = '  - id: "02"\n    text: 公布清单\n'
    apart(repo, PLAN, None, TEXT.encode(), (TEXT + more).encode())
    assert tried(repo, "merge", "clerk").returncode == 1
    assert f"=======\n{more}>>>>>>> clerk\n" in (repo.path / PLAN).read_text("utf-8")


def test_one_plan_added_by_both_and_remarked_on_by_one_merges(repo: Repo) -> None:
    remarked = TEXT.replace("group: G7", "# 已商定\ngroup: G7  # 待发文")
    apart(repo, PLAN, None, TEXT.encode(), remarked.encode())
    repo.merge("clerk")
    assert (repo.path / PLAN).read_text("utf-8") == remarked


@pytest.mark.parametrize("lost", ["gone", "failing", "without the program"])
def test_without_the_program_git_merges_by_lines_and_drops_nothing(
    repo: Repo, tmp_path: Path, lost: str
) -> None:
    scripts = {"failing": "#!/bin/sh\nexit 70\n", "without the program": "#!/bin/sh\nexit 1\n"}
    python = tmp_path / "python"
    if lost == "failing":  # it answers --version, then fails
        scripts[lost] = '#!/bin/sh\ncase "$*" in *--version) exit 0;; esac\nexit 70\n'
    if lost in scripts:
        python.write_text(scripts[lost])
        python.chmod(0o755)
    line = driver(str(python))
    repo.git("config", "merge.reformctl.driver", line)
    sides = [TEXT.replace("示例方案", word).encode() for word in ("甲", "乙")]
    apart(repo, PLAN, TEXT.encode(), *sides)
    assert tried(repo, "merge", "clerk").returncode == 1
    text = (repo.path / PLAN).read_text("utf-8")
    assert "<<<<<<< ours\ntitle: 甲\n=======\ntitle: 乙\n>>>>>>> theirs\n" in text


def test_a_program_of_that_name_in_the_repository_is_never_run(repo: Repo) -> None:
    sentinel = repo.path.parent / "ran"
    trap = f"open({str(sentinel)!r}, 'w').close()\n"
    for name in ("reformctl/__init__.py", "reformctl/__main__.py", "yaml.py", "typer.py"):
        repo.write(name, trap)
    scenario = apart_as(repo, "fields-of-two-people")
    repo.merge("clerk")
    assert not sentinel.exists()
    assert (repo.path / scenario.path).read_text("utf-8") == scenario.merged


@pytest.mark.parametrize(
    "prefix", ["", "ledgers/sichuan", "led ger", "台账", "a[b]*c", '"q"', "#x"]
)
def test_a_ledger_anywhere_in_a_repository_is_set_up(tmp_path: Path, prefix: str) -> None:
    repo = Repo(tmp_path / "repo")
    folder = repo.path / prefix
    folder.mkdir(parents=True, exist_ok=True)
    assert not is_installed(folder)
    configure(repo.path)
    assert not is_installed(folder)
    attribute_here(repo.path, prefix)
    before = (repo.path / ".git/info/attributes").read_bytes()
    attribute_here(repo.path, prefix)
    assert (repo.path / ".git/info/attributes").read_bytes() == before
    assert is_installed(folder)
    assert prefix == "" or not is_installed(repo.path)


def test_the_demo_has_the_driver(tmp_path: Path) -> None:
    assert is_installed(build_demo(tmp_path / "demo", 12).folder)


def test_only_ledger_files_are_given_to_the_driver(repo: Repo) -> None:
    for name, wanted in (("docs/a.yaml", False), ("plans/2016/G7/P-2016-k7qd.yaml", True)):
        answer = repo.git("check-attr", "merge", "--", name)
        assert answer.endswith(": reformctl") is wanted


def test_the_driver_speaks_only_of_what_people_have_to_know(repo: Repo) -> None:
    apart_as(repo, "fields-of-two-people")
    done = tried(repo, "merge", "clerk", "--message=merge")
    assert done.returncode == 0
    assert done.stderr == ""
    assert [file.name for file in (repo.path / PLAN).parent.iterdir()] == [Path(PLAN).name]
