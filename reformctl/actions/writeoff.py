"""Closing a plan or pilot out (销账): request, grant, return, reopen."""

from __future__ import annotations

from datetime import date
from typing import Any

from reformctl.actions.step import Step, edit_file, refuse
from reformctl.actions.target import Sources, closable_target, meeting_of
from reformctl.dataclass import dataclass
from reformctl.errors import RequestError
from reformctl.ledger.ledger import Ledger
from reformctl.messages import say
from reformctl.metrics.item import is_open
from reformctl.metrics.pilot import is_ended
from reformctl.metrics.plan import is_complete, last_act
from reformctl.parse.fingerprint import fingerprint
from reformctl.parse.reader import read
from reformctl.parse.source import SourceFile
from reformctl.parse.splice import Append
from reformctl.records.pilot import Closable
from reformctl.records.plan import ReformItem, ReformPlan
from reformctl.vocab.office import Role
from reformctl.vocab.plan import WriteoffAct

LEADING_GROUP = "LG"


class NotReady(Exception):  # noqa: N818 - it carries what the user is shown, not only a sentence
    """The plan has open items, so its write-off can't be asked for."""

    def __init__(self, plan: ReformPlan, open_items: tuple[ReformItem, ...]) -> None:
        """Keep the plan and what is open in it."""
        super().__init__(plan.id)
        self.plan = plan
        self.open_items = open_items


@dataclass(frozen=True, slots=True)
class When:
    """The day on which a step takes effect."""

    today: date
    asked: date | None = None
    """The day the user named."""

    @property
    def day(self) -> date:
        """The day named, else today."""
        return self.asked or self.today


@dataclass(frozen=True, slots=True)
class Decision:
    """What the leading group decided, and where."""

    meeting: int | None = None
    approval: str | None = None
    reason: str | None = None


def request_writeoff(ledger: Ledger, sources: Sources, name: str, when: When) -> Step:
    """The group's request; raises NotReady with the open items, RequestError for a wrong moment."""
    record, source = closable_target(ledger, sources, name)
    if last_act(record) in (WriteoffAct.REQUEST, WriteoffAct.GRANT):
        raise _wrong_moment(record)
    if isinstance(record, ReformPlan):
        _refuse_open(record)
    elif not is_ended(record):
        raise refuse("error.pilot_goes_on", say("error.end_it", id=record.id), id=record.id)
    seen = _fingerprint(source)
    entry = _entry(WriteoffAct.REQUEST, when.day, by=record.group, fingerprint=seen)
    return _step(record, source, entry, "command.requested")


def _refuse_open(plan: ReformPlan) -> None:
    """A plan that was not issued, or has open items, is not asked for."""
    if plan.issued is None:
        raise refuse("error.not_issued", id=plan.id)
    if not is_complete(plan):
        raise NotReady(plan, tuple(item for item in plan.items if is_open(item)))


def grant(ledger: Ledger, sources: Sources, name: str, when: When, decision: Decision) -> Step:
    """The leading group's grant; raises RequestError when the content is not what was asked for."""
    record, source = closable_target(ledger, sources, name)
    asked = _waiting_request(record)
    if (decision.meeting is None) == (decision.approval is None):
        raise refuse("error.grant_needs_basis", say("error.grant_basis"), id=record.id)
    on = _decided_on(ledger, record, decision, when)
    seen = _fingerprint(source)
    if seen != asked:
        raise refuse(
            "error.changed_since_request", say("error.return_first", id=record.id), id=record.id
        )
    entry = _entry(
        WriteoffAct.GRANT,
        on,
        meeting=decision.meeting,
        approval=decision.approval,
        fingerprint=seen,
    )
    return _step(record, source, entry, "command.granted")


def return_request(
    ledger: Ledger, sources: Sources, name: str, when: When, decision: Decision
) -> Step:
    """The leading group's refusal, with its reason; it is in delivery again."""
    record, source = closable_target(ledger, sources, name)
    _waiting_request(record)
    entry = _entry(
        WriteoffAct.RETURN,
        _decided_on(ledger, record, decision, when),
        meeting=decision.meeting,
        approval=decision.approval,
        reason=decision.reason,
    )
    return _step(record, source, entry, "command.returned")


def reopen(ledger: Ledger, sources: Sources, name: str, when: When, reason: str) -> Step:
    """Put a written-off plan or pilot back into delivery, with the reason."""
    record, source = closable_target(ledger, sources, name)
    if last_act(record) is not WriteoffAct.GRANT:
        raise refuse("error.not_written_off", id=record.id)
    entry = _entry(WriteoffAct.REOPEN, when.day, reason=reason)
    return _step(record, source, entry, "command.reopened")


def _decided_on(ledger: Ledger, record: Closable, decision: Decision, when: When) -> date:
    """The day named, else that of the meeting unless the request is younger (RC512), else today.

    Raises RequestError for a meeting that is not entered.
    """
    if decision.meeting is None:
        return when.day
    meeting = meeting_of(ledger, decision.meeting)
    held = meeting.on or when.today
    return when.asked or (held if record.writeoff[-1].on <= held <= when.today else when.today)


def _entry(act: WriteoffAct, on: date, **more: Any) -> dict[str, Any]:
    """The step as it stands in the file; what is not given is left out."""
    order = ("by", "meeting", "approval", "on", "reason", "fingerprint")
    values = {"on": on.isoformat(), **more}
    return {"step": act.slug} | {key: values[key] for key in order if values.get(key) is not None}


def _step(record: Closable, source: SourceFile, entry: dict[str, Any], summary: str) -> Step:
    """A request is the own group's, every other step the leading group's."""
    role, unit = (Role.ASK, record.group) if "by" in entry else (Role.GRANT, None)
    edit = edit_file(source, [Append((), "writeoff", entry)])
    return Step(record.id, role, unit, (edit,), say(summary, id=record.id, title=record.title))


def _fingerprint(source: SourceFile) -> str:
    data = read(source).data
    assert isinstance(data, dict)
    return fingerprint(data)


def _waiting_request(record: Closable) -> str | None:
    """The fingerprint of the request that waits; raises RequestError when none does."""
    if last_act(record) is not WriteoffAct.REQUEST:
        raise _wrong_moment(record)
    return record.writeoff[-1].fingerprint


def _wrong_moment(record: Closable) -> RequestError:
    act = last_act(record)
    if act is WriteoffAct.REQUEST:
        return refuse("error.already_requested", say("error.decide_it", id=record.id), id=record.id)
    if act is WriteoffAct.GRANT:
        return refuse("error.plan_frozen", say("error.reopen_first", id=record.id), id=record.id)
    return refuse("error.no_request_waits", say("error.ask_first", id=record.id), id=record.id)
