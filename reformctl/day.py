"""Days, for whoever is done before :mod:`datetime` would be imported.

That module writes all its classes in Python first, and then takes those written in C.
"""

from __future__ import annotations

TYPE_CHECKING = False  # type checkers know it by its own name
if TYPE_CHECKING:
    from datetime import date, timedelta
else:
    from _datetime import date, timedelta

__all__ = ["date", "timedelta"]
