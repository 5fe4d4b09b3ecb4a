"""What the ledger knows, for holding answers against it while they are typed."""

from __future__ import annotations

from functools import cached_property

from reformctl.actions.new_plan import group_of
from reformctl.actions.target import plan_target
from reformctl.cli.ask import listed
from reformctl.cli.request import Request
from reformctl.ledger.find import central_meeting_of, find, unit_id
from reformctl.ledger.ledger import Ledger
from reformctl.records.notice import Notice
from reformctl.store.snapshot import Snapshot, take_snapshot


class Register:
    """The units and plans of the ledger, read when the first answer asks for them.

    Each question raises RequestError for a name nobody has.
    """

    def __init__(self, request: Request) -> None:
        """The ledger that request is about."""
        self._request = request

    @cached_property
    def _snapshot(self) -> Snapshot:
        return take_snapshot(self._request.ledger, None, None)

    @property
    def _ledger(self) -> Ledger:
        return self._snapshot.ledger

    def group(self, name: str) -> None:
        """Whether that is a special group."""
        group_of(self._ledger, name)

    def central_meeting(self, name: str) -> None:
        """Whether that is a central meeting."""
        central_meeting_of(self._ledger, name)

    def unit(self, name: str) -> None:
        """Whether that is a unit."""
        unit_id(self._ledger, name)

    def units(self, names: str) -> None:
        """Whether those are units, with commas between."""
        for name in listed([names]):
            self.unit(name)

    def plan(self, name: str) -> None:
        """Whether that is a plan."""
        plan_target(self._ledger, {one.path: one for one in self._snapshot.sources}, name)

    def issuable(self, name: str) -> None:
        """Whether that is a plan or a notice."""
        if not isinstance(find(self._ledger, name).record, Notice):
            self.plan(name)

    def plans(self, names: str) -> None:
        """Whether those are plans, with commas between."""
        for name in listed([names]):
            self.plan(name)
