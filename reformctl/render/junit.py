"""Findings as JUnit's XML: a suite for each rule, a case for each of its findings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from reformctl.dataclass import dataclass
from reformctl.messages import Message, say, word
from reformctl.render.plain import plain
from reformctl.render.style import Style
from reformctl.render.wording import words
from reformctl.reports.check import Placed, hint_of, title_of
from reformctl.reports.found import Found, fingerprints
from reformctl.rules.rule import Rule
from reformctl.vocab import Lang

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


@dataclass(frozen=True, slots=True)
class _Case:
    """A finding and the mark that tells it from others of its rule and record."""

    entry: Placed
    mark: str


def render(found: Found, style: Style) -> str:
    """Rules without findings pass, those not asked are skipped; warnings fail under --strict."""
    marks = fingerprints(found.placed)
    cases = [_Case(entry, mark) for entry, mark in zip(found.placed, marks, strict=True)]
    skipped = {one.rule.code: one.why for one in found.judgement.skipped}
    whole = Element("testsuites", {"name": "reformctl check"})
    for rule in found.catalogue:
        theirs = [case for case in cases if case.entry.finding.rule.code == rule.code]
        _suite(whole, found, rule, theirs, skipped.get(rule.code), style.lang)
    _count(whole, whole.iter("testcase"))
    indent(whole)
    return HEAD + tostring(whole, encoding="unicode") + "\n"


def _suite(  # noqa: PLR0913, PLR0917 - the parts of one element
    whole: Element,
    found: Found,
    rule: Rule,
    cases: Sequence[_Case],
    skipped: Message | None,
    lang: Lang,
) -> None:
    name = words(say("report.rule", code=rule.code, title=title_of(rule)), lang)
    suite = SubElement(whole, "testsuite", {"name": name})
    for case in cases:
        _case(suite, found, case, lang)
    if not cases:
        only = SubElement(suite, "testcase", {"classname": rule.code, "name": name, "time": "0"})
        if skipped is not None:
            SubElement(only, "skipped", {"message": words(skipped, lang)})
    _count(suite, suite.iter("testcase"))


def _case(suite: Element, found: Found, case: _Case, lang: Lang) -> None:
    finding, path = case.entry.finding, plain(found.path(case.entry))
    names = {
        "classname": finding.rule.code,
        "name": plain(f"{finding.hit.id or path} {case.mark}"),
        "file": path,
        "line": str(case.entry.line),
        "time": "0",
    }
    said = words(finding.hit.message, lang)
    place = f"{path}:{case.entry.line}:{case.entry.column}"
    whole = plain(
        f"{place}: {said} ({word(say('report.line.fix', hint=hint_of(finding.rule)), lang)})"
    )
    element = SubElement(suite, "testcase", names)
    if found.fails(case.entry):
        kind = {"message": said, "type": finding.severity.slug}
        SubElement(element, "failure", kind).text = whole
    else:
        SubElement(element, "system-out").text = whole


def _count(element: Element, cases: Iterator[Element]) -> None:
    """Set the totals by which readers know a suite without looking into it."""
    counted = list(cases)
    for name, child in (("failures", "failure"), ("skipped", "skipped")):
        element.set(name, str(sum(case.find(child) is not None for case in counted)))
    element.set("tests", str(len(counted)))
    element.set("errors", "0")
    element.set("time", "0")
