"""Sentences of the area ``help``: key → (Chinese, English)."""

ENTRIES: dict[str, tuple[str, str]] = {
}
