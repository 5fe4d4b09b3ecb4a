"""All supervision rounds with their progress, and the rounds there had to be and are not."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from reformctl.dataclass import dataclass
from reformctl.ledger.ledger import Ledger
from reformctl.messages import say
from reformctl.metrics.coverage import Scope, Work, items_of_round, scope_of, work_of
from reformctl.metrics.round import RoundDue, round_stage, rounds_missing
from reformctl.records.round import Round
from reformctl.reports.page import iso
from reformctl.reports.report import Align, Cell, Column, Head, Json, Ref, Report, Row, Table, Tone
from reformctl.vocab.noun import Noun
from reformctl.vocab.round import RoundKind, RoundStage

STAGE_TONES = {RoundStage.OVER: Tone.WARN, RoundStage.CLOSED: Tone.FAINT}
# What each kind of round is asked besides how much it judged.
OPEN_ITEMS = (RoundKind.MIDYEAR, RoundKind.MONTHLY)
"""Kinds that have to judge every open item of the plans they picked."""


@dataclass(frozen=True, slots=True)
class Standing:
    """One round as it stands on the day."""

    round: Round
    stage: RoundStage
    scope: Scope
    work: Work

    @property
    def left(self) -> int | None:
        """How many open items it has to judge still; None where it need not judge them all."""
        return len(self.work.left) if self.round.kind in OPEN_ITEMS else None

    @property
    def missing(self) -> int | None:
        """How many plans it passed over; None where no rule says which it must cover."""
        return len(self.scope.missing) if self.round.kind is RoundKind.MIDYEAR else None

    @property
    def on_site(self) -> int | None:
        """How many items it checked on site; None where it need not go there."""
        return len(self.work.on_site) if self.round.kind is RoundKind.MONTHLY else None


def rounds_report(ledger: Ledger, head: Head) -> Report:
    """The rounds in the order of their ids, and what is missing of them."""
    day = head.as_of or head.today
    found = [standing_of(ledger, one, day) for one in ledger.rounds.values()]
    missing = list(rounds_missing(ledger, ledger.rounds.keys(), head.today))
    return Report(
        "rounds/1",
        say("report.list.rounds"),
        head,
        (_rounds(found), _missing(missing)),
        {
            "rows": [_data(one) for one in found],
            "missing": [{"id": one.id, "kind": one.kind.slug} for one in missing],
        },
    )


def standing_of(ledger: Ledger, found: Round, day: date) -> Standing:
    """The round as it stands on that day."""
    scope = scope_of(ledger, found)
    return Standing(
        found, round_stage(found, day), scope, work_of(found, items_of_round(scope), day)
    )


def stage_cell(stage: RoundStage) -> Cell:
    """The stage in the tone of it."""
    return Cell(stage, STAGE_TONES.get(stage, Tone.PLAIN))


def short_cell(count: int | None) -> Cell:
    """A count of what is wanting."""
    return Cell(count, Tone.BAD if count else Tone.PLAIN)


def _rounds(found: list[Standing]) -> Table:
    columns = (
        Column("id", Noun.ROUND),
        Column("stage", Noun.STATE),
        Column("end", say("report.end")),
        Column("plans", say("report.plans_short"), Align.RIGHT),
        Column("missing", say("report.round.missing"), Align.RIGHT),
        Column("judged", say("report.round.judged"), Align.RIGHT),
        Column("left", say("report.round.left"), Align.RIGHT),
        Column("on_site", say("report.round.on_site"), Align.RIGHT),
    )
    rows: tuple[Row, ...] = tuple(
        (
            Ref(one.round.id),
            stage_cell(one.stage),
            one.round.end,
            len(one.scope.covered),
            short_cell(one.missing),
            len(one.work.judged),
            short_cell(one.left),
            one.on_site,
        )
        for one in found
    )
    return Table("rounds", None, columns, rows, notes=(say("report.round.note"),))


def _missing(found: list[RoundDue]) -> Table:
    columns = (Column("id", Noun.ROUND), Column("kind", Noun.KIND))
    rows: tuple[Row, ...] = tuple((Ref(one.id), one.kind) for one in found)
    return Table("missing", say("report.round.not_held"), columns, rows)


def _data(one: Standing) -> Mapping[str, Json]:
    return {
        **round_data(one.round),
        "stage": one.stage.slug,
        "plans": len(one.scope.covered),
        "missing": one.missing,
        "judged": len(one.work.judged),
        "verdicts": one.work.verdicts,
        "left": one.left,
        "on_site": one.on_site,
    }


def round_data(found: Round) -> Mapping[str, Json]:
    """What the round's file says of it, but for the plans."""
    return {
        "id": found.id,
        "kind": found.kind.slug if found.kind else None,
        "start": iso(found.start),
        "end": iso(found.end),
        "leader": found.leader,
        "departments": list(found.departments),
        "cities": list(found.cities),
        "closed": iso(found.closed),
    }
