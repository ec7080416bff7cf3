"""How gunicorn serves the site: `gunicorn --config python:archive.server archive.wsgi`.

Where it listens comes from HOST and PORT, the number of processes from WEB_CONCURRENCY. What is empty counts as not
set: an empty HOST would be every address of the machine.
"""

import os

host = os.environ.get("HOST") or "127.0.0.1"
port = os.environ.get("PORT") or "8000"
address = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"

bind = [address]
workers = int(os.environ.get("WEB_CONCURRENCY") or "2")
# Threads, because browsers open connections that they may use later: each would keep a whole process waiting.
worker_class = "gthread"
threads = 4
# Each process opens the database and the search index itself: neither may be shared across a fork.
preload_app = False
loglevel = "warning"
control_socket_disable = True  # it would stand in the home folder, and nobody asks it anything


def when_ready(server: object) -> None:
    print(f"On the Record is at http://{address}/  (stop it with Ctrl-C)", flush=True)
