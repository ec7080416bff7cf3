"""The start of a process that reads documents. Imports no models: they need what is set up here."""

import multiprocessing
import os
import threading

import django


def set_up() -> None:
    threading.Thread(target=_leave_with_parent, daemon=True).start()
    django.setup()


def _leave_with_parent() -> None:
    """End this process with the one that started it: a killed parent cannot tell its children."""
    parent = multiprocessing.parent_process()
    if parent:
        parent.join()
        os._exit(1)
