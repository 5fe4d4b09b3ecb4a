"""Sentences of the area ``report``: key → (Chinese, English), in one module for each subject."""

from reformctl.messages.report import check, diff, doctor, holding, page, status, trend, verify

ENTRIES: dict[str, tuple[str, str]] = {
    **status.ENTRIES,
    **page.ENTRIES,
    **holding.ENTRIES,
    **check.ENTRIES,
    **diff.ENTRIES,
    **trend.ENTRIES,
    **doctor.ENTRIES,
    **verify.ENTRIES,
}
