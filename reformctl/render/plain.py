"""Text that is safe as it stands, which is nearly all; :mod:`reformctl.render.safe` has the rest.

Imports nothing that takes time: a short report is drawn without a look at any rare character.
"""

from __future__ import annotations

# ASCII, the ideographs, and the punctuation of both languages need no second look.
USUAL = " -~\u3000-\u3029\u4e00-\u9fff\uff01-\uff5e·—‘’“”…─"
"""Their ranges, as a pattern has them between brackets."""
_FEW = frozenset("·—‘’“”…─")


class _Usual(dict[str, bool]):
    """Character → whether it is a usual one, worked out when first seen."""

    def __missing__(self, char: str) -> bool:
        self[char] = found = (
            " " <= char <= "~"
            or "\u4e00" <= char <= "\u9fff"
            or "\uff01" <= char <= "\uff5e"
            or "\u3000" <= char <= "\u3029"
            or char in _FEW
        )
        return found


_USUAL = _Usual()


def is_usual(text: str) -> bool:
    """Whether all its characters are usual ones."""
    return text.isprintable() if text.isascii() else all(map(_USUAL.__getitem__, text))


def plain(text: str) -> str:
    """The text on one line, with nothing in it that a terminal or a build log would act upon."""
    if is_usual(text) and "::" not in text and "##" not in text:
        return text
    from reformctl.render.safe import made_plain

    return made_plain(text)
