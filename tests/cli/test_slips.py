"""A slip in a word: what was probably meant is named, and nothing is taken for what it is not."""

from __future__ import annotations

import pytest

from tests.cli.conftest import SAMPLE, TODAY, Program

HERE = ("--today", TODAY, "--lang", "en", "--ledger")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("rounds 2017-06", "did you mean S-2017-05"),
        ("agenda 2030", "use one of: 2014, 2015, 2016, 2017"),
        ("appraise 2030", "did you mean K-20"),
        ("letter writeoff P-M1-01", "was written off on 2015-07-16"),
    ],
)
def test_what_was_meant_is_of_the_kind_asked_for(reformctl: Program, words: str, said: str) -> None:
    told = reformctl(*words.split(), *HERE, SAMPLE)
    assert (told.code, told.out) == (2, "")
    assert said in told.err


def test_a_word_that_no_plan_holds_may_have_meant_a_kind(reformctl: Program) -> None:
    for _ in range(2):  # and again when the answer is known
        told = reformctl("list", "bulletns", *HERE, SAMPLE)
        assert told.code == 0
        assert "no plan holds `bulletns`; the kinds that can be listed: plans, items" in told.err
    for words in (["plans", "bulletns"], ["没有"], ["pilots", "bulletns"]):
        assert reformctl("list", *words, *HERE, SAMPLE).err == ""


def test_a_pilots_request_waits_for_the_leading_group_too(reformctl: Program) -> None:
    told = reformctl("remind", "--unit", "LG", "--json", *HERE, SAMPLE).data
    ids = {thing["id"] for unit in told["units"] for thing in unit["things"]}
    asked = reformctl("list", "pilots", "--requested", "--json", *HERE, SAMPLE).ids
    assert set(asked) <= ids
    assert asked


def test_an_appraisal_groups_page_has_its_cities(reformctl: Program) -> None:
    told = reformctl("show", "AG-1", "--json", *HERE, SAMPLE).data
    record = told.get("record", told)
    assert [(one["year"], len(one["cities"])) for one in record["assigned"]] == [
        (2014, 3),
        (2015, 3),
        (2016, 3),
    ]
