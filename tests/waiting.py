"""How tests wait for other processes: for what must come true, and not for a while."""

import time
from collections.abc import Callable
from typing import Final

PATIENCE: Final = 600.0  # seconds; ends a test that would hang, and is never the measure of how fast anything is
PAUSE = 0.02  # seconds between two looks


def comes_true(question: Callable[[], object]) -> bool:
    """Ask until the answer is yes. Only where it never comes is the answer no."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if question():
            return True
        time.sleep(PAUSE)
    return False
