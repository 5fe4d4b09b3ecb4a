"""What is wrong with one commit of a signed history, as plain values that can be kept."""

from __future__ import annotations

from reformctl.dataclass import dataclass, replace
from reformctl.messages import Message, in_both, say
from reformctl.messages import Value as Said
from reformctl.records.organ import Person

Value = str | int


@dataclass(frozen=True, slots=True)
class Flaw:
    """One thing that is wrong; each kind has its sentence ``report.verify.<kind>``."""

    kind: str
    values: tuple[tuple[str, Value], ...] = ()
    commit: str = ""
    day: str = ""
    """The day the commit says it was recorded on, in the ledger's time zone."""
    person: str = ""
    post: str = ""
    post_en: str = ""

    @property
    def message(self) -> Message:
        """The sentence, with the signer's post in it where it speaks of one."""
        return say(f"report.verify.{self.kind}", post=self.signer, **dict(self.values))

    @property
    def signer(self) -> Said:
        """The post of whoever signed; None where nobody did."""
        return in_both(self.post, self.post_en or None) if self.post else None

    def of(self, person: Person | None) -> Flaw:
        """The same with its signer."""
        if person is None:
            return self
        return replace(self, person=person.id, post=person.post, post_en=person.post_en or "")

    def at(self, commit: str, day: str) -> Flaw:
        """The same with its commit."""
        return replace(self, commit=commit, day=day)


def flaw(kind: str, **values: Value) -> Flaw:
    """A flaw of that kind with what its sentence speaks of."""
    return Flaw(kind, tuple(values.items()))
