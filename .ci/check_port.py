"""Says in one line why the site cannot listen at an address, before anything else is done.

Run with any Python 3: `check_port.py HOST PORT`.
"""

import errno
import socket
import sys


def find_obstacle(host: str, port: str) -> str:
    """Return why nothing can listen there; empty if something can."""
    if not port.isascii() or not port.isdigit() or not 1 <= int(port) <= 65535:
        return f"PORT={port}: write a number from 1 to 65535."
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind, protocol) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as the web server does
            probe.bind(address)
            probe.listen()
    except socket.gaierror:
        return f"HOST={host}: no such address. Write one of this machine, or 0.0.0.0 for all of them."
    except OSError as error:
        return explain(error, host, port)
    return ""


def explain(error: OSError, host: str, port: str) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"Port {port} on {host} is in use. Stop what listens there, or choose another: make run PORT=8001"
    if error.errno == errno.EACCES:
        return f"Port {port} needs more rights than you have. Choose one above 1023: make run PORT=8000"
    if error.errno == errno.EADDRNOTAVAIL:
        return f"HOST={host}: not an address of this machine. Write one that is, or 0.0.0.0 for all of them."
    return f"Cannot listen on {host}, port {port}: {error.strerror}."


if __name__ == "__main__":
    sys.exit(find_obstacle(sys.argv[1], sys.argv[2]) or None)
