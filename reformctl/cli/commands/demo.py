"""``reformctl demo``: the sample ledger with its history, as a git repository of its own."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path
from typing import Annotated

from reformctl.cli.options import reading
from reformctl.cli.parameter import argument, option
from reformctl.cli.progress import watch_of
from reformctl.cli.request import Request
from reformctl.cli.streams import lang_of
from reformctl.messages import say
from reformctl.render.wording import words
from reformctl.store.demo import build_demo

FOLDER = "reformctl-demo"


@reading
def command(
    request: Request,
    folder: Annotated[str, argument(metavar="[DIR]", help="help.demo_dir")] = FOLDER,
    plans: Annotated[
        int, option("--plans", metavar="N", min=1, max=100_000, help="help.plans")
    ] = 336,
) -> int:
    """A ledger to try everything on."""
    lang = lang_of(request)
    demo = build_demo(Path(folder), plans, watch_of(request))
    made = say(
        "command.demo",
        path=folder,
        plans=demo.plans,
        items=demo.items,
        commits=demo.commits,
        day=demo.day,
    )
    status = f"reformctl status --ledger {shlex.quote(folder)} --today {demo.day}"
    following = say("command.demo_next", command=status)
    if not request.quiet:
        sys.stdout.write(f"{words(made, lang)}\n{words(following, lang)}\n")
    return 0
