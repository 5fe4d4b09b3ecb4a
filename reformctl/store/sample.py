"""The sample's files on disk: ``python -m reformctl.store.sample FOLDER`` writes them anew."""

from __future__ import annotations

import sys
from pathlib import Path

from reformctl.sample.files import sample_files


def write_sample(folder: Path, plans: int = 336) -> int:
    """Make the folder hold the sample's files, and no other YAML; how many there are."""
    files = {folder / file.path: file.text for file in sample_files(plans)}
    for stale in set(folder.rglob("*.yaml")) - files.keys():
        stale.unlink()
    for path, text in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    return len(files)


if __name__ == "__main__":
    write_sample(Path(sys.argv[1]))
