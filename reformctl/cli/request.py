"""What the user asked for in options that many commands share.

Imports nothing that takes time, for what is answered without the whole program.
"""

from __future__ import annotations

from reformctl.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Request:
    """What the user asked for besides the command's own options; texts as they were written."""

    ledger: str | None = None
    at: str | None = None
    today: str | None = None
    as_of: str | None = None
    format: str | None = None
    json: bool = False
    output: str | None = None
    lang: str | None = None
    color: str = "auto"
    width: int | None = None
    quiet: bool = False
    verbose: bool = False
    dry_run: bool = False
    no_commit: bool = False
    message: str | None = None
    no_pager: bool = False
