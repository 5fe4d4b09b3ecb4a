"""A model of how GitHub's runner finds commands in what a step writes.

It follows the runner's own reader: white space before ``::`` is passed over, the name ends at the
first space, properties are parted by commas, and what stands behind the second ``::`` is the
message. Both spellings of commands are known, ``::name::`` and the older ``##[name]``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

SHOWN = 10
OLD = re.compile(r"##\[(?P<name>[^\]\s;]+)[^\]]*\](?P<message>.*)")
VALUE = {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%"}
MESSAGE = {"%0D": "\r", "%0A": "\n", "%25": "%"}


@dataclass(frozen=True)
class Command:
    """One command as the runner carries it out."""

    name: str
    message: str
    properties: dict[str, str] = field(default_factory=dict)


def _unescaped(text: str, signs: dict[str, str]) -> str:
    return re.sub("|".join(signs), lambda found: signs[found[0]], text)


def command_of(line: str) -> Command | None:
    """The command on that line; None for a line of the log."""
    line = line.lstrip()
    end = line.find("::", 2)
    if line.startswith("::") and end >= 0:
        name, _, rest = line[2:end].partition(" ")
        pairs = (pair.strip().partition("=") for pair in rest.split(",") if "=" in pair)
        properties = {key: _unescaped(value, VALUE) for key, _, value in pairs if value}
        return Command(name, _unescaped(line[end + 2 :], MESSAGE), properties)
    old = OLD.search(line)
    return Command(old["name"], old["message"]) if old else None


def commands(log: str) -> list[Command]:
    """All commands of a step, in their order."""
    lines = re.split(r"\r\n|\r|\n", log)
    return [found for line in lines if (found := command_of(line))]


def shown(log: str, level: str) -> list[Command]:
    """The annotations of a level that GitHub keeps of the step."""
    return [one for one in commands(log) if one.name == level][:SHOWN]
