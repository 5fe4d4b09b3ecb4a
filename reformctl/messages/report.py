"""Sentences of the area ``report``: key → (Chinese, English)."""

ENTRIES: dict[str, tuple[str, str]] = {
}
