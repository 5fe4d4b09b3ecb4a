"""Runs step after step, each in a process of its own that has everything imported already."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

from tests.warm import serve


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
    serve(_become)
