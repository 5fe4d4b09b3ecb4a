"""The one catalogue of rules: every module that holds some, and how rules are picked by code."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from reformctl.errors import RequestError
from reformctl.messages import say
from reformctl.rules import (
    agenda,
    agenda_entry,
    appraisal,
    appraisal_visit,
    authority,
    backdating,
    baseline,
    birth,
    bulletin,
    central,
    checkpoint,
    commit,
    coverage,
    day,
    deadline,
    deduction,
    docking,
    exemption,
    experience,
    form,
    frozen,
    item,
    master,
    meeting,
    memory,
    monthly,
    notice,
    organ,
    pilot,
    pilot_due,
    pilot_reference,
    plan,
    points,
    precondition,
    promise,
    reference,
    removal,
    verdict,
    waiting,
    writeoff,
    yearend,
)
from reformctl.rules import round as rounds
from reformctl.rules.rule import Rule

MODULES = (
    form,
    reference,
    organ,
    exemption,
    baseline,
    plan,
    meeting,
    central,
    docking,
    agenda,
    agenda_entry,
    item,
    verdict,
    day,
    deadline,
    writeoff,
    frozen,
    waiting,
    rounds,
    monthly,
    yearend,
    coverage,
    pilot_reference,
    pilot,
    pilot_due,
    experience,
    notice,
    bulletin,
    master,
    checkpoint,
    appraisal,
    appraisal_visit,
    deduction,
    points,
    memory,
    removal,
    birth,
    precondition,
    backdating,
    promise,
    authority,
    commit,
)


@cache
def catalogue() -> tuple[Rule, ...]:
    """All rules, in the order of their codes."""
    found = {
        value.code: value
        for module in MODULES
        for value in vars(module).values()
        if isinstance(value, Rule)
    }
    return tuple(found[code] for code in sorted(found))


def find(prefixes: Iterable[str]) -> tuple[Rule, ...]:
    """The rules whose codes begin with one of the prefixes (``RC3``, ``RC301``), whatever the case.

    Raises RequestError for a prefix no rule has.
    """
    wanted = tuple(prefix.strip().upper() for prefix in prefixes)
    for prefix in wanted:
        if not prefix or not any(known.code.startswith(prefix) for known in catalogue()):
            raise _unknown(prefix)
    return tuple(known for known in catalogue() if known.code.startswith(wanted))


def chosen(select: Iterable[str], ignore: Iterable[str]) -> tuple[Rule, ...]:
    """The rules of the prefixes selected (all for none) without those of the prefixes ignored."""
    selected = tuple(select)
    dropped = find(ignore)
    kept = find(selected) if selected else catalogue()
    return tuple(rule for rule in kept if rule not in dropped)


def _unknown(code: str) -> RequestError:
    from difflib import get_close_matches  # only a wrong code needs it

    near = get_close_matches(code, [known.code for known in catalogue()], n=1, cutoff=0.5)
    hint = say("rule.did_you_mean", code=near[0]) if near else say("rule.see_catalogue")
    return RequestError(say("rule.unknown_code", code=code), hint)
