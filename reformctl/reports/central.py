"""What reports say of central meetings and central plans: lists of them, and the page of one."""

from __future__ import annotations

from datetime import date

from reformctl.ledger.ledger import Ledger
from reformctl.ledger.naming import unit_name, unit_names
from reformctl.messages import say
from reformctl.metrics.docking import Docking, dockings
from reformctl.records.central import CentralMeeting, CentralPlan, Decision
from reformctl.reports.docking import LAMP_TONES, STATE_TONES, docking_data
from reformctl.reports.exemption import exemption_tables, exemptions_data
from reformctl.reports.linked import linked_plans
from reformctl.reports.page import Facts, iso, record_page, titled
from reformctl.reports.report import (
    Align,
    Cell,
    Column,
    Head,
    Json,
    Ref,
    Report,
    Row,
    Table,
    Tone,
    Value,
)
from reformctl.reports.selection import Listing, Selection, spoken_of
from reformctl.vocab.field import FieldName
from reformctl.vocab.noun import Noun

COLUMNS = (
    Column("id", Noun.ID),
    Column("title", Noun.TITLE, wide=True),
    Column("group", Noun.GROUP),
    Column("lead", Noun.LEAD, wide=True),
    Column("issued", Noun.ISSUED),
    Column("state", FieldName.DECISION),
)


def central_meetings_listing(ledger: Ledger, wanted: Selection, _: date) -> Listing:
    """The central meetings that fit the selection."""
    columns = (
        Column("id", Noun.CENTRAL_MEETING),
        Column("on", say("report.day")),
        Column("plans", Noun.CENTRAL_PLAN, Align.RIGHT),
    )
    found = [one for one in ledger.central_meetings.values() if spoken_of(wanted, one.id)]
    plans = {one.id: _plans_of(ledger, one) for one in found}
    return (
        columns,
        tuple((Ref(one.id), one.on, len(plans[one.id])) for one in found),
        [{"id": one.id, "on": iso(one.on), "plans": plans[one.id]} for one in found],
    )


def centrals_listing(ledger: Ledger, wanted: Selection, today: date) -> Listing:
    """The central plans that fit the selection."""
    found = [one for one in dockings(ledger, today) if _fits(one.central, wanted)]
    return (
        COLUMNS,
        tuple(_plan_row(ledger, one) for one in found),
        [
            {
                "id": one.central.id,
                "title": one.central.title,
                "group": one.central.group,
                "lead": list(one.central.lead),
                "issued": iso(one.central.issued.on if one.central.issued else None),
                "state": one.state.slug,
                "plans": [plan.id for plan in one.answers.plans],
            }
            for one in found
        ],
    )


def central_meeting_report(ledger: Ledger, meeting: CentralMeeting, head: Head) -> Report:
    """One central meeting with the plans it adopted and where their docking stands."""
    found = [one for one in dockings(ledger, head.today) if one.central.meeting == meeting.id]
    notices = {notice.id: notice for one in found for notice in one.answers.notices}
    rows = tuple(_plan_row(ledger, one) for one in found)
    facts: Facts = (
        (say("report.day"), meeting.on),
        (Noun.NOTICE, tuple(Ref(name) for name in notices)),
    )
    data: dict[str, Json] = {
        "id": meeting.id,
        "on": iso(meeting.on),
        "plans": [one.central.id for one in found],
        "notices": list(notices),
    }
    tables = (Table("plans", say("report.list.central"), COLUMNS, rows),) if rows else ()
    return record_page(titled(Noun.CENTRAL_MEETING, meeting.id), head, facts, tables, data)


def central_report(ledger: Ledger, central: CentralPlan, head: Head) -> Report:
    """One central plan with its decision, its clock, and all that answers it."""
    (one,) = (each for each in dockings(ledger, head.today) if each.central is central)
    tables = (
        *_notice_tables(ledger, one),
        *_entry_tables(one),
        *linked_plans(ledger, one.answers.plans),
        *exemption_tables(central.exemptions),
    )
    yellow = ledger.settings.thresholds.yellow_days
    data = docking_data(one, yellow) | {
        "document": central.issued.document if central.issued else None,
        "decision": _decision_data(central.decision),
        "exemptions": exemptions_data(central.exemptions),
    }
    title = titled(Noun.CENTRAL_PLAN, central.id)
    return record_page(title, head, _facts(ledger, one, yellow), tables, data)


def _facts(ledger: Ledger, one: Docking, yellow_days: int) -> Facts:
    central, decision = one.central, one.central.decision
    lamp = one.lamp(yellow_days)
    met = say("report.dated", status=central.meeting, on=one.held) if one.held else None
    return (
        (Noun.TITLE, central.title),
        (Noun.GROUP, unit_name(ledger, central.group)),
        (Noun.LEAD, unit_names(ledger, central.lead)),
        (Noun.CENTRAL_MEETING, met or Ref(central.meeting)),
        (Noun.ISSUED, _issue(central)),
        (Noun.STATE, Cell(one.state, STATE_TONES.get(one.state, Tone.PLAIN))),
        (say("report.docking.decided"), decision.on if decision else None),
        (say("report.reason"), decision.reason if decision else None),
        (say("report.approved_by"), _approval(decision)),
        (say("report.docking.start"), one.start if one.is_timed else None),
        (say("report.docking.due"), one.doubt or one.due),
        (say("report.docking.achieved"), one.achieved),
        (say("report.docking.lamp"), Cell(lamp, LAMP_TONES[lamp]) if lamp else None),
        (say("report.days_late"), one.days_late or None),
    )


def _plan_row(ledger: Ledger, one: Docking) -> Row:
    central = one.central
    return (
        Ref(central.id),
        central.title,
        Ref(central.group or ""),
        unit_names(ledger, central.lead),
        central.issued.on if central.issued else None,
        Cell(one.state, STATE_TONES.get(one.state, Tone.PLAIN)),
    )


def _fits(central: CentralPlan, wanted: Selection) -> bool:
    return (
        wanted.group in (None, central.group)
        and (wanted.unit is None or wanted.unit in central.lead)
        and spoken_of(wanted, central.id, central.title)
    )


def _plans_of(ledger: Ledger, meeting: CentralMeeting) -> list[str]:
    return [one.id for one in ledger.centrals.values() if one.meeting == meeting.id]


def _issue(central: CentralPlan) -> Value:
    if central.issued is None:
        return None
    if central.issued.document is None:
        return central.issued.on
    return say("report.issued", document=central.issued.document, on=central.issued.on)


def _approval(decision: Decision | None) -> Value:
    approved = decision.approved if decision else None
    return say("report.dated", status=approved.by, on=approved.on) if approved else None


def _decision_data(decision: Decision | None) -> Json:
    if decision is None:
        return None
    approved = decision.approved
    return {
        "way": decision.way.slug,
        "on": iso(decision.on),
        "reason": decision.reason,
        "approved": {"by": approved.by, "on": iso(approved.on)} if approved else None,
    }


def _notice_tables(ledger: Ledger, one: Docking) -> tuple[Table, ...]:
    columns = (
        Column("id", Noun.NOTICE),
        Column("document", Noun.DOCUMENT),
        Column("on", Noun.ISSUED),
        Column("to", say("report.docking.addressees"), wide=True),
    )
    rows: tuple[Row, ...] = tuple(
        (Ref(notice.id), notice.issued.document, notice.issued.on, unit_names(ledger, notice.to))
        for notice in one.answers.notices
        if notice.issued
    )
    return (Table("notices", say("report.docking.notices"), columns, rows),) if rows else ()


def _entry_tables(one: Docking) -> tuple[Table, ...]:
    columns = (
        Column("id", Noun.AGENDA_ENTRY),
        Column("title", Noun.TITLE, wide=True),
        Column("meeting", Noun.MEETING, Align.RIGHT),
        Column("submit_by", FieldName.SUBMIT_BY),
        Column("submitted", FieldName.SUBMITTED),
        Column("plan", Noun.PLAN),
    )
    rows: tuple[Row, ...] = tuple(
        (
            Ref(agenda.ref(entry)),
            entry.title,
            entry.meeting,
            entry.submit_by,
            entry.submitted,
            Ref(entry.plan) if entry.plan else None,
        )
        for agenda, entry in one.answers.entries
    )
    return (Table("entries", FieldName.ENTRIES, columns, rows),) if rows else ()
