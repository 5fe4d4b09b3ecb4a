"""``trend`` of a whole ledger whose counts are known."""

from __future__ import annotations

from reformctl.cli.quick.past import ZONE, past
from reformctl.cli.quick.words import Form

TYPE_CHECKING = False  # to import this from typing takes longer than the answer
if TYPE_CHECKING:
    from reformctl.cli.quick.tell import View

FORM = Form({"every": ("day", "week", "month")}, {})


def tell(words: list[str], view: View) -> int | None:
    """Put out the trend; None when it can't be told here."""
    found = past(words, FORM, view)
    if found is None:
        return None
    from reformctl.store.series import AllSeries
    from reformctl.vocab import term_by_slug
    from reformctl.vocab.trend import Every

    every, seen = term_by_slug(Every, found.asked.values.get("every", "month")), found.masthead
    series = AllSeries(view.git_dirs[-1], view.seal, seen.prefix).find(seen.commit, ZONE)
    points = series.at(every) if series and every else None
    if series is None or every is None or points is None:
        return None
    from reformctl.cli.streams import put_out
    from reformctl.metrics.share import WHOLE
    from reformctl.reports.trend import Trend, trend_report

    view.knew_all = True
    trend = Trend(WHOLE, every, points, series.courses)
    put_out(trend_report(trend, found.head), found.asked.request())
    return 0
