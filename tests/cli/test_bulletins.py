"""Bulletins found by their words, entered and numbered; the digest of a month."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.cli.conftest import SAMPLE, TODAY, Program
from tests.cli.test_notices import Clerk, clerk
from tests.cli.test_steps import desk

__all__ = ["clerk", "desk"]  # the fixtures of the notices and of the steps

OLD, B1, B2, B3 = "B-2016-0101", "B-2017-0001", "B-2017-0002", "B-2017-0003"
HERE = ("--today", TODAY, "--ledger")


def found(reformctl: Program, ledger: Path, *words: str) -> list[str]:
    told = reformctl("bulletins", *words, "--json", *HERE, ledger).data
    return [one["id"] for one in told["bulletins"]]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("排污权",), [B1]),
        (("核定办法", "三市"), [B1]),
        (("ａｂｃ",), [B1]),
        (("ABC", "pm２．5"), [B1]),
        (("评估",), [B2]),
        (("改革信息",), [B3]),
        (("排污权", "评估"), []),
        (("--audience", "各市州"), [OLD, B3]),
        (("--audience", "departments"), [B2, B3]),
        (("--kind", "paper"), [B2]),
        (("--subject", "生态文明"), [B1]),
        (("--channel", "专报"), [OLD, B1]),
        (("--sender", "省环保厅"), [B1]),
        (("--year", "2016"), [OLD]),
    ],
)
def test_words_and_filters_find_what_holds_them_all(
    reformctl: Program, ledger: Path, words: tuple[str, ...], told: list[str]
) -> None:
    assert found(reformctl, ledger, *words) == told


def test_a_hit_is_shown_with_what_stands_around_it(reformctl: Program, ledger: Path) -> None:
    told = reformctl("bulletins", "监测", "--json", *HERE, ledger).data["bulletins"]
    assert told[0]["hit"] == "…ＢＣ 三市先行开展 PM2.5 监测数据公开。"


def test_a_bulletin_gets_the_next_number_of_its_channel(clerk: Clerk) -> None:
    new = ("new", "bulletin", "专报", "--title", "甲", "--sender", "省财政厅")
    whom = ("--audience", "leaders", "--audience", "cities")
    made = clerk(*new, *whom, "--channel", "示例改革专报", "--about", "P-M2-02", "--text", "乙")
    assert made.code == 0
    page = clerk("show", "B-2017-0004", "--json").data["record"]
    assert (page["issue"], page["sender"], page["on"]) == (2, "D-FIN", TODAY)
    assert page["audience"] == ["leaders", "cities"]
    early = (*new, *whom, "--channel", "示例改革专报", "--on", "2017-03-01")
    assert "RC642" in clerk.refused(*early)
    assert "RC225" in clerk.refused(*new, *whom, "--about", "P-M9-99")
    assert "--title" in clerk.refused("new", "bulletin", "paper")
    assert clerk("check").code == 0


def test_a_digest_is_written_down_once_when_its_month_is_over(clerk: Clerk) -> None:
    ask = ("bulletins", "--digest", "2017-05")
    told = clerk(*ask, "--json").data
    assert told["verified"] == {"master": [], "items": ["P-M2-01/02"]}
    assert told["late"] == ["P-2015-r4md/01"]
    assert clerk(*ask, "--write", "--lang", "zh").code == 0
    page = clerk("show", "B-2017-0004", "--json").data["record"]
    assert (page["kind"], page["subject"], page["issue"]) == ("digest", "2017-05", 2)
    assert page["title"] == "2017 年 5 月改革信息摘编"
    assert page["about"] == ["E-2017-0001", "P-M2-01/02"]
    assert "新认定完成具体改革事项 1 项" in page["text"]
    assert "B-2017-0004" in clerk.refused(*ask, "--write")
    assert "not over" in clerk.refused("bulletins", "--digest", "2017-06", "--write")
    assert clerk("bulletins", "--digest", "2017-06").code == 0
    assert "still to come" in clerk.refused("bulletins", "--digest", "2017-07")
    assert "2017-07" in clerk.refused("bulletins", "--digest", "May")
    assert "--kind" in clerk.refused(*ask, "--kind", "paper")
    assert "--digest" in clerk.refused("bulletins", "--write")
    assert clerk("check").code == 0


def test_the_digests_of_the_sample_tell_what_the_ledger_counts(reformctl: Program) -> None:
    kept = reformctl("bulletins", "--kind", "digest", "--json", *HERE, SAMPLE).data["bulletins"]
    assert [one["subject"] for one in kept] == [f"2017-{month:02d}" for month in range(1, 6)]
    last = reformctl("show", kept[-1]["id"], "--json", *HERE, SAMPLE).data["record"]
    told = reformctl("bulletins", "--digest", "2017-05", "--json", *HERE, SAMPLE).data
    numbers = list(map(int, re.findall(r" (\d+) [项个]", last["text"])))
    assert numbers == [
        len(told["verified"]["items"]),
        len(told["written_off"]),
        len(told["late"]),
    ]
    assert last["about"] == told["written_off"]
