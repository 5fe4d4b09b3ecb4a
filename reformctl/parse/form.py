"""Plain data held to the schema of its kind.

The engine is asked only where it is not plain that the data fit: it and all that words a fault take
longer to import than to judge many files.
"""

from __future__ import annotations

from reformctl.parse.fit import fit_of
from reformctl.parse.shipped import shipped_text

TYPE_CHECKING = False  # to import this from typing takes longer than to read a file
if TYPE_CHECKING:
    from typing import Any

    from reformctl.parse.fault import Fault
    from reformctl.parse.fit import Check, Form
    from reformctl.records.kinds import FileKind

    make_scanner: Any
else:
    from _json import make_scanner

_SCHEMAS: dict[str, Form] = {}
_FITS: dict[str, Check] = {}


def form_faults(kind: FileKind, path: str, data: object) -> list[Fault]:
    """Everything in the data that its kind's schema refuses, one fault for each wrong value.

    All keys in the data are text. The faults know no line, only their place. Past a hundred, one
    last fault says that there are more.
    """
    if kind.schema not in _FITS:
        _FITS[kind.schema] = fit_of(schema_of(kind.schema))
    if _FITS[kind.schema](data):
        return []
    from reformctl.parse.schema import faults_of

    return faults_of(kind, path, data)


def schema_of(name: str) -> Form:
    """The schema in the file of that name."""
    if name not in _SCHEMAS:
        # What json.loads calls, without the package, which first compiles patterns of its own.
        scan = make_scanner(_Reading())
        _SCHEMAS[name], _ = scan(shipped_text("schemas", name), 0)
    return _SCHEMAS[name]


class _Reading:
    """How the scanner shall read: as :mod:`json` does unless told otherwise."""

    strict = True
    object_hook = object_pairs_hook = parse_constant = None
    parse_float, parse_int = float, int
