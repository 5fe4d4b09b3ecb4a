"""Which language the user reads: asked for, set in the environment, or that of the locale."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reformctl.vocab import LANGS, Lang


def language(arguments: Sequence[str], environment: Mapping[str, str]) -> Lang:
    """The language of ``--lang``, else REFORMCTL_LANG or the locale's; wrong ones are skipped."""
    asked = [*_asked(arguments), environment.get("REFORMCTL_LANG", "")]
    for word in asked:
        for lang in LANGS:
            if word == lang:
                return lang
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environment.get(name):
            return "zh" if environment[name].lower().startswith("zh") else "en"
    return "en"


def _asked(arguments: Sequence[str]) -> list[str]:
    """What stands behind each ``--lang``, the last one first."""
    found = []
    for index, argument in enumerate(arguments):
        if argument == "--":
            break
        if argument.startswith("--lang="):
            found.append(argument.partition("=")[2])
        elif argument == "--lang" and index + 1 < len(arguments):
            found.append(arguments[index + 1])
    return found[::-1]
