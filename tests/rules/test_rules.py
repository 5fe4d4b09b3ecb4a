"""Every rule against its cases, and the catalogue as a whole."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reformctl.errors import RequestError
from reformctl.messages import catalogue as sentences
from reformctl.messages import say, word
from reformctl.rules.catalog import MODULES, catalogue, find
from reformctl.rules.rule import Rule
from reformctl.vocab import LANGS, Lang
from reformctl.vocab.check import Severity
from tests.rules.conftest import Case, cases, judged, spot

METHOD = Path(__file__).parents[2] / "docs" / "method.md"
RULES = Path(__file__).parents[2] / "reformctl" / "rules"


@pytest.mark.parametrize("case", cases("pass"), ids=str)
def test_what_the_rule_allows_passes(case: Case) -> None:
    judgement = judged(case, find([case.code]))
    assert [spot(case, finding) for finding in judgement.findings] == []
    assert judgement.skipped == ()
    others = judged(case, catalogue()).findings
    assert {finding.rule.code for finding in others} == set(case.also)


@pytest.mark.parametrize("case", cases("fail"), ids=str)
def test_a_breach_is_found_at_its_place_and_nowhere_else(case: Case) -> None:
    alone = judged(case, find([case.code]))
    assert tuple(spot(case, finding) for finding in alone.findings) == case.expect
    everything = judged(case, catalogue())
    own = [finding for finding in everything.findings if finding.rule.code == case.code]
    assert own == list(alone.findings)
    assert {finding.rule.code for finding in everything.findings} == {case.code, *case.also}
    for lang in LANGS:
        for finding in alone.findings:
            sentence = word(finding.hit.message, lang)
            assert sentence
            assert not re.search(r"\{|None|rule\.", sentence)


def test_every_rule_has_a_passing_and_a_failing_case() -> None:
    codes = {rule.code for rule in catalogue()}
    assert {case.code for case in cases("pass")} == codes
    assert {case.code for case in cases("fail")} == codes
    assert all(case.expect for case in cases("fail"))


def test_no_code_is_given_twice() -> None:
    codes = [
        value.code
        for module in MODULES
        for value in vars(module).values()
        if isinstance(value, Rule)
    ]
    assert len(codes) == len(set(codes))
    assert all(re.fullmatch(r"RC[1-9][0-9]{2}", code) for code in codes)


def test_every_module_with_a_rule_is_in_the_catalogue() -> None:
    with_rules = {file.stem for file in RULES.glob("*.py") if "\n@rule(" in file.read_text("utf-8")}
    assert {module.__name__.rpartition(".")[2] for module in MODULES} == with_rules


@pytest.mark.parametrize("rule", catalogue(), ids=lambda rule: rule.code)
@pytest.mark.parametrize("lang", LANGS)
def test_every_rule_has_its_full_page_in_both_languages(rule: Rule, lang: Lang) -> None:
    manual = rule.manual(lang)
    for part in (manual.law, manual.why, manual.fix, rule.title[LANGS.index(lang)]):
        assert part
        assert bool(re.search("[\u4e00-\u9fff]", part)) == (lang == "zh")
    anchor = manual.source.removeprefix("docs/method.md#")
    assert f'<a id="{anchor}"></a>' in METHOD.read_text("utf-8")


def test_only_warnings_and_what_days_alone_make_wrong_ask_for_attention() -> None:
    attention = [rule for rule in catalogue() if rule.attention]
    errors = {rule.code for rule in attention if rule.severity is Severity.ERROR}
    assert errors == {"RC609"}


def test_every_sentence_the_rules_say_is_in_the_catalogue_and_every_one_there_is_said() -> None:
    text = "\n".join(file.read_text("utf-8") for file in RULES.glob("*.py"))
    keys = sentences("rule").keys()
    assert set(re.findall(r'[^f]"(rule\.[\w.]+)"', text)) <= keys
    patterns = [
        re.sub(r"\\{\w+\\}", r"\\w+", re.escape(key))
        for key in re.findall(r'f?"(rule\.[\w.{}]+)"', text)
    ]
    unsaid = [key for key in keys if not any(re.fullmatch(one, key) for one in patterns)]
    assert unsaid == []


def test_rules_are_picked_by_the_beginning_of_their_code() -> None:
    assert [rule.code for rule in find(["RC301", "rc80"])] == [
        "RC301",
        *(f"RC80{digit}" for digit in range(1, 10)),
    ]
    assert find(["RC"]) == catalogue()
    assert find([]) == ()


def test_a_code_no_rule_has_is_refused_with_the_nearest_one() -> None:
    with pytest.raises(RequestError) as caught:
        find(["RC3", "RC331"])
    assert caught.value.message == say("rule.unknown_code", code="RC331")
    assert caught.value.hint is not None
    assert caught.value.hint.key == "rule.did_you_mean"
