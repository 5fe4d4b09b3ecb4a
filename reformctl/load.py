"""Modules brought in by name when they are needed.

To import :mod:`importlib` for it takes longer than to import one of ours.
"""

from __future__ import annotations

import sys

TYPE_CHECKING = False  # to import this from typing takes longer than to bring a module in
if TYPE_CHECKING:
    from typing import Any


def load(name: str) -> Any:
    """The module of that full name."""
    __import__(name)
    return sys.modules[name]
