"""Who owes an answer, and which number comes next, for notices of every kind."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from reformctl.metrics.notice import (
    addressees,
    answered,
    next_document,
    notice_state,
    owing,
)
from reformctl.metrics.search import folded, holds_all, in_context
from reformctl.records.notice import Notice, Reply
from reformctl.records.place import Place
from reformctl.records.plan import Issue
from reformctl.vocab.paper import NoticeState

HERE = Place("notices/N-2017-0101.yaml")
DAY = date(2017, 6, 15)
UNITS = st.lists(st.sampled_from(["G1", "G2", "D-ENV", "D-FIN"]), max_size=5).map(tuple)
DAYS = st.integers(-40, 40).map(lambda days: DAY + timedelta(days))


def notice(document: str | None, on: date = DAY, **more: object) -> Notice:
    issued = Issue(HERE, document, on) if document else None
    return Notice(HERE, "N-2017-0101", issued=issued, **more)  # type: ignore[arg-type]


@given(UNITS, UNITS, st.none() | DAYS, st.booleans())
def test_every_addressee_has_answered_or_owes(
    to: tuple[str, ...], replied: tuple[str, ...], by: date | None, is_draft: bool
) -> None:
    replies = tuple(Reply(HERE, unit, DAY) for unit in replied)
    one = notice(None if is_draft else "甲〔2017〕1号", to=to, reply_by=by, replies=replies)
    state = notice_state(one, DAY)
    if is_draft or by is None:
        assert owing(one) == ()
        assert state is (NoticeState.DRAFT if is_draft else NoticeState.SENT)
        return
    assert sorted((*answered(one), *owing(one))) == sorted(addressees(one))
    late = by < DAY
    open_state = NoticeState.OVERDUE if late else NoticeState.WAITING
    assert state is (open_state if owing(one) else NoticeState.ANSWERED)


@given(st.lists(st.tuples(st.integers(1, 30), DAYS), min_size=1, max_size=8))
def test_the_next_number_is_free_and_behind_all_of_its_year(
    issued: list[tuple[int, date]],
) -> None:
    known = [notice(f"甲函〔{on.year}〕{number}号", on) for number, on in issued]
    proposed = next_document(known, 2017)
    assert proposed == f"甲函〔2017〕{max(number for number, _ in issued) + 1}号"
    assert next_document(known, 2018) == "甲函〔2018〕1号"


def test_nothing_is_proposed_while_no_number_shows_how() -> None:
    assert next_document([notice(None), notice("无号")], 2017) is None


@settings(max_examples=40)
@given(st.text(max_size=30), st.integers(0, 29), st.integers(1, 6))
def test_a_piece_of_a_text_is_found_in_it_and_shown(text: str, at: int, length: int) -> None:
    word = text[at : at + length]
    if not folded(word).strip() or word.split() != [word]:
        return
    assert holds_all((text, None), (word,))
    shown = in_context((None, text), (word,))
    assert shown is not None
    assert folded(word) in folded(shown)
