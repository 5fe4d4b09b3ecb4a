"""The whole demo, made once for all processes that run the tests."""

from __future__ import annotations

import fcntl
import os
import pickle
from pathlib import Path

import pytest

from reformctl.store.demo import Demo, build_demo

PLANS = 336


def whole_demo(factory: pytest.TempPathFactory) -> Demo:
    """The sample with its history; not to be changed. Whoever asks first makes it."""
    shared = _shared(factory)
    made = shared / "demo.pickle"
    with (shared / "demo.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not made.exists():
            made.write_bytes(pickle.dumps(build_demo(shared / "demo", PLANS)))
    demo = pickle.loads(made.read_bytes())
    assert isinstance(demo, Demo)
    return demo


def _shared(factory: pytest.TempPathFactory) -> Path:
    """A folder of this run for all of its processes."""
    own = factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
