"""How a process of the site takes requests in: without a thread, until there is something to answer.

gunicorn's own worker reads a request in one of its few threads, and waits there for as long as the client likes: as
many half-sent requests as there are threads would stop the site. It speaks plain HTTP, as the site does.
"""

import errno
import os
import select
import time
from functools import partial
from selectors import EVENT_READ
from socket import socket

from gunicorn.http.unreader import SocketUnreader
from gunicorn.workers.gthread import TConn, ThreadWorker

HEAD_WITHIN = 10.0  # seconds from the first byte, or from the connection, to the end of the head
LONGEST_HEAD = 65_536  # bytes; gunicorn refuses shorter ones for other reasons
PATIENCE = 10.0  # seconds that a thread may wait for more of a body ...
SLOWEST = 1_000  # ... and gets back as it comes: one for so many bytes
CLOSING_WITHIN = 2.0  # seconds for the heads that are under way when the process is to stop


class PacedUnreader(SocketUnreader):
    """What a client sends. One that sends too slowly counts as gone."""

    def __init__(self, sock: socket) -> None:
        super().__init__(sock)
        self.patience = PATIENCE
        self.due = 0.0  # when the head must be there, on the monotonic clock

    def take_in(self) -> bool:
        """Keep what has come, without waiting, and say whether a thread can go on with it, if only to refuse it."""
        self.sock.setblocking(False)
        try:
            data = self.sock.recv(LONGEST_HEAD)
        except BlockingIOError:
            return self._has_head()
        except OSError:
            return True
        self.buf.seek(0, os.SEEK_END)
        self.buf.write(data)
        return not data or self._has_head()

    def _has_head(self) -> bool:
        head = self.buf.getvalue()
        is_whole = b"\r\n\r\n" in head
        # For more of a head that will be refused no thread waits. Lines that end in another way are refused at once.
        self.patience = PATIENCE if is_whole else 0.0
        return is_whole or len(head) > LONGEST_HEAD or head.count(b"\n") != head.count(b"\r\n")

    def chunk(self, size_hint: int | None = None) -> bytes:
        """Return what comes next, in a thread. Only the time of waiting counts, not that of the work in between."""
        begun = time.monotonic()
        poll = select.poll()
        poll.register(self.sock, select.POLLIN)
        if not poll.poll(max(0.0, self.patience) * 1000):
            raise ConnectionResetError(errno.ECONNRESET, "The client sends too slowly")
        data = bytes(super().chunk(size_hint))
        waited = time.monotonic() - begun
        self.patience = min(PATIENCE, self.patience - waited + len(data) / SLOWEST)
        return data


class PatientWorker(ThreadWorker):
    """Gives a request to a thread when its head is there. The rest of the waiting is done beside the threads."""

    def enqueue_req(self, conn: TConn) -> None:
        """Begin with the next request of a connection: a new one, or one that was kept."""
        if not conn.initialized:
            conn.init()
            conn.parser.unreader = PacedUnreader(conn.sock)
        conn.parser.unreader.due = time.monotonic() + HEAD_WITHIN
        self._go_on(conn)

    def on_pending_socket_readable(self, conn: TConn, client: socket) -> None:
        """Take in more of a head. gunicorn's own would count its time anew."""
        self.poller.unregister(client)
        self.pending_conns.remove(conn)
        self._go_on(conn)

    def _go_on(self, conn: TConn) -> None:
        if conn.parser.unreader.take_in():
            super().enqueue_req(conn)
            return
        conn.timeout = conn.parser.unreader.due
        self.pending_conns.append(conn)
        self.poller.register(conn.sock, EVENT_READ, partial(self.on_pending_socket_readable, conn))

    def murder_pending(self) -> None:
        """Close the connections whose head did not come in time."""
        if not self.alive:
            soon = time.monotonic() + CLOSING_WITHIN
            for conn in self.pending_conns:
                conn.timeout = min(conn.timeout, soon)
        super().murder_pending()
