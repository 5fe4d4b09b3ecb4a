"""RC2: exemptions. Each names a rule that holds in principle."""

from __future__ import annotations

from collections.abc import Iterator

from reformctl.ledger.exempted import exempted
from reformctl.messages import say
from reformctl.rules.rule import Facts, Hit, rule
from reformctl.vocab.check import Severity


@rule("RC211", "豁免的规则不存在或不得豁免", "exemption from no rule that allows one")
def exemption_from_nothing(facts: Facts) -> Iterator[Hit]:
    """Law: An exemption names a rule of the catalogue that holds in principle.

    Why: What must hold has no exemption, and one from a misspelt code exempts nothing.

    Fix: Correct the code, or take the exemption out and mend what the rule finds.

    Source: docs/method.md#choices

    规定: 豁免须写明规则目录中原则上适用的规则。

    缘由: 硬性要求不得豁免；代码写错，等于没有豁免。

    处理: 改正规则代码，或删去豁免并改正所指问题。

    依据: docs/method.md#choices
    """
    severities = _severities()
    for record in exempted(facts.ledger):
        for exemption in record.exemptions:
            severity = severities.get(exemption.rule)
            if severity is not Severity.WARNING:
                variant = "unknown" if severity is None else "must"
                message = say(f"rule.RC211.{variant}", id=record.id, code=exemption.rule)
                yield Hit(exemption.where / "rule", record.id, message)


def _severities() -> dict[str, Severity]:
    """How much a breach of each rule weighs; the catalogue, which holds this rule too, knows."""
    from reformctl.rules.catalog import catalogue  # it imports this module

    return {known.code: known.severity for known in catalogue()}
