"""A new supervision round."""

from __future__ import annotations

import re
from datetime import date, timedelta

from reformctl.actions.new_file import new_file
from reformctl.actions.new_plan import units
from reformctl.actions.round_draft import filled
from reformctl.actions.step import Step, refuse
from reformctl.actions.target import Sources, plan_target
from reformctl.dataclass import dataclass
from reformctl.ledger.ledger import Ledger
from reformctl.messages import say
from reformctl.metrics.calendar import add_months
from reformctl.records.place import Place
from reformctl.records.round import Round
from reformctl.vocab import term_by_slug
from reformctl.vocab.office import Role
from reformctl.vocab.round import RoundKind

ID = re.compile(r"S-([0-9]{4})-(midyear|yearend|[0-9]{2})")


@dataclass(frozen=True, slots=True)
class RoundDraft:
    """What is known of a round when it is announced; units and plans by id or name."""

    kind: RoundKind
    start: date
    end: date
    leader: str | None = None
    departments: tuple[str, ...] = ()
    cities: tuple[str, ...] = ()
    plans: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The id its kind and its first day give it."""
        monthly = self.kind is RoundKind.MONTHLY
        return f"S-{self.start.year}-{f'{self.start:%m}' if monthly else self.kind.slug}"


def kind_in(round_id: str) -> RoundKind:
    """The kind a round's id names; raises RequestError for what is no such id."""
    found = ID.fullmatch(round_id)
    if not found:
        raise refuse("error.round_id_form", id=round_id)
    return term_by_slug(RoundKind, found[2]) or RoundKind.MONTHLY


def month_in(round_id: str) -> tuple[date, date] | None:
    """The first and the last day of the month that a monthly round's id names."""
    found = ID.fullmatch(round_id)
    year, month = (int(found[1]), int(found[2])) if found and found[2].isdecimal() else (0, 0)
    if year == 0 or not 1 <= month <= 12:
        return None
    first = date(year, month, 1)
    return first, add_months(first, 1) - timedelta(days=1)


def new_round(ledger: Ledger, sources: Sources, draft: RoundDraft, wanted: str | None) -> Step:
    """Announce a round, with what its kind has it cover where the draft names nothing.

    Raises RequestError when its id is taken or not that of its days.
    """
    if wanted and wanted != draft.id:
        raise refuse("error.round_id_other", id=wanted, fitting=draft.id)
    if draft.id in ledger.rounds:
        raise refuse("error.id_taken", id=draft.id)
    found = filled(ledger, _named(ledger, sources, draft))
    content = {
        "kind": draft.kind.slug,
        "start": draft.start.isoformat(),
        "end": draft.end.isoformat(),
        "leader": draft.leader,
        "departments": list(found.departments),
        "cities": list(found.cities),
        "plans": list(found.plans),
    }
    return Step(
        draft.id,
        Role.REGISTRY,
        None,
        (new_file(sources, f"rounds/{draft.id}.yaml", content),),
        say("command.new_round", id=draft.id, kind=draft.kind, start=draft.start, end=draft.end),
        say("command.next_tables", id=draft.id) if found.plans else None,
    )


def _named(ledger: Ledger, sources: Sources, draft: RoundDraft) -> Round:
    """The round as far as it was told, units and plans by their ids."""
    return Round(
        Place(f"rounds/{draft.id}.yaml"),
        draft.id,
        draft.kind,
        draft.start,
        draft.end,
        draft.leader,
        tuple(units(ledger, draft.departments)),
        tuple(units(ledger, draft.cities)),
        tuple(plan_target(ledger, sources, name)[0].id for name in draft.plans),
    )
