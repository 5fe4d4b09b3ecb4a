"""The canonical form: the same data, the same comments at their fields, always the same layout."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reformctl.errors import RequestError
from reformctl.parse.canonical import canonical
from reformctl.parse.reader import read
from reformctl.parse.shipped import shipped
from reformctl.parse.source import SourceFile

PLAN = "plans/2016/P-2016-k7qd.yaml"
SMALL = Path(__file__).parents[1] / "cli" / "small"


def laid_out(text: str, path: str = PLAN) -> str:
    return canonical(SourceFile(path, text.encode())).decode()


def test_fields_stand_in_the_order_of_the_format_each_with_its_comments() -> None:
    text = """\
# yaml-language-server: $schema=../../schemas/plan.schema.json
# who carries it
group: 'G7'   # the seventh
# what it is called
title:   "甲"
items:
- {id: '01', due: 2017-06-30, lead: D-ENV}  # short
-   # the dash
    lead: "D-FIN"
    # its number
    id: "02"
    # the end of the item
# the end
"""
    assert laid_out(text) == (
        """\
# yaml-language-server: $schema=../../schemas/plan.schema.json
# what it is called
title: 甲
# who carries it
group: G7  # the seventh
items:
  # short
  - id: "01"
    lead: D-ENV
    due: 2017-06-30
  # the dash
  # its number
  - id: "02"
    lead: D-FIN
    # the end of the item
# the end
"""
    )


def test_a_list_of_ids_stays_on_one_line_unless_a_comment_stands_inside() -> None:
    text = "title: 甲\nlead: [ D-ENV,\n  D-FIN ]  # both\nsupport: [D-LAND,  # land\n  D-AUD]\n"
    assert laid_out(text) == (
        "title: 甲\nlead: [D-ENV, D-FIN]  # both\nsupport:\n  - D-LAND  # land\n  - D-AUD\n"
    )


def test_blank_lines_shrink_to_one_and_vanish_at_the_edges() -> None:
    text = (
        "\n\n# head\n\n\ntitle: 甲\n\n\n\ngroup: G7\nitems:\n\n  - id: '01'\n\n\n  - id: '02'\n\n\n"
    )
    assert laid_out(text) == (
        '# head\n\ntitle: 甲\n\ngroup: G7\nitems:\n  - id: "01"\n\n  - id: "02"\n'
    )


def test_text_over_several_lines_keeps_its_block_and_other_text_its_line() -> None:
    text = (
        'title: |-  # one line\n  甲\nitems:\n  - id: "01"\n    text: |  # block\n'
        "        first\n          second # no comment\n\n        third\n\n    lead: D-ENV\n"
    )
    assert laid_out(text) == (
        'title: 甲  # one line\nitems:\n  - id: "01"\n    text: |  # block\n'
        "      first\n        second # no comment\n\n      third\n\n    lead: D-ENV\n"
    )


def test_line_ends_and_byte_order_mark_are_those_of_the_format() -> None:
    data = b'\xef\xbb\xbf# head\r\ntitle: "a"\r\n# end'
    assert canonical(SourceFile(PLAN, data)) == b"# head\ntitle: a\n# end\n"


@pytest.mark.parametrize("text", ["title: [甲\n", "title: 甲\ncolour: red\n", "[]\n", ""])
def test_a_file_with_faults_of_form_is_refused(text: str) -> None:
    with pytest.raises(RequestError):
        laid_out(text)


def test_the_sample_and_all_that_the_program_writes_is_in_canonical_form() -> None:
    folder = shipped("ledgers") / "sichuan"
    files = sorted(file for file in folder.rglob("*.yaml") if "schemas" not in file.parts)
    for file in files[::7]:
        path = file.relative_to(folder).as_posix()
        assert canonical(SourceFile(path, file.read_bytes())) == file.read_bytes(), path


FLOW = """\
title: 甲
lead: [D-ENV, D-FIN]
support: [
  D-LAND,
  D-AUD,
]
items:
- id: "01"
  text: "a # no comment"
  evidence:
  - {id: a,
     kind: document}
- id: "02"
  text: 'b'
"""


def bases() -> list[tuple[str, str]]:
    """Files without block text, so that a comment may stand at any line's end or start."""
    paths = ("plans/2015/P-2015-r4md.yaml", "plans/2016/P-M2-01.yaml", "registry/groups.yaml")
    files = [(path, (SMALL / path).read_text("utf-8")) for path in (*paths, "meetings/2.yaml")]
    return [*files, (PLAN, FLOW)]


BASES = bases()


def littered(text: str, random: Random) -> Iterator[str]:
    """The lines of the text with comments and blank lines anywhere between and behind them."""
    number = 0
    for content in [*text.splitlines(), ""]:
        line = content
        while random.random() < 0.3:
            number += 1
            yield random.choice(["", " " * random.randrange(9) + f"# own {number}: '\"[{{"])
        if random.random() < 0.2 and line:
            number += 1
            line += " " * random.randrange(1, 4) + f"#behind {number} - # x"
        yield line


def comments(text: str) -> list[str]:
    return sorted(re.findall(r"#(?:own|behind| own) [0-9]+.*", text))


@settings(max_examples=150)
@given(st.integers(0, 1 << 32), st.sampled_from(BASES))
def test_whatever_comments_are_where_none_is_lost_and_nothing_else_changes(
    seed: int, base: tuple[str, str]
) -> None:
    random = Random(seed)
    path, text = base
    end = random.choice(["\n", "\r\n"])
    source = SourceFile(path, end.join(littered(text, random)).encode())
    result = SourceFile(path, canonical(source))
    assert read(result).data == read(source).data
    assert comments(result.data.decode()) == comments(source.data.decode().replace("\r", ""))
    assert canonical(result) == result.data
