"""``reformctl schema``: the JSON Schema of one kind of file."""

from __future__ import annotations

import sys
from typing import Annotated

from reformctl.cli.options import reading
from reformctl.cli.parameter import argument
from reformctl.cli.request import Request
from reformctl.errors import RequestError
from reformctl.messages import say
from reformctl.parse.shipped import shipped
from reformctl.records.kinds import KINDS


@reading
def command(
    request: Request,  # noqa: ARG001 - the common options are accepted, none changes a schema
    kind: Annotated[str, argument(metavar="KIND", help="help.kind")],
) -> int:
    """The schema editors and other tools check files with."""
    for known in KINDS:
        if known.noun == kind:
            sys.stdout.write((shipped("schemas") / known.schema).read_text("utf-8"))
            return 0
    names = tuple(known.noun for known in KINDS)
    raise RequestError(say("error.unknown_kind", name=kind), say("error.known_kinds", names=names))
