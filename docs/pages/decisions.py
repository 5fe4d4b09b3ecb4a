"""The list of decisions inside the page on architecture."""

from __future__ import annotations

import re
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "decisions"
MARKED = re.compile(r"(<!-- decisions -->\n).*?(<!-- end -->)", re.DOTALL)


def filled(text: str) -> str:
    """The page with the marked stretch listing every decision by its heading."""
    links = [f"- [{_heading(file)}](decisions/{file.name})" for file in sorted(FOLDER.glob("*.md"))]
    return MARKED.sub(lambda match: match[1] + "\n".join(["", *links, "", ""]) + match[2], text)


def _heading(file: Path) -> str:
    return file.read_text("utf-8").partition("\n")[0].lstrip("# ")
