"""The page of the method names only what is there, and leaves no sentence without something."""

from __future__ import annotations

import subprocess
import sys

from tests.docs.pages import DOCS, ROOT

WRONG = (
    "commands='reckon'",
    "commands='status --backwards'",
    "rules='RC899'",
    "tests='cli/steps::nothing_of_the_kind'",
    "tests='cli/nowhere::nothing'",
)
ASK = f"""
from pages import coverage
from pages.method.row import Row
print(coverage.open_rows())
for row in ({", ".join(f"Row('', '', {one})" for one in WRONG)}):
    try:
        coverage.cells(row)
    except coverage.UnknownNameError as error:
        print(error)
"""


def test_every_sentence_is_carried_out_and_a_name_that_is_not_there_stops_the_page() -> None:
    told = subprocess.run(
        [sys.executable, "-c", ASK],
        env={"PYTHONPATH": f"{DOCS}:{ROOT}"},
        capture_output=True,
        text=True,
        check=True,
    )
    none_open, *refused = told.stdout.splitlines()
    assert none_open == "[]"
    assert refused == [one.split("'")[1] for one in WRONG]
