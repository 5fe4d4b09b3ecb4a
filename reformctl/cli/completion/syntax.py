"""The words of the program, taken from its own commands: made anew for every version."""

from __future__ import annotations

import marshal
from collections.abc import Iterable
from typing import Any

from reformctl.cli.app import COMMANDS
from reformctl.cli.completion.cursor import TAKES, VALUES, Arguments, Kinds, Option, Parameters
from reformctl.cli.completion.ids import ITEMS, PLANS, WITHIN
from reformctl.cli.completion.match import Entry, Word
from reformctl.cli.completion.values import LISTS
from reformctl.cli.group import KindGroup, LocalCommand, every_command, kind_key, load
from reformctl.cli.options import OPTIONS
from reformctl.messages import say, word
from reformctl.vocab import Lang

FILES: Kinds = ("files",)
FOLDERS: Kinds = ("folders",)
APPRAISED = ("cities", "departments")
UNITS = ("groups", "departments", "cities", "teams", "divisions")
CENTRAL = ("central_meetings", "centrals", "agendas")
PAPERS = ("notices", "bulletins")
RECORDS = (
    *(PLANS, ITEMS, "masters", "meetings", "rounds", *CENTRAL, "pilots", "experiences"),
    *(*PAPERS, *UNITS, "people", "appraisals", "appraisal_groups"),
)
EXEMPTABLE = (
    PLANS,
    "rounds",
    "centrals",
    "agendas",
    "pilots",
    "experiences",
    "notices",
    "appraisals",
)
FREE: Kinds = ()

# What the value of an option or an argument may be, by its help, else by its placeholder.
KINDS: dict[str, Kinds] = {
    "help.id": RECORDS,
    "help.history_id": RECORDS,
    "help.item": (WITHIN,),
    "help.item_or_master": (WITHIN, "masters"),
    "help.serves": ("masters",),
    "help.picked": (PLANS,),
    "help.group": ("groups",),
    "help.history_group": ("groups",),
    "help.departments": ("departments",),
    "help.rounds_id": ("rounds",),
    "help.of_department": ("departments",),
    **dict.fromkeys(("help.of_city", "help.visited_cities"), ("cities",)),
    "help.of_team": ("teams",),
    **dict.fromkeys(("help.of_division", "help.trend_division"), ("divisions",)),
    "help.by_person": ("people",),
    "help.meeting": ("meetings",),
    "help.for_meeting": FREE,
    "help.central_meeting": ("central_meetings",),
    "help.central_id": ("centrals",),
    "help.central": ("centrals",),
    "help.entry": ("agendas",),
    "help.item_or_entry": (WITHIN, "agendas"),
    "help.concerned_group": ("groups",),
    "help.writeoff_plans": (PLANS, "pilots"),
    "help.team": ("teams",),
    **dict.fromkeys(("help.pilot_city", "help.appraised_city"), ("cities",)),
    "help.cities": ("cities",),
    "help.review_by": ("teams",),
    "help.source": ("pilots", PLANS, "departments", "cities"),
    "help.asked_by": ("centrals",),
    "help.exempt_id": EXEMPTABLE,
    **dict.fromkeys(("help.carried_by", "help.carrier"), ("bulletins",)),
    "help.spread": ("departments", "cities"),
    "help.appraised_unit": APPRAISED,
    "help.sheet": APPRAISED,
    "help.appraisal_group": ("appraisal_groups",),
    "help.visited_by": ("appraisal_groups",),
    "help.for": RECORDS,
    **dict.fromkeys(
        (
            "help.unit",
            "help.history_unit",
            "help.support",
            "help.supporting",
            "help.lead",
            "help.concerned",
            "help.leads",
            "help.post_unit",
            "help.pilot_unit",
            "help.visit_by",
            "help.adopted_by",
            "help.adopting_unit",
            "help.notice_unit",
            "help.notice_to",
            "help.receiving",
            "help.replying",
            "help.remind_unit",
            "help.sender",
        ),
        UNITS,
    ),
    **{key: (key,) for key in LISTS},
    "help.notice_about": RECORDS,
    "help.bulletin_about": RECORDS,
    "help.issued_id": (PLANS, "notices"),
    "help.letter_id": (PLANS, ITEMS),
    "NOTICE": ("notices",),
    "PLAN": (PLANS,),
    "PLAN…": (PLANS,),
    "ROUND": ("rounds",),
    "PILOT": ("pilots",),
    "EXPERIENCE": ("experiences",),
    "PATH": FOLDERS,
    "[DIR]": FOLDERS,
    "FILE": FILES,
    "[FILE…]": FILES,
    **dict.fromkeys(
        ("DATE", "YEAR", "MONTH", "N", "[N]", "TEXT", "REASON", "DOC", "REF", "ID|REF"), FREE
    ),
    "TITLE": FREE,
    **dict.fromkeys(
        ("ADDRESS", "KIND:UNIT:TEXT", "BASE", "HEAD", "REV|DATE", "REV", "COMMIT"), FREE
    ),
    **dict.fromkeys(("[YEAR]", "[POINTS]"), FREE),
    # An id that nothing has yet, or that no registry knows.
    **dict.fromkeys(
        (
            "help.plan_id",
            "help.pilot_id",
            "[ID]",
            "[ROUND]",
            "[C-N]",
            "[YEAR]",
            "[WORD…]",
            "MONTH",
            "WHO",
            "help.branch",
        ),
        FREE,
    ),
    # What git fills in.
    **dict.fromkeys(("%O", "%A", "%B", "%L", "%P", "%X", "%Y"), FREE),
}


def words_of(lang: Lang) -> tuple[dict[str, list[Entry]], dict[str, bytes]]:
    """All commands, and what :class:`Table` finds by a name, in that language."""
    bodies = every_command(lang)
    groups = {name: load(name, lang) for name in COMMANDS}
    kinds = {name: group for name, group in groups.items() if isinstance(group, KindGroup)}
    commands = {"": _commands({name: f"help.{name}" for name in COMMANDS}, lang)}
    for name, group in kinds.items():
        commands[name] = _commands({kind: kind_key(name, kind) for kind in group.modules}, lang)
    common: Parameters = ([*_common(bodies.values(), lang)], ((), False))
    parameters = {"": common, **dict.fromkeys(kinds, common)}
    parameters |= {name: _parameters(command, lang) for name, command in bodies.items()}
    lists = _values(bodies.values())
    parts = {f"{TAKES}{name}": marshal.dumps(taken) for name, taken in parameters.items()}
    parts |= {f"{VALUES}{name}": marshal.dumps(known) for name, known in lists.items()}
    return commands, parts


def kinds_of(parameter: Any) -> Kinds | None:
    """What the value of an option or argument may be; None where the table doesn't say."""
    if _choices(parameter):
        return (parameter.metavar,)
    return KINDS.get(parameter.help, KINDS.get(parameter.metavar))


def _commands(keys: dict[str, str], lang: Lang) -> list[Entry]:
    return [(name, _line(key, lang)) for name, key in keys.items()]


def _parameters(command: LocalCommand, lang: Lang) -> Parameters:
    options = [_option(item, lang) for item in command.params if item.param_type_name == "option"]
    return [*options, _help(lang)], _arguments(command)


def _arguments(command: LocalCommand) -> Arguments:
    found = [item for item in command.params if item.param_type_name == "argument"]
    # With two placeholders, as of `list`, only the first word is of the kind.
    several = any(item.nargs < 0 and " " not in str(item.metavar) for item in found)
    return tuple(kinds_of(item) or FREE for item in found), several


def _option(parameter: Any, lang: Lang) -> Option:
    kinds = None if parameter.is_flag else kinds_of(parameter) or FREE
    names = tuple(sorted(parameter.opts, key=len, reverse=True))
    return names, kinds, bool(parameter.multiple), _line(parameter.help, lang)


def _common(commands: Iterable[LocalCommand], lang: Lang) -> Iterable[Option]:
    """The options that may stand before a command's name."""
    found = {item.name: item for command in commands for item in command.params}
    yield from (_option(found[name], lang) for name in OPTIONS)
    yield _help(lang)
    yield ("--version",), None, False, _line("help.version", lang)


def _help(lang: Lang) -> Option:
    return ("--help", "-h"), None, False, _line("help.help", lang)


def _values(commands: Iterable[LocalCommand]) -> dict[str, list[Word]]:
    choices = (_choices(item) for command in commands for item in command.params)
    listed: dict[str, list[Word]] = {
        "|".join(names): [(name, "", "") for name in names] for names in choices if names
    }
    return listed | {key: make() for key, make in LISTS.items()}


def _choices(parameter: Any) -> list[str]:
    """The words that a placeholder like ``zh|en`` names; those in capitals are no words."""
    names = str(parameter.metavar).split("|")
    return names if len(names) > 1 and all(name.islower() for name in names) else []


def _line(key: str, lang: Lang) -> str:
    """The first line of what help says."""
    return word(say(key), lang).partition("\n")[0]
