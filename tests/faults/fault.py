"""The file by which the processes under test are told what goes wrong, and tell where they are."""

from __future__ import annotations

import errno
import mmap
import struct
from dataclasses import dataclass
from pathlib import Path

from tests.faults.powercut import LOSSES

KINDS = ("count", "killall", "killone", "errno", "watch")
LAYOUT = struct.Struct("5Q4I")
CALLS, WAITING, ALLOWED = 0, 16, 24
KILLED = -9


@dataclass(frozen=True)
class Fault:
    """What goes wrong at the point."""

    kind: str
    number: int = 0
    always: bool = False
    loss: str = ""

    def __str__(self) -> str:
        name = errno.errorcode.get(self.number, self.loss)
        return " ".join(filter(None, (self.kind, name, "for good" if self.always else "")))


ERRNOS = (errno.ENOSPC, errno.EIO, errno.EACCES)
KILL = Fault("killall")
KILL_ONE = Fault("killone")
ERRORS = tuple(Fault("errno", number, always) for always in (False, True) for number in ERRNOS)
CUTS = tuple(Fault("killall", loss=loss) for loss in LOSSES)
FAULTS = (KILL, KILL_ONE, *ERRORS, *CUTS)
COUNT, WATCH = Fault("count"), Fault("watch")


class Shared:
    """The memory shared with every process of the step."""

    def __init__(self, file: Path) -> None:
        file.write_bytes(bytes(LAYOUT.size))
        self.file = file
        with file.open("r+b") as stream:
            self._memory = mmap.mmap(stream.fileno(), LAYOUT.size)

    def order(self, fault: Fault, point: int, *, logged: bool) -> None:
        """Begin to count anew; at that call the fault strikes."""
        kind = KINDS.index(fault.kind)
        words = (kind, fault.number, fault.always, logged)
        self._memory[:] = LAYOUT.pack(0, point, 0, 0, 0, *words)

    @property
    def calls(self) -> int:
        """How many calls there have been."""
        return self._word(CALLS)

    @property
    def waiting(self) -> int:
        """The call that waits to be let go; 0 for none."""
        waiting = self._word(WAITING)
        return waiting if waiting > self._word(ALLOWED) else 0

    def let_go(self, call: int) -> None:
        """Let the calls up to that one happen."""
        self._memory[ALLOWED : ALLOWED + 8] = struct.pack("Q", call)

    def _word(self, offset: int) -> int:
        (word,) = struct.unpack_from("Q", self._memory, offset)
        return int(word)
