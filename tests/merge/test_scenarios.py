"""What comes of each scenario, and of the same with other bytes around it."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from reformctl.actions.merge import merge
from reformctl.actions.merge_attempt import Versions
from reformctl.actions.merge_text import Names
from reformctl.messages import word
from reformctl.parse.reader import read
from reformctl.parse.source import SourceFile
from reformctl.vocab import LANGS
from tests.merge.oracle import settled
from tests.merge.scenario import Scenario, scenarios

NAMES = Names("ours", "theirs")
BOM = b"\xef\xbb\xbf"


def _versions(parts: Iterable[bytes]) -> Versions:
    return Versions(*parts)


def _parts(versions: Versions) -> tuple[bytes, bytes, bytes]:
    return versions.base, versions.ours, versions.theirs


@pytest.mark.parametrize("scenario", scenarios(), ids=str)
def test_the_merge_is_as_written(scenario: Scenario) -> None:
    merged = merge(scenario.versions, scenario.path, NAMES)
    assert merged is not None
    said = [f"conflict {word(one.message(NAMES), 'en')}" for one in merged.conflicts]
    said += [f"note {word(one.message(NAMES), 'en')}" for one in merged.superseded]
    assert merged.data.decode() == scenario.merged
    assert tuple(said) == scenario.said


@pytest.mark.parametrize("scenario", scenarios(), ids=str)
def test_the_sides_exchanged_say_the_same(scenario: Scenario) -> None:
    base, ours, theirs = _parts(scenario.versions)
    there = merge(scenario.versions, scenario.path, NAMES)
    back = merge(Versions(base, theirs, ours), scenario.path, NAMES)
    assert there is not None
    assert back is not None
    assert there.is_clean is back.is_clean
    assert len(there.conflicts) == len(back.conflicts)
    for side in (0, 1):
        settled_here = settled(there.data.decode(), side)
        settled_there = settled(back.data.decode(), 1 - side)
        assert sorted(settled_here.split()) == sorted(settled_there.split()) or (
            scenario.name in STYLED
        )


# One side wrote the file anew: whose style the result has depends on which side is ours.
STYLED = frozenset(
    {
        "written-anew-by-one-and-changed-by-the-other",
        "ids-added-and-taken-out",
        "ids-in-brackets-over-several-lines",
        "people-of-the-registry",
        "a-meeting",
        "a-round",
    }
)


@pytest.mark.parametrize("scenario", scenarios(), ids=str)
def test_line_ends_and_byte_order_mark_are_ours(scenario: Scenario) -> None:
    base, ours, theirs = _parts(scenario.versions)
    usual = merge(scenario.versions, scenario.path, NAMES)
    windows = BOM + ours.replace(b"\n", b"\r\n")
    merged = merge(Versions(base, windows, theirs), scenario.path, NAMES)
    assert usual is not None
    assert merged is not None
    assert merged.data == BOM + usual.data.replace(b"\n", b"\r\n")
    other = merge(Versions(base, ours, theirs.replace(b"\n", b"\r\n")), scenario.path, NAMES)
    assert other is not None
    assert other.data == usual.data


@pytest.mark.parametrize("scenario", scenarios(), ids=str)
def test_a_missing_last_line_end_stays_missing(scenario: Scenario) -> None:
    base, ours, theirs = _parts(scenario.versions)
    merged = merge(Versions(base, ours.rstrip(b"\n"), theirs), scenario.path, NAMES)
    usual = merge(scenario.versions, scenario.path, NAMES)
    assert usual is not None
    assert merged is not None
    ends_in_marker = usual.data.splitlines()[-1].startswith(b">>>>>>> ")
    assert merged.data == (usual.data if ends_in_marker else usual.data.rstrip(b"\n"))


@pytest.mark.parametrize("scenario", scenarios(), ids=str)
def test_one_side_alone_is_taken_as_it_is(scenario: Scenario) -> None:
    base, ours, theirs = _parts(scenario.versions)
    for side in (ours, theirs):
        for versions in (Versions(base, side, base), Versions(base, base, side)):
            merged = merge(versions, scenario.path, NAMES)
            assert merged is not None
            assert merged.is_clean
            assert merged.data == side


@pytest.mark.parametrize("scenario", scenarios(), ids=str)
def test_a_conflict_settled_for_a_side_is_a_clean_file(scenario: Scenario) -> None:
    for side in (0, 1):
        text = settled(scenario.merged, side).encode()
        assert not read(SourceFile(scenario.path, text)).faults


@pytest.mark.parametrize("scenario", scenarios(), ids=str)
def test_what_is_said_is_worded_in_both_languages(scenario: Scenario) -> None:
    merged = merge(scenario.versions, scenario.path, NAMES)
    assert merged is not None
    for one in (*merged.conflicts, *merged.superseded):
        assert len({word(one.message(NAMES), lang) for lang in LANGS}) == 2


UNREADABLE = {
    "an anchor": b"title: &a x\n",
    "two keys": b"title: x\ntitle: y\n",
    "a list": b"- x\n",
    "braces": b"{title: x}\n",
    "no text": b"\xff\xfe\x00",
    "conflict markers": b"<<<<<<< a\ntitle: x\n=======\ntitle: y\n>>>>>>> b\n",
}


@pytest.mark.parametrize("bytes_", UNREADABLE.values(), ids=UNREADABLE)
@pytest.mark.parametrize("place", range(3))
def test_what_is_no_clean_ledger_file_is_left_to_lines(bytes_: bytes, place: int) -> None:
    parts = [b"title: a\n", b"title: b\n", b"title: c\n"]
    parts[place] = bytes_
    assert merge(_versions(parts), "plans/2016/P-M16-03.yaml", NAMES) is None


@pytest.mark.parametrize("place", [1, 2])
def test_a_side_that_was_emptied_is_left_to_lines(place: int) -> None:
    parts = [b"title: a\n", b"title: b\n", b"title: c\n"]
    parts[place] = b""
    assert merge(_versions(parts), "plans/2016/P-M16-03.yaml", NAMES) is None


def test_a_file_outside_the_ledger_is_left_to_lines() -> None:
    versions = Versions(b"a: 1\n", b"a: 2\n", b"a: 1\nb: 1\n")
    assert merge(versions, "docs/example.yaml", NAMES) is None


def test_markers_are_as_long_as_git_asks_and_named_after_the_branches() -> None:
    versions = Versions(b"title: a\n", b"title: b\n", b"title: c\n")
    merged = merge(versions, "plans/2016/P-M16-03.yaml", Names("main", "clerk"), 9)
    assert merged is not None
    wanted = "<<<<<<<<< main\ntitle: b\n=========\ntitle: c\n>>>>>>>>> clerk\n"
    assert merged.data.decode() == wanted


def test_text_that_a_last_line_end_would_change_is_left_to_lines() -> None:
    base, theirs = b"title: a\nnote: |\n  b\n", b"title: c\nnote: |\n  b\n"
    ours = b"kind: docking\ntitle: a\nnote: |\n  b"
    assert merge(Versions(base, ours, theirs), "ledger.yaml", NAMES) is None
