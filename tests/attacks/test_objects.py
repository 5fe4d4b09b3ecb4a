"""Objects that git takes and writes nowhere itself: odd modes, twins, depths, encodings, sizes."""

from __future__ import annotations

import hashlib
import subprocess
import time
import tracemalloc
import zlib

import pytest

from tests.attacks.conftest import Judge, codes
from tests.attacks.test_authority import report, verdict
from tests.attacks.world import NOW, P5, World, who

JUDGED = "        on: 2017-06-08\n        status: in_progress\n"
BORN = """\
title: 己方案（虚构）
kind: provincial
group: G1
lead: [D-EDU]
person: 处长
issued:
  document: 示例发〔2017〕2号
  on: 2017-02-01
items:
  - id: "01"
    clause: 一
    text: 出台己办法（虚构）
    lead: D-EDU
    person: 处长
    due: 2017-12-31
    deliverable: 制度文件
    evidence:
      - id: a
        ref: 附件
        on: 2017-06-14
    verdicts:
      - on: 2017-06-14
        status: done
        evidence: [a]
"""
BORN_AT = "plans/2018/P-2017-zz22.yaml"


def raw(world: World, name: str) -> bytes:
    """A tree as it is stored."""
    words = ["git", "-C", str(world.path), "cat-file", "tree", name]
    return subprocess.run(words, check=True, capture_output=True, env=world.repo.env).stdout


def stored(world: World, kind: str, content: bytes) -> str:
    return world.repo.git("hash-object", "-t", kind, "-w", "--stdin", "--literally", given=content)


def spelled(world: World, path: str, old: bytes, new: bytes, name: str = "edu") -> None:
    """Commit what lies there with another spelling of its mode, and of no folder above it."""
    world.repo.git("add", "--all", ":/")
    tree = world.repo.git("write-tree")
    folders = path.split("/")
    trees = [raw(world, f"{tree}:{'/'.join(folders[:depth])}") for depth in range(len(folders))]
    entry = folders[-1].encode()
    assert old + b" " + entry + b"\0" in trees[-1]
    made = stored(world, "tree", trees[-1].replace(old + b" " + entry, new + b" " + entry))
    for depth in range(len(folders) - 2, -1, -1):
        key = b"40000 " + folders[depth].encode() + b"\0"
        at = trees[depth].index(key) + len(key)
        made = stored(
            world, "tree", trees[depth][:at] + bytes.fromhex(made) + trees[depth][at + 20 :]
        )
    clock = world.repo.clock(NOW, who(name))
    commit = world.repo.git("commit-tree", made, "-p", "HEAD", "-mchange", clock=clock)
    world.repo.git("reset", "--quiet", "--hard", commit)


@pytest.mark.parametrize("mode", [b"100664", b"100600", b"100000", b"0100644"])
def test_a_file_in_an_old_mode_is_a_file(world: World, judge: Judge, mode: bytes) -> None:
    world.repo.write(BORN_AT, BORN)
    spelled(world, BORN_AT, b"100644", mode)
    assert codes(judge("main", "--json")) == {"RC907", "RC913"}


def test_a_folder_spelled_with_a_nought_is_a_folder(world: World, judge: Judge) -> None:
    world.repo.write(BORN_AT, BORN)
    spelled(world, "plans/2018", b"40000", b"040000")
    assert codes(judge("main", "--json")) == {"RC907", "RC913"}


@pytest.mark.parametrize("mode", [b"100664", b"100755"])
def test_another_mode_alone_changes_nothing(world: World, judge: Judge, mode: bytes) -> None:
    spelled(world, P5, b"100644", mode)
    assert judge("main", "--json").data["findings"] == []


@pytest.mark.parametrize("year", ["2014", "2018"])
def test_a_twin_takes_nobodys_place(world: World, judge: Judge, year: str) -> None:
    twin = P5.replace("2017/", f"{year}/")
    world.repo.write(twin, world.text(P5).replace("2018-06-30", "2018-12-31"))
    world.commit("all")
    world.repo.remove(P5)
    world.commit("all")
    world.repo.move(twin, P5)
    world.edit(P5, "2018-12-31", "2018-06-30")
    world.commit("all")
    assert "RC912" in codes(judge("main", "--json"))


def test_a_master_item_is_not_exchanged_by_way_of_another_file(world: World, judge: Judge) -> None:
    text = world.text("master/G1.yaml")
    at = text.index("  - id: M-002")
    other = world.text("master/G2.yaml")
    world.append("master/G2.yaml", text[at:].replace("planned: 2018", "planned: 2020"))
    world.commit("all")
    world.repo.write("master/G1.yaml", text[:at])
    world.commit("all")
    world.repo.write("master/G1.yaml", text)
    world.repo.write("master/G2.yaml", other)
    world.commit("all")
    assert "RC912" in codes(judge("main", "--json"))


@pytest.mark.parametrize("year", ["2014", "2018"])
def test_a_twin_is_no_new_record(world: World, judge: Judge, year: str) -> None:
    world.repo.move(P5, P5.replace("2017/", "2016/"))
    world.commit("registrar")
    world.repo.git("branch", "--force", "main")
    world.repo.write(P5.replace("2017/", f"{year}/"), world.text(P5.replace("2017/", "2016/")))
    world.commit("registrar")
    outcome = judge("main", "--json")
    assert codes(outcome) == set()
    found = outcome.data["findings"]
    assert {one["code"] for one in found if one["severity"] == "error"} == {"RC209"}


def test_a_moved_plan_is_the_same_one(world: World, judge: Judge) -> None:
    world.repo.move(P5, P5.replace("2017/", "2016/"))
    world.commit("registrar")
    assert codes(judge("main", "--json")) == set()


def test_a_plan_copied_and_then_taken_away_is_moved(world: World, judge: Judge) -> None:
    twin = P5.replace("2017/", "2016/")
    world.repo.write(twin, world.text(P5))
    world.commit("registrar")
    world.repo.remove(P5)
    world.commit("registrar")
    assert codes(judge("main", "--json")) == set()


def rewrite(world: World, change: dict[bytes, bytes]) -> None:
    """The last commit's object with other bytes."""
    words = ["git", "-C", str(world.path), "cat-file", "commit", "HEAD"]
    content = subprocess.run(words, check=True, capture_output=True, env=world.repo.env).stdout
    for old, new in change.items():
        assert old in content
        content = content.replace(old, new, 1)
    world.repo.git("update-ref", "HEAD", stored(world, "commit", content))


@pytest.mark.parametrize("encoding", [b"utf-7", b"unicode_escape", b"punycode", b"utf-16"])
def test_an_encoding_makes_nobody_somebody(world: World, judge: Judge, encoding: bytes) -> None:
    verdict(world)
    world.commit("edu")
    spelled_so = {
        b"utf-7": b"+AG8-ffice@example.org",
        b"unicode_escape": b"\\x6fffice@example.org",
        b"punycode": b"office@example.org-",
        b"utf-16": "office@example.org".encode("utf-16"),
    }[encoding]
    rewrite(
        world,
        {
            b"<edu@example.org>": b"<" + spelled_so + b">",
            b"\n\n": b"\nencoding " + encoding + b"\n\n",
        },
    )
    assert codes(judge("main", "--json")) == {"RC913"}


@pytest.mark.parametrize("encoding", [b"punycode", b"idna", b"unicode_escape", b"utf-7", b"hz"])
def test_no_encoding_keeps_the_judge_busy(world: World, judge: Judge, encoding: bytes) -> None:
    report(world)
    world.commit("edu")
    rewrite(
        world,
        {b"\n\nchange\n": b"\nencoding " + encoding + b"\n\n" + b"a" * 400_000 + b"-b" * 400_000},
    )
    begun = time.process_time()
    assert codes(judge("main", "--json")) == set()
    assert time.process_time() - begun < 2


def laid_down(world: World, content: bytes) -> str:
    """The name of that tree, stored as git would, without starting it for each of very many."""
    whole = b"tree %d\0%s" % (len(content), content)
    name = hashlib.sha1(whole).hexdigest()
    file = world.path / ".git/objects" / name[:2] / name[2:]
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(zlib.compress(whole))
    return name


def test_folders_within_folders_end_somewhere(world: World, judge: Judge) -> None:
    report(world)
    world.commit("edu")
    tree = stored(world, "tree", b"")
    for _ in range(3000):
        tree = laid_down(world, b"40000 a\0" + bytes.fromhex(tree))
    top = raw(world, "HEAD^{tree}")
    made = stored(world, "tree", b"40000 a\0" + bytes.fromhex(tree) + top)
    clock = world.repo.clock(NOW, who("edu"))
    commit = world.repo.git("commit-tree", made, "-p", "HEAD", "-mchange", clock=clock)
    world.repo.git("branch", "deep", commit)
    outcome = judge("main", "--at", "deep")
    assert outcome.code in (0, 3)
    assert "Traceback" not in outcome.err


def test_a_huge_file_is_refused_without_being_held(world: World, judge: Judge) -> None:
    world.repo.write(BORN_AT, b"# " + b"x" * (64 << 20))
    world.commit("edu")
    world.repo.write("README.md", "text\n")
    world.commit("edu")
    tracemalloc.start()
    outcome = judge("main", "--at", "HEAD", "--json")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert "RC101" in {one["code"] for one in outcome.data["findings"]}
    assert peak < 32 << 20


@pytest.mark.parametrize("clock", [b"9" * 5000 + b" +0800", b"-1 +9999", b"", b"x", b"1 -0000 1"])
def test_no_clock_stops_the_judge(world: World, judge: Judge, clock: bytes) -> None:
    report(world)
    world.commit("edu")
    words = ["git", "-C", str(world.path), "cat-file", "commit", "HEAD"]
    content = subprocess.run(words, check=True, capture_output=True, env=world.repo.env).stdout
    head, _, message = content.partition(b"\n\n")
    lines = [
        line.rpartition(b"> ")[0] + b"> " + clock if line.startswith(b"committer") else line
        for line in head.split(b"\n")
    ]
    made = stored(world, "commit", b"\n".join(lines) + b"\n\n" + message)
    world.repo.git("update-ref", "HEAD", made)
    assert judge("main", "--json").code in (0, 1)


@pytest.mark.parametrize("name", [b"..", b"plans/2017/P-2017-zz22.yaml"])
def test_an_entry_that_names_another_folder_is_not_read(
    world: World, judge: Judge, name: bytes
) -> None:
    entry = b"100644 " + name + b"\0" + bytes.fromhex(stored(world, "blob", BORN.encode()))
    tree = stored(world, "tree", raw(world, world.repo.git("rev-parse", "HEAD^{tree}")) + entry)
    clock = world.repo.clock(NOW, who("edu"))
    made = world.repo.git("commit-tree", tree, "-p", "HEAD", "-mchange", clock=clock)
    world.repo.git("update-ref", "HEAD", made)
    assert judge().code == 3
