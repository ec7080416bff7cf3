"""The start of a process of an import. Imports no models: they need what is set up here."""

import gc
import multiprocessing
import os
import signal
import threading

import django


def collect_rarely() -> None:
    """Look for garbage that holds itself less often: an import makes rows by the million, and hardly any such."""
    gc.set_threshold(100_000, 50, 100)


def set_up() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the one who started this, and ends it with itself
    collect_rarely()
    threading.Thread(target=_leave_with_parent, daemon=True).start()
    django.setup()


def _leave_with_parent() -> None:
    """End this process with the one that started it: a killed parent cannot tell its children."""
    parent = multiprocessing.parent_process()
    if parent:
        parent.join()
        os._exit(1)
