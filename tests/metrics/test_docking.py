"""Where central plans and entries of the agenda stand: each in one place, late counted once."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from reformctl.ledger.ledger import Ledger
from reformctl.metrics.agenda import count_slots, slots
from reformctl.metrics.calendar import add_months
from reformctl.metrics.docking import dockings
from reformctl.records.agenda import Agenda, AgendaEntry
from reformctl.records.central import CentralMeeting, CentralPlan, Decision
from reformctl.records.place import Place
from reformctl.records.plan import Adoption, Issue, ReformPlan, Withdrawal
from reformctl.records.settings import DockingClock, Settings
from reformctl.vocab.docking import ClockEnd, ClockStart, DockingState, DockingWay
from reformctl.vocab.plan import Lamp

HERE = Place("here.yaml")
TODAY = date(2017, 6, 15)
DAYS = st.dates(date(2014, 1, 1), TODAY)
ONE_DAY = timedelta(1)


@st.composite
def ledgers(draw: st.DrawFn) -> Ledger:
    """Central plans of one meeting, plans that dock some of them, and entries for some of those."""
    central = {}
    for number in range(1, draw(st.integers(1, 6)) + 1):
        issued = draw(st.none() | DAYS.map(lambda day: Issue(HERE, None, day)))
        way = draw(st.none() | st.sampled_from(list(DockingWay)))
        decision = Decision(HERE, way) if way else None
        name = f"C-1-{number:02}"
        central[name] = CentralPlan(HERE, name, issued=issued, decision=decision)
    plans, entries = {}, []
    for number in range(draw(st.integers(0, 6))):
        name = f"P-2014-000{number}"
        adopted = draw(st.none() | DAYS.map(lambda day: Adoption(HERE, 1, day)))
        issued = draw(st.none() | DAYS.map(lambda day: Issue(HERE, None, day))) if adopted else None
        docked = tuple(draw(st.lists(st.sampled_from([*central]), max_size=2)))
        plans[name] = ReformPlan(HERE, name, central=docked, adopted=adopted, issued=issued)
        gone = Withdrawal(HERE, TODAY) if draw(st.booleans()) else None
        on = draw(st.none() | DAYS)
        plan = name if draw(st.booleans()) else None
        entries.append(AgendaEntry(HERE, f"{number:02}", submitted=on, plan=plan, withdrawn=gone))
    clock = DockingClock(
        draw(st.sampled_from(list(ClockStart))), draw(st.sampled_from(list(ClockEnd)))
    )
    return Ledger(
        Settings(HERE, docking=clock),
        plans=plans,
        centrals=central,
        central_meetings={"C-1": CentralMeeting(HERE, "C-1", draw(st.none() | DAYS))},
        agendas={"A-2014": Agenda(HERE, "A-2014", entries=tuple(entries))},
    )


@given(ledgers())
def test_every_central_plan_stands_in_one_place_and_is_late_from_the_day_after_its_last(
    ledger: Ledger,
) -> None:
    found = dockings(ledger, TODAY)
    states = Counter(one.state for one in found)
    assert states.total() == len(ledger.centrals)
    for one in found:
        assert (one.central.decision is None) == (one.state is DockingState.UNDECIDED)
        if one.due is None:
            assert one.days_late == 0
            continue
        assert one.start
        assert add_months(one.start, 6) == one.due
        end = one.achieved or TODAY
        assert one.days_late == max(0, (end - one.due).days)
        lamp = one.lamp(30)
        assert (lamp in (Lamp.RED, Lamp.REPAIRED)) == (one.due < end)
        assert (lamp is Lamp.REPAIRED) == bool(one.days_late and one.achieved)


@given(ledgers())
def test_only_the_day_decides_what_is_late(ledger: Ledger) -> None:
    for one in dockings(ledger, TODAY):
        if one.due and not one.achieved and one.is_timed:
            (there,) = (each for each in dockings(ledger, one.due) if each.central is one.central)
            (after,) = (
                each for each in dockings(ledger, one.due + ONE_DAY) if each.central is one.central
            )
            assert (there.days_late, after.days_late) == (0, 1)


@given(ledgers())
def test_of_the_agenda_no_step_has_more_than_the_one_before(ledger: Ledger) -> None:
    counts = count_slots(slots(ledger))
    assert counts.planned >= counts.submitted >= counts.adopted >= counts.issued >= 0
    (agenda,) = ledger.agendas.values()
    assert counts.planned + counts.withdrawn == len(agenda.entries)
    assert counts.docking <= counts.planned
