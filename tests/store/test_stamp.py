"""What tells that a folder changed, while others are changing it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from reformctl.store.stamp import Stamp, newest_source

COMING_AND_GOING = """
import os, sys
while True:
    for number in range(50):
        open(f"{sys.argv[1]}/draft.{number}", "w").close()
    for number in range(50):
        os.unlink(f"{sys.argv[1]}/draft.{number}")
"""


def test_a_file_that_goes_while_we_look_is_no_fault(tmp_path: Path) -> None:
    busy = subprocess.Popen([sys.executable, "-c", COMING_AND_GOING, str(tmp_path)])
    stamps: set[bytes] = set()
    try:
        while len(stamps) < 500 and busy.poll() is None:
            stamps.add(Stamp(str(tmp_path), ()).body())
    finally:
        busy.kill()
        busy.wait()
    assert len(stamps) == 500


def test_the_bytes_tell_every_change(tmp_path: Path) -> None:
    (tmp_path / "plans").mkdir()
    one, other = tmp_path / "plans/1.yaml", tmp_path / "plans/2.yaml"
    one.write_text("title: 甲")
    other.write_text("title: 乙")
    bodies = [Stamp(str(tmp_path), ()).body()]
    assert Stamp(str(tmp_path), ()).body() == bodies[0]
    one.write_text("title: 丙丁")  # longer, as the clock of the disk may stand still
    bodies.append(Stamp(str(tmp_path), ()).body())
    one.rename(tmp_path / "plans/3.yaml")
    bodies.append(Stamp(str(tmp_path), ()).body())
    other.rename(tmp_path / "2.yaml")
    bodies.append(Stamp(str(tmp_path), ()).body())
    (tmp_path / "2.yaml").chmod(0o600)
    bodies.append(Stamp(str(tmp_path), ()).body())
    assert len({*bodies}) == len(bodies)


def test_the_age_of_a_program_is_that_of_its_sources(tmp_path: Path) -> None:
    source = tmp_path / "cli" / "app.py"
    source.parent.mkdir()
    source.write_text("pass")
    before = newest_source(str(tmp_path))
    compiled = tmp_path / "cli" / "__pycache__"
    compiled.mkdir()
    (compiled / "app.cpython-311.pyc").write_text("")
    assert newest_source(str(tmp_path)) == before
    later = before + 1_000_000_000
    os.utime(source, ns=(later, later))
    assert newest_source(str(tmp_path)) >= later
