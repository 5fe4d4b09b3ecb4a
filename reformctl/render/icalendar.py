"""A calendar as iCalendar (RFC 5545), for whatever people keep their appointments in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from reformctl import __version__
from reformctl.render.wording import words
from reformctl.reports.calendar import Calendar, CalendarEntry
from reformctl.vocab import Lang

WIDEST = 75
"""Octets of a line without its end; what is longer goes on behind a blank (section 3.1)."""
_SPECIAL = re.compile(r"[\\;,]")


def render(calendar: Calendar, lang: Lang, alarm: int | None = None) -> str:
    """The calendar; with ``alarm`` each entry reminds of itself so many days before."""
    return "".join(f"{part}\r\n" for line in _lines(calendar, lang, alarm) for part in folded(line))


def folded(line: str) -> Iterator[str]:
    """The line in pieces of at most 75 octets, no character torn apart."""
    piece, room = "", WIDEST
    for char in line:
        size = len(char.encode())
        if size > room:
            yield piece
            piece, room = " ", WIDEST - 1
        piece += char
        room -= size
    yield piece


def _lines(calendar: Calendar, lang: Lang, alarm: int | None) -> Iterator[str]:
    yield "BEGIN:VCALENDAR"
    yield "VERSION:2.0"
    yield f"PRODID:-//reformctl//reformctl {__version__}//{lang.upper()}"
    yield "CALSCALE:GREGORIAN"
    yield "METHOD:PUBLISH"
    yield f"X-WR-CALNAME:{_text(words(calendar.name, lang))}"
    for entry in calendar.entries:
        yield from _event(entry, calendar, lang, alarm)
    yield "END:VCALENDAR"


def _event(
    entry: CalendarEntry, calendar: Calendar, lang: Lang, alarm: int | None
) -> Iterator[str]:
    title = _text(words(entry.title, lang))
    yield "BEGIN:VEVENT"
    yield f"UID:{entry.uid}"
    yield f"DTSTAMP:{calendar.made:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{entry.on:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{entry.on + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{title}"
    yield f"DESCRIPTION:{_text(words(entry.text, lang))}"
    yield f"CATEGORIES:{_text(words(entry.category, lang))}"
    yield "TRANSP:TRANSPARENT"
    if alarm is not None:
        yield "BEGIN:VALARM"
        yield "ACTION:DISPLAY"
        yield f"DESCRIPTION:{title}"
        yield f"TRIGGER:-P{alarm}D"
        yield "END:VALARM"
    yield "END:VEVENT"


def _text(text: str) -> str:
    """A text value: backslash, semicolon and comma escaped; line breaks are none any more."""
    return _SPECIAL.sub(r"\\\g<0>", text)
