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
MARKED = re.compile(r"(<!-- fields: ([a-z_]+) -->\n).*?(<!-- end -->)", re.DOTALL)

Schema = dict[str, Any]

HEADINGS = {
    "zh": ("字段", "名称", "说明", "写法", "必填"),
    "en": ("field", "name", "meaning", "form", "required"),
}
FORMS = {
    "zh": {
        "date": "日期",
        "boolean": "true 或 false",
        "string": "文字",
        "list": "列表：",
        "see": "见下表",
    },
    "en": {
        "date": "date",
        "boolean": "true or false",
        "string": "text",
        "list": "list: ",
        "see": "see below",
    },
}
Words = tuple[str, str]

ALWAYS: Words = ("是", "yes")
ISSUED: Words = ("印发后", "once issued")
DONE: Words = ("认定完成时", "when done")

# What a rule asks for and the schema does not: field → when, and the rule.
BY_RULE: dict[str, dict[str, tuple[Words, str]]] = {
    "plan": {
        "kind group lead_leader lead person items": (ISSUED, "RC302"),
        "adopted": (("编号为 P-M… 时", "when the id is P-M…"), "RC304"),
        "adopted.meeting adopted.on issued.document issued.on": (ALWAYS, "RC302"),
        "items[].clause items[].text items[].lead items[].person": (ISSUED, "RC303"),
        "items[].due items[].deliverable": (ISSUED, "RC303"),
        "items[].verdicts[].evidence": (DONE, "RC301"),
        "items[].extensions[].reason items[].extensions[].asked": (ALWAYS, "RC407"),
        "items[].withdrawn.on items[].withdrawn.reason": (ALWAYS, "RC310"),
        "writeoff[].by": (("申请时", "for a request"), "RC503"),
        "writeoff[].meeting writeoff[].approval": (
            ("同意时二者填一", "one of the two for a grant"),
            "RC504",
        ),
        "writeoff[].reason": (("退回、重新启动时", "for a return or a reopening"), "RC506"),
        "writeoff[].fingerprint": (("申请、同意时", "for a request and a grant"), "RC505"),
    },
    "master": {
        "items[].text items[].planned items[].lead": (ALWAYS, "RC805"),
        "items[].verdicts[].evidence": (DONE, "RC301"),
    },
    "meeting": {
        "on study": (("有审议或汇报时", "when it adopted or heard something"), "RC602"),
    },
    "pilot": {
        "title level group team unit person leader scheme task_force": (ALWAYS, "RC720"),
        "scheme.document scheme.on": (ALWAYS, "RC720"),
        "reviews[].by visits[].by": (ALWAYS, "RC727"),
        "reviews[].reason": (("停止试点时", "to stop it"), "RC723"),
        "writeoff[].by": (("申请时", "for a request"), "RC503"),
        "writeoff[].meeting writeoff[].approval": (
            ("同意时二者填一", "one of the two for a grant"),
            "RC504",
        ),
        "writeoff[].reason": (("退回、重新启动时", "for a return or a reopening"), "RC506"),
        "writeoff[].fingerprint": (("申请、同意时", "for a request and a grant"), "RC505"),
    },
    "experience": {
        "source": (ALWAYS, "RC740"),
        "title on text": (("成熟时", "once ripe"), "RC740"),
    },
    "round": {
        "kind start end": (ALWAYS, "RC701"),
        "leader departments": (("月月督察", "for a monthly round"), "RC708"),
        "cities": (("年底考核", "for a year-end round"), "RC714"),
    },
}


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
            resolved, place = _resolved(field, schema), f"{path}.{name}".lstrip(".")
            always = name in owner.get("required", ())
            needed = ALWAYS[0 if lang == "zh" else 1] if always else _by_rule(noun, place, lang)
            rows.append([*_row(name, resolved, schema, lang), needed])
            below, suffix = _object_in(resolved, schema)
            if below:
                inner.append((place + suffix, below))
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


def _by_rule(noun: str, place: str, lang: Lang) -> str:
    """When a rule asks for the field, with a link to the rule; empty when none does."""
    for places, (when, rule) in BY_RULE.get(noun, {}).items():
        if place in places.split():
            return f"{when[0 if lang == 'zh' else 1]} [{rule}](rules.md#{rule.lower()})"
    return ""


def _row(name: str, field: Schema, schema: Schema, lang: Lang) -> list[str]:
    title, meaning = field["title"].split(" / "), _sides(field["description"])
    side = 0 if lang == "zh" else 1
    return [code(name), title[side], meaning[side], _form(field, schema, lang)]


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
    if field["type"] in ("integer", "number"):
        return f"{field['minimum']}–{field['maximum']}"
    if "examples" in field:
        return str(field["patternErrorMessage"].split(" / ")[side])
    return words[field["type"]]


def _default(field: Schema, form: str, lang: Lang) -> str:
    if "default" not in field:
        return form
    value = json.dumps(field["default"], ensure_ascii=False).strip('"')
    return f"{form}；不写即 `{value}`" if lang == "zh" else f"{form}; default `{value}`"
