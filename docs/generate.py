"""Writes the pages of this folder that are made from the program itself.

``python docs/generate.py`` writes them; ``--check`` writes nothing, names those that are stale and
exits 1 if there are any. The demo for the picture is made for it, unless its folder is named.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from pages import commands, coverage, decisions, fields, picture, rules, terms

DOCS = Path(__file__).parent
DEMO = [Path(word) for word in sys.argv[1:] if not word.startswith("-")][:1]

# Every page that is generated, wholly or in part, and what makes it from the page as it stands.
PAGES: dict[str, Callable[[str], str]] = {
    "rules.md": lambda _: rules.page(),
    "terms.md": lambda _: terms.page(),
    "commands.md": lambda _: commands.page(),
    "coverage.md": lambda _: coverage.page(),
    "architecture.md": decisions.filled,
    "format.md": lambda text: fields.filled(text, "zh"),
    "format.en.md": lambda text: fields.filled(text, "en"),
    "status.svg": lambda _: picture.status(*DEMO),
}


def main(arguments: list[str]) -> int:
    """Write the pages, or with ``--check`` only name the stale ones."""
    stale = []
    for name, make in PAGES.items():
        file = DOCS / name
        now = file.read_bytes().decode() if file.is_file() else ""
        fresh = make(now)
        if fresh != now:
            stale.append(name)
            if "--check" not in arguments:
                file.write_bytes(fresh.encode())
    if not stale:
        return 0
    if "--check" not in arguments:
        print("written:", ", ".join(f"docs/{name}" for name in stale))
        return 0
    print("stale:", ", ".join(f"docs/{name}" for name in stale), "— run `python docs/generate.py`")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
