"""The tables of fields inside the format pages, made from the schemas."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from pages.table import code, table

from reformctl.parse.shipped import shipped
from reformctl.vocab import Lang

# ``<!-- fields: plan -->`` … ``<!-- end -->`` encloses the tables of that kind of file.
MARKED = re.compile(r"(<!-- fields: ([a-z]+) -->\n).*?(<!-- end -->)", re.DOTALL)

Schema = dict[str, Any]

HEADINGS = {
    "zh": ("字段", "名称", "说明", "写法", "必填"),
    "en": ("field", "name", "meaning", "form", "required"),
}
FORMS = {
    "zh": {"date": "日期", "boolean": "true 或 false", "string": "文字", "list": "列表：", "see": "见下表"},
    "en": {"date": "date", "boolean": "true or false", "string": "text", "list": "list: ", "see": "see below"},
}
REQUIRED = {"zh": "是", "en": "yes"}


def filled(text: str, lang: Lang) -> str:
    """The page with every marked stretch holding the tables of its schema."""

    def tables(match: re.Match[str]) -> str:
        lines = list(_kind(match[2], lang))
        return match[1] + "\n".join(["", *lines, ""]) + match[3]

    return MARKED.sub(tables, text)


def _kind(noun: str, lang: Lang) -> Iterator[str]:
    """The table of the file's own fields, then one for each object below it."""
    schema = json.loads((shipped("schemas") / f"{noun}.schema.json").read_text("utf-8"))
    waiting: list[tuple[str, Schema]] = [("", schema)]
    while waiting:
        path, owner = waiting.pop(0)
        if path:
            yield f"`{path}`"
            yield ""
        rows = []
        inner = []
        for name, field in owner["properties"].items():
            resolved = _resolved(field, schema)
            rows.append(_row(name, resolved, name in owner.get("required", ()), schema, lang))
            below, suffix = _object_in(resolved, schema)
            if below:
                inner.append((f"{path}.{name}{suffix}".lstrip("."), below))
        waiting[:0] = inner
        yield from table(HEADINGS[lang], rows)
        yield ""


def _resolved(field: Schema, schema: Schema) -> Schema:
    """The field's own words over what it refers to."""
    name = field.get("$ref", "").removeprefix("#/$defs/")
    return {**schema["$defs"][name], **field} if name else field


def _object_in(field: Schema, schema: Schema) -> tuple[Schema | None, str]:
    """The object the field holds, one or a list of them."""
    suffix = ""
    if field["type"] == "array":
        field, suffix = _resolved(field["items"], schema), "[]"
    return (field, suffix) if field["type"] == "object" else (None, "")


def _row(name: str, field: Schema, needed: bool, schema: Schema, lang: Lang) -> list[str]:
    title, meaning = field["title"].split(" / "), _sides(field["description"])
    side = 0 if lang == "zh" else 1
    required = REQUIRED[lang] if needed else ""
    return [code(name), title[side], meaning[side], _form(field, schema, lang), required]


def _sides(text: str) -> tuple[str, str]:
    """The Chinese and the English half of a description."""
    zh, _, en = text.partition("。 ")
    return zh + "。", en


def _form(field: Schema, schema: Schema, lang: Lang) -> str:
    words = FORMS[lang]
    if field["type"] == "array":
        below = _resolved(field["items"], schema)
        inner = words["see"] if below["type"] == "object" else _form(below, schema, lang)
        return words["list"] + inner
    return _default(field, _single(field, words, 0 if lang == "zh" else 1), lang)


def _single(field: Schema, words: dict[str, str], side: int) -> str:
    if field["type"] == "object":
        return words["see"]
    if "enum" in field:
        return " ".join(code(slug) for slug in field["enum"])
    if field.get("format") == "date":
        return words["date"]
    if field["type"] == "integer":
        return f"{field['minimum']}–{field['maximum']}"
    if "examples" in field:
        return str(field["patternErrorMessage"].split(" / ")[side])
    return words[field["type"]]


def _default(field: Schema, form: str, lang: Lang) -> str:
    if "default" not in field:
        return form
    value = json.dumps(field["default"], ensure_ascii=False).strip('"')
    return f"{form}；不写即 `{value}`" if lang == "zh" else f"{form}; default `{value}`"
