"""Sentences of the area ``error``: key → (Chinese, English)."""

ENTRIES: dict[str, tuple[str, str]] = {
}
