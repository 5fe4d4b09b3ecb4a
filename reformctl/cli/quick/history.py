"""``history`` of a record whose story was told before."""

from __future__ import annotations

from reformctl.cli.quick.past import past
from reformctl.cli.quick.words import Form

TYPE_CHECKING = False  # to import this from typing takes longer than the answer
if TYPE_CHECKING:
    from reformctl.cli.quick.tell import View

FORM = Form({}, {}, rest=1)


def tell(words: list[str], view: View) -> int | None:
    """Put out the story; None when it can't be told here."""
    found = past(words, FORM, view)
    if found is None or not found.asked.rest[0].isascii():
        return None
    from reformctl.store.stories import Stories

    (name,), seen = found.asked.rest, found.masthead
    events = Stories(view.git_dirs[-1], view.seal).known(seen.prefix, name, seen.commit)
    if events is None:
        return None
    from reformctl.cli.events import put_events
    from reformctl.ledger.event import blocks
    from reformctl.reports.history import history_page

    view.knew_all = True
    put_events(history_page(found.head, name), blocks(events), found.asked.request())
    return 0
