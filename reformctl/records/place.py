"""Where something stands in a ledger: a file and the steps down into it."""

from __future__ import annotations

from reformctl.dataclass import dataclass

Step = str | int


@dataclass(frozen=True, slots=True)
class Place:
    """A file's path inside the ledger folder and the keys and list indexes below it."""

    path: str
    steps: tuple[Step, ...] = ()

    def __truediv__(self, step: Step) -> Place:
        """The place one step further down."""
        return Place(self.path, (*self.steps, step))
