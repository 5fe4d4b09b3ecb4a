"""No text of a ledger acts in any of the formats for findings."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reformctl.render.finding_formats import FINDING_FORMATS
from reformctl.vocab import LANGS
from tests.outputs.examples import an_entry, found, written
from tests.outputs.runner import commands
from tests.render.naughty import NAUGHTY
from tests.render.test_inert import acting, texts

JSON_FORMS = ("gitlab", "sarif", "rdjson")
FORMATS = sorted(name for name, known in FINDING_FORMATS.items() if not known.binary)


def of_text(text: str, name: str, at: int) -> str:
    path = f"plans/{text.encode('utf-8', 'ignore').decode()}.yaml"
    return written(found([an_entry(text, path=path, name=text)]), name, LANGS[at])


def shown_texts(value: Any, key: str = "") -> Iterator[str]:
    """The texts of a JSON document that a platform shows; a path has to be exact."""
    if isinstance(value, str) and key not in ("path", "uri"):
        yield from value.split("\n")
    for name, inner in value.items() if isinstance(value, dict) else ():
        yield from shown_texts(inner, name)
    for inner in value if isinstance(value, list) else ():
        yield from shown_texts(inner, key)


def acting_in(output: str, name: str) -> list[str]:
    """What in the output acts, but for the one command that is ours."""
    if name == "github":
        ours, *rest = output.split("\n")
        assert len(commands(ours)) == 1
        return acting("\n".join([ours.removeprefix("::error"), *rest]))
    found = acting(output)
    if name in JSON_FORMS:
        texts = shown_texts(json.loads(output))
        found += [sign for text in texts for sign in acting(text)]
    return found


@pytest.mark.parametrize("text", NAUGHTY.values(), ids=NAUGHTY.keys())
@pytest.mark.parametrize("name", FORMATS)
def test_nothing_acts(text: str, name: str) -> None:
    for at in range(len(LANGS)):
        output = of_text(text, name, at)
        output.encode()
        assert not acting_in(output, name)


@settings(max_examples=80, deadline=None)
@given(text=texts, name=st.sampled_from(FORMATS), at=st.integers(0, 1))
def test_no_invented_text_acts(text: str, name: str, at: int) -> None:
    assert not acting_in(of_text(text, name, at), name)
