"""Runs step after step, each in a process of its own that has everything imported already."""

from __future__ import annotations

import contextlib
import json
import os
import pkgutil
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import reformctl


def main() -> None:
    for module in pkgutil.walk_packages(reformctl.__path__, "reformctl."):
        if not module.name.endswith("__main__"):
            with contextlib.suppress(ImportError):  # what an extra brings along
                import_module(module.name)
    for line in sys.stdin:
        sys.stdout.write(f"{_run(json.loads(line))}\n")
        sys.stdout.flush()


def _run(asked: dict[str, Any]) -> str:
    """Exit code of the step, below zero for the signal that ended it, and its process."""
    child = os.fork()
    if not child:
        _become(asked)
    return f"{os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])} {child}"


def _become(asked: dict[str, Any]) -> None:
    """Do the step as a process of its own would, and end."""
    os.setsid()
    null = os.open(os.devnull, os.O_RDWR)
    errors = os.open(asked["stderr"], os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    for descriptor, place in ((null, 0), (null, 1), (errors, 2)):
        os.dup2(descriptor, place)
    os.chdir(asked["folder"])
    first, *arguments = asked["arguments"]
    if first == "step":
        from tests.faults.step import main as step

        code = step(Path(arguments[0]), arguments[1])
        sys.stderr.flush()
        os._exit(code)
    from reformctl.cli.app import main as program

    sys.argv = [first, *arguments]
    program()


if __name__ == "__main__":
    main()
