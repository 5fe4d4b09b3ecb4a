"""The way in: what was asked before, of the same ledger in the same state, is answered at once.

Nothing is worked out here. Either the very bytes are there that the program wrote the last time, or
the program runs and what it writes is kept. docs/decisions/010-answers-kept.md says what an answer
rests on. Imports nothing that takes time.
"""

from __future__ import annotations

import os
import sys

from reformctl.cli.clock import day_in_china
from reformctl.cli.given import given
from reformctl.store.answers import LONGEST, LONGEST_KNOWN, Answers
from reformctl.store.nearest import nearest_ledger
from reformctl.store.seal import own_folder, own_seal
from reformctl.store.sight import Sight
from reformctl.store.stamp import git_dirs_of

TYPE_CHECKING = False  # to import this from typing takes longer than an answer
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, TextIO

    from reformctl.store.answers import Answer
    from reformctl.store.bundle import Bundle
    from reformctl.store.seal import Seal

# Commands that only read, and always say the same of the same ledger on the same day.
READING = frozenset(
    {"status", "list", "show", "check", "history", "trend", "diff"}
    | {"docking", "agenda", "rounds", "pilots", "experiences", "appraise"}
    | {"notices", "remind", "bulletins"}
)
# Those whose output runs through a pager on a terminal.
PAGED = frozenset({"history", "diff"})
SPEAKING = ("LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "TERM", "COLUMNS", "PYTHONIOENCODING")
TO_A_FILE = ("-o", "--output", "--write-baseline", "-v", "--verbose")
# Whose the edits of the work tree are stands in settings outside the repository too.
OF_A_PERSON = ("--base",)
# What makes a command that reads one that writes.
WRITING = ("--notices", "--write")
ANSWERED = (0, 1)
ERRORS = 2
# What a stream may be asked for without anything being written past the ear; whoever asks for its
# number, as the program does when nobody reads on, may do that.
HARMLESS = frozenset({"isatty", "encoding", "errors", "reconfigure", "flush", "closed"})


def through_the_door(arguments: list[str], run: Callable[..., int]) -> int:
    """The exit code of the program, or of the answer kept from the last time it was asked this."""
    try:
        asked = _question(arguments)
        sight = Sight(asked.folder, asked.git_dirs, asked.seal) if asked else None
        known = asked.answers.find(asked.text, sight.mark) if asked and sight else None
    except OSError:
        asked = sight = known = None
    if known:
        return _repeat(known)
    if not asked or not sight:
        return run(arguments)
    return _listen(asked, sight, run)


class Question:
    """What is asked, of which ledger, and where what is known of it is kept."""

    __slots__ = ("answers", "arguments", "folder", "git_dirs", "seal", "text")

    def __init__(
        self, arguments: list[str], folder: str, git_dirs: tuple[str, ...], seal: Seal
    ) -> None:
        """What those arguments ask of the ledger in that folder."""
        self.arguments, self.folder, self.git_dirs, self.seal = arguments, folder, git_dirs, seal
        self.text = repr((arguments, os.getcwd(), folder, day_in_china(), *_circumstances()))  # noqa: PTH109
        self.answers = Answers(git_dirs[-1], seal)


def _question(arguments: list[str]) -> Question | None:
    """None for whatever can't be answered by heart."""
    if not arguments or arguments[0] not in READING:
        return None
    if not all(map(_is_lasting, arguments)):
        return None
    if arguments[0] in PAGED and sys.stdout.isatty():
        return None
    folder = _folder(arguments)
    git_dirs = git_dirs_of(folder) if folder else None
    seal = own_seal(os.environ) if git_dirs else None
    if not folder or not git_dirs or not seal or _interrupted(git_dirs) or _has_days_apart(folder):
        return None
    asked = Question(arguments, folder, git_dirs, seal)
    return asked if asked.answers.drawer.is_ours() else None


def _is_lasting(word: str) -> bool:
    """Whether the word means the same as long as files and branches stay as they are."""
    # The reflog, a search for a commit, what git last fetched or merged: no stamp knows of these.
    # What is no text is not overheard.
    return not (
        word.startswith((*TO_A_FILE, *OF_A_PERSON))
        or word in WRITING
        or "@" in word
        or ":" in word
        or "_HEAD" in word
        or "xlsx" in word
    )


def _has_days_apart(folder: str) -> bool:
    """Whether its day may begin at another hour than China's, or rest on a calendar of workdays."""
    with open(f"{folder}/ledger.yaml", "rb") as file:  # noqa: PTH123
        settings = file.read()
    abroad = b"time_zone" in settings and b"Asia/Shanghai" not in settings
    return abroad or b"workdays" in settings


def _folder(arguments: list[str]) -> str | None:
    """The ledger's folder, if it is named or lies upwards from here."""
    named = next(iter(given("--ledger", arguments)), "") or os.environ.get("REFORMCTL_LEDGER")
    if named:
        folder = os.path.realpath(named)
        return folder if os.path.isfile(f"{folder}/ledger.yaml") else None  # noqa: PTH113
    return nearest_ledger(os.getcwd())  # noqa: PTH109


def _interrupted(git_dirs: tuple[str, ...]) -> bool:
    """Whether a write was cut short, which the next command has to settle first."""
    return os.path.lexists(f"{git_dirs[0]}/reformctl/journal")


def _circumstances() -> tuple[Any, ...]:
    """All else on which the wording depends: the user's settings and the terminal."""
    settings = sorted(
        (name, text)
        for name, text in os.environ.items()
        if name in SPEAKING or name.startswith("REFORMCTL_")
    )
    terminal = tuple(os.get_terminal_size()) if sys.stdout.isatty() else None
    return settings, terminal, sys.stdout.encoding, sys.stderr.encoding


def _repeat(known: Answer) -> int:
    said, code = known
    try:
        for number, text in said:
            stream = sys.stderr if number == ERRORS else sys.stdout
            stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
            stream.write(text)
            stream.flush()
    except BrokenPipeError:  # what was found stays found
        from reformctl.cli.streams import stop_telling

        stop_telling()
    return code


class _Said:
    """What the program writes, and whether all of it was heard."""

    __slots__ = ("parts", "whole")

    def __init__(self) -> None:
        self.parts: list[tuple[int, str]] = []
        self.whole = True


class _Ear:
    """A stream that passes everything on and remembers what was written to it."""

    def __init__(self, stream: TextIO, number: int, said: _Said) -> None:
        self._stream, self._number, self._said = stream, number, said

    def write(self, text: str) -> int:
        self._said.parts.append((self._number, text))
        return self._stream.write(text)

    def __getattr__(self, name: str) -> Any:
        if name not in HARMLESS:
            self._said.whole = False
        return getattr(self._stream, name)


def _listen(asked: Question, sight: Sight, run: Callable[..., int]) -> int:
    """Run the program, and keep what it says if all it rests on stood still meanwhile."""
    bundle = _bundle(asked)
    from reformctl.cli.quick.tell import View, tell
    from reformctl.pattern import more_programs, recall_programs
    from reformctl.store.programs import Programs

    view = View(sight, asked.git_dirs, asked.seal)
    programs = Programs(asked.git_dirs[-1], asked.seal)
    recall_programs(programs.find)
    said = _Said()
    streams = sys.stdout, sys.stderr
    ears: Any = _Ear(sys.stdout, 1, said), _Ear(sys.stderr, ERRORS, said)
    sys.stdout, sys.stderr = ears
    try:
        code = run(asked.arguments, lambda: tell(asked.arguments, view))
    finally:
        sys.stdout, sys.stderr = streams
    more = more_programs()
    if more:
        programs.keep(more)
    length = sum(len(text) for _, text in said.parts)
    most = LONGEST_KNOWN if view.knew_all else LONGEST
    if code in ANSWERED and said.whole and length < most:
        _keep(asked, sight, view.knew_all, (tuple(said.parts), code))
    if view.knew_all:
        bundle.keep()
    return code


def _bundle(asked: Question) -> Bundle:
    """The modules that are needed where so is asked, in place if they were kept."""
    from reformctl.store.bundle import Bundle

    folder = own_folder(os.environ)
    assert folder, "that is where the seal comes from"
    command, *words = asked.arguments
    options = sorted({word.partition("=")[0] for word in words if word.startswith("-")})
    name = repr((command, options, sys.stdout.isatty()))
    return Bundle(folder, name, asked.seal)


def _keep(asked: Question, sight: Sight, is_known: bool, answer: Answer) -> None:
    """Keep the answer; ``is_known`` if it was told of a state that had been settled before."""
    try:
        if is_known or sight.has_stood_still():
            asked.answers.keep(asked.text, sight.mark, answer)
    except OSError:
        return
