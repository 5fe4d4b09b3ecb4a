"""The command-line framework's side: commands loaded when named, help in the user's language."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Container, Mapping
from functools import lru_cache
from importlib import import_module
from types import MappingProxyType
from typing import Annotated, Any

import typer
from typer._click.globals import get_current_context
from typer.core import TyperCommand, TyperGroup

from reformctl.cli.app import COMMANDS
from reformctl.cli.options import OPTIONS, Command
from reformctl.cli.parameter import Parameter, Spec
from reformctl.dataclass import MISSING
from reformctl.errors import RequestError
from reformctl.messages import say, word
from reformctl.vocab import Lang


class LocalCommand(TyperCommand):
    """A command whose help is worded in the language it was made for."""

    lang: Lang = "en"
    help_key: str = ""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the words; raises RequestError where an option that takes a value has none."""
        from reformctl.cli.usage import refuse_blank, refuse_swallowed

        options = [item for item in self.params if item.param_type_name == "option"]
        refuse_swallowed(args, options, ctx.command_path)
        rest: list[str] = super().parse_args(ctx, args)
        own = [item for item in options if item.name not in OPTIONS]
        refuse_blank(ctx.params, own, ctx.command_path)
        return rest

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help page."""
        from reformctl.cli.help import command_help

        formatter.write(command_help(self, ctx.command_path, self.help_key, self.lang))

    def get_short_help_str(self, limit: int = 45) -> str:
        """One line for shell completion."""
        return word(say(self.help_key), self.lang)[:limit]


class LocalGroup(TyperGroup):
    """Commands by name; each is imported only when it is asked for."""

    lang: Lang = "en"
    modules: Mapping[str, str] = MappingProxyType({})
    """The name of each command and the module that holds it."""

    def list_commands(self, _ctx: Any) -> list[str]:
        """The names of all commands, in the order of the catalogue."""
        return list(self.modules)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002 - the framework's signature
        """The command of that name, or None."""
        return self.loaded(cmd_name) if cmd_name in self.modules else None

    def loaded(self, name: str) -> LocalCommand | KindGroup:
        """The command of that name, which is there."""
        return load(name, self.lang)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command named first; raises RequestError with the nearest name."""
        if args[0] not in self.modules:
            raise self.unknown(args[0])
        return super().resolve_command(ctx, args)

    def unknown(self, name: str) -> RequestError:
        """The complaint about a name that no command has."""
        return unknown_command(name)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Let the common options stand before the command's name as well as behind it."""
        return super().parse_args(ctx, _command_first(args, self.modules))


class MainGroup(LocalGroup):
    """All commands."""

    modules = COMMANDS

    def format_help(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002 - the framework's signature
        """Write the page that lists all commands."""
        from reformctl.cli.help import group_help

        formatter.write(group_help(COMMANDS, self.lang))


class KindGroup(LocalGroup):
    """A command that is another one for each kind of record, like ``new``."""

    def loaded(self, name: str) -> LocalCommand:
        """The command for that kind."""
        return load_kind(self.modules[name], name, kind_key(str(self.name), name), self.lang)

    def unknown(self, name: str) -> RequestError:
        """The complaint about a kind there is none of."""
        names = tuple(self.modules)
        return RequestError(
            say("error.unknown_kind", name=name), say("error.known_kinds", names=names)
        )

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the page that lists the kinds."""
        from reformctl.cli.help import kinds_help

        keys = {kind: kind_key(str(self.name), kind) for kind in self.modules}
        formatter.write(kinds_help(str(self.name), ctx.command_path, keys, self.lang))


def main_group(lang: Lang) -> MainGroup:
    """The program in that language."""
    group = MainGroup(
        name="reformctl",
        rich_markup_mode=None,
        invoke_without_command=True,
        callback=_help_without_command,
        context_settings=_context_settings(),
    )
    group.lang = lang
    return group


def _help_without_command() -> None:
    context = get_current_context()
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


@lru_cache
def load(name: str, lang: Lang) -> LocalCommand | KindGroup:
    """The command of that name with its help in that language."""
    kinds = getattr(import_module(COMMANDS[name]), "BY_KIND", None)
    if kinds is None:
        return load_kind(COMMANDS[name], name, f"help.{name}", lang)
    group = KindGroup(
        name=name,
        rich_markup_mode=None,
        invoke_without_command=True,
        callback=_help_without_command,
        context_settings=_context_settings(),
    )
    group.lang, group.modules = lang, kinds
    return group


@lru_cache
def load_kind(module: str, name: str, help_key: str, lang: Lang) -> LocalCommand:
    """The command that module holds, under that name and with its help in that language."""
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    body = _for_framework(import_module(module).command, name)
    app.command(name, cls=LocalCommand, context_settings=_context_settings())(body)
    command = typer.main.get_command(app)
    assert isinstance(command, LocalCommand)
    command.lang, command.help_key = lang, help_key
    return command


def _for_framework(command: Command, name: str) -> Callable[..., int]:
    """The command as a function whose signature the framework reads."""

    def call(**given: Any) -> int:
        return command(**given)

    parameters = [_signed(one) for one in command.parameters()]
    call.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    call.__annotations__ = {one.name: one.annotation for one in parameters}
    call.__name__ = name
    return call


def _signed(parameter: Parameter) -> inspect.Parameter:
    default = inspect.Parameter.empty if parameter.default is MISSING else parameter.default
    annotation: Any = Annotated
    return inspect.Parameter(
        parameter.name,
        inspect.Parameter.KEYWORD_ONLY,
        default=default,
        annotation=annotation[parameter.hint, _explained(parameter.spec)],
    )


def _explained(spec: Spec) -> Any:
    """The option or argument in the framework's words."""
    if not spec.names:
        return typer.Argument(metavar=spec.metavar, help=spec.help, min=spec.least, max=spec.most)
    return typer.Option(
        *spec.names,
        metavar=spec.metavar,
        help=spec.help,
        envvar=spec.envvar,
        min=spec.least,
        max=spec.most,
    )


def every_command(lang: Lang) -> dict[str, LocalCommand]:
    """Each command by its words, like ``new plan`` for one that differs by kind of record."""
    found: dict[str, LocalCommand] = {}
    for name in COMMANDS:
        command = load(name, lang)
        if isinstance(command, KindGroup):
            found |= {f"{name} {kind}": command.loaded(kind) for kind in command.modules}
        else:
            found[name] = command
    return found


def kind_key(command: str, kind: str) -> str:
    """The key of what help says of a command for one kind of record."""
    return f"help.{command}_{kind.replace('-', '_')}"


def unknown_command(name: str) -> RequestError:
    """The complaint about a command that does not exist, with the nearest one that does."""
    from difflib import get_close_matches

    near = tuple(get_close_matches(name, COMMANDS, 3))
    hint = say("error.did_you_mean", names=near) if near else say("error.see_help")
    return RequestError(say("error.unknown_command", name=name), hint)


def _context_settings() -> dict[str, Any]:
    return {"help_option_names": ["-h", "--help"], "max_content_width": 100}


# The names of the common options, and whether the next word is the value.
COMMON = {name: kind is not bool for kind, spec in OPTIONS.values() for name in spec.names}
HELP = {"-h", "--help"}
# Words with a dash that are no options.
ENDS = {"-", "--"}


def _command_first(args: list[str], commands: Container[str]) -> list[str]:
    """The same words with the command's name in front of the options that preceded it.

    Where there is no command, only what is not a common option is left, to be complained about.
    """
    index = 0
    options: list[str] = []
    while index < len(args) and args[index].startswith("-") and args[index] not in ENDS:
        if args[index] in HELP:
            named = args[index + 1 : index + 2]
            return [*named, "--help"] if all(name in commands for name in named) else ["--help"]
        options.append(args[index])
        index += 2 if _takes_next(args[index]) else 1
    if index >= len(args):
        return [option for option in options if not _is_common(option)]
    name, *rest = args[index + 1 :] if args[index : index + 2][:-1] == ["--"] else args[index:]
    return [name, *args[:index], *rest]


def _takes_next(option: str) -> bool:
    """Whether the word behind a common option is its value."""
    if option.startswith("--"):
        return "=" not in option and COMMON.get(option, True)
    letters = [f"-{letter}" for letter in option[1:]]
    return COMMON.get(letters[-1], True) and not any(COMMON.get(name) for name in letters[:-1])


def _is_common(option: str) -> bool:
    name = option.partition("=")[0]
    return name in COMMON or (not name.startswith("--") and name[:2] in COMMON)
