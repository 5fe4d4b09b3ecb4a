"""The files a new ledger begins with."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from reformctl.dataclass import dataclass, replace
from reformctl.errors import RequestError
from reformctl.parse.emit import emit_element, scalar
from reformctl.parse.fault import Fault
from reformctl.parse.file import parse_file
from reformctl.parse.source import SourceFile
from reformctl.records.kinds import KINDS
from reformctl.vocab.office import Role

KEPT = ("master", "plans", "meetings", "rounds")
"""Folders that are empty at first; git keeps them for the sake of a hidden file."""
FIRST_POST = "台账管理岗", "Ledger keeper"
FIRST_ROLES = (Role.VERDICT, Role.REGISTRY, Role.SETTINGS)
_BLANK = re.compile(r"\{\{(\w+)\}\}")


@dataclass(frozen=True, slots=True)
class Founding:
    """What is known of a ledger before there is anything in it."""

    name: str
    name_en: str | None
    first_year: int
    last_year: int
    monthly_first_year: int
    """The year from which rounds are held every month."""
    at: str
    """The ledger folder's path below the top of the repository; empty for the top itself."""
    email: str | None
    """The address of the first post."""
    version: str
    """That of the program the pull requests are checked with."""


@dataclass(frozen=True, slots=True)
class Supplies:
    """What the program ships for it: file name → text."""

    templates: Mapping[str, str]
    schemas: Mapping[str, str]
    attributes: str
    """Which files git merges by the driver."""


def founding_files(founding: Founding, supplies: Supplies) -> dict[str, str]:
    """Path below the top of the repository → text, for every file of the new ledger.

    Raises RequestError when what is known of it can't stand in its settings.
    """
    founding = _sound(founding, supplies)
    start = f"{founding.at}/" if founding.at else ""
    inside = dict(_inside(founding, supplies))
    return {f"{start}{path}": text for path, text in inside.items()} | _outside(founding, supplies)


def _sound(founding: Founding, supplies: Supplies) -> Founding:
    """The same without an address that is none, like one of this machine alone."""
    files = dict(_inside(founding, supplies))
    for fault in _faults("ledger.yaml", files):
        raise RequestError(fault.message)
    strange = _faults("registry/people.yaml", files)
    return replace(founding, email=None) if strange else founding


def _faults(path: str, files: Mapping[str, str]) -> tuple[Fault, ...]:
    return parse_file(SourceFile(path, files[path].encode())).faults


def _inside(founding: Founding, supplies: Supplies) -> Iterator[tuple[str, str]]:
    """The files in the ledger's folder."""
    known = _values(founding)
    for name, text in supplies.templates.items():
        if name.endswith(".yaml") or name == "README.md":
            yield name, _filled(text, known)
    yield ".editorconfig", supplies.templates["editorconfig"]
    yield ".gitattributes", f"*.yaml text eol=lf\n{supplies.attributes}"
    yield ".vscode/settings.json", _editor()
    for name, text in supplies.schemas.items():
        yield f"schemas/{name}", text
    for folder in KEPT:
        yield f"{folder}/.gitkeep", ""


def _outside(founding: Founding, supplies: Supplies) -> dict[str, str]:
    """The files for the server, which looks for them at the top of the repository."""
    known = _values(founding)
    name = known["workflow"]
    return {
        f".github/workflows/{name}.yml": _filled(supplies.templates["workflow.yml"], known),
        ".github/CODEOWNERS": _filled(supplies.templates["CODEOWNERS"], known),
    }


def _values(founding: Founding) -> dict[str, str]:
    folder = PurePosixPath(founding.at).name
    plain = re.sub(r"[^A-Za-z0-9_-]+", "-", folder).strip("-")
    english = f"name_en: {scalar(founding.name_en)}" if founding.name_en else ""
    titles = [founding.name, *([founding.name_en] if founding.name_en else [])]
    return {
        "name": scalar(founding.name),
        "name_en": english,
        "title": " · ".join(titles),
        "first_year": str(founding.first_year),
        "last_year": str(founding.last_year),
        "monthly_first_year": str(founding.monthly_first_year),
        "people": f"\n{_post(founding.email)}" if founding.email else " []",
        "version": founding.version,
        "workflow": f"ledger-{plain}" if plain else "ledger",
        "ledger": json.dumps(founding.at or ".", ensure_ascii=False),
        "path": f"/{founding.at}" if founding.at else "",
    }


def _post(email: str) -> str:
    """The first post of the registry: that of whoever begins the ledger."""
    zh, en = FIRST_POST
    roles = [role.slug for role in FIRST_ROLES]
    post = {"id": "U-OFFICE-1", "post": zh, "post_en": en, "unit": "OFFICE"}
    return emit_element({**post, "emails": [email], "roles": roles}).removesuffix("\n")


def _filled(text: str, known: Mapping[str, str]) -> str:
    """The template with its blanks filled in; a line that is nothing but an empty one is left out.

    What is filled in is not looked at again.
    """
    filled = []
    for line in text.splitlines(keepends=True):
        new = _BLANK.sub(lambda found: known[found[1]], line)
        filled += [new] if new.strip() or not line.strip() else []
    return "".join(filled)


def _editor() -> str:
    """The settings by which an editor finds the schema of a file that names none."""
    schemas = {f"./schemas/{kind.schema}": _pattern(kind.noun, kind.folder) for kind in KINDS}
    settings = {"files.encoding": "utf8", "files.eol": "\n", "yaml.schemas": schemas}
    return json.dumps(settings, ensure_ascii=False, indent=2) + "\n"


def _pattern(noun: str, folder: str) -> str:
    if folder.endswith(".yaml"):
        return f"/{folder}"
    return f"/registry/{noun}.yaml" if folder == "registry" else f"/{folder}/**/*.yaml"
