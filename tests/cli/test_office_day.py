"""The office from one central plan to its write-off and the appraisal, by commands alone.

Each scene is a morning or a few: somebody takes steps in the words they would type, the monitors
show what came of them, and the wrong step of the day is refused.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Program
from tests.cli.office import Office
from tests.cli.scenes import closing, delivery, docking, ledger, pilot

SCENES = (
    ledger.the_ledger_is_begun,
    docking.a_central_plan_arrives,
    docking.notice_goes_out_and_is_answered,
    docking.it_is_decided_how_both_are_carried_out,
    docking.the_docking_plan_is_drafted_and_submitted,
    docking.a_meeting_adopts_it,
    docking.it_is_issued_late_but_docked_in_time,
    pilot.a_pilot_begins,
    delivery.the_year_ends_with_a_round,
    delivery.units_report,
    delivery.the_midyear_round_judges_every_item,
    delivery.a_due_date_is_extended,
    pilot.the_pilot_is_reviewed_and_its_experience_spread,
    delivery.who_is_slow_is_reminded,
    delivery.a_monthly_round_verifies_the_rest,
    closing.the_group_asks_and_the_leading_group_decides,
    pilot.the_pilot_is_written_off_too,
    closing.the_year_is_appraised,
)


def test_an_office_goes_from_a_central_plan_to_write_off_and_appraisal(
    tmp_path: Path, reformctl: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = Office(tmp_path / "ledger", reformctl, monkeypatch)
    for scene in SCENES:
        before = office.refusals
        scene(office)
        assert office.refusals > before
        assert office.is_kept()
    ledger.the_ledger_tells_it_all(office)
