"""Text that is no YAML: which sentence of ours says what libyaml means, and where it stands."""

from __future__ import annotations

from typing import Any

from yaml import YAMLError
from yaml._yaml import CParser

from reformctl.messages import Message, say

# What libyaml's binding is known to raise besides YAMLError on hostile input.
FOREIGN = (ValueError, KeyError, IndexError, AttributeError, RecursionError, OverflowError)

NO_COLON = "could not find expected ':'"

# A part of libyaml's wording → the sentence of ours that says what to do about it.
PROBLEMS = (
    ("did not find expected key", "key"),
    ("did not find expected ',' or", "flow"),
    ("did not find expected '-'", "dash"),
    ("mapping values are not allowed", "colon"),
    (NO_COLON, "colon_missing"),
    ("found unexpected end of stream", "quote"),
    ("found undefined tag handle", "tag"),
    ("found unknown escape character", "escape"),
    ("found invalid Unicode character escape", "escape"),
    ("did not find expected hexdecimal number", "escape"),
    ("cannot start any token", "reserved"),
    ("block sequence entries are not allowed", "entry"),
)


def syntax_message(error: YAMLError) -> Message:
    """What to say for one of libyaml's own problems."""
    problem = str(getattr(error, "problem", ""))
    for words, key in PROBLEMS:
        if words in problem:
            return say(f"form.syntax_{key}")
    return say("form.syntax")


def syntax_place(error: YAMLError, size: int) -> tuple[int, int]:
    """The 1-based line and column of one of libyaml's own problems in a text of that size.

    Where libyaml notices only at the end, or a line too late, it is where the trouble begins.
    """
    mark, context = (getattr(error, name, None) for name in ("problem_mark", "context_mark"))
    if context and (not mark or mark.index >= size or NO_COLON in str(error)):
        mark = context
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def end_of_sense(data: bytes) -> tuple[int, int]:
    """The line and column up to which libyaml reads, for a fault it gives no place for."""
    parser = CParser(data)
    line, column = 1, 1
    try:
        while True:
            event: Any = parser.get_event()
            line, column = event.end_mark.line + 1, event.end_mark.column + 1
    except (YAMLError, *FOREIGN):  # the fault itself, or no event after the last
        return line, column
    finally:
        parser.dispose()
