"""RC6: bulletins, digests and papers. What each says of itself, and how they are numbered."""

from __future__ import annotations

from collections.abc import Iterator

from reformctl.messages import say
from reformctl.metrics.bulletin import Series, series_of
from reformctl.records.bulletin import Bulletin
from reformctl.rules.mention import mentions_astray
from reformctl.rules.organ import REGISTRIES, is_unit
from reformctl.rules.reference import Reference, unknown
from reformctl.rules.refused import is_whole
from reformctl.rules.rule import Facts, Hit, rule
from reformctl.vocab.field import FieldName
from reformctl.vocab.noun import Noun


@rule("RC224", "报送单位不存在", "unknown sender", whole=REGISTRIES)
def unknown_sender(facts: Facts) -> Iterator[Hit]:
    """Law: A bulletin's sender stands in a registry.

    Why: Who reads it must know whom to ask.

    Fix: Correct the unit's id, or enter the unit in its registry.

    Source: docs/method.md#experience

    规定: 信息材料的报送单位须在名录中。

    缘由: 看材料的人要知道向谁了解。

    处理: 改正单位编号，或在相应名录中登记。

    依据: docs/method.md#experience
    """
    for found in facts.ledger.bulletins.values():
        if found.sender and not is_unit(facts.ledger, found.sender):
            reference = Reference(found.where, ("sender",), found.id, found.sender)
            yield unknown("RC224", reference)


@rule("RC225", "信息材料所涉编号不存在", "bulletin of an unknown id")
def unknown_subject(facts: Facts) -> Iterator[Hit]:
    """Law: A bulletin links to what the ledger has.

    Why: A link to nothing leads nobody to what is spoken of.

    Fix: Correct the id in ``about``, or take it out.

    Source: docs/method.md#experience

    规定: 信息材料所涉的编号，台账里须有。

    缘由: 编号落空，就找不到所说的事。

    处理: 改正或删去 ``about`` 中的编号。

    依据: docs/method.md#experience
    """
    for found in facts.ledger.bulletins.values():
        for reference in mentions_astray(facts, found.where, found.id, found.about):
            yield unknown("RC225", reference)


@rule("RC640", "信息材料要素不全", "bulletin incomplete")
def bulletin_incomplete(facts: Facts) -> Iterator[Hit]:
    """Law: A bulletin has its kind, title, sender, audience and day.

    Why: They say whose word it is, for whom, and when it was said.

    Fix: Fill in what is missing.

    Source: docs/method.md#experience

    规定: 信息材料的类别、名称、报送单位、阅读范围和日期齐全。

    缘由: 由此知道是谁、何时、向谁说的。

    处理: 补填所缺内容。

    依据: docs/method.md#experience
    """
    for found in facts.ledger.bulletins.values():
        for field, value, what in (
            ("kind", found.kind, Noun.KIND),
            ("title", found.title, Noun.TITLE),
            ("sender", found.sender, FieldName.SENDER),
            ("audience", found.audience, FieldName.AUDIENCE),
            ("on", found.on, FieldName.ON),
        ):
            if not value and is_whole(facts, found.where / field):
                message = say("rule.RC640", id=found.id, what=what, field=field)
                yield Hit(found.where / field, found.id, message)


@rule("RC641", "期号重复", "issue number twice")
def issue_twice(facts: Facts) -> Iterator[Hit]:
    """Law: An issue number stands once in the channel's year, and names its channel.

    Why: Who cites the issue must find the one that is meant.

    Fix: Give the later one its own number, or fill in ``channel``.

    Source: docs/method.md#experience

    规定: 同一刊物一年之内期号不重复；写了期号就要写刊物。

    缘由: 引用某期的人，要查到所指的那一期。

    处理: 给后一期另编期号，或补填 ``channel``。

    依据: docs/method.md#experience
    """
    first: dict[tuple[Series, int], Bulletin] = {}
    for found in facts.ledger.bulletins.values():
        if found.issue is None:
            continue
        series, where = series_of(found), found.where / "issue"
        if found.channel is None and is_whole(facts, found.where / "channel"):
            yield Hit(found.where / "channel", found.id, say("rule.RC641.channel", id=found.id))
        elif series:
            other = first.setdefault((series, found.issue), found)
            if other is not found:
                message = say("rule.RC641", id=found.id, issue=found.issue, first=other.id)
                yield Hit(where, found.id, message)


@rule("RC642", "期号与日期次序不一致", "issues out of the order of their days")
def issues_out_of_order(facts: Facts) -> Iterator[Hit]:
    """Law: In a channel's year a later issue has a higher number.

    Why: The number tells which came first.

    Fix: Correct the number or the day.

    Source: docs/method.md#experience

    规定: 同一刊物一年之内，期号在后，日期不在前。

    缘由: 期号表明先后。

    处理: 改正期号或日期。

    依据: docs/method.md#experience
    """
    by_series: dict[Series, list[Bulletin]] = {}
    for found in facts.ledger.bulletins.values():
        series = series_of(found)
        if series:
            by_series.setdefault(series, []).append(found)
    for issues in by_series.values():
        before: Bulletin | None = None
        for found in sorted(issues, key=lambda one: one.issue or 0):
            if before and before.on and found.on and found.on < before.on:
                message = say("rule.RC642", id=found.id, day=found.on, before=before.id)
                yield Hit(found.where / "on", found.id, message)
            else:
                before = found
