"""That a record is exempt from a rule that holds in principle (原则上)."""

from __future__ import annotations

from datetime import date
from typing import Any

from reformctl.actions.experience import before
from reformctl.actions.step import Step, edit_file, refuse
from reformctl.actions.target import Sources, refuse_frozen
from reformctl.dataclass import dataclass
from reformctl.ledger.exempted import exemptable
from reformctl.ledger.find import find
from reformctl.ledger.ledger import Ledger
from reformctl.messages import say
from reformctl.parse.splice import Append
from reformctl.records.pilot import Pilot
from reformctl.records.plan import ReformPlan
from reformctl.rules.catalog import named
from reformctl.rules.rule import Rule
from reformctl.vocab.check import Severity
from reformctl.vocab.office import Role


@dataclass(frozen=True, slots=True)
class Granted:
    """The rule by its code, why it does not hold, and who approved that since when."""

    rule: str
    reason: str
    by: str
    on: date


def exempt(ledger: Ledger, sources: Sources, name: str, granted: Granted) -> Step:
    """Record the exemption.

    Raises RequestError for a rule that must hold, and for a record that can carry none or has it.
    """
    record = _record(ledger, name)
    rule = named(granted.rule)
    _refuse(record, rule)
    entry = {
        "rule": rule.code,
        "reason": granted.reason,
        "by": granted.by,
        "on": granted.on.isoformat(),
    }
    splice = Append((), "exemptions", entry, before(type(record), "exemptions"))
    title = say("report.pair", zh=rule.title[0], en=rule.title[1])
    summary = say("command.exempted", id=record.id, code=rule.code, title=title)
    edit = edit_file(sources[record.where.path], [splice])
    return Step(record.id, Role.REGISTRY, None, (edit,), summary)


def _record(ledger: Ledger, name: str) -> Any:
    """The record of that name, which carries exemptions for all that is in it."""
    found = find(ledger, name)
    record = found.record
    if not any(record.id in index for index in exemptable(ledger)):
        raise refuse("error.not_exemptable", id=record.id)
    if found.item or found.entry:
        raise refuse("error.exempt_whole", say("error.name_whole", id=record.id), name=name)
    return record


def _refuse(record: Any, rule: Rule) -> None:
    if isinstance(record, ReformPlan | Pilot):
        refuse_frozen(record)
    if rule.severity is not Severity.WARNING:
        hint = say("error.see_rule", code=rule.code)
        raise refuse("error.rule_must_hold", hint, code=rule.code)
    if any(known.rule == rule.code for known in record.exemptions):
        raise refuse("error.exempt_already", id=record.id, code=rule.code)
