from __future__ import annotations

import time
import unicodedata
from typing import Any

import pytest

from reformctl.messages import word
from reformctl.parse.fault import Fault
from reformctl.parse.form import form_faults
from reformctl.parse.schema import MAX_FAULTS
from reformctl.vocab import LANGS
from tests.schema.case import CASES, KIND, Case


def pointer(fault: Fault) -> str:
    steps = (str(step).replace("~", "~0").replace("/", "~1") for step in fault.place.steps)
    return "".join(f"/{step}" for step in steps)


def faults_of(noun: str, data: object) -> list[Fault]:
    return form_faults(KIND[noun], f"{noun}.yaml", data)


def sentences(noun: str, data: object) -> list[tuple[str, str]]:
    return [(word(f.message, "zh"), word(f.message, "en")) for f in faults_of(noun, data)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.file.stem)
def test_each_wrong_value_gives_one_fault_at_its_place(case: Case) -> None:
    faults = form_faults(case.kind, case.file.name, case.data)
    assert sorted((fault.code, pointer(fault)) for fault in faults) == case.expected
    assert all(fault.on_key == (fault.code == "RC106") for fault in faults)
    assert all(fault.place.path == case.file.name for fault in faults)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.file.stem)
def test_each_sentence_is_safe_and_short_in_both_languages(case: Case) -> None:
    for fault in form_faults(case.kind, case.file.name, case.data):
        for lang in LANGS:
            text = word(fault.message, lang)
            assert len(text) < 400
            assert not [sign for sign in text if unicodedata.category(sign) in ("Cc", "Cf", "Cs")]


@pytest.mark.parametrize(
    ("data", "zh", "en"),
    [
        (
            {"title": "甲", "kind": "dock"},
            "类别（`kind`）写作 `dock`，不是规定用语；"
            "是否应为 docking（对接方案）？可用：docking（对接方案）、provincial（自主方案）",
            "`kind`: `dock` is not a term; did you mean docking (对接方案)? "
            "the terms are docking (对接方案), provincial (自主方案)",
        ),
        (
            {"titel": "甲"},
            "没有 `titel` 这个字段；是否应为 `title`",
            "there is no field `titel` here; did you mean `title`?",
        ),
        ({}, "缺少名称（`title`）；请补上", "`title` is missing; add it"),
        (
            {"title": 2017},
            "名称（`title`）应为文字，这里是数字 2017；请加引号",
            "`title` takes text, not the number 2017; put quotes around it",
        ),
        (
            {"title": "甲", "person": None},
            "责任人（`person`）是空的；请填写，或删去这一行",
            "responsible person (`person`) is empty; fill it in or remove the line",
        ),
        (
            {"title": "甲", "issued": {"on": "2016/5/30"}},
            "印发日期（`on`）应为日期，这里是文字 `2016/5/30`；请写成 YYYY-MM-DD，如 2017-06-15",
            "issued on (`on`) takes a date, not the text `2016/5/30`; "
            "write YYYY-MM-DD, such as 2017-06-15",
        ),
        (
            {"title": "甲", "issued": {"on": "2016-02-30"}},
            "印发日期（`on`）写作 2016-02-30，日历上没有这一天；请核对后改正",
            "issued on (`on`): 2016-02-30 is not a day of the calendar; correct it",
        ),
        (
            {"title": "甲", "master": ["M-001", "M-17"]},
            "服务的改革事项（`master`）第 2 项写作 `M-17`，格式不对；应为改革事项编号，如 M-017",
            "entry 2 of `master`: `M-17` is not of the right form; "
            "write a master item such as M-017",
        ),
    ],
)
def test_a_sentence_names_the_field_the_value_and_the_next_step(
    data: dict[str, Any], zh: str, en: str
) -> None:
    assert sentences("plan", data) == [(zh, en)]


def test_an_official_wording_leads_to_its_term() -> None:
    [(zh, en)] = sentences("round", {"kind": "月月督察"})
    assert "是否应为 monthly（月月督察）" in zh
    assert "did you mean monthly (月月督察)?" in en


def test_a_field_called_by_its_title_leads_to_its_key() -> None:
    [(zh, _)] = sentences("plan", {"title": "甲", "计划销账年度": 2017})
    assert "是否应为 `target_writeoff`" in zh


def test_a_number_with_a_point_is_no_whole_number() -> None:
    [fault] = faults_of("plan", {"title": "甲", "target_writeoff": 2017.0})
    assert (fault.code, pointer(fault)) == ("RC108", "/target_writeoff")


def test_a_number_with_a_point_in_an_unknown_field_adds_no_second_fault() -> None:
    [fault] = faults_of("plan", {"title": "甲", "rate": {"of": [1.0]}})
    assert (fault.code, pointer(fault)) == ("RC106", "/rate")


def test_a_key_is_not_called_missing_when_it_is_merely_misspelt() -> None:
    assert [f.code for f in faults_of("plan", {"titel": "甲", "colour": 1})] == ["RC106", "RC106"]


def test_text_that_could_act_is_shown_by_its_escapes() -> None:
    [(zh, en)] = sentences("plan", {"title": "甲", "group": "\x1b[31m\u202eG7"})
    assert r"\x1b[31m\u202eG7" in zh
    assert r"\x1b[31m\u202eG7" in en


def test_a_long_value_is_quoted_short() -> None:
    [(zh, _)] = sentences("plan", {"title": "甲", "group": "G" * 5000})
    assert "G" * 59 + "…" in zh
    assert "G" * 60 not in zh


HOSTILE = {
    "unknown keys": {"title": "甲", **{f"titl{number:05}": 1 for number in range(50_000)}},
    "an endless list": {"title": "甲", "lead": [None] * 100_000},
    "empty items": {"title": "甲", "items": [{}] * 100_000},
    "wrong terms deep down": {
        "title": "甲",
        "items": [{"id": "01", "verdicts": [{"status": "x"}] * 30}] * 1000,
    },
    "near misses": {
        "title": "甲",
        "items": [{"id": "01", **{f"deliv{n}rable": 1 for n in range(20)}}] * 2000,
    },
}


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_file_full_of_faults_is_judged_quickly_and_says_that_there_are_more(
    data: object,
) -> None:
    start = time.process_time()
    faults = faults_of("plan", data)
    assert time.process_time() - start < 1.0
    assert len(faults) == MAX_FAULTS + 1
    assert faults[-1].message.key == "form.more_faults"
