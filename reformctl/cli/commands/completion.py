"""``reformctl completion``: the script by which a shell completes the program's words."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

from reformctl.cli import completion
from reformctl.cli.completion.shells import SHELLS
from reformctl.cli.options import reading
from reformctl.cli.parameter import argument
from reformctl.cli.request import Request
from reformctl.errors import RequestError
from reformctl.messages import say


@reading
def command(
    request: Request,  # noqa: ARG001 - the common options are accepted, none changes a script
    shell: Annotated[str, argument(metavar="bash|zsh|fish", help="help.shell")],
) -> int:
    """The script to be read by the shell when it starts."""
    if shell not in SHELLS:
        raise RequestError(
            say("error.unknown_shell", name=shell), say("error.known_shells", names=SHELLS)
        )
    script = Path(completion.__file__).with_name(f"reformctl.{shell}")
    sys.stdout.write(script.read_text("utf-8"))
    return 0
