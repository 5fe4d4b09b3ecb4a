"""The command-line framework's complaints, said in our words and both languages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from typer._click.exceptions import (
    BadOptionUsage,
    BadParameter,
    ClickException,
    MissingParameter,
    NoSuchOption,
    UsageError,
)
from typer._click.types import IntParamType, IntRange

from reformctl.errors import RequestError
from reformctl.messages import Message, say

CLICK_ERRORS = (ClickException,)
LIKENESS = 0.6
"""From which share of common letters on a name may be a slip for another."""
EXTRA = re.compile(r"Got unexpected extra argument\(s\) \((.*)\)", re.DOTALL)


def usage_error(error: ClickException) -> RequestError:
    """The same complaint as a wrong request (exit 2)."""
    hint = say("error.see_command_help", command=_command(error))
    if isinstance(error, NoSuchOption):
        near = tuple(name for name in error.possibilities or () if _alike(error.option_name, name))
        if near:
            hint = say("error.did_you_mean", names=near)
        return RequestError(say("error.no_such_option", name=error.option_name), hint)
    if isinstance(error, MissingParameter):
        return RequestError(say("error.missing_value", name=_parameter(error)), hint)
    if isinstance(error, BadParameter):
        message = say("error.bad_value", name=_parameter(error), why=_why(error))
        return RequestError(message, hint)
    if isinstance(error, BadOptionUsage):
        missing = "requires" in error.message
        key = "error.missing_value" if missing else "error.takes_no_value"
        return RequestError(say(key, name=error.option_name), hint)
    extra = EXTRA.fullmatch(error.format_message())
    if extra:
        return RequestError(say("error.extra_words", words=extra[1]), hint)
    return RequestError(say("error.usage", why=error.format_message()), hint)


def _alike(one: str, other: str) -> bool:
    """Whether two names of options look alike without the dashes, which all of them share."""
    from difflib import SequenceMatcher

    return SequenceMatcher(None, one.lstrip("-"), other.lstrip("-")).ratio() >= LIKENESS


def _why(error: BadParameter) -> Message | str:
    """What the value should have been."""
    kind = error.param.type if error.param else None
    if isinstance(kind, IntRange):
        if kind.max is None:
            return say("error.too_small", least=str(kind.min))
        return say("error.out_of_range", least=str(kind.min), most=str(kind.max))
    return say("error.not_whole") if isinstance(kind, IntParamType) else error.message


def refuse_swallowed(args: list[str], options: Iterable[Any], command: str) -> None:
    """Raises RequestError where an option's name stands in the place of another one's value."""
    takes = {name: not option.is_flag for option in options for name in option.opts}
    words = iter(args[: args.index("--")] if "--" in args else args)
    for word in words:
        if takes.get(word) and next(words, "") in takes:
            raise _valueless(word, command)


def refuse_blank(given: Mapping[str, Any], options: Iterable[Any], command: str) -> None:
    """Raises RequestError for an option whose value says nothing."""
    for option in options:
        value = given.get(option.name)
        texts = value if isinstance(value, list | tuple) else (value,)
        if any(isinstance(text, str) and not text.strip() for text in texts):
            raise _valueless(max(option.opts, key=len), command)


def _valueless(name: str, command: str) -> RequestError:
    hint = say("error.see_command_help", command=command)
    return RequestError(say("error.missing_value", name=name), hint)


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
