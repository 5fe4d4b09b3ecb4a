"""The words of :mod:`enum` for closed sets that cost next to nothing to define.

The standard library takes a hundredth of a millisecond for each member, and a short run defines two
hundred of them. Members are as theirs: single objects, told by identity, found by name
(``Kind["NAME"]``) and by value (``Kind(value)``), in the order in which they were written. What is
not used here is left out: flags, ``auto``, a second name of a member, members that can't be changed
at run time.
docs/decisions/012-classes-at-no-cost.md has the measurements.
"""

from __future__ import annotations

TYPE_CHECKING = False  # type checkers take it for the standard library's
if TYPE_CHECKING:
    from enum import Enum

__all__ = ["Enum"]


if not TYPE_CHECKING:

    class _Kind(type):
        """The class of an enumeration: the collection of its members."""

        def __new__(cls, name, bases, body):
            told = {}
            rest = {"_told": told, "_made": None}
            for key, value in body.items():
                # What stands in the body is a member, unless it is a method or hidden.
                is_rest = key[0] == "_" or hasattr(value, "__get__")
                (rest if is_rest else told)[key] = value
            return super().__new__(cls, name, bases, rest)

        def __getattr__(cls, name):
            # Asked once for each member: it is an attribute from then on.
            if name in cls._told:
                return cls._member(name)
            raise AttributeError(f"{cls.__qualname__} has no {name!r}")

        def _member(cls, name):
            """Make one member; a short run asks for few."""
            value, making = cls._told[name], cls.__new__
            if making is object.__new__:
                member = making(cls)
            else:
                member = making(cls, *(value if value.__class__ is tuple else (value,)))
            member.name, member.value = name, getattr(member, "_value_", value)
            setattr(cls, name, member)
            return member

        @property
        def __members__(cls):
            return (cls._made or cls._make())[0]

        @property
        def _value2member_map_(cls):
            return (cls._made or cls._make())[1]

        def _make(cls):
            """Make the members that nobody has asked for yet."""
            members = {name: getattr(cls, name) for name in cls._told}
            by_value = {member.value: member for member in members.values()}
            if len(by_value) < len(members):
                raise ValueError(f"two members of {cls.__qualname__} have one value")
            cls._made = members, by_value
            return cls._made

        def __call__(cls, value):
            if value.__class__ is cls:
                return value
            if value in cls._value2member_map_:
                return cls._value2member_map_[value]
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")

        def __iter__(cls):
            return iter(cls.__members__.values())

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
