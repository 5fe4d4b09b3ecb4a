"""The words of :mod:`enum` for closed sets that cost next to nothing to define.

The standard library takes a hundredth of a millisecond for each member, and a short run defines two
hundred of them. Members are as theirs: single objects, told by identity, found by name
(``Kind["NAME"]``) and by value (``Kind(value)``), in the order in which they were written. What is
not used here is left out: flags, ``auto``, members that can't be changed at run time.
docs/decisions/012-classes-at-no-cost.md has the measurements.
"""

from __future__ import annotations

TYPE_CHECKING = False  # type checkers take it for the standard library's
if TYPE_CHECKING:
    from enum import Enum

__all__ = ["Enum"]


def _is_member(name: str, value: object) -> bool:
    """Whether what stands in the body of a class is a member, and neither a method nor hidden."""
    return not name.startswith("_") and not hasattr(value, "__get__")


if not TYPE_CHECKING:

    class _Kind(type):
        """The class of an enumeration: the collection of its members."""

        def __new__(cls, name, bases, body):
            told = {key: value for key, value in body.items() if _is_member(key, value)}
            rest = {key: value for key, value in body.items() if key not in told}
            kind = super().__new__(cls, name, bases, rest)
            kind._told, kind._made = told, None
            return kind

        def __getattr__(cls, name):
            if name in cls._told and cls._made is None:
                return cls.__members__[name]
            raise AttributeError(f"{cls.__qualname__} has no {name!r}")

        @property
        def __members__(cls):
            return (cls._made or cls._make())[0]

        @property
        def _value2member_map_(cls):
            return (cls._made or cls._make())[1]

        def _make(cls):
            """Make the members; a short run asks for those of few kinds."""
            members, by_value = {}, {}
            making = cls.__new__
            is_made_by_itself = making is not object.__new__
            for key, value in cls._told.items():
                given = value if is_made_by_itself and value.__class__ is tuple else (value,)
                member = making(cls, *given) if is_made_by_itself else making(cls)
                member.name, member.value = key, getattr(member, "_value_", value)
                # A second name of the same value stands for the member there is.
                members[key] = member = by_value.setdefault(member.value, member)
                setattr(cls, key, member)
            cls._made = members, by_value
            return cls._made

        def __call__(cls, value):
            if value.__class__ is cls:
                return value
            if value in cls._value2member_map_:
                return cls._value2member_map_[value]
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")

        def __iter__(cls):
            return iter(dict.fromkeys(cls.__members__.values()))

        def __getitem__(cls, name):
            return cls.__members__[name]

        def __contains__(cls, member):
            return member.__class__ is cls

        def __len__(cls):
            return len(cls._value2member_map_)

        def __bool__(cls):
            return True

    class Enum(metaclass=_Kind):
        """A closed set of things, each with a name and a value."""

        def __repr__(self):
            """The member and its value, for a programmer."""
            return f"<{self}: {self.value!r}>"

        def __str__(self):
            """The member as it is written in a program."""
            return f"{self.__class__.__name__}.{self.name}"

        def __reduce__(self):
            """How another process finds the same member."""
            return getattr, (self.__class__, self.name)

        def __copy__(self):
            """There is only one."""
            return self

        def __deepcopy__(self, _):
            """There is only one."""
            return self
