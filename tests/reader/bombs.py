"""Files made to choke a reader: name → bytes, none larger than the largest a ledger may hold."""

from __future__ import annotations

from collections.abc import Iterator

from reformctl.parse.schema import MAX_JUDGED
from reformctl.parse.text import MAX_BYTES

# More values than the schema's engine is given at once.
MANY = MAX_JUDGED + 10_000


def bombs() -> Iterator[tuple[str, bytes]]:
    """Every bomb with its name, made one at a time."""
    for name, (head, unit, tail) in FILLED.items():
        yield name, fill(head, unit, tail)
        if name.startswith("nested"):
            yield f"25 KB {name}", fill(head, unit, tail, 25_000)
    yield "alias bomb", alias_bomb()
    yield "anchors of their own", lines(b"- &a%d x\n", 75_000)
    yield "keys of their own", lines(b"k%d: 1\n", 80_000)
    yield (
        "unknown keys in an item",
        b"title: t\nitems:\n- id: '01'\n" + lines(b"  k%d: 1\n", MANY // 2),
    )
    yield "tag handles", lines(b"%%TAG !%d! x\n", 50_000) + b"--- a\n"
    yield "tag handles of a second document", b"a: 1\n...\n" + lines(b"%%TAG !%d! x\n", 50_000)
    yield "staircase", b"".join(b" " * step + b"a:\n" for step in range(1440))
    yield "longest texts", lines(b"k%d: " + b"x" * 19_900 + b"\n", 52)
    yield "longest texts of several lines", lines(b"k%d: '" + b"x\n " * 6_600 + b"'\n", 52)
    yield "longest keys", lines(b"%d" + b"x" * 1000 + b": 1\n", 1000)
    yield "wrong days", b"title: t\nitems:\n" + lines(b"- id: '%02d'\n  due: x\n", MANY // 5)
    yield "wrong ids", b"title: t\nlead: [" + b"x," * MANY + b"]\n"
    yield "wrong fractions", b"title: t\ncentral: [" + b"1.5," * MANY + b"]\n"
    yield "items that are none", b"title: t\nitems: [" + b"1," * MANY + b"]\n"
    yield "items without an id", b"title: t\nitems: [" + b"{}," * MANY + b"]\n"
    yield "exemptions without anything", b"title: t\nexemptions: [" + b"{}," * MANY + b"]\n"
    yield "ids with three faults", b"title: t\nlead: [" + b'"xxxxxxxx\\n",' * MANY + b"]\n"
    yield "verdicts of one item", b"title: t\nitems: [{verdicts: [" + b"{}," * MANY + b"]}]\n"
    yield "one byte too large", b"#" * (MAX_BYTES + 1)


def fill(head: bytes, unit: bytes, tail: bytes, size: int = MAX_BYTES) -> bytes:
    """As many units between head and tail as the size takes."""
    return head + unit * ((size - len(head) - len(tail)) // len(unit)) + tail


def lines(pattern: bytes, count: int) -> bytes:
    """The pattern with each number in turn, cut at the last line that fits."""
    whole = b"".join(pattern % number for number in range(count))
    return (
        whole
        if len(whole) < MAX_BYTES - 100
        else whole[: whole.rfind(b"\n", 0, MAX_BYTES - 100) + 1]
    )


def alias_bomb() -> bytes:
    """Nine to the power of twenty strings, for who follows aliases."""
    rows = [b"a: &a [x]"]
    for level in range(20):
        inner = b",".join([b"*%c" % (97 + level)] * 9)
        rows.append(b"%c: &%c [%s]" % (98 + level, 98 + level, inner))
    return b"\n".join(rows) + b"\n"


# Name → what stands before, what is repeated up to the largest size, what stands after.
FILLED: dict[str, tuple[bytes, bytes, bytes]] = {
    "nested brackets": (b"", b"[", b""),
    "nested braces": (b"", b"{", b""),
    "nested brackets and braces": (b"", b"[{", b""),
    "nested keys in braces": (b"", b"{a: ", b""),
    "nested dashes": (b"", b"- ", b""),
    "nested questions": (b"", b"? ", b""),
    "nested brackets on lines": (b"", b"[\n", b""),
    "nested brackets that close": (b"[", b"[[[[[[[]]]]]]],", b"]"),
    "plain text": (b"title: ", b"x", b""),
    "plain text of several lines": (b"title: ", b"x\n  ", b""),
    "plain words": (b"title: ", b"x ", b""),
    "plain figures": (b"title: ", b"1", b""),
    "Chinese text": (b"title: ", "中".encode(), b""),
    "text beyond the first plane": (b"title: ", "😀".encode(), b""),
    "single quotes": (b"title: '", b"x", b"'"),
    "doubled single quotes": (b"title: '", b"''", b"'"),
    "double quotes": (b'title: "', b"x", b'"'),
    "escapes": (b'title: "', b"\\x41", b'"'),
    "escaped backslashes": (b'title: "', b"\\\\", b'"'),
    "double quotes of several lines": (b'title: "', b"x\n ", b'"'),
    "literal text": (b"title: |\n", b"  x\n", b""),
    "literal text on one line": (b"title: |\n  ", b"x", b""),
    "folded text": (b"title: >\n", b"  x\n", b""),
    "block text of empty lines": (b"title: |\n", b"\n", b"  x\n"),
    "plain key": (b"", b"x", b": 1\n"),
    "quoted key": (b'"', b"x", b'": 1\n'),
    "asked key": (b"? ", b"x", b"\n: 1\n"),
    "asked keys": (b"", b"? x\n", b""),
    "dashes": (b"", b"-\n", b""),
    "elements": (b"[", b"a,", b"]"),
    "pairs in a list": (b"[", b"a: 1,", b"]"),
    "questions in a list": (b"[", b"? ", b"]"),
    "one key again and again": (b"", b"a: 1\n", b""),
    "misleading numbers": (b"", b"- 010\n", b""),
    "comment": (b"", b"#", b""),
    "comments": (b"", b"#\n", b""),
    "comments after a value": (b"title: t\n", b" #\n", b""),
    "glued comments": (b"", b'"a"#\n', b""),
    "empty lines": (b"", b"\n", b""),
    "empty lines with carriage returns": (b"", b"\r\n", b""),
    "spaces": (b"title:\n", b" ", b""),
    "only single quotes": (b"", b"'", b""),
    "only double quotes": (b"", b'"', b""),
    "only backslashes": (b"", b"\\", b""),
    "only colons": (b"", b":", b""),
    "colons and spaces": (b"", b": ", b""),
    "anchors": (b"", b"&a ", b""),
    "one anchor": (b"", b"&", b""),
    "long anchor": (b"title: &", b"a", b" x"),
    "aliases": (b"", b"*a ", b""),
    "aliases in a list": (b"[", b"*a,", b"]"),
    "tags": (b"", b"!!", b""),
    "exclamation marks": (b"", b"!", b""),
    "long tag": (b"title: !<", b"%41", b"> x"),
    "percent signs": (b"", b"%", b""),
    "directives": (b"", b"%YAML 1.1\n", b""),
    "documents": (b"", b"---\n", b""),
    "document ends": (b"", b"...\n", b""),
    "merge keys": (b"", b"<<: {a: 1}\n", b""),
    "tabs": (b"title: ", b"\t", b""),
    "tabs on lines": (b"", b"a\t\n", b""),
    "carriage returns": (b"", b"\r", b""),
    "other line ends": (b"", b"\xc2\x85", b""),
    "NUL": (b"", b"\x00", b""),
    "escape characters on lines": (b"", b"\x1b\n", b""),
    "byte order marks": (b"", b"\xef\xbb\xbf", b""),
    "unsafe at the end": (b"#", b"x\n", b"\x00"),
    "UTF-16": (b"\xff\xfe", b"a\x00", b""),
    "UTF-16, big end first": (b"\xfe\xff", b"\x00a", b""),
    "UTF-16 without a mark": (b"", b"a\x00", b""),
    "UTF-32": (b"\xff\xfe\x00\x00", b"a\x00\x00\x00", b""),
    "UTF-32, big end first": (b"\x00\x00\xfe\xff", b"\x00\x00\x00a", b""),
    "lone surrogates": (b"title: ", b"\xed\xa0\x80", b""),
    "truncated UTF-8": (b"title: ", "中".encode(), b"\xe4\xb8"),
    "overlong UTF-8": (b"title: ", b"\xc0\xaf", b""),
    "beyond Unicode": (b"title: ", b"\xf4\x90\x80\x80", b""),
    "GBK": (b"title: ", "中".encode("gbk"), b""),
}
