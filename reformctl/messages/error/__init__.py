"""Sentences of the area ``error``: key → (Chinese, English), in one module for each subject."""

from reformctl.messages.error import (
    appraisal,
    item,
    ledger,
    meeting,
    record,
    repository,
    request,
    signature,
    write,
    writeoff,
)

ENTRIES: dict[str, tuple[str, str]] = {
    **ledger.ENTRIES,
    **request.ENTRIES,
    **repository.ENTRIES,
    **write.ENTRIES,
    **record.ENTRIES,
    **meeting.ENTRIES,
    **item.ENTRIES,
    **writeoff.ENTRIES,
    **signature.ENTRIES,
    **appraisal.ENTRIES,
}
