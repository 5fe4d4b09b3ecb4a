"""Bytes → plain data, or what is wrong with them and where."""

from __future__ import annotations

from reformctl.parse.charset import decode
from reformctl.parse.document import Document
from reformctl.parse.text import text_of
from reformctl.parse.usual import read_usual

TYPE_CHECKING = False  # to import this from typing takes longer than to read a file
if TYPE_CHECKING:
    from reformctl.parse.source import SourceFile


def read(source: SourceFile) -> Document:
    """The file as plain data; every fault of form the text itself shows, with line and column."""
    decoded = decode(source.data)
    usual = read_usual(decoded) if isinstance(decoded, str) else None
    if usual is not None:
        return Document(usual)
    text = text_of(source)
    if isinstance(text, tuple):
        return Document(None, text, complete=False)
    # libyaml takes longer to load than most ledgers to read, and most need it for no file.
    from reformctl.parse.events import read_events

    return read_events(source, text)
