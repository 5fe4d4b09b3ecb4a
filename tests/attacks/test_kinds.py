"""A kind of record that joins the ledger is judged by what its fields are called."""

from __future__ import annotations

from datetime import date

import pytest

from reformctl.dataclass import dataclass, replace
from reformctl.ledger.duty_of import charges
from reformctl.ledger.ledger import Ledger
from reformctl.ledger.memory import own_memories
from reformctl.ledger.transition import Deed, Kind, Transition
from reformctl.messages import say, word
from reformctl.records.growing import ACTS, GROWING
from reformctl.records.place import Place
from reformctl.records.settings import Settings
from reformctl.rules.catalog import catalogue
from reformctl.rules.judge import judge_changes
from reformctl.vocab.office import Role

WHERE = Place("trials/X-1.yaml")
DAY = date(2017, 6, 14)


@dataclass(frozen=True, slots=True)
class Review:
    """One entry of a list that only grows."""

    where: Place
    on: date
    opinion: str


@dataclass(frozen=True, slots=True)
class Trial:
    """A record of a kind that the judging has never heard of."""

    where: Place
    id: str
    title: str
    lead: str | None = None
    reviews: tuple[Review, ...] = ()
    replies: tuple[Review, ...] = ()
    withdrawn: date | None = None


FIRST = Review(WHERE / "reviews" / 0, date(2017, 5, 1), "continue")
SECOND = Review(WHERE / "reviews" / 1, DAY, "stop")
TRIAL = Trial(WHERE, "X-1", "试点（虚构）", "D-EDU", (FIRST,), withdrawn=DAY)


def codes(old: Trial | None, new: Trial | None) -> set[str]:
    """The rules that such a change breaks, with nobody's role asked."""
    deed = Deed(Kind.COMMIT, DAY)
    empty = Ledger(Settings(Place("ledger.yaml")))
    change = Transition(deed, empty, empty, empty, ((old, new),))
    rules = [rule for rule in catalogue() if rule.code != "RC913"]
    return {finding.rule.code for _, finding in judge_changes([change], DAY, rules)}


CHANGES = [
    pytest.param(TRIAL, replace(TRIAL, reviews=(FIRST, SECOND)), set(), id="added"),
    pytest.param(TRIAL, replace(TRIAL, title="另名"), set(), id="field"),
    pytest.param(TRIAL, replace(TRIAL, reviews=()), {"RC903"}, id="erased"),
    pytest.param(TRIAL, replace(TRIAL, reviews=(SECOND,)), {"RC903"}, id="rewritten"),
    pytest.param(TRIAL, replace(TRIAL, reviews=(SECOND, FIRST)), {"RC903"}, id="inserted"),
    pytest.param(TRIAL, replace(TRIAL, withdrawn=None), {"RC903"}, id="undone"),
    pytest.param(TRIAL, None, {"RC905"}, id="removed"),
    pytest.param(None, TRIAL, {"RC907"}, id="born"),
    pytest.param(None, replace(TRIAL, reviews=(), withdrawn=None), set(), id="new"),
    pytest.param(
        TRIAL,
        replace(TRIAL, reviews=(FIRST, replace(SECOND, on=date(2017, 6, 20)))),
        {"RC911"},
        id="ahead",
    ),
]


@pytest.mark.parametrize(("old", "new", "refused"), CHANGES)
def test_its_memory_is_kept(old: Trial | None, new: Trial | None, refused: set[str]) -> None:
    assert codes(old, new) == refused


def test_everything_in_it_is_somebodys() -> None:
    reply = replace(SECOND, where=WHERE / "replies" / 0)
    new = replace(TRIAL, title="另名", reviews=(FIRST, SECOND), replies=(reply,))
    found = {charge.field: (charge.duty.roles, charge.duty.units) for charge in charges(TRIAL, new)}
    assert found == {
        "title": ((Role.REGISTRY,), ()),
        "reviews": ((Role.VERDICT,), ()),
        "replies": ((Role.REPORT,), ("D-EDU",)),
    }


def test_whatever_may_be_remembered_has_a_name() -> None:
    assert set(own_memories(TRIAL)) <= {*GROWING, *ACTS}
    for name in (*GROWING, *ACTS):
        for lang in ("zh", "en"):
            assert word(say(f"rule.memory.{name}"), lang)
