"""A bar is shown on a terminal while one waits, and nowhere else."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from contextlib import suppress

import pytest

from tests.cli.conftest import ROOT

WORK = """
import sys, time
from reformctl.cli.progress import watch_of
from reformctl.cli.request import Request
from reformctl.messages import say
def slowly():
    for number in range(8):
        time.sleep(float(sys.argv[1]))
        yield number
watch = watch_of(Request(lang="en", quiet=len(sys.argv) > 2))
print(*watch(slowly(), 8, say("command.reading_history")))
"""


def shown(seconds: float, *more: str, term: str = "xterm") -> tuple[str, str]:
    """What stdout got through a pipe, and stderr on a terminal."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-c", WORK, str(seconds), *more]
    env = os.environ | {"TERM": term}
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=theirs, cwd=ROOT, env=env) as run:
        os.close(theirs)
        drawn = b""
        with suppress(OSError):
            while part := os.read(ours, 4096):
                drawn += part
        out, _ = run.communicate(timeout=60)
    os.close(ours)
    assert run.returncode == 0
    return out.decode(), drawn.decode()


def test_long_work_shows_how_far_it_is() -> None:
    out, drawn = shown(0.15)
    assert out.split() == [*"01234567"]
    assert "reading the history" in drawn
    assert "/8" in drawn


@pytest.mark.parametrize(
    ("seconds", "more", "term"), [(0.001, (), "xterm"), (0.1, ("-q",), "xterm"), (0.1, (), "dumb")]
)
def test_no_bar_is_drawn(seconds: float, more: tuple[str, ...], term: str) -> None:
    out, drawn = shown(seconds, *more, term=term)
    assert out.split() == [*"01234567"]
    assert drawn == ""
