"""Sentences of the area ``rule``: key → (Chinese, English)."""

ENTRIES: dict[str, tuple[str, str]] = {
}
