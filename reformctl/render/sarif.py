"""Findings as SARIF 2.1.0, within what GitHub's code scanning takes."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from reformctl import __version__
from reformctl.messages import word
from reformctl.render.safe import json_text, relative_uri, sarif_text
from reformctl.render.style import Style
from reformctl.reports.check import Placed, unasked
from reformctl.reports.found import Found, by_weight, fingerprints
from reformctl.rules.rule import Rule
from reformctl.vocab import LANGS, Lang
from reformctl.vocab.check import Severity

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LANGUAGES: dict[Lang, str] = {"zh": "zh-CN", "en": "en"}
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning"}
AT_MOST = 25_000
"""How many results of a run GitHub takes; more, and it refuses the whole file."""

Json = Mapping[str, object]


def render(found: Found, style: Style) -> str:
    """One run: the rules in both languages, a result for each finding, what was not asked."""
    whole = {"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(found, style.lang)]}
    return json_text(json.dumps(whole, ensure_ascii=False, indent=2)) + "\n"


def _run(found: Found, lang: Lang) -> Json:
    rules = found.catalogue
    places = {rule.code: at for at, rule in enumerate(rules)}
    marks = dict(zip(map(id, found.placed), fingerprints(found.placed), strict=True))
    told = by_weight(found.placed)[:AT_MOST]
    return {
        "tool": {"driver": _driver(rules, lang)},
        "language": LANGUAGES[lang],
        "columnKind": "unicodeCodePoints",
        "automationDetails": {"id": f"reformctl/{relative_uri(found.at)}"},
        "invocations": [_invocation(found, lang)],
        "results": [
            _result(found, entry, marks[id(entry)], places[entry.finding.rule.code], lang)
            for entry in told
        ],
    }


def _driver(rules: Sequence[Rule], lang: Lang) -> Json:
    order = (lang, *(other for other in LANGS if other != lang))
    return {
        "name": "reformctl",
        "semanticVersion": __version__,
        "rules": [_rule(rule, order) for rule in rules],
    }


def _rule(rule: Rule, order: Sequence[Lang]) -> Json:
    """The rule's page, first in the reader's language, then in the other."""
    pages = [rule.manual(lang) for lang in order]
    titles = [rule.title[LANGS.index(lang)] for lang in order]
    return {
        "id": rule.code,
        "shortDescription": {"text": " / ".join(titles)},
        "fullDescription": {"text": "\n".join(page.law for page in pages)},
        "help": {
            "text": "\n".join(f"{page.why}\n{page.fix}" for page in pages),
            "markdown": "\n\n".join(f"{page.why}\n\n**{page.fix}**" for page in pages),
        },
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
    }


def _result(found: Found, entry: Placed, mark: str, rule_index: int, lang: Lang) -> Json:
    finding = entry.finding
    location = {
        "physicalLocation": {
            "artifactLocation": {"uri": relative_uri(found.path(entry)), "uriBaseId": "%SRCROOT%"},
            "region": {"startLine": entry.line, "startColumn": entry.column},
        }
    }
    return {
        "ruleId": finding.rule.code,
        "ruleIndex": rule_index,
        "level": LEVELS[finding.severity],
        "message": {"text": sarif_text(word(finding.hit.message, lang))},
        "locations": [location],
        # GitHub goes by the first of them and works one out from the line's text where it is not.
        "partialFingerprints": {"primaryLocationLineHash": mark, "reformctl/v1": mark},
    }


def _invocation(found: Found, lang: Lang) -> Json:
    """Whether the run went through, and what is not among the results."""
    notes = unasked(found.judgement)
    if len(found.placed) > AT_MOST:
        notes = (found.totals[0], *notes)
    return {
        "executionSuccessful": True,
        "toolExecutionNotifications": [
            {"level": "note", "message": {"text": sarif_text(word(note, lang))}} for note in notes
        ],
    }
