"""Sentences of the area ``command``: key → (Chinese, English)."""

ENTRIES: dict[str, tuple[str, str]] = {
}
