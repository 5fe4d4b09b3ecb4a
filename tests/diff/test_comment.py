"""Markdown that fits into a comment says what it leaves out; nothing else is cut."""

from __future__ import annotations

from pathlib import Path

import pytest

from reformctl.cli.commands.diff import COMMENT
from tests.cli.conftest import Program
from tests.diff.conftest import PLAN, a_plan, a_verdict, an_item
from tests.gitrepo import Repo

MANY = 120


@pytest.fixture
def busy(repo: Repo) -> Repo:
    """A repository in which every item of many plans got a verdict."""
    for verdicts in ([], [a_verdict("done", "2016-06-10")]):
        for number in range(MANY):
            items = [
                an_item(
                    f"{at:02}", text="建立健全某项制度" * 12, verdicts=[dict(v) for v in verdicts]
                )
                for at in range(1, 6)
            ]
            name = f"plans/2016/P-M16-{number + 10:02}.yaml"
            repo.write(name, a_plan(*items, title=f"示例方案之{number}"))
        repo.commit("verdicts", on="2016-06-11")
    return repo


def told(reformctl: Program, repo: Repo, *options: str) -> str:
    answer = reformctl("diff", "HEAD~1", "HEAD", "--ledger", repo.path, "--lang", "en", *options)
    assert (answer.code, answer.err) == (0, "")
    return answer.out


def test_a_comment_is_cut_to_what_fits_with_the_totals_stated(
    reformctl: Program, busy: Repo
) -> None:
    text = told(reformctl, busy, "--format", "md")
    assert len(text) <= COMMENT < 65_536
    shown = text.count("| newly verified done | P-")
    assert 0 < shown < 5 * MANY
    assert f"- **newly verified done** {5 * MANY}" in text
    assert f"| specific item | now done | {5 * MANY} | P-M16-10/01, " in text
    (rest,) = [line for line in text.splitlines() if line.startswith("- not shown: ")]
    hidden = int(rest.split()[3])
    assert shown + hidden == 5 * MANY


def test_a_pipe_and_data_show_everything(reformctl: Program, busy: Repo) -> None:
    for form, mark in (("text", "\nnewly verified done  P-"), ("csv", "newly verified done,")):
        assert told(reformctl, busy, "--format", form).count(mark) >= 5 * MANY
    text = told(reformctl, busy)
    assert all(f"P-M16-{number + 10:02}/05" in text for number in range(MANY))
    assert "not all ids are shown" not in text


def test_a_small_change_is_not_cut(reformctl: Program, repo: Repo, tmp_path: Path) -> None:
    repo.write(PLAN, a_plan(an_item("03", verdicts=[a_verdict("done", "2016-06-10")])))
    repo.commit("verdict", on="2016-06-11")
    text = told(reformctl, repo, "--format", "md")
    assert "shown" not in text
    assert text.index("**newly verified done** 1") < text.index("## The figures")
    assert text.index("## The figures") < text.index("## P-M16-03 示例方案")
