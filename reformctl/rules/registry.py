"""A registry without entries: one finding says so for all records that name what it should have."""

from __future__ import annotations

from collections.abc import Iterable

from reformctl.dataclass import replace
from reformctl.ledger.ledger import Ledger
from reformctl.messages import say
from reformctl.pattern import Pattern
from reformctl.records.kinds import GROUP_ID, KINDS
from reformctl.rules.judge import Finding, Judgement, in_order
from reformctl.rules.rule import Hit

# Which registry an id belongs to, told by its form: the forms that the registries' schemas hold.
FORMS = {
    "groups": Pattern(GROUP_ID),
    "departments": Pattern(r"D-[A-Z0-9]+(?:-[A-Z0-9]+)*"),
    "cities": Pattern(r"[0-9]{6}"),
    "teams": Pattern(r"DIV-[1-9][0-9]?|PT-[0-9]{2}|AG-[1-9][0-9]?"),
}


def told_once(judgement: Judgement, ledger: Ledger) -> Judgement:
    """The same findings; what a rule finds unknown of one empty registry as one, at the first."""
    empty = [registry for registry in FORMS if not _entries(ledger, registry)]
    if not empty:
        return judgement
    others: list[Finding] = []
    gathered: dict[tuple[str, str], list[Finding]] = {}
    for finding in judgement.findings:
        registry = _registry(finding, empty)
        if registry is None:
            others.append(finding)
        else:
            gathered.setdefault((registry, finding.rule.code), []).append(finding)
    once = (_once(registry, same) for (registry, _), same in gathered.items())
    return replace(judgement, findings=in_order((*others, *once)))


def _entries(ledger: Ledger, registry: str) -> bool:
    """Whether that registry has any entry."""
    lists = next(kind.lists for kind in KINDS if kind.noun == registry)
    return any(getattr(ledger, name) for name, _ in lists)


def _registry(finding: Finding, empty: Iterable[str]) -> str | None:
    """The empty registry that should have what is unknown there; None for any other finding."""
    if not finding.rule.code.startswith("RC2"):
        return None
    named = _named(finding.hit)
    return next((registry for registry in empty if FORMS[registry].fullmatch(named)), None)


def _named(hit: Hit) -> str:
    """The id that the breach says is unknown."""
    return str(dict(hit.message.values).get("named", ""))


def _once(registry: str, same: list[Finding]) -> Finding:
    first = same[0]
    if len(same) == 1:
        return first
    path = f"registry/{registry}.yaml"
    message = say("rule.empty_registry", path=path, count=len(same), named=_named(first.hit))
    return replace(first, hit=replace(first.hit, message=message))
