"""What is known of a ledger's past in the state in which it was seen."""

from __future__ import annotations

from reformctl.cli.quick.words import day_asked, usual
from reformctl.dataclass import dataclass
from reformctl.store.masthead import find_masthead

TYPE_CHECKING = False  # to import this from typing takes longer than the answer
if TYPE_CHECKING:
    from reformctl.cli.quick.tell import View
    from reformctl.cli.quick.words import Asked, Form
    from reformctl.day import date
    from reformctl.reports.report import Head
    from reformctl.store.masthead import Masthead

ZONE = "Asia/Shanghai"


@dataclass(frozen=True, slots=True)
class Past:
    """A question about the past of a ledger whose work tree is in a state that is known."""

    asked: Asked
    masthead: Masthead
    today: date

    @property
    def head(self) -> Head:
        """The head of a report on it."""
        from reformctl.reports.report import Head

        return Head(
            ledger=self.masthead.ledger,
            commit=self.masthead.commit,
            dirty=bool(self.masthead.unlike),
            today=self.today,
            synthetic=self.masthead.synthetic,
            ledger_en=self.masthead.ledger_en,
        )


def past(words: list[str], form: Form, view: View) -> Past | None:
    """What those words ask; None where the form is another, or the history is not to be told."""
    asked = usual(words, form)
    today = day_asked(asked) if asked else None
    masthead = find_masthead(view.memory, view.sight.mark) if today else None
    if not asked or not today or not masthead or masthead.shallow or masthead.zone != ZONE:
        return None
    return Past(asked, masthead, today)
