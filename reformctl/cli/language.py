"""Which language the user reads: asked for, set in the environment, or that of the locale."""

from __future__ import annotations

from reformctl.cli.given import given

TYPE_CHECKING = False  # to import all this takes longer than to complete a word in the shell
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reformctl.vocab import Lang


def language(arguments: Sequence[str], environment: Mapping[str, str]) -> Lang:
    """The language of ``--lang``, else REFORMCTL_LANG or the locale's; wrong ones are skipped."""
    asked = [*given("--lang", arguments), environment.get("REFORMCTL_LANG", "")]
    for word in asked:
        if word in ("zh", "en"):
            return "zh" if word == "zh" else "en"
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environment.get(name):
            return "zh" if environment[name].lower().startswith("zh") else "en"
    return "en"
