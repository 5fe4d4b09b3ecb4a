"""What a command takes: its options and arguments, declared in words of our own.

The command-line framework is given them when it is needed; a command called in the usual form does
without it (:mod:`reformctl.cli.usual`), as the framework takes longer to load than most commands.
"""

from __future__ import annotations

from types import UnionType
from typing import Annotated, Any, get_origin

from reformctl.dataclass import MISSING, dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Spec:
    """How an option or argument is written and explained."""

    names: tuple[str, ...]
    """``--group``, ``-g``; none for an argument."""
    help: str
    """The key of what help says of it."""
    metavar: str | None = None
    least: int | None = None
    most: int | None = None
    envvar: str | None = None
    """The variable of the environment that gives it where the words don't."""


def option(
    *names: str,
    help: str,  # noqa: A002 - the framework's words
    metavar: str | None = None,
    min: int | None = None,  # noqa: A002
    max: int | None = None,  # noqa: A002
    envvar: str | None = None,
) -> Spec:
    """An option of those names."""
    return Spec(names, help, metavar, min, max, envvar)


def argument(
    *,
    help: str,  # noqa: A002
    metavar: str,
    min: int | None = None,  # noqa: A002
    max: int | None = None,  # noqa: A002
) -> Spec:
    """A word that is told by its place."""
    return Spec((), help, metavar, min, max)


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of a command."""

    name: str
    hint: Any
    """Its type as written: ``str``, ``int | None``, ``list[str] | None`` …"""
    spec: Spec
    default: Any = MISSING
    """Nothing where it must be given."""

    @property
    def kind(self) -> type:
        """What one value of it is: ``str``, ``int`` or ``bool``."""
        hint = self._some
        found: type = hint.__args__[0] if get_origin(hint) is list else hint
        return found

    @property
    def is_many(self) -> bool:
        """Whether it may be given several times."""
        return get_origin(self._some) is list

    @property
    def _some(self) -> Any:
        """The type without None."""
        if not isinstance(self.hint, UnionType):
            return self.hint
        return next(part for part in self.hint.__args__ if part is not type(None))


def parameters_of(body: Callable[..., int]) -> list[Parameter]:
    """The parameters of a command's body behind the first, which is the request."""
    code = body.__code__
    placed = code.co_varnames[: code.co_argcount]
    names = code.co_varnames[1 : code.co_argcount + code.co_kwonlyargcount]
    given = body.__defaults__ or ()
    defaults = dict(zip(placed[len(placed) - len(given) :], given, strict=True))
    defaults |= body.__kwdefaults__ or {}
    return [
        _parameter(name, eval(body.__annotations__[name], body.__globals__), defaults)
        for name in names
    ]


def _parameter(name: str, hint: Any, defaults: dict[str, Any]) -> Parameter:
    assert get_origin(hint) is Annotated
    return Parameter(name, hint.__origin__, hint.__metadata__[0], defaults.get(name, MISSING))
