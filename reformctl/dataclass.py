"""The words of :mod:`dataclasses` for classes that cost next to nothing to define.

A class of the standard library's takes a thousandth of a second to define, as all its methods are
written, compiled and the class made twice; a short run defines a hundred. Here ``__init__`` is
written when a class has more than a few objects, and the others are shared. Two things differ:
every class has slots, and that nobody changes a frozen object is for the type checker to see, so
that making one takes a quarter of the time. docs/decisions/012-classes-at-no-cost.md has the
measurements.
"""

from __future__ import annotations

from _operator import attrgetter  # operator itself takes longer to import than all of this

TYPE_CHECKING = False  # to import this from typing takes longer than to define all classes
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any, TypeVar, dataclass_transform

    T = TypeVar("T")
else:

    def dataclass_transform(**_):
        """Something for type checkers only."""
        return lambda decorator: decorator


class _Missing:
    def __repr__(self) -> str:
        return "<missing>"


MISSING: Any = _Missing()
"""In place of a default where there is none."""
FEW = 12
"""Objects of a class that are filled field by field; to write an ``__init__`` takes as long."""


class Field:
    """A field of a class: its name, what stands in it if nothing is given, whether it counts."""

    __slots__ = ("compare", "default", "default_factory", "name", "repr")

    def __init__(self, default: Any, default_factory: Any, compare: bool, repr: bool) -> None:  # noqa: A002
        """A field without a name yet."""
        self.name = ""
        self.default, self.default_factory = default, default_factory
        self.compare, self.repr = compare, repr


def field(
    *,
    default: Any = MISSING,
    default_factory: Any = MISSING,
    compare: bool = True,
    repr: bool = True,  # noqa: A002 - the standard library's word
) -> Any:
    """A field with a default made anew for each object, or one left out of ``==`` or ``repr``."""
    return Field(default, default_factory, compare, repr)


@dataclass_transform(field_specifiers=(field, Field))
def dataclass(
    *, frozen: bool = False, eq: bool = True, slots: bool = True
) -> Callable[[type[T]], type[T]]:
    """A class whose annotations are its fields, as with the standard library's decorator.

    Slots are always made; objects of a frozen class with ``eq`` can be keys.
    """
    assert slots, "a class without slots is not made here"

    def decorate(cls: type[T]) -> type[T]:
        return _made(cls, frozen, eq)

    return decorate


def fields(record: object) -> tuple[Field, ...]:
    """The fields of a class or of an object, in their order."""
    kind: Any = record if isinstance(record, type) else type(record)
    if "__fields_told__" not in kind.__dict__:
        kind.__fields_told__ = tuple(_told(kind))
    found: tuple[Field, ...] = kind.__fields_told__
    return found


def is_dataclass(record: object) -> bool:
    """Whether it is such a class, or an object of one."""
    return hasattr(record, "__given__")


def astuple(record: object) -> tuple[Any, ...]:
    """The values of the object's fields, those that are such objects as tuples too."""
    values = (getattr(record, part.name) for part in fields(record))
    return tuple(astuple(value) if is_dataclass(value) else value for value in values)


def replace(record: T, /, **changes: Any) -> T:
    """A copy of the object with other values in the fields named."""
    kind: Any = type(record)
    given = {name: getattr(record, name) for name in kind.__match_args__}
    made: T = kind(**given | changes)
    return made


def _made(cls: type[T], frozen: bool, eq: bool) -> type[T]:
    """The class anew, with slots and methods; all else is made when it is first asked for."""
    body = dict(cls.__dict__)
    names = tuple(body.get("__annotations__", ()))
    body["__given__"] = {name: body.pop(name) for name in names if name in body}
    body["__slots__"] = names
    body["__match_args__"] = (*getattr(cls, "__match_args__", ()), *names)
    body["__few__"] = [FEW]
    for unwanted in ("__dict__", "__weakref__"):
        body.pop(unwanted, None)
    body.setdefault("__init__", _init_of_few)
    body.setdefault("__repr__", _repr)
    if eq:
        body["_compared"] = _COMPARED
        body.setdefault("__eq__", _equal)
        body.setdefault("__hash__", _hash if frozen else None)
    made: type[T] = type(cls.__name__, cls.__bases__, body)
    return made


def _told(kind: Any) -> Iterator[Field]:
    """The fields of the class, those of its bases first."""
    given: dict[str, Any] = {}
    for base in reversed(kind.__mro__):
        given |= base.__dict__.get("__given__", {})
    for name in kind.__match_args__:
        part = given.get(name, MISSING)
        if not isinstance(part, Field):
            part = Field(part, MISSING, compare=True, repr=True)
        part.name = name
        yield part


def _first_compared(record: Any) -> Any:
    """What is compared of an object; from the second time on without asking for the fields."""
    owner = _owner(type(record), "_compared", _COMPARED)
    getter = _getter([part.name for part in fields(owner) if part.compare])
    owner._compared = staticmethod(getter)
    return getter(record)


_COMPARED = staticmethod(_first_compared)


def _owner(kind: Any, name: str, value: Any) -> Any:
    """The class that has the value itself, and has not inherited it."""
    return next(base for base in kind.__mro__ if base.__dict__.get(name) is value)


def _getter(names: list[str]) -> Callable[[Any], Any]:
    return attrgetter(*names) if names else lambda _: ()


def _equal(self: Any, other: Any) -> Any:
    if other.__class__ is not self.__class__:
        return NotImplemented
    ours, theirs = self._compared(self), self._compared(other)
    return ours == theirs


def _hash(self: Any) -> int:
    return hash(self._compared(self))


def _repr(self: Any) -> str:
    told = (f"{part.name}={getattr(self, part.name)!r}" for part in fields(self) if part.repr)
    return f"{self.__class__.__qualname__}({', '.join(told)})"


def _init_of_few(self: Any, *given: Any, **named: Any) -> None:
    """Fill one of the first objects of a class; after those, write the ``__init__`` of all."""
    if _filled(self, given, named):
        return
    owner = _owner(type(self), "__init__", _init_of_few)
    owner.__init__ = _init_of(owner)
    owner.__init__(self, *given, **named)


def _filled(record: Any, given: tuple[Any, ...], named: dict[str, Any]) -> bool:
    """Fill the fields; False when it takes an ``__init__``, be it to say what is wrong."""
    kind: Any = type(record)
    kind.__few__[0] -= 1
    names = kind.__match_args__
    values = dict(zip(names, given, strict=False)) | named
    if kind.__few__[0] < 0 or len(values) < len(given) + len(named):
        return False
    if len(values) < len(names):
        values = dict(_defaults(kind)) | values
    if len(values) != len(names) or not all(map(values.__contains__, names)):
        return False
    for name in names:
        setattr(record, name, values[name])
    return True


def _defaults(kind: type) -> Iterator[tuple[str, Any]]:
    """What stands in the fields that need not be given, made anew where it can change."""
    for part in fields(kind):
        if part.default_factory is not MISSING:
            yield part.name, part.default_factory()
        elif part.default is not MISSING:
            yield part.name, part.default


def _init_of(cls: type) -> Any:
    names: dict[str, Any] = {"_MISSING": MISSING}
    parameters, lines = [], []
    for part in fields(cls):
        value, optional = part.name, ""
        if part.default_factory is not MISSING:
            names[f"_make_{part.name}"] = part.default_factory
            optional = "=_MISSING"
            value = f"_make_{part.name}() if {part.name} is _MISSING else {part.name}"
        elif part.default is not MISSING:
            names[f"_else_{part.name}"] = part.default
            optional = f"=_else_{part.name}"
        parameters.append(f"{part.name}{optional}")
        lines.append(f" self.{part.name} = {value}\n")
    head = f"def __init__({', '.join(['self', *parameters])}):\n"
    exec(head + ("".join(lines) or " pass\n"), names)
    init = names["__init__"]
    init.__qualname__ = f"{cls.__qualname__}.__init__"
    return init
