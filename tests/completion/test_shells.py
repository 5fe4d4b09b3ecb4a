"""The scripts in real shells on a real terminal: what stands on the line after a Tab."""

from __future__ import annotations

import os
import pty
import re
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from tests.completion.conftest import House

TAB, SHOW = "\t", "\a"
# How each shell starts without the user's settings, reads our script and shows the edited line.
STARTS: dict[str, tuple[list[str], str]] = {
    "bash": (
        ["bash", "--norc", "-i"],
        'eval "$(reformctl completion bash)"; bind "set bell-style none"; '
        """bind -x '"\\C-g": printf "\\n<<%s>>\\n" "$READLINE_LINE"'""",
    ),
    "zsh": (
        ["zsh", "-f", "-i"],
        'autoload -Uz compinit; compinit -u -D; eval "$(reformctl completion zsh)"; '
        "shown() { zle -I; print -r -- \"<<$BUFFER>>\" }; zle -N shown; bindkey '^G' shown",
    ),
    "fish": (
        ["fish", "--no-config", "-i"],
        "reformctl completion fish | source; bind \\cg 'printf \"\\n<<%s>>\\n\" (commandline)'",
    ),
}
Type = Callable[..., str]
LINE = re.compile(r"<<(.*?)>>(?!\")")


class Terminal:
    """A shell with somebody who types."""

    def __init__(self, shell: str, house: House) -> None:
        command, setup = STARTS[shell]
        self.ours, theirs = pty.openpty()
        self.process = subprocess.Popen(
            command,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            cwd=house.repo.path,
            env=house.around | {"TERM": "xterm", "COLUMNS": "200", "LC_ALL": "C.UTF-8"},
            start_new_session=True,
        )
        os.close(theirs)
        os.set_blocking(self.ours, False)
        self.said = ""
        self.write(f"{setup}\r")
        self.write("echo rea''dy\r")
        self.wait_for(re.compile(r"\nready|\rready"))

    def write(self, text: str) -> None:
        os.write(self.ours, text.encode())

    def wait_for(self, pattern: re.Pattern[str], seconds: float = 30) -> str:
        """What is said up to the pattern, which must come."""
        end = time.monotonic() + seconds
        while not (found := pattern.search(self.said)):
            assert time.monotonic() < end, self.said
            time.sleep(0.02)
            with suppress(BlockingIOError):
                self.said += os.read(self.ours, 100_000).decode(errors="replace")
        self.said = self.said[found.end() :]
        return found[found.re.groups and 1]

    def line_after(self, text: str) -> str:
        """The edited line when that was typed; it is cleared afterwards."""
        self.write(text)
        time.sleep(0.6)  # a shell with more to read doesn't show what it found
        self.write(SHOW)
        line = self.wait_for(LINE)
        self.write("\x15")
        return line

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        os.close(self.ours)


@pytest.fixture(params=[*STARTS])
def terminal(request: pytest.FixtureRequest, house: House) -> Iterator[Terminal]:
    """Each shell that is installed; bash always is."""
    if request.param != "bash" and not shutil.which(request.param):
        pytest.skip(f"{request.param} is not installed")
    house.words("show P-M2-01")  # the first time takes long enough to be waited for
    terminal = Terminal(request.param, house)
    yield terminal
    terminal.close()


def test_a_tab_completes_the_word_on_the_line(terminal: Terminal, house: House) -> None:
    after = terminal.line_after
    assert after("reformctl hist\t") == "reformctl history "
    assert after("reformctl show --al\t") == "reformctl show --all "
    assert after("reformctl show P-M2-01/02\t") == "reformctl show P-M2-01/02 "
    assert after("reformctl status --lang=z\t") == "reformctl status --lang=zh "
    assert after("reformctl verdict P-M3-02\t") == "reformctl verdict P-M3-02/"
    assert after("reformctl list --state wri\t") == "reformctl list --state written_off "


def test_a_title_that_begins_so_stands_for_its_id(terminal: Terminal, house: House) -> None:
    assert terminal.line_after("reformctl show 预算公\t") == "reformctl show P-2016-k7qd "


def test_a_file_is_completed_by_the_shell(terminal: Terminal, house: House) -> None:
    (house.repo.path / "some report.csv").touch()
    line = terminal.line_after("reformctl list -o some\t")
    assert line == "reformctl list -o some\\ report.csv "


def test_what_several_titles_have_in_common_is_kept(terminal: Terminal, house: House) -> None:
    assert terminal.line_after("reformctl show 预\t").startswith("reformctl show 预算")


def test_nothing_appears_where_there_is_no_ledger(
    terminal: Terminal, house: House, tmp_path: Path
) -> None:
    terminal.write(f"cd {tmp_path}\r")
    assert terminal.line_after("reformctl show P-M\t") == "reformctl show P-M"
