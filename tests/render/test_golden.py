"""Every format of three artificial reports, kept as files to be looked at."""

from __future__ import annotations

import pytest

from reformctl.render.formats import FORMATS, TEXTS, render
from reformctl.render.style import Style
from reformctl.vocab import LANGS, Lang
from tests.conftest import Golden
from tests.render.examples import burn_up, overview, supervision

_REPORTS = {"overview": overview(), "supervision": supervision(), "burn-up": burn_up()}
_SCREENS = {
    "80": Style(width=80, terminal=True),
    "120": Style(width=120, terminal=True),
    "200": Style(width=200, terminal=True),
    "colour": Style(width=120, terminal=True, color=True),
}


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("report", _REPORTS)
@pytest.mark.parametrize("name", TEXTS)
def test_every_format_is_as_it_was_last_looked_at(
    report: str, name: str, lang: Lang, golden: Golden
) -> None:
    output = render(_REPORTS[report], name, Style(lang=lang))
    golden(f"{report}.{lang}{FORMATS[name].suffix}", output)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("report", _REPORTS)
@pytest.mark.parametrize("screen", _SCREENS)
def test_every_screen_is_as_it_was_last_looked_at(
    report: str, screen: str, lang: Lang, golden: Golden
) -> None:
    look = _SCREENS[screen]
    style = Style(lang, look.width, look.color, look.terminal)
    golden(f"{report}.{lang}.{screen}.txt", render(_REPORTS[report], "text", style))
