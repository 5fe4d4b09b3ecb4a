"""What an option was given, told before the command line is read by the rules of each command.

Imports nothing that takes time.
"""

from __future__ import annotations

TYPE_CHECKING = False  # to import this from typing takes longer than to look
if TYPE_CHECKING:
    from collections.abc import Sequence


def given(option: str, arguments: Sequence[str]) -> list[str]:
    """What stands behind each of the options of that name, the last one first."""
    found = []
    for index, argument in enumerate(arguments):
        if argument == "--":
            break
        if argument.startswith(f"{option}="):
            found.append(argument.partition("=")[2])
        elif argument == option and index + 1 < len(arguments):
            found.append(arguments[index + 1])
    return found[::-1]
