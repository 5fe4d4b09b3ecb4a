"""Versions read one after the other give the same records as each read by itself."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from reformctl.ledger.edit import content
from reformctl.parse.content import recorded, records_in
from reformctl.parse.file import parse_file, recorded_only
from reformctl.parse.gists import Gists
from reformctl.parse.glance import item_at_a_glance
from reformctl.parse.plan_versions import PlanVersions
from reformctl.parse.reader import read
from reformctl.parse.source import SourceFile
from reformctl.parse.versions import Versions, cut_up
from reformctl.records.gist import gist_of
from reformctl.records.kinds import kind_of
from reformctl.records.place import Place
from reformctl.records.plan import ReformPlan
from tests.reader.mutate import mutated
from tests.soaking import examples

LEDGERS = Path(__file__).parents[2] / "ledgers"
PATHS = ("plans/2016/P-M16-03.yaml", "master/G1.yaml", "registry/groups.yaml", "meetings/3.yaml")

# What may stand behind a field, and much that may not.
VALUES = [
    *("", "~", "true", "12", "1.", "x y", "x ", "　x", "x #y", "x: y", "x:y", '"', '"12"', "'a'"),
    *("[", "[]", "[a, b]", "[D-A, 3]", "-", "- a", "2016-02-30", "2016-01-01", "done", "D-ENV"),
    *('"51"', '"5\\t1"', "office", "&a b", "null", "a\n    b", "a\n    text: b", ".5", "+1", "@"),
]


def check(
    versions: Versions, gists: Gists, source: SourceFile, plans: PlanVersions | None = None
) -> None:
    """Hold all ways of reading one version to each other."""
    found = kind_of(source.path)
    assert found is not None
    kind, record_id = found
    whole = recorded(kind, record_id, source)
    assert versions.recorded(kind, record_id, source) == whole
    if plans and kind.record is ReformPlan:
        plan = plans.read(record_id, source)
        assert plan is None or (content(plan),) == content(whole), source.data.decode()
    expected, _ = records_in(kind, record_id, read(source).data, Place(source.path))
    assert versions.records(kind, record_id, source) == expected, source.data.decode(
        "utf-8", "replace"
    )
    is_whole, gist = gists.told(kind, record_id, source)
    assert gist == gist_of(expected), source.data.decode("utf-8", "replace")
    parsed = parse_file(source)
    assert parsed.complete or not is_whole
    only = recorded_only(source)
    assert (only.records, only.complete) == (parsed.records, parsed.complete)


def test_random_documents_give_the_same_records_in_any_order() -> None:
    versions, gists, plans = Versions(), Gists(), PlanVersions()
    for data in mutated(7, 4000):
        path = PATHS[data[0] % len(PATHS)]
        check(versions, gists, SourceFile(path, data[1:]), plans)


@pytest.mark.parametrize("most", examples(20, 200))
def test_real_plans_with_lines_moved_doubled_and_dropped_give_the_same_records(most: int) -> None:
    dice = Random(5)
    versions, gists, plans = Versions(), Gists(), PlanVersions()
    known = sorted((LEDGERS / "sichuan/plans").rglob("*.yaml"))
    late = [one for one in known if {"extensions:", "withdrawn:"} <= {*one.read_text().split()}]
    files = known[:4] + late[:3]
    files += sorted((LEDGERS / "sichuan/master").glob("*.yaml"))[:1]
    for file in files:
        lines = file.read_text("utf-8").splitlines(keepends=True)
        path = f"master/{file.name}" if file.parent.name == "master" else PATHS[0]
        for _ in range(most):
            at, other = dice.randrange(len(lines)), dice.randrange(len(lines))
            changed = [*lines]
            kind = dice.randrange(7)
            if kind == 0:
                changed[at], changed[other] = changed[other], changed[at]
            elif kind == 1:
                changed.insert(at, changed[other])
            elif kind == 2:
                del changed[at : at + dice.randint(1, 6)]
            elif kind == 3:
                changed[at] = changed[at].replace("  ", "", 1)
            elif kind < 6:
                field, _, _ = changed[at].partition(": ")
                changed[at] = f"{field}: {dice.choice(VALUES)}\n"
            else:
                changed.insert(at, dice.choice(["items:\n", "items: []\n", "# x\n", "\n", "- a\n"]))
            check(versions, gists, SourceFile(path, "".join(changed).encode()), plans)


def test_an_item_that_stayed_the_same_is_the_same_record() -> None:
    file = sorted((LEDGERS / "sichuan/plans").rglob("*.yaml"))[0]
    kind, record_id = kind_of(PATHS[0]) or (None, "")
    assert kind
    versions = Versions()
    text = file.read_text("utf-8")
    (before,) = versions.records(kind, record_id, SourceFile(PATHS[0], text.encode()))
    later = text.replace("title: ", "title: 又 ", 1)
    (after,) = versions.records(kind, record_id, SourceFile(PATHS[0], later.encode()))
    assert before != after
    assert all(one is other for one, other in zip(before.items, after.items, strict=True))


def test_most_items_are_told_at_a_glance() -> None:
    cuts = [cut_up(file.read_text("utf-8")) for file in (LEDGERS / "sichuan/plans").rglob("*.yaml")]
    items = [item for cut in cuts if cut for item in cut[1:]]
    told = sum(item_at_a_glance(item) is not None for item in items)
    assert told > 0.95 * len(items)


def test_plans_are_read_in_parts_and_say_what_they_say_as_a_whole() -> None:
    """Every plan of the sample that has items is written so that this can be done."""
    plans = PlanVersions()
    for file in sorted((LEDGERS / "sichuan/plans").rglob("*.yaml")):
        kind, record_id = kind_of(file.relative_to(LEDGERS / "sichuan").as_posix()) or (None, "")
        source = SourceFile(file.as_posix(), file.read_bytes())
        assert kind
        (whole,) = recorded(kind, record_id, source) or ()
        plan = plans.read(record_id, source)
        assert content(plan) == content(whole) if whole.items else plan is None


def test_equal_items_of_two_versions_are_one_record_wherever_they_stand() -> None:
    file = sorted((LEDGERS / "sichuan/plans").rglob("*.yaml"))[0]
    plans, text = PlanVersions(), file.read_text("utf-8")
    before = plans.read("P-M16-03", SourceFile(PATHS[0], text.encode()))
    later = text.replace("items:\n", 'items:\n  - id: "77"\n    text: 又\n', 1)
    after = plans.read("P-M16-03", SourceFile(PATHS[0], later.encode()))
    assert before
    assert after
    assert all(one is other for one, other in zip(before.items, after.items[1:], strict=True))
