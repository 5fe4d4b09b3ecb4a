"""The ids that notices and bulletins speak of: which of them nothing has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reformctl.ledger.find import look_up
from reformctl.records.place import Place
from reformctl.rules.reference import Reference
from reformctl.rules.refused import is_whole
from reformctl.rules.rule import Facts


def mentions_astray(
    facts: Facts, where: Place, owner: str, ids: Sequence[str]
) -> Iterator[Reference]:
    """The ids in the field ``about`` that nothing has; none where that can't be known."""
    for index, named in enumerate(ids):
        if look_up(facts.ledger, named) is None and not _may_be(facts, named):
            yield Reference(where, ("about", index), owner, named)


def _may_be(facts: Facts, named: str) -> bool:
    """Whether what could not be read may hold it: a file of that name, or one of many records."""
    record_id, slash, _ = named.partition("/")
    if any(unread.id in ("", record_id) for unread in facts.ledger.unread):
        return True
    found = look_up(facts.ledger, record_id) if slash else None
    return found is not None and not is_whole(facts, Place(found.record.where.path))
