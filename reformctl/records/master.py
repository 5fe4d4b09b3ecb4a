"""An item of the master plan (改革事项)."""

from __future__ import annotations

from reformctl.dataclass import dataclass
from reformctl.records.place import Place
from reformctl.records.verdict import Evidence, Verdict


@dataclass(frozen=True, slots=True)
class MasterItem:
    """One of the numbered reforms of the programme plan; its file is its group's."""

    where: Place
    id: str
    text: str | None = None
    planned: int | None = None
    """The programme year at whose end it shall be done."""
    lead: str | None = None
    support: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    verdicts: tuple[Verdict, ...] = ()

    @property
    def group(self) -> str:
        """The id of the special group whose file holds the item."""
        return self.where.path.rpartition("/")[2].partition(".")[0]

    @property
    def ref(self) -> str:
        """The id by which commands and reports name the item."""
        return self.id
