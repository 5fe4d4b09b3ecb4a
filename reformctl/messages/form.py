"""Sentences of the area ``form``: key → (Chinese, English)."""

ENTRIES: dict[str, tuple[str, str]] = {
}
