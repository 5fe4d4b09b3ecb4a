"""Whatever the reader accepts, an independent YAML parser reads alike."""

from __future__ import annotations

import math
import re
from typing import Any

import pytest
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import MappingNode, ScalarNode, SequenceNode

from reformctl.parse.reader import read
from reformctl.parse.source import SourceFile
from tests.reader.mutate import mutated
from tests.reader.tables import documents, in_field, spellings

# Table 10.3.2 of YAML 1.2.2, word for word.
NULL = re.compile(r"null|Null|NULL|~|")
TRUE = re.compile(r"true|True|TRUE")
FALSE = re.compile(r"false|False|FALSE")
TEN = re.compile(r"[-+]?[0-9]+", re.ASCII)
EIGHT = re.compile(r"0o[0-7]+")
SIXTEEN = re.compile(r"0x[0-9a-fA-F]+")
FRACTION = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", re.ASCII)
INFINITY = re.compile(r"[-+]?(\.inf|\.Inf|\.INF)")
NO_NUMBER = re.compile(r"\.nan|\.NaN|\.NAN")


def test_every_accepted_spelling_is_read_alike() -> None:
    texts = [row.text for row in documents()]
    texts += [in_field("text", row.written) for row in spellings()]
    assert compared([text.encode() for text in texts]) > 300


def test_random_documents_are_read_alike() -> None:
    assert compared([content[1:] for content in mutated(1, 1500)]) > 250


@pytest.mark.soak
def test_many_random_documents_are_read_alike() -> None:
    assert compared([content[1:] for content in mutated(2, 200_000)]) > 30_000


def compared(contents: list[bytes]) -> int:
    """How many of the files the reader takes, all of them with what the other parser reads."""
    taken = 0
    for content in contents:
        document = read(SourceFile("plans/2016/P-M16-03.yaml", content))
        if not document.faults:
            other = by_the_book(content.decode("utf-8-sig"))
            if other is not REFUSED:
                taken += 1
                assert repr(document.data) == repr(other), content
    return taken


REFUSED = object()


def by_the_book(text: str) -> Any:
    """The document as ruamel.yaml parses it and the core schema of YAML 1.2 resolves it."""
    if text.endswith("\n..."):  # ruamel.yaml takes it for text when block text goes before
        return REFUSED
    try:
        node = YAML(typ="safe", pure=True).compose(text)
    except (YAMLError, ValueError):
        return REFUSED
    return None if node is None else value_of(node)


def value_of(node: Any) -> Any:
    if isinstance(node, MappingNode):
        return {value_of(key): value_of(part) for key, part in node.value}
    if isinstance(node, SequenceNode):
        return [value_of(part) for part in node.value]
    assert isinstance(node, ScalarNode)
    return node.value if node.style else plain_value(node.value)


def plain_value(text: str) -> Any:
    if NULL.fullmatch(text):
        return None
    if TRUE.fullmatch(text) or FALSE.fullmatch(text):
        return bool(TRUE.fullmatch(text))
    for shape, base in ((TEN, 10), (EIGHT, 8), (SIXTEEN, 16)):
        if shape.fullmatch(text):
            return int(text.removeprefix("0o"), base)
    if FRACTION.fullmatch(text):
        return float(text)
    if INFINITY.fullmatch(text):
        return math.inf
    return math.nan if NO_NUMBER.fullmatch(text) else text
