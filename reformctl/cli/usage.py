"""The command-line framework's complaints, said in our words and both languages."""

from __future__ import annotations

from typing import Any

from typer._click.exceptions import (
    BadParameter,
    ClickException,
    MissingParameter,
    NoSuchOption,
    UsageError,
)

from reformctl.errors import RequestError
from reformctl.messages import say

CLICK_ERRORS = (ClickException,)


def usage_error(error: ClickException) -> RequestError:
    """The same complaint as a wrong request (exit 2)."""
    hint = say("error.see_command_help", command=_command(error))
    if isinstance(error, NoSuchOption):
        near = tuple(error.possibilities or ())
        if near:
            hint = say("error.did_you_mean", names=near)
        return RequestError(say("error.no_such_option", name=error.option_name), hint)
    if isinstance(error, MissingParameter):
        return RequestError(say("error.missing_value", name=_parameter(error)), hint)
    if isinstance(error, BadParameter):
        message = say("error.bad_value", name=_parameter(error), why=error.message)
        return RequestError(message, hint)
    return RequestError(say("error.usage", why=error.format_message()), hint)


def _command(error: ClickException) -> str:
    context = error.ctx if isinstance(error, UsageError) else None
    return context.command_path if context else "reformctl"


def _parameter(error: BadParameter) -> str:
    parameter: Any = error.param
    if parameter is None:
        return str(error.param_hint or "")
    if parameter.param_type_name == "argument":
        return str(parameter.metavar or parameter.name.upper())
    return str(max(parameter.opts, key=len))
