"""``show`` of a plan or one of its items from the data of its file."""

from __future__ import annotations

from reformctl.cli.quick.words import Form, day_asked, usual

TYPE_CHECKING = False  # to import this from typing takes longer than the answer
if TYPE_CHECKING:
    from reformctl.cli.quick.tell import View

EVERYTHING = "everything"
FORM = Form({}, {"--all": EVERYTHING, "-a": EVERYTHING}, rest=1)


def tell(words: list[str], view: View) -> int | None:
    """Put out the page; None when it can't be told here."""
    asked = usual(words, FORM)
    today = day_asked(asked) if asked else None
    if asked is None or today is None:
        return None
    from reformctl.cli.plan_page import known_page

    (name,) = asked.rest
    everything = EVERYTHING in asked.flags
    page = known_page(view.memory, view.sight.mark, name, today, everything=everything)
    if page is None:
        return None
    from reformctl.cli.streams import put_out

    view.knew_all = True
    put_out(page, asked.request())
    return 0
