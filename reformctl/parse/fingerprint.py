"""The fingerprint of a plan's content, which a write-off request and its grant must both carry."""

from __future__ import annotations

import json
from _blake2 import blake2b  # hashlib loads OpenSSL, which takes longer than all fingerprints

TYPE_CHECKING = False  # to import this from typing takes longer than to read a file
if TYPE_CHECKING:
    from collections.abc import Mapping


def fingerprint(plan: Mapping[str, object]) -> str:
    """``b2:`` and the BLAKE2b-256 of the plan's content without its write-off steps, in hex.

    The content is written as JSON with sorted keys, no spaces and UTF-8 text, so comments, order
    and quoting do not count.
    """
    content = {key: value for key, value in plan.items() if key != "writeoff"}
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return "b2:" + blake2b(text.encode(), digest_size=32).hexdigest()
