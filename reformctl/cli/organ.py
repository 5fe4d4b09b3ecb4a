"""Entering a body: what all kinds of them ask for."""

from __future__ import annotations

from reformctl.actions.new_organ import NUMBERED, OrganDraft, new_organ
from reformctl.cli.ask import Question, answers
from reformctl.cli.request import Request
from reformctl.cli.step import take_steps
from reformctl.dataclass import replace
from reformctl.vocab.noun import Noun


def enter(request: Request, draft: OrganDraft) -> int:
    """Enter the body in its registry; what is missing is asked for on a terminal."""
    title = Question("--title", Noun.TITLE, draft.title)
    if draft.kind in NUMBERED:
        (named,) = answers(request, title)
        full = replace(draft, title=named)
    else:
        organ_id, named = answers(request, Question("ID", Noun.ID, draft.id), title)
        full = replace(draft, id=organ_id, title=named)
    return take_steps(request, [lambda ledger, sources, _today: new_organ(ledger, sources, full)])
