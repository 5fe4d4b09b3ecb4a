"""Many writers, and plain git beside them: all succeed, and no commit holds anybody else's work."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

import pytest

from reformctl.errors import RequestError
from reformctl.parse.source import FileEdit
from reformctl.store.git import Repository
from reformctl.store.transaction import writing
from tests.gitrepo import Repo
from tests.store.conftest import AFTER, BEFORE, OTHERS, PLAN, add_hook, put, start, status

WRITERS = 8

CLERK = """
import sys
from pathlib import Path
from reformctl.parse.source import FileEdit
from reformctl.store.git import Repository
from reformctl.store.transaction import writing
folder, number, steps = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
path = f"plans/2016/P-{number}.yaml"
for step in range(steps):
    with writing(folder, Repository.find(folder), patience=300) as transaction:
        for file in (path, "shared.yaml"):
            before = (folder / file).read_bytes() if step or file != path else None
            line = f"{number}-{step}: 1\\n".encode()
            edit = FileEdit(file, before, (before or b"") + line)
            transaction.put([edit], f"clerk {number}")
"""

# Somebody with plain git, who tries again when git says that another git is running.
PLAIN = """
import subprocess, sys, time
from pathlib import Path
folder, steps = Path(sys.argv[1]), int(sys.argv[2])
def git(*arguments):
    while True:
        done = subprocess.run(["git", "-C", folder, *arguments], capture_output=True)
        if done.returncode == 0:
            return
        if b"File exists" not in done.stderr and b"cannot lock ref" not in done.stderr:
            sys.exit(done.stderr.decode())
        time.sleep(0.01)
for step in range(steps):
    (folder / "plain.txt").write_text(f"{step}\\n")
    git("add", "plain.txt")
    git("commit", "--quiet", "--message=plain", *(["plain.txt"] if step % 2 else []))
"""


def work_together(repo: Repo, steps: int) -> None:
    repo.write("shared.yaml", b"")
    repo.write("plain.txt", b"")
    repo.git("reset", "--quiet", "--hard")
    repo.write("shared.yaml", b"")
    repo.write("plain.txt", b"")
    repo.commit("ready")
    base = repo.head()
    crowd = [start(CLERK, repo.path, number, steps) for number in range(WRITERS)]
    crowd.append(start(PLAIN, repo.path, steps))
    said = [one.communicate()[1] for one in crowd]
    assert [(one.returncode, words) for one, words in zip(crowd, said, strict=True)] == [
        (0, b"")
    ] * len(crowd)
    check_history(repo, base, steps)


def check_history(repo: Repo, base: str, steps: int) -> None:
    log = repo.git("log", "--format=%x01%P|%s", "--name-only", "--reverse", f"{base}..HEAD")
    commits = [entry.split() for entry in log.split("\x01")[1:]]
    seen: dict[str, int] = {}
    for entry in commits:
        heading, files = entry[:-1], entry[-1:]
        author = " ".join(heading).partition("|")[2]
        number = author.removeprefix("clerk ")
        allowed = (
            ["plain.txt"] if author == "plain" else ["shared.yaml", f"plans/2016/P-{number}.yaml"]
        )
        assert set(files) <= set(allowed), entry
        seen[author] = seen.get(author, 0) + 1
    assert seen == {f"clerk {n}": 2 * steps for n in range(WRITERS)} | {"plain": steps}
    lines = (repo.path / "shared.yaml").read_text().splitlines()
    assert sorted(lines) == sorted(f"{n}-{k}: 1" for n in range(WRITERS) for k in range(steps))
    assert repo.git("status", "--porcelain") == ""
    assert list((repo.path / ".git").glob("**/*.lock")) == []
    repo.git("fsck", "--strict", "--no-dangling")


def test_writers_and_plain_git_work_side_by_side(repo: Repo) -> None:
    work_together(repo, 3)


@pytest.mark.soak
def test_many_steps_of_many_writers_with_plain_git_beside_them(repo: Repo) -> None:
    work_together(repo, 100)


def plain_commit(path: str) -> str:
    """A hook's script that commits a file once, past the step that is being made."""
    return (
        "unset GIT_INDEX_FILE; test -e ../once && exit 0; touch ../once;"
        f" echo '# theirs' >> {path}; git commit --quiet --message=plain -- {path}"
    )


def test_a_commit_that_came_first_is_built_upon(repo: Repo) -> None:
    add_hook(repo, "commit-msg", plain_commit("edited.txt"))
    written = put(repo)
    assert repo.git("log", "--format=%s", "--name-only").split() == [
        "report",
        PLAN,
        "plain",
        "edited.txt",
        "begin",
        "edited.txt",
        PLAN,
        "staged.txt",
    ]
    assert repo.head() == written.commit
    assert status(repo) == "M  staged.txt\n?? new.txt"


def test_a_commit_of_the_same_file_that_came_first_is_not_overwritten(repo: Repo) -> None:
    add_hook(repo, "commit-msg", plain_commit(PLAN))
    with pytest.raises(RequestError) as caught:
        put(repo)
    assert caught.value.message.key == "error.file_changed"
    assert repo.git("log", "--format=%s") == "plain\nbegin"
    assert (repo.path / PLAN).read_bytes() == BEFORE + b"# theirs\n"
    assert status(repo) == OTHERS


def test_what_was_read_before_the_lock_was_had_is_not_written_over(repo: Repo) -> None:
    put(repo)
    with (
        pytest.raises(RequestError) as caught,
        writing(repo.path, Repository.find(repo.path)) as transaction,
    ):
        transaction.put([FileEdit(PLAN, BEFORE, b"title: mine\n")], "report")
    assert caught.value.message.key == "error.file_changed"
    assert (repo.path / PLAN).read_bytes() == AFTER


def test_an_interrupted_writer_leaves_old_or_new(repo: Repo, tmp_path: Path) -> None:
    script = "import sys\nfrom pathlib import Path\nfrom tests.faults.step import main\n"
    for pause in (0.05, 0.1, 0.15):
        with start(script + 'sys.exit(main(Path(sys.argv[1]), "one"))', repo.path) as writer:
            time.sleep(pause)
            os.killpg(writer.pid, signal.SIGINT)
            writer.communicate()
        assert status(repo) == OTHERS
        assert (repo.path / PLAN).read_bytes() in (BEFORE, AFTER)
