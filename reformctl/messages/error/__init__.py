"""Sentences of the area ``error``: key → (Chinese, English), in one module for each subject."""

from reformctl.messages.error import (
    appraisal,
    docking,
    exemption,
    item,
    ledger,
    letter,
    meeting,
    pilot,
    record,
    repository,
    request,
    signature,
    write,
    writeoff,
)
from reformctl.messages.error import round as rounds

ENTRIES: dict[str, tuple[str, str]] = {
    **ledger.ENTRIES,
    **request.ENTRIES,
    **repository.ENTRIES,
    **write.ENTRIES,
    **record.ENTRIES,
    **meeting.ENTRIES,
    **docking.ENTRIES,
    **exemption.ENTRIES,
    **item.ENTRIES,
    **rounds.ENTRIES,
    **writeoff.ENTRIES,
    **pilot.ENTRIES,
    **signature.ENTRIES,
    **letter.ENTRIES,
    **appraisal.ENTRIES,
}
