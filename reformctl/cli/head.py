"""What every report says of a ledger, kept without the day on which it is asked.

Imports nothing that takes time.
"""

from __future__ import annotations

from reformctl.reports.report import Head

TYPE_CHECKING = False  # to import this from typing takes longer than to tell it
if TYPE_CHECKING:
    from datetime import date
    from typing import Any


def packed_head(head: Head) -> tuple[Any, ...]:
    """What is said of the work tree's ledger, in texts and numbers only."""
    return head.ledger, head.ledger_en, head.synthetic, head.commit, head.dirty


def unpacked_head(kept: tuple[Any, ...], today: date) -> Head:
    """The same, judged on that day."""
    ledger, ledger_en, synthetic, commit, dirty = kept
    return Head(ledger, commit, dirty, today, synthetic=synthetic, ledger_en=ledger_en)
