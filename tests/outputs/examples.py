"""Findings made up for the tests: with any text in them, on any line, of any number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from reformctl.messages import say
from reformctl.records.place import Place
from reformctl.render.finding_formats import render
from reformctl.render.style import Style
from reformctl.reports.check import Placed
from reformctl.reports.found import Found
from reformctl.rules.catalog import catalogue
from reformctl.rules.judge import Finding, Judgement, Skipped
from reformctl.rules.rule import Hit, Rule
from reformctl.vocab import Lang
from tests.render.examples import HEAD

RULES = {rule.code: rule for rule in catalogue()}
ERROR, WARNING = RULES["RC301"], RULES["RC401"]


def an_entry(
    text: str = "P-M16-03/03 没有佐证",
    *,
    rule: Rule = ERROR,
    path: str = "plans/2016/P-M16-03.yaml",
    name: str = "P-M16-03/03",
    line: int = 12,
    **more: Any,
) -> Placed:
    """A finding that says that text."""
    steps = more.pop("steps", ("items", 2, "reported"))
    hit = Hit(Place(path, steps), name, say("report.pair", zh=text, en=text))
    return Placed(Finding(rule, hit), line, 5, **more)


def found(entries: Iterable[Placed], **more: Any) -> Found:
    """What ``check`` would have found with these findings."""
    placed = tuple(entries)
    skipped = tuple(more.pop("skipped", ()))
    judgement = Judgement(tuple(entry.finding for entry in placed), skipped)
    return Found(placed, judgement, HEAD, more.pop("rules", catalogue()), **more)


def many(errors: int, warnings: int) -> Iterator[Placed]:
    """So many findings of either weight, the last of each on a changed line."""
    for rule, count in ((WARNING, warnings), (ERROR, errors)):
        for at in range(count):
            last = at == count - 1
            yield an_entry(f"{rule.code} 第 {at} 处", rule=rule, line=at + 1, changed=last)


def written(whole: Found, name: str, lang: Lang = "en") -> str:
    """The findings in the format of that name."""
    return render(whole, name, Style(lang))


def unread(rule: Rule = WARNING) -> Skipped:
    """A rule that was not asked."""
    return Skipped(rule, say("rule.skipped_unread", folder="plans"))
