"""JUnit's XML as CI servers read it."""

from __future__ import annotations

from xml.etree.ElementTree import Element, fromstring

import pytest

from reformctl.rules.catalog import catalogue
from tests.outputs.examples import WARNING, an_entry, found, many, unread, written
from tests.render.naughty import NAUGHTY

SUITE = {"name", "tests", "failures", "errors", "skipped", "time"}
CASE = {"classname", "name", "time", "file", "line"}
INSIDE = {"failure": {"message", "type"}, "skipped": {"message"}, "system-out": set[str]()}


def suites_of(text: str) -> Element:
    """The root of a file whose parts and counts are as the servers expect them."""
    assert text.startswith('<?xml version="1.0" encoding="UTF-8"?>\n')
    root = fromstring(text)
    assert root.tag == "testsuites"
    for group in (root, *root):
        assert set(group.attrib) == SUITE
        cases = list(group.iter("testcase"))
        assert int(group.attrib["tests"]) == len(cases)
        for name, child in (("failures", "failure"), ("skipped", "skipped")):
            counted = sum(case.find(child) is not None for case in cases)
            assert int(group.attrib[name]) == counted
    for suite in root:
        assert suite.tag == "testsuite"
        for case in suite:
            assert case.tag == "testcase"
            assert {"classname", "name", "time"} <= set(case.attrib) <= CASE
            assert [set(part.attrib) for part in case] == [INSIDE[part.tag] for part in case]
    return root


def test_rules_pass_fail_or_are_skipped() -> None:
    whole = found(many(2, 3), skipped=[unread(catalogue()[0])])
    root = suites_of(written(whole, "junit"))
    assert (root.attrib["failures"], root.attrib["skipped"]) == ("2", "1")
    assert int(root.attrib["tests"]) == len(catalogue()) - 2 + 5
    names = [(case.attrib["classname"], case.attrib["name"]) for case in root.iter("testcase")]
    assert len(set(names)) == len(names)


def test_warnings_fail_only_when_they_fail_the_check() -> None:
    entry = an_entry(rule=WARNING, line=8)
    told = suites_of(written(found([entry]), "junit"))
    assert told.attrib["failures"] == "0"
    (out,) = told.iter("system-out")
    assert str(out.text).startswith("plans/2016/P-M16-03.yaml:8:5: P-M16-03/03")
    strict = suites_of(written(found([entry], strict=True), "junit"))
    assert strict.attrib["failures"] == "1"


@pytest.mark.parametrize("text", NAUGHTY.values(), ids=NAUGHTY.keys())
def test_any_text_makes_well_formed_xml(text: str) -> None:
    path = f"plans/{text}.yaml"
    root = suites_of(written(found([an_entry(text, path=path, name=text)]), "junit"))
    assert len(list(root.iter("failure"))) == 1
