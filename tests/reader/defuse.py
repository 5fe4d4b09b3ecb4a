"""Run by ``test_bombs``: reads files one after another and says what each took."""

from __future__ import annotations

import json
import resource
import sys
from pathlib import Path
from time import process_time

from reformctl.parse.file import parse_file
from reformctl.parse.locate import spots
from reformctl.parse.source import SourceFile

PLAN = "plans/2016/P-M16-03.yaml"
MEBIBYTE = 1 << 20


def main(folder: Path, *, seconds: int, mebibytes: int) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (mebibytes * MEBIBYTE,) * 2)
    parse_file(SourceFile(PLAN, b"title: 1\n"))  # loads the schema and its engine
    before = memory("VmRSS")
    for file in sorted(folder.iterdir()):
        spent = int(process_time())
        resource.setrlimit(resource.RLIMIT_CPU, (spent + seconds, resource.RLIM_INFINITY))
        sys.stdout.write(json.dumps([file.name, *defuse(file.read_bytes(), before)]) + "\n")
        sys.stdout.flush()


def defuse(content: bytes, before: float) -> tuple[float, float, float, list[tuple[str, str]]]:
    """Seconds to parse and to locate, MiB at the peak above what was there before, faults."""
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")  # forget the peak so far
    start = process_time()
    source = SourceFile(PLAN, content)
    faults = parse_file(source).faults
    parsed = process_time()
    spots(source)
    located = process_time()
    codes = [(fault.code, fault.message.key) for fault in faults]
    return parsed - start, located - parsed, memory("VmHWM") - before, codes


def memory(name: str) -> float:
    """A line of the kernel's account of this process, in MiB."""
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith(name):
            return int(line.split()[1]) / 1024
    raise LookupError(name)


if __name__ == "__main__":
    main(Path(sys.argv[1]), seconds=int(sys.argv[2]), mebibytes=int(sys.argv[3]))
