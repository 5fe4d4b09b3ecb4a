"""What a terminal gets, and what goes past it into a pipe or a file."""

from __future__ import annotations

import fcntl
import os
import pty
import struct
import subprocess
import sys
import termios
from pathlib import Path

import pytest

from reformctl.render.width import columns
from tests.cli.conftest import ROOT, TODAY


def on_terminal(across: int, *words: object) -> tuple[int, str, str]:
    """Exit code, what a terminal of that width got on stdout, and stderr, which goes to a pipe."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 60, across, 0, 0))
    command = [sys.executable, "-m", "reformctl", *map(str, words)]
    env = {name: text for name, text in os.environ.items() if name not in ("COLUMNS", "LINES")}
    with subprocess.Popen(
        command, stdout=theirs, stderr=subprocess.PIPE, cwd=ROOT, env=env | {"TERM": "xterm"}
    ) as process:
        os.close(theirs)
        out = b"".join(iter(lambda: _read(ours), b""))
        _, err = process.communicate(timeout=60)
    os.close(ours)
    return process.returncode, out.decode(), err.decode()


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 10_000)
    except OSError:  # the last process that had it open has ended
        return b""


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("command", ["writeoff", "new", "new plan"])
def test_a_help_page_keeps_to_the_terminal(command: str, lang: str) -> None:
    code, out, _ = on_terminal(72, *command.split(), "--help", "--lang", lang)
    assert code == 0
    assert max(columns(line) for line in out.splitlines()) <= 72


def test_colour_is_for_the_stream_that_is_a_terminal(ledger: Path) -> None:
    common = ("--ledger", ledger, "--today", TODAY)
    code, _, err = on_terminal(120, "writeoff", "P-M1-01", *common)
    assert (code, "P-M1-01/02" in err, "\x1b" in err) == (2, True, False)
    code, out, _ = on_terminal(120, "list", "--overdue", *common)
    assert (code, "\x1b" in out) == (0, True)
