"""The records that may be exempt from a rule that holds in principle, and their exemptions."""

from __future__ import annotations

TYPE_CHECKING = False  # to import this from typing takes longer than to judge a plan
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from reformctl.ledger.ledger import Ledger
    from reformctl.records.exemption import Exemption


def exemptable(ledger: Ledger) -> tuple[Mapping[str, Any], ...]:
    """Every index of records that can carry exemptions."""
    return (
        ledger.plans,
        ledger.rounds,
        ledger.centrals,
        ledger.agendas,
        ledger.pilots,
        ledger.experiences,
        ledger.notices,
        ledger.appraisals,
    )


def exemptions_of(ledger: Ledger, record_id: str) -> tuple[Exemption, ...]:
    """The exemptions of the record with that id; none for a record that can't carry any."""
    for index in exemptable(ledger):
        record = index.get(record_id)
        if record:
            exemptions: tuple[Exemption, ...] = record.exemptions
            return exemptions
    return ()


def exempted(ledger: Ledger) -> Iterator[Any]:
    """Every record that carries exemptions."""
    for index in exemptable(ledger):
        yield from (record for record in index.values() if record.exemptions)
