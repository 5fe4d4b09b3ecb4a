"""A command called in its usual form, told without the command-line framework.

Words that every reader of the command's help would understand in the same way are understood here;
whatever is wrong, abbreviated or in doubt is left to the framework, which finds words for it.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Any

from reformctl.cli.app import COMMANDS
from reformctl.cli.options import Command
from reformctl.cli.parameter import Parameter
from reformctl.dataclass import MISSING

Values = dict[str, Any]


class _Unusual(Exception):  # noqa: N818 - an answer inside this module, not an error of the user
    """The words are for the framework."""


def usual_call(words: Sequence[str]) -> Callable[[], int] | None:
    """What the words ask for, ready to be done; None for what is left to the framework."""
    module = COMMANDS.get(words[0]) if words else None
    command = getattr(import_module(module), "command", None) if module else None
    if not isinstance(command, Command):
        return None
    try:
        values = usual_values(command.parameters(), words[1:])
    except _Unusual:
        return None
    return lambda: command(**values)


def usual_values(parameters: Sequence[Parameter], words: Sequence[str]) -> Values:
    """The value of every parameter; raises an error of its own where the words are not usual."""
    options = {name: one for one in parameters for name in one.spec.names}
    given: dict[str, list[Any]] = {}
    free: list[str] = []
    rest = iter(words)
    for word in rest:
        if not word.startswith("-"):
            free.append(_sound(word))
            continue
        name, sign, value = word.partition("=")
        one = options.get(name)
        if one is None or (sign and (one.kind is bool or not name.startswith("--"))):
            raise _Unusual
        text = value if sign else "" if one.kind is bool else next(rest, "")
        given.setdefault(one.name, []).append(_value(one, text))
    _share_out([one for one in parameters if not one.spec.names], free, given)
    return {one.name: _final(one, given.get(one.name)) for one in parameters}


def _value(one: Parameter, text: str) -> Any:
    if one.kind is bool:
        return True
    if one.kind is not int:
        return _sound(text)
    if not (text.isascii() and text.isdigit() and len(text) < 10):
        raise _Unusual
    number, spec = int(text), one.spec
    if (spec.least or 0) > number or (spec.most is not None and number > spec.most):
        raise _Unusual
    return number


def _sound(text: str) -> str:
    if not text.strip() or text.startswith("-"):
        raise _Unusual
    return text


def _share_out(places: Sequence[Parameter], free: list[str], given: dict[str, list[Any]]) -> None:
    """Give the words without a name to the arguments in turn; the last may take several."""
    for one in places:
        taken = len(free) if one.is_many else 1
        values, free = free[:taken], free[taken:]
        if values:
            given[one.name] = [_value(one, text) for text in values]
    if free:
        raise _Unusual


def _final(one: Parameter, values: list[Any] | None) -> Any:
    if values:
        return values if one.is_many else values[-1]
    surroundings = os.environ.get(one.spec.envvar or "")
    if surroundings:
        return _value(one, surroundings)
    if one.default is MISSING:
        raise _Unusual
    return one.default
