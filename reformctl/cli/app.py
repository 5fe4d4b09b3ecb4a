"""The program: finds the command, runs it, and turns whatever happens into one exit code."""

from __future__ import annotations

import gc
import os
import sys

from reformctl import __version__
from reformctl.finder import find_ours

TYPE_CHECKING = False  # to import this from typing takes longer than to answer --version
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reformctl.vocab import Lang

# Every command and the module that holds it; imported only when it is asked for.
COMMANDS: dict[str, str] = {
    "init": "reformctl.cli.commands.init",
    "demo": "reformctl.cli.commands.demo",
    "status": "reformctl.cli.commands.status",
    "list": "reformctl.cli.commands.list",
    "show": "reformctl.cli.commands.show",
    "history": "reformctl.cli.commands.history",
    "trend": "reformctl.cli.commands.trend",
    "diff": "reformctl.cli.commands.diff",
    "docking": "reformctl.cli.commands.docking",
    "agenda": "reformctl.cli.commands.agenda",
    "notices": "reformctl.cli.commands.notices",
    "remind": "reformctl.cli.commands.remind",
    "bulletins": "reformctl.cli.commands.bulletins",
    "letter": "reformctl.cli.commands.letter",
    "rounds": "reformctl.cli.commands.rounds",
    "check": "reformctl.cli.commands.check",
    "pilots": "reformctl.cli.commands.pilots",
    "experiences": "reformctl.cli.commands.experiences",
    "new": "reformctl.cli.commands.new",
    "decide": "reformctl.cli.commands.decide",
    "submit": "reformctl.cli.commands.submit",
    "exempt": "reformctl.cli.commands.exempt",
    "set": "reformctl.cli.commands.set",
    "verdict": "reformctl.cli.commands.verdict",
    "extend": "reformctl.cli.commands.extend",
    "withdraw": "reformctl.cli.commands.withdraw",
    "writeoff": "reformctl.cli.commands.writeoff",
    "review": "reformctl.cli.commands.review",
    "visit": "reformctl.cli.commands.visit",
    "ripen": "reformctl.cli.commands.ripen",
    "publish": "reformctl.cli.commands.publish",
    "adopt": "reformctl.cli.commands.adopt",
    "issue": "reformctl.cli.commands.issue",
    "receipt": "reformctl.cli.commands.receipt",
    "reply": "reformctl.cli.commands.reply",
    "appraise": "reformctl.cli.commands.appraise",
    "deduct": "reformctl.cli.commands.deduct",
    "fmt": "reformctl.cli.commands.fmt",
    "rules": "reformctl.cli.commands.rules",
    "schema": "reformctl.cli.commands.schema",
    "verify": "reformctl.cli.commands.verify",
    "doctor": "reformctl.cli.commands.doctor",
    "completion": "reformctl.cli.commands.completion",
    "merge-driver": "reformctl.cli.commands.merge_driver",
}

# What the scripts of `reformctl completion` ask with; no command, since nobody types it.
COMPLETE = "__complete"

INTERNAL_FAULT = 70
INTERRUPTED = 130


def main() -> None:
    """Run the program with the arguments of this process and leave with its exit code."""
    # A run ends before rubbish could pile up, and looking for it costs a sixth of a long one.
    gc.disable()
    find_ours()
    _open_closed_streams()
    arguments = sys.argv[1:]
    if arguments[:1] == [COMPLETE]:
        _leave(_complete(arguments[1:]))
    if "--version" in arguments:
        _leave(run(arguments))
    from reformctl.cli.door import through_the_door

    try:
        code = through_the_door(arguments, run)
    except BrokenPipeError:
        code = _unread()
    _leave(code)


def _open_closed_streams() -> None:
    """Put nothing behind a standard stream that was closed, so no other file gets its place."""
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        if getattr(sys, name) is None:
            os.dup2(os.open(os.devnull, os.O_RDWR), number)
            setattr(sys, name, open(number, "w" if number else "r"))  # noqa: PTH123, SIM115


def _leave(code: int) -> None:
    """End the process without taking the records apart one by one: a twentieth of a long run."""
    try:
        for stream in filter(None, (sys.stdout, sys.stderr)):
            stream.flush()
    except OSError:
        code = code or INTERNAL_FAULT
    os._exit(code)


def run(arguments: Sequence[str], quick: Callable[[], int | None] = lambda: None) -> int:
    """Run one command; the exit codes are those of the command-line contract.

    ``quick`` may answer without the command; it gives None when it can't.
    """
    if "--version" in arguments:
        print(f"reformctl {__version__}")  # noqa: T201 - answered before anything is imported
        return 0
    from reformctl.cli.language import language

    lang = language(arguments, os.environ)
    _make_streams_safe()
    try:
        code = quick()
        return _run(arguments, lang) if code is None else code
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        return _unread()
    except Exception as error:  # noqa: BLE001 - the one place where our own faults are caught
        return _own_fault(error, lang, "-v" in arguments or "--verbose" in arguments)


def _run(arguments: Sequence[str], lang: Lang) -> int:
    from reformctl.cli.usual import usual_call
    from reformctl.errors import ReformctlError

    try:
        call = usual_call(arguments)
        result = call() if call else _by_framework(arguments, lang)
        sys.stdout.flush()
        return result
    except ReformctlError as error:
        _complain(error, lang)
        return error.exit_code


def _by_framework(arguments: Sequence[str], lang: Lang) -> int:
    """Let the command-line framework understand the words, or say what is wrong with them."""
    from reformctl.cli.group import main_group
    from reformctl.cli.usage import CLICK_ERRORS, usage_error

    try:
        group = main_group(lang)
        return int(group.main(list(arguments), prog_name="reformctl", standalone_mode=False) or 0)
    except CLICK_ERRORS as error:
        raise usage_error(error) from error


def _complete(arguments: Sequence[str]) -> int:
    """Tell a shell how a word may go on; whatever goes wrong, nothing is said into the prompt."""
    from reformctl.cli.completion.reply import reply

    try:
        answer = reply(arguments)
        sys.stdout.reconfigure(errors="replace")  # type: ignore[union-attr]
        sys.stdout.write(answer)
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception:  # noqa: BLE001 - a prompt is no place for complaints
        return INTERNAL_FAULT
    return 0


def _unread() -> int:
    """Whoever read our output has seen enough; what is a judgement has its own way to end."""
    from reformctl.cli.streams import stop_telling

    stop_telling()
    return 0


def _complain(error: Exception, lang: Lang) -> None:
    from reformctl.cli.streams import complain
    from reformctl.errors import ReformctlError

    assert isinstance(error, ReformctlError)
    complain(error, lang)


def _own_fault(error: Exception, lang: Lang, verbose: bool) -> int:
    import traceback

    from reformctl.cli.streams import say_to_stderr
    from reformctl.messages import say

    if verbose:
        traceback.print_exception(error, file=sys.stderr)
    kind = type(error).__name__
    say_to_stderr(say("error.own_fault", kind=kind, version=__version__), lang)
    return INTERNAL_FAULT


def _make_streams_safe() -> None:
    """A character the terminal's encoding lacks becomes an escape instead of a crash."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="backslashreplace")
