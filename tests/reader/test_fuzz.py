"""Whatever bytes it is given, the reader keeps its promises (``oracle.py`` says which)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reader.data import QUICK
from tests.reader.mutate import mutated
from tests.reader.oracle import PATHS, check
from tests.reader.seeds import real_files, seeds, words

# What fuzzing has found, so that it stays found.
FOUND = [
    ("meetings/21.yaml", b"on: 2017-05-18\nwhere: x\nadopted: [P-M3-01]\n"),
    ("ledger.yaml", b"name: t\nperiod: {first_year: 2014, last_year: 2020}\nthresholds:\n  x\n"),
    (PATHS[0], b'"": !a\n'),
    (PATHS[0], b"a: b?"),
    (PATHS[0], b"a: !<%ED%A0%80> x\n"),
]


@pytest.mark.parametrize(("path", "content"), FOUND)
def test_what_was_found_stays_mended(path: str, content: bytes) -> None:
    check(content, path)


def test_real_and_odd_files_keep_every_promise() -> None:
    for content in seeds():
        check_fuzzed(content)


def test_changed_files_keep_every_promise() -> None:
    for content in mutated(3, 5000):
        check_fuzzed(content)


@given(st.lists(st.sampled_from(words()) | st.binary(max_size=3), max_size=12).map(b"".join))
@QUICK
def test_strings_of_yaml_words_keep_every_promise(content: bytes) -> None:
    check(content)


def test_a_file_cut_anywhere_keeps_every_promise() -> None:
    path, content = max(real_files(), key=lambda file: file[0] == PATHS[0] and len(file[1]))
    for end in range(0, len(content), 7):
        check(content[:end], path)


@pytest.mark.soak
def test_many_changed_files_keep_every_promise() -> None:
    for content in mutated(4, 500_000):
        check_fuzzed(content)


def check_fuzzed(content: bytes) -> None:
    """Check an input of the fuzzers: a byte for the kind of file, then the file."""
    check(content[1:], PATHS[content[0] % len(PATHS)])
