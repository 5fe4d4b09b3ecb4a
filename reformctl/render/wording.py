"""The words of a cell, a heading and a ratio: the last step before text becomes safe to show."""

from __future__ import annotations

from reformctl.messages import Message, say, word, word_value
from reformctl.render.plain import plain
from reformctl.reports.report import Cell, Month, Points, Range, Ratio, Ref, Tone, Value
from reformctl.vocab import Lang, Term


def words(value: Value, lang: Lang) -> str:
    """The value as people read it, on one line and safe; nothing for None."""
    return plain(value if type(value) is str else raw_words(value, lang))


def title_words(title: Term | Message, lang: Lang) -> str:
    """A title as it stands above a table, not yet safe: a term begins with a capital there."""
    text = raw_words(title, lang)
    return text[:1].upper() + text[1:] if isinstance(title, Term) else text


def raw_words(value: Value, lang: Lang) -> str:
    """The value as people read it, not yet safe: for formats with a gate of their own."""
    match value:
        case None:
            return ""
        case Ref(id=name):
            return name
        case Month(day=day):
            return f"{day:%Y-%m}"
        case Range(low=low, high=high) if low == high:
            return raw_words(low, lang)
        case Range():
            ends = {"low": raw_words(value.low, lang), "high": raw_words(value.high, lang)}
            return word(say("report.range", **ends), lang)
        case Ratio() | Points():
            return _figure(value)
        case tuple():
            return ("、" if lang == "zh" else ", ").join(raw_words(part, lang) for part in value)
        case _:
            return word_value(value, lang)


def _figure(value: Ratio | Points) -> str:
    """The two parts of a figure that has two."""
    if isinstance(value, Ratio):
        return f"{value.done}/{value.total}  {percent(value)}".rstrip()
    return points_words(value) + (f" / {value.of}" if value.of is not None else "")


def points_words(points: Points) -> str:
    """Points with both decimals."""
    return f"{points.hundredths // 100}.{points.hundredths % 100:02d}"


def percent(ratio: Ratio) -> str:
    """The ratio in per cent with one decimal; nothing of nothing has none.

    What is not complete never reads ``100.0%``.
    """
    if not ratio.total:
        return ""
    tenths = (2000 * ratio.done + ratio.total) // (2 * ratio.total)
    if ratio.done < ratio.total:
        tenths = min(tenths, 999)
    return f"{tenths // 10}.{tenths % 10}%"


def value_of(cell: Value | Cell) -> Value:
    """The value of a cell that may have come bare."""
    return cell.value if isinstance(cell, Cell) else cell


def tone_of(cell: Value | Cell) -> Tone:
    """The tone of a cell; a bare value is plain."""
    return cell.tone if isinstance(cell, Cell) else Tone.PLAIN
