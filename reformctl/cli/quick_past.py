"""Questions about the past that what is kept can answer, told without the whole program.

Only their plainest forms are understood here; whatever else is asked, or is not known, is left to
the command itself, which writes the same. Imports nothing that takes time.
"""

from __future__ import annotations

from reformctl.cli.plain_words import plain_day, plain_words
from reformctl.dataclass import dataclass
from reformctl.store.masthead import Mastheads

TYPE_CHECKING = False  # to import this from typing takes longer than the answer
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from reformctl.cli.plain_words import Plain
    from reformctl.reports.report import Head
    from reformctl.store.masthead import Masthead
    from reformctl.store.seal import Seal

ZONE = "Asia/Shanghai"
EVERY = {"--every": ("day", "week", "month")}


@dataclass(frozen=True, slots=True)
class Ground:
    """Where the answer is looked for: a ledger whose work tree is in a state that is known."""

    git_dir: str
    seal: Seal
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


def quick_past(
    arguments: list[str], folder: str, git_dirs: tuple[str, ...], seal: Seal, mark: str
) -> int | None:
    """The exit code after telling it; None when it can't be told here.

    ``mark`` is that of the state in which the ledger's folder and its repository are.
    """
    name, *words = arguments
    tell = TOLD.get(name)
    asked = plain_words(words, EVERY if tell is _trend else {}) if tell else None
    today = plain_day(asked.request) if asked else None
    masthead = Mastheads(folder, git_dirs, seal).find(mark) if today else None
    if not tell or not asked or not today or not masthead:
        return None
    if masthead.shallow or masthead.zone != ZONE:
        return None
    return 0 if tell(asked, Ground(git_dirs[-1], seal, masthead, today)) else None


def _history(asked: Plain, ground: Ground) -> bool:
    """Tell the story of a record; whether it was known."""
    if len(asked.free) != 1 or not asked.free[0].isascii():
        return False
    from reformctl.store.stories import Stories

    (name,), seen = asked.free, ground.masthead
    events = Stories(ground.git_dir, ground.seal).known(seen.prefix, name, seen.commit)
    if events is None:
        return False
    from reformctl.cli.events import put_events
    from reformctl.ledger.event import blocks
    from reformctl.reports.history import history_page

    put_events(history_page(ground.head, name), blocks(events), asked.request)
    return True


def _trend(asked: Plain, ground: Ground) -> bool:
    """Tell the trend of the whole ledger; whether it was known."""
    if asked.free:
        return False
    from reformctl.store.series import AllSeries
    from reformctl.vocab import Every, term_by_slug

    every, seen = term_by_slug(Every, asked.own.get("every", "month")), ground.masthead
    series = AllSeries(ground.git_dir, ground.seal, seen.prefix).find(seen.commit, ZONE)
    points = series.at(every) if series and every else None
    if series is None or every is None or points is None:
        return False
    from reformctl.cli.streams import put_out
    from reformctl.metrics.share import WHOLE
    from reformctl.reports.trend import Trend, trend_report

    trend = Trend(WHOLE, every, points, series.courses)
    put_out(trend_report(trend, ground.head), asked.request)
    return True


TOLD: Mapping[str, Callable[[Plain, Ground], bool]] = {"history": _history, "trend": _trend}
