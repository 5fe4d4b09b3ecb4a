"""A ledger made of any repository that holds YAML files: a real history for the program to tell.

The commits stay what they are: the same parents, authors, committers and clocks, right or wrong.
Each YAML file becomes a plan that is born, renamed, edited and removed where the file was. Its
items are the file's lines: what stands before a colon says which item it is, what stands behind it
says how far it has come, so that people's edits become new items, other verdicts, other steps of a
write-off. Everything follows from a file's content, whatever it is called.

It was run on the history of Spinnaker, a tool to deploy programs, as of September 2016: 906
commits, 376 of them merges, with 105 YAML files in the end. It lies in Debian's package
``golang-github-go-git-go-git-fixtures-dev``, in the pack ``f2e0a8889a74…``.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path

PLAIN = frozenset({b"100644", b"100755"})
WORD = re.compile(r"[^A-Za-z0-9 _./-]+")
LETTERS = "0123456789abcdefghijklmnopqrstuvwxyz"
MOST_ITEMS = 200
SMALL = 10
"""Lines up to which a file's items are mostly done, so that some plans are complete."""
MASTERS = 20
PER_MASTER = 4
"""YAML files of a commit for each master item that is done by then."""
FIRST_DAY = date(2014, 1, 6)
SETTINGS = f"""\
name: A real history
period:
  first_year: 2014
  last_year: 2020
master_size: {MASTERS}
"""
REGISTRY = "groups:\n" + "".join(f"  - id: G{at}\n    title: Group {at}\n" for at in range(1, 10))


@dataclass(frozen=True)
class Made:
    """What became of a repository."""

    commits: dict[str, str]
    """The commits of the ledger by those they were made of."""
    merges: int
    versions: int
    """Of plans, by content."""


def make_ledger(source: Path, revision: str, target: Path) -> Made:
    """Make a ledger in the new folder of the history up to a revision of that repository."""
    target.mkdir(parents=True)
    run(target, "init", "--quiet", "--initial-branch=main")
    stream = _Stream(source)
    lines = run(source, "rev-list", "--topo-order", "--reverse", "--parents", revision, "--")
    order = [line.split() for line in lines.decode().splitlines()]
    marks = target / ".git" / "marks"
    words = ("fast-import", "--quiet", "--date-format=raw-permissive", f"--export-marks={marks}")
    run(target, *words, given=b"".join(stream.told(order)))
    run(target, "reset", "--quiet", "--hard", "main")
    found = dict(line.split() for line in marks.read_text().splitlines())
    commits = {old: found[mark.decode()] for old, mark in stream.commits.items()}
    merges = sum(len(parents) > 1 for _, *parents in order)
    return Made(commits, merges, len(stream.plans))


def run(folder: Path, *words: str, given: bytes = b"") -> bytes:
    """What git answers in that folder."""
    return subprocess.run(
        ["git", "-C", str(folder), *words], input=given, stdout=subprocess.PIPE, check=True
    ).stdout


@dataclass
class _Stream:
    """What ``git fast-import`` is told."""

    source: Path
    commits: dict[str, bytes] = field(default_factory=dict)
    """The mark of each commit that was told."""
    plans: dict[str, bytes] = field(default_factory=dict)
    """The mark of the plan made of each blob."""
    names: dict[str, bytes] = field(default_factory=dict)
    """The file of each plan, to see that no two are the same."""
    marked: int = 0

    def told(self, order: Sequence[Sequence[str]]) -> Iterator[bytes]:
        """All commits, parents first."""
        fixed = {"ledger.yaml": SETTINGS, "registry/groups.yaml": REGISTRY}
        blobs = {name: self._mark() for name in fixed}
        for name, text in fixed.items():
            yield _blob(blobs[name], text.encode())
        masters: dict[int, bytes] = {}
        for commit, *parents in order:
            files = list(self._yaml_files(commit))
            for blob in {blob for _, _, blob in files} - self.plans.keys():
                self.plans[blob] = self._mark()
                yield _blob(self.plans[blob], plan_of(self._content(blob)))
            done = min(len(files) // PER_MASTER, MASTERS)
            if done not in masters:
                masters[done] = self._mark()
                yield _blob(masters[done], _masters(done))
            lines = [(b"100644", mark, name.encode()) for name, mark in blobs.items()]
            lines.append((b"100644", masters[done], b"master/G1.yaml"))
            lines += [(mode, self.plans[blob], self._name(path)) for mode, path, blob in files]
            yield self._commit(commit, parents, lines)

    def _commit(
        self, commit: str, parents: Sequence[str], lines: Sequence[tuple[bytes, bytes, bytes]]
    ) -> bytes:
        head, _, message = run(self.source, "cat-file", "commit", commit).partition(b"\n\n")
        kept = [line for line in head.split(b"\n") if line.startswith((b"author ", b"committer "))]
        kept += [line for line in head.split(b"\n") if line.startswith(b"encoding ")]
        above = [self.commits[parent] for parent in parents]
        self.commits[commit] = mark = self._mark()
        told = [b"reset refs/heads/main", b"commit refs/heads/main", b"mark " + mark, *kept]
        told.append(b"data %d\n%s" % (len(message), message))
        told += [b"from " + one for one in above[:1]] + [b"merge " + one for one in above[1:]]
        told.append(b"deleteall")
        told += [b"M %s %s %s" % line for line in lines]
        return b"\n".join(told) + b"\n\n"

    def _yaml_files(self, commit: str) -> Iterator[tuple[bytes, bytes, str]]:
        for line in run(self.source, "ls-tree", "-r", "-z", commit).split(b"\0")[:-1]:
            words, _, path = line.partition(b"\t")
            mode, _, blob = words.split()
            if mode in PLAIN and path.endswith((b".yaml", b".yml")):
                yield mode, path, blob.decode()

    def _content(self, blob: str) -> bytes:
        return run(self.source, "cat-file", "blob", blob)

    def _name(self, path: bytes) -> bytes:
        name = plan_path(path)
        assert self.names.setdefault(name, path) == path, "two files of one name"
        return name.encode()

    def _mark(self) -> bytes:
        self.marked += 1
        return b":%d" % self.marked


def _blob(mark: bytes, content: bytes) -> bytes:
    return b"blob\nmark %s\ndata %d\n%s\n" % (mark, len(content), content)


def plan_path(path: bytes) -> str:
    """The file of the plan that a file becomes; another name is another plan's."""
    number = _number(path)
    year, letters = 2014 + number % 7, ""
    for _ in range(4):
        number, at = divmod(number // 7, len(LETTERS))
        letters += LETTERS[at]
    return f"plans/{year}/P-{year}-{letters}.yaml"


def plan_of(content: bytes) -> bytes:
    """The plan that a file's content becomes."""
    lines = [line.strip() for line in content.decode("utf-8", "replace").splitlines()]
    lines = [line for line in lines if line and not line.startswith("#")][:MOST_ITEMS]
    first, last = ("|".join(some) for some in (lines[:1], lines[-1:]))
    told = [f"title: Plan {_words(first)}", f"group: G{1 + _number(first) % 9}"]
    if _number(first) % 4:
        told += ["adopted:", f"  meeting: {1 + _number(first) % 21}", f"  on: {_day(first)}"]
    if _number(first) % 3:
        told += ["issued:", f"  document: No. {_number(first) % 99}", f"  on: {_day(first)}"]
    told += ["items:" if lines else "items: []", *_items(lines)]
    told += _writeoff(last)
    return ("\n".join(told) + "\n").encode()


def _items(lines: Sequence[str]) -> Iterator[str]:
    taken: set[str] = set()
    for line in lines:
        name, _, value = line.partition(":")
        number = _number(name)
        while (item := f"{number % 10_000:04}") in taken:
            number += 1
        taken.add(item)
        yield f'  - id: "{item}"'
        yield f"    text: Item {_words(name)}"
        yield f"    due: {_day(name, years=6)}"
        yield from _verdicts(value, len(lines) <= SMALL)
        if _number(line) % 13 == 0:
            yield from ("    withdrawn:", f"      on: {_day(line)}", "      reason: not wanted")


def _verdicts(value: str, is_small: bool) -> Iterator[str]:
    """What was found of an item, in the order of its days; at last what its value says."""
    number = _number(value)
    bounds = (9, 10) if is_small else (5, 8)
    last = "done" if number % 11 < bounds[0] else "in_progress"
    found = (*("in_progress", "not_started")[: number // 11 % 3], last)
    if number % 11 >= bounds[1]:
        found = ()
    if found:
        yield "    verdicts:"
    for at, status in enumerate(found):
        yield f"      - on: {FIRST_DAY + timedelta(100 * at + number % 90)}"
        yield f"        status: {status}"


def _writeoff(line: str) -> list[str]:
    steps = ["request", "return", "request", "grant", "reopen"]
    some = {0: [], 1: steps[:1], 2: steps[:2], 3: ["request", "grant"], 4: steps, 5: steps[:4]}
    chosen = some.get(_number(line) % 9, [])
    told = ["writeoff:"] if chosen else []
    for at, step in enumerate(chosen):
        told += [f"  - step: {step}", f"    on: {_day(line) + timedelta(30 * at)}"]
    return told


def _masters(done: int) -> bytes:
    told = ["items:"]
    for at in range(MASTERS):
        told += [f"  - id: M-{at + 1:03}", f"    text: Part {at + 1}", "    planned: 2016"]
        if at < done:
            told += ["    verdicts:", "      - on: 2015-06-30", "        status: done"]
    return ("\n".join(told) + "\n").encode()


def _words(text: str) -> str:
    """What of a text can stand in any YAML without quotes, behind a word that is a text."""
    return WORD.sub("", text)[:60].strip() or "without words"


def _day(text: str, years: int = 2) -> date:
    return FIRST_DAY + timedelta(_number(text) % (365 * years))


def _number(text: str | bytes) -> int:
    data = text if isinstance(text, bytes) else text.encode()
    return int.from_bytes(sha256(data).digest()[:8], "big")
