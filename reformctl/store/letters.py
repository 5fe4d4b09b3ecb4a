"""The templates of letters and notices: those of the ledger, else those the program ships."""

from __future__ import annotations

from pathlib import Path

from reformctl.errors import RequestError
from reformctl.messages import say
from reformctl.parse.shipped import templates
from reformctl.parse.template import Template
from reformctl.store.belonging import TEMPLATES
from reformctl.vocab import Lang

LONGEST = 64 * 1024
"""Bytes of a template; a letter is a page or two."""


def template_of(folder: Path, name: str, lang: Lang) -> Template:
    """The template of that name, in that language, for the ledger in that folder.

    Raises RequestError for one that can't be read.
    """
    file = f"{name}.md" if lang == "zh" else f"{name}.{lang}.md"
    own = folder / TEMPLATES / file
    why = say("error.template_no_file")
    if own.is_symlink() or (own.exists() and not own.is_file()):
        raise RequestError(say("error.template_unread", path=f"{TEMPLATES}/{file}", why=why))
    if own.is_file():
        return Template(f"{TEMPLATES}/{file}", _text(own, f"{TEMPLATES}/{file}"))
    return Template(file, (templates() / "letters" / file).read_text("utf-8"))


def _text(path: Path, shown: str) -> str:
    try:
        with path.open("rb") as file:
            data = file.read(LONGEST + 1)
        if len(data) > LONGEST:
            raise RequestError(say("error.template_long", path=shown, most=LONGEST))
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except (OSError, UnicodeDecodeError) as error:
        why = getattr(error, "strerror", None) or type(error).__name__
        raise RequestError(say("error.template_unread", path=shown, why=why)) from error
