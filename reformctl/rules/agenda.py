"""RC6: the yearly agenda and the plans that meetings adopt: docking first, nobody left out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from reformctl.messages import say
from reformctl.metrics.agenda import adopted_in, on_agenda
from reformctl.records.agenda import Agenda, AgendaEntry
from reformctl.rules.docking import NEEDED, dockings_of
from reformctl.rules.refused import is_whole
from reformctl.rules.rule import Facts, Hit, rule
from reformctl.vocab.check import Severity
from reformctl.vocab.docking import DockingState

WARNING = Severity.WARNING


@rule(
    "RC617", "方案未列入年度审议计划", "plan not on the agenda", severity=WARNING, whole=("agenda",)
)
def not_on_agenda(facts: Facts) -> Iterator[Hit]:
    """Law: A plan that a meeting adopts is in principle on the agenda of that year, or an earlier.

    Only years are asked of which there is an agenda (RC627).

    Why: The agenda is what the leading group was told would come.

    Fix: Add the entry to the agenda, or record an exemption with its reason.

    Source: docs/method.md#agenda

    规定: 会议审议通过的方案，原则上列入当年或此前的年度审议计划。
    没有审议计划的年度不查（见 RC627）。

    缘由: 审议计划是报给省委深改组的安排。

    处理: 补列入审议计划，或登记豁免并说明理由。

    依据: docs/method.md#agenda
    """
    listed = on_agenda(facts.ledger)
    for agenda in facts.ledger.agendas.values():
        for plan in adopted_in(facts.ledger, agenda.year):
            years = [one.year for one, _ in listed.get(plan.id, [])]
            if not any(year <= agenda.year for year in years) and _is_sound(facts, agenda):
                message = say("rule.RC617", id=plan.id, year=str(agenda.year))
                yield Hit(plan.where / "adopted", plan.id, message)


@rule(
    "RC618",
    "待对接的中央方案未列入审议计划",
    "central plan to be docked not on the agenda",
    severity=WARNING,
    whole=(*NEEDED, "agenda"),
)
def docking_not_on_agenda(facts: Facts) -> Iterator[Hit]:
    """Law: What is to dock a central plan is in principle on the yearly agenda.

    Asked while there is an agenda of this year, and the central plan is not docked yet.

    Why: What is on no agenda comes before no meeting, and then comes late.

    Fix: Add it with ``reformctl new agenda-entry --central ID``.

    Source: docs/method.md#docking

    规定: 对接方案原则上列入年度审议计划。当年有审议计划、中央方案尚未对接的才查。

    缘由: 计划里没有，就上不了会，上不了会就要误期。

    处理: 用 ``reformctl new agenda-entry --central 编号`` 补列。

    依据: docs/method.md#docking
    """
    listed = on_agenda(facts.ledger)
    if f"A-{facts.today.year}" not in facts.ledger.agendas:
        return
    for one in dockings_of(facts):
        on_it = one.answers.entries or any(plan.id in listed for plan in one.answers.plans)
        if one.state in (DockingState.OPEN, DockingState.LATE) and not on_it:
            assert one.central.decision
            where = one.central.decision.where / "way"
            yield Hit(where, one.central.id, say("rule.RC618", id=one.central.id))


@rule("RC619", "对接方案未先行安排", "docking plan not ahead of others", severity=WARNING)
def docking_not_first(facts: Facts) -> Iterator[Hit]:
    """Law: On the yearly agenda docking plans in principle come ahead of other plans.

    Of the entries for one meeting, or where no meeting is named for one quarter, those that dock
    central plans are to be submitted no later than any other.

    Why: The centre's clock runs; the province's own plans have none.

    Fix: Set ``submit_by`` earlier, or record an exemption on the agenda.

    Source: docs/method.md#docking

    规定: 年度审议计划中，对接方案原则上先行安排：同一次会议（未写届次的，同一季度）的各项中，
    对接方案的应提交日期不晚于其他方案。

    缘由: 中央方案有时限，本省自定的方案没有。

    处理: 提前 ``submit_by``，或在审议计划中登记豁免。

    依据: docs/method.md#docking
    """
    for agenda in facts.ledger.agendas.values():
        for bunch in _bunches(agenda):
            others = [one.submit_by for one in bunch if not one.central and one.submit_by]
            first = min(others, default=date.max)
            for entry in bunch:
                if entry.central and entry.submit_by and entry.submit_by > first:
                    ref = agenda.ref(entry)
                    message = say("rule.RC619", id=ref, day=entry.submit_by, first=first)
                    yield Hit(entry.where / "submit_by", ref, message)


@rule("RC624", "同一方案两次列入审议计划", "plan on the agenda twice")
def twice_on_agenda(facts: Facts) -> Iterator[Hit]:
    """Law: A plan stands on one entry of one agenda; one that is put off is withdrawn first.

    Why: Else it is counted as planned twice and adopted twice.

    Fix: Withdraw the older entry with its reason, or correct ``plan``.

    Source: docs/method.md#agenda

    规定: 一个方案只列入一次；推迟的，先说明理由撤销原来的一项。

    缘由: 否则计划数和通过数都会重复。

    处理: 说明理由撤销前一项，或改正 ``plan``。

    依据: docs/method.md#agenda
    """
    for plan_id, entries in on_agenda(facts.ledger).items():
        first, *others = (agenda.ref(entry) for agenda, entry in entries)
        for ref, (_, entry) in zip(others, entries[1:], strict=True):
            message = say("rule.RC624", id=ref, plan=plan_id, other=first)
            yield Hit(entry.where / "plan", ref, message)


@rule(
    "RC627",
    "缺少年度审议计划",
    "year without an agenda",
    severity=WARNING,
    whole=("ledger", "agenda", "plan"),
)
def year_without_agenda(facts: Facts) -> Iterator[Hit]:
    """Law: Every year in which meetings adopt plans has its agenda, from the first agenda on.

    Why: Without it nobody can tell what was planned and did not come.

    Fix: Enter it as agenda/<year>.yaml, with ``reformctl new agenda-entry``.

    Source: docs/method.md#agenda

    规定: 自有审议计划的第一年起，凡会议审议通过方案的年度都有年度审议计划。

    缘由: 没有计划，就看不出哪些该上会的没有上会。

    处理: 用 ``reformctl new agenda-entry`` 补建 agenda/<年>.yaml。

    依据: docs/method.md#agenda
    """
    years = {agenda.year for agenda in facts.ledger.agendas.values()}
    for year in range(min(years, default=facts.today.year), facts.today.year + 1):
        if year not in years and adopted_in(facts.ledger, year):
            wanted = f"A-{year}"
            where = facts.ledger.settings.where / "period"
            yield Hit(where, wanted, say("rule.RC627", id=wanted, year=str(year)))


def _is_sound(facts: Facts, agenda: Agenda) -> bool:
    return is_whole(facts, agenda.where / "entries")


def _bunches(agenda: Agenda) -> list[list[AgendaEntry]]:
    """The entries that are submitted together: for one meeting, else within one quarter."""
    found: dict[tuple[str, int], list[AgendaEntry]] = defaultdict(list)
    for entry in agenda.entries:
        if entry.withdrawn:
            continue
        if entry.meeting:
            found["meeting", entry.meeting].append(entry)
        elif entry.submit_by:
            found["quarter", (entry.submit_by.month - 1) // 3].append(entry)
    return [*found.values()]
