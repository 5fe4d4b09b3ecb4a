"""The walk-through of docs/ci.md: a server with the hook, honest pushes that land and others."""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

import pytest

from tests.attacks.pushes import DISHONEST, HONEST, Push
from tests.attacks.server import PAGE, TODAY, Said, Server, Signed, made
from tests.warm import warm

BLOCK = re.compile(r"(?<=<!-- pushes -->\n).*?(?=<!-- end -->)", re.DOTALL)
COMMIT = re.compile(r"\b(?=[0-9a-f]*[0-9])[0-9a-f]{7,40}\b")
OWN_NAME = "丙厅"
"""A title that the ledger has in Chinese only."""
MOVED = ("3f0c9a1..3f0c9a1", "8c41d7e..3f0c9a1")
KEPT = ("remote: ", " ! ", "   ", " * ")


Walk = list[tuple[Push, Said, str]]


@pytest.fixture(scope="module")
def walked(template: Path, tmp_path_factory: pytest.TempPathFactory) -> Walk:
    """Every push that was made one after the other, with what it was told in both languages."""
    if shutil.which("ssh-keygen") is None:
        pytest.skip("ssh-keygen is not installed")
    world, server = made(template, tmp_path_factory.mktemp("walk"))
    return [(push, *_made(world, server, push)) for push in (*HONEST, *DISHONEST)]


def _made(world: Signed, server: Server, push: Push) -> tuple[Said, str]:
    world.begin()
    before = server.tip()
    push.do(world)
    said = server.push(*push.refs)
    assert (server.tip() == before) is not said.taken
    return said, "" if said.taken else _in_english(world, server, push, before)


def _in_english(world: Signed, server: Server, push: Push, before: str) -> str:
    """What the hook's program says of the same in English."""
    source, _, ref = push.refs[-1].rpartition(":")
    tip = world.repo.head() if source or ":" not in push.refs[-1] else "0" * 40
    old = "0" * 40 if "/" in ref else before
    told = f"{old} {tip} {ref if '/' in ref else 'refs/heads/main'}\n"
    words = ["verify", "--pre-receive", "--root", world.root, "--branch", "main", "--lang", "en"]
    env = world.repo.env | {"GIT_DIR": str(world.path / ".git")}
    code, out, err = warm().run(words, Path.cwd(), env | {"REFORMCTL_TODAY": TODAY}, told)
    assert (code, err.read_text()) == (1, "")
    return out.read_text()


def test_honest_pushes_land_without_a_word(walked: Walk) -> None:
    for push, said, _ in walked:
        if not push.reason:
            assert said.taken, f"{push}: {said.text}"
            assert "remote:" not in said.text


@pytest.mark.parametrize("push", DISHONEST, ids=str)
def test_a_dishonest_push_bounces_for_its_reason(walked: Walk, push: Push) -> None:
    said, english = next((said, english) for one, said, english in walked if one is push)
    assert not said.taken
    assert "未接受对 refs/" in said.text
    assert push.reason in said.text
    assert "is refused:" in english
    assert not re.search("[\u4e00-\u9fff]", english.replace(OWN_NAME, ""))
    if push.reason.startswith("RC"):
        assert push.reason in english


def test_the_page_shows_what_is_really_said(walked: Walk) -> None:
    fresh = _transcript(walked)
    page = PAGE.read_text("utf-8")
    if os.environ.get("REFORMCTL_GOLDEN") == "write":
        PAGE.write_text(BLOCK.sub(lambda _: fresh, page), "utf-8")
        return
    found = BLOCK.search(page)
    assert found
    assert found[0] == fresh, "docs/ci.md: write it with REFORMCTL_GOLDEN=write"


def _transcript(walked: Walk) -> str:
    zh = [line for push, said, _ in walked for line in _told(push, said)]
    en = [
        line
        for push, _, english in walked
        if english
        for line in (f"# {push.en}", *english.splitlines(), "")
    ]
    blocks = [f"```console\n{_masked(lines)}\n```\n" for lines in (zh, en)]
    english = f"<details>\n<summary>The same in English</summary>\n\n{blocks[1]}\n</details>\n"
    return f"{blocks[0]}\n{english}"


def _told(push: Push, said: Said) -> list[str]:
    lines = [line.rstrip() for line in said.text.splitlines()]
    kept = [line for line in lines if line.startswith(KEPT) and line != "remote:"]
    return [f"# {push.zh}", f"$ git push origin {' '.join(push.refs)}", *kept, ""]


def _masked(lines: list[str]) -> str:
    text = "\n".join(lines).rstrip("\n")
    return COMMIT.sub(lambda found: "3f0c9a1b2d4e5f6789"[: len(found[0])], text).replace(*MOVED)
