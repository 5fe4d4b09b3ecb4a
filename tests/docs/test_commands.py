"""Commands that pages quote exist, and every command and option has help in both languages."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import Any

import pytest

from reformctl.cli.app import COMMANDS, run
from reformctl.cli.group import every_command
from reformctl.messages import say, word
from reformctl.vocab import LANGS
from tests.docs.pages import PAGES, ROOT, blocks

EVERY = every_command("en")


def _quoted() -> list[list[str]]:
    """Every call of reformctl in the shell blocks of all pages, as words after its name."""
    found = []
    for page in PAGES:
        for line in "\n".join(blocks(page, "sh")).splitlines():
            for part in re.split(r"&&|\|\||[|;]", line):
                words = shlex.split(part, comments=True)
                if words and Path(words[0]).name == "reformctl":
                    found.append(words[1:])
    return found


@pytest.mark.parametrize("words", _quoted(), ids=" ".join)
def test_quoted_commands_and_their_options_exist(words: list[str]) -> None:
    if words[0].startswith("-"):
        return
    name = " ".join(words[:2]) if " ".join(words[:2]) in EVERY else words[0]
    assert name in EVERY
    known = {option for item in EVERY[name].params for option in item.opts}
    asked = {name.partition("=")[0] for name in words[1:] if name.startswith("-")}
    assert asked <= known | {"--help"}


def test_the_readme_quotes_commands() -> None:
    assert any("reformctl status" in block for block in blocks(ROOT / "README.md", "sh"))


@pytest.mark.parametrize("name", EVERY)
def test_every_command_and_option_has_help_in_both_languages(name: str) -> None:
    command: Any = EVERY[name]
    keys = [command.help_key, *(item.help for item in command.params if item.name != "help")]
    for key in keys:
        zh, en = (word(say(key), lang) for lang in LANGS)
        assert en.isascii() or "…" in en, key
        assert re.search(r"[\u4e00-\u9fff]", zh), key


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", dict.fromkeys([*COMMANDS, *EVERY]))
def test_every_command_shows_its_help(
    name: str, lang: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([*name.split(), "--help", "--lang", lang]) == 0
    assert "--ledger" in capsys.readouterr().out
