"""The words of the program are those its commands take."""

from __future__ import annotations

import marshal
from collections.abc import Iterator
from typing import Any

from reformctl.cli.app import COMMANDS
from reformctl.cli.completion.cursor import VALUES
from reformctl.cli.completion.syntax import KINDS, kinds_of, words_of
from reformctl.cli.completion.values import LISTS
from reformctl.cli.group import every_command


def parameters() -> Iterator[tuple[str, Any]]:
    """Each option and argument with the words of its command."""
    for name, command in every_command("en").items():
        yield from ((name, item) for item in command.params)


def test_every_value_has_a_kind_or_is_free_text() -> None:
    unknown = [
        f"{name} {parameter.metavar} ({parameter.help})"
        for name, parameter in parameters()
        if not getattr(parameter, "is_flag", False) and kinds_of(parameter) is None
    ]
    assert not unknown, "list in KINDS of cli/completion/syntax.py what they may be"


def test_no_kind_is_listed_for_nothing() -> None:
    known = {text for _, item in parameters() for text in (item.help, item.metavar)}
    assert not KINDS.keys() - known
    assert LISTS.keys() <= known


def test_both_languages_have_the_same_words() -> None:
    (commands, zh), (_, en) = words_of("zh"), words_of("en")
    assert [name for name, _ in commands[""]] == [*COMMANDS]
    assert zh.keys() == en.keys()
    for name in zh:
        mine, theirs = marshal.loads(zh[name]), marshal.loads(en[name])
        if name.startswith(VALUES):
            assert mine == theirs
        else:
            assert mine[1] == theirs[1]
            assert [one[:3] for one in mine[0]] == [one[:3] for one in theirs[0]]
