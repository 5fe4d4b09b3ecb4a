"""Long output on a terminal goes through a pager, as git's does; nothing else ever does."""

from __future__ import annotations

import os
import pty
import signal
import struct
import sys
import termios
import time
from fcntl import ioctl
from pathlib import Path
from subprocess import PIPE, Popen

import pytest

from tests.cli.conftest import ROOT

LINES, COLUMNS = 24, 100
LONG = ("history", "--lang", "en")
SHORT = ("history", "M-003", "--lang", "en")


class Screen:
    """A terminal of our own with the program running on it."""

    def __init__(self, *arguments: object, env: dict[str, str]) -> None:
        self.end, screen = pty.openpty()
        ioctl(screen, termios.TIOCSWINSZ, struct.pack("HHHH", LINES, COLUMNS, 0, 0))
        words = [sys.executable, "-m", "reformctl", *map(str, arguments)]
        known = {name: text for name, text in os.environ.items() if "PAGER" not in name}
        env = known | {"TERM": "xterm", "NO_COLOR": "1"} | env
        self.process = Popen(
            words,
            cwd=ROOT,
            env=env,
            stdin=screen,
            stdout=screen,
            stderr=PIPE,
            start_new_session=True,
        )
        os.close(screen)

    def text(self) -> str:
        """Everything that was shown, to the end."""
        found = b""
        while True:
            try:
                part = os.read(self.end, 65536)
            except OSError:  # a terminal whose last user has gone
                break
            if not part:
                break
            found += part
        self.process.wait(timeout=60)
        os.close(self.end)
        return found.decode().replace("\r\n", "\n")


@pytest.fixture
def pager(tmp_path: Path) -> Path:
    """A pager that keeps what it was given in the file ``seen`` beside it."""
    file = tmp_path / "pager"
    file.write_text(
        f'#!/bin/sh\ncat > "{tmp_path}/seen.part"\nmv "{tmp_path}/seen.part" "{tmp_path}/seen"\n'
    )
    file.chmod(0o755)
    return file


def shown(recorded: Path, *arguments: object, **env: str) -> tuple[str, int]:
    screen = Screen(*arguments, "--ledger", recorded, env=env)
    text = screen.text()
    assert screen.process.stderr is not None
    assert screen.process.stderr.read() == b""
    return text, screen.process.returncode


def test_what_is_longer_than_the_screen_goes_to_the_pager(recorded: Path, pager: Path) -> None:
    plain, code = shown(recorded, *LONG, "--no-pager")
    assert (plain.count("\n") > LINES, code) == (True, 0)
    for name in ("REFORMCTL_PAGER", "PAGER"):
        text, code = shown(recorded, *LONG, **{name: str(pager)})
        assert (text, code) == ("", 0)
        seen = pager.with_name("seen")
        assert seen.read_text("utf-8") == plain
        seen.unlink()


def test_a_comparison_goes_to_the_pager_too(recorded: Path, pager: Path) -> None:
    text, code = shown(recorded, "diff", "2017-05-02", "2017-05-23", PAGER=str(pager))
    assert (text, code) == ("", 0)
    assert "P-M1-01/03" in pager.with_name("seen").read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "env"),
    [
        (SHORT, {}),
        ((*LONG, "--no-pager"), {}),
        (("--no-pager", *LONG), {}),
        (LONG, {"REFORMCTL_PAGER": ""}),
        (LONG, {"REFORMCTL_PAGER": "cat"}),
        (LONG, {"TERM": "dumb"}),
        (("list", "items"), {}),
    ],
)
def test_no_pager_where_none_is_needed_or_wanted(
    recorded: Path, pager: Path, arguments: tuple[str, ...], env: dict[str, str]
) -> None:
    text, code = shown(recorded, *arguments, **({"PAGER": str(pager)} | env))
    assert (code, pager.with_name("seen").exists()) == (0, False)
    assert "M-00" in text or "P-M" in text


def test_a_pager_that_is_not_there_stops_nobody(recorded: Path) -> None:
    plain, _ = shown(recorded, *LONG, "--no-pager")
    for name in ("no-such-pager", "'no end"):
        assert shown(recorded, *LONG, PAGER=name) == (plain, 0)


def test_a_pager_that_is_left_early_is_no_fault(recorded: Path) -> None:
    assert shown(recorded, *LONG, PAGER="true") == ("", 0)


def test_a_pipe_gets_no_pager(recorded: Path, pager: Path) -> None:
    env = os.environ | {"PAGER": str(pager)}
    words = [sys.executable, "-m", "reformctl", *LONG, "--ledger", str(recorded)]
    process = Popen(words, cwd=ROOT, env=env, stdout=PIPE)
    assert process.communicate()[0].count(b"\n") > LINES
    assert not pager.with_name("seen").exists()


def test_an_interrupt_leaves_the_pager_to_its_reader(recorded: Path, tmp_path: Path) -> None:
    file = tmp_path / "pager"
    file.write_text(
        f'#!/bin/sh\ntrap "" INT\ntouch "{tmp_path}/up"\nsleep 2\ncat > "{tmp_path}/seen"\n'
    )
    file.chmod(0o755)
    screen = Screen("history", "--lang", "en", "--ledger", recorded, env={"PAGER": str(file)})
    deadline = time.monotonic() + 30
    while not (tmp_path / "up").exists() and time.monotonic() < deadline:
        time.sleep(0.02)
    screen.process.send_signal(signal.SIGINT)
    assert screen.text() == ""
    assert (tmp_path / "seen").exists()
    assert screen.process.returncode in (0, 130)
