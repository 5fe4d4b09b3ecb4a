"""What a user can get wrong: one class per exit code, each carrying a message in both languages."""

from __future__ import annotations

from reformctl.messages import Message


class ReformctlError(Exception):
    """A wrong request or an unreadable ledger; shown as one line, never as a traceback."""

    exit_code = 2

    def __init__(self, message: Message, hint: Message | None = None) -> None:
        """Keep what happened and, where there is one, the next step."""
        super().__init__(message.key)
        self.message = message
        self.hint = hint


class RequestError(ReformctlError):
    """The request can't be carried out as asked; nothing was changed (exit 2)."""


class UnreadableLedgerError(ReformctlError):
    """The ledger or its history can't be read at all (exit 3)."""

    exit_code = 3
