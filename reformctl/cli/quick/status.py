"""``status`` from how the ledger stood when it was last worked out."""

from __future__ import annotations

from reformctl.cli.quick.words import Form, day_asked, usual
from reformctl.store.standings import find_ground, find_state, keep_state

TYPE_CHECKING = False  # to import this from typing takes longer than the answer
if TYPE_CHECKING:
    from reformctl.cli.quick.tell import View
    from reformctl.store.standings import Ground, State

FORM = Form({"by": ("group", "department"), "format": ("text", "csv", "md")}, {})


def tell(words: list[str], view: View) -> int | None:
    """Put out the table; None when it can't be told here."""
    asked = usual(words, FORM)
    today = day_asked(asked) if asked else None
    # Its data tells each call with a sentence, which is not known.
    if asked is None or today is None or "json" in asked.flags:
        return None
    found = _state(view)
    if found is None:
        return None
    from reformctl.cli.standing import head_of, tell_standing

    state, ground = found
    head = head_of(state.standing, state.commit, bool(state.unlike), today)
    tell_standing(state.standing, head, asked.request(), asked.values.get("by", "group"))
    if ground:
        keep_state(view.memory, view.sight, state, ground)
    return 0


def _state(view: View) -> tuple[State, Ground | None] | None:
    """The state of the ledger as it was seen, and what it rests on if it is a new one.

    None when everything must be read for it.
    """
    known = find_state(view.memory)
    if known is None:
        return None
    mark, state = known
    if mark == view.sight.mark:
        view.knew_all = True
        return state, None
    from reformctl.store.renewal import renewed

    before = find_ground(view.memory, mark)
    return renewed(state, before, view.sight, view.memory, view.git_dirs) if before else None
