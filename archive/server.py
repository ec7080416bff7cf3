"""How gunicorn serves the site: `gunicorn --config python:archive.server archive.wsgi`.

Where it listens comes from HOST and PORT, the number of processes from WEB_CONCURRENCY. What is empty counts as not
set: an empty HOST would be every address of the machine.
"""

import gc
import os
import subprocess
import sys

from django.conf import settings
from django.urls import get_resolver

host = os.environ.get("HOST") or "127.0.0.1"
port = os.environ.get("PORT") or "8000"
address = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"

bind = [address]
# Listening on every address of the machine is no address to open: a browser here has this one.
shown = f"127.0.0.1:{port}" if host in {"0.0.0.0", "::"} else address
workers = int(os.environ.get("WEB_CONCURRENCY") or "2")
# Threads, because browsers open connections that they may use later: each would keep a whole process waiting.
worker_class = "gthread"
threads = 4
# Each process opens the database and the search index itself: neither may be shared across a fork.
preload_app = False
loglevel = "warning"
limit_request_line = 8190  # the address of a long collection; gunicorn's own limit, 4094, would cut it off
# A worker shows by a file that it is alive, and is killed if it cannot for 30 seconds: not on a disk that may be busy.
worker_tmp_dir = "/dev/shm" if os.path.isdir("/dev/shm") else None
# No request says where the site is mounted. Unless told, gunicorn believes it of whoever asks from this machine, and
# the pages made then, with addresses that lead nowhere, would be kept for everybody.
forwarder_headers = ""
control_socket_disable = True  # it would stand in the home folder, and nobody asks it anything


# One machine by itself: a process beside the others keeps the index up to date, and builds it anew if it is lost.
follows = os.environ.get("FOLLOW_CHANGES") == "1"
followers: list[subprocess.Popen[bytes]] = []


def on_starting(server: object) -> None:
    """Read the settings once: a slip in them would end each process, and another would be started in its place."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "archive.settings")
    dir(settings)  # whatever they are asked reads them all


def when_ready(server: object) -> None:
    if follows:
        followers.append(subprocess.Popen([sys.executable, "manage.py", "sync_search", "--follow", "-v0"]))
    print(f"On the Record is at http://{shown}/  (stop it with Ctrl-C)", flush=True)
    if shown != address:
        print("Other machines reach it under the names that ARCHIVE_ALLOWED_HOSTS lists.", flush=True)


def post_worker_init(worker: object) -> None:
    """Tell the garbage collector to leave alone what stays: looking through it all halts a process for 0.1 seconds."""
    dir(get_resolver().urlconf_module)  # read now, not by the first visitor
    gc.collect()
    gc.freeze()


def on_exit(server: object) -> None:
    for follower in followers:
        follower.terminate()
        follower.wait()
