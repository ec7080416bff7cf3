"""Clients that send slowly, or stop half-way, keep nobody waiting: under gunicorn, before a site of a few lines."""

import contextlib
import socket
import sys
import urllib.request
from collections.abc import Iterator

import pytest

from tests.kept_process import start_kept, stop_kept
from tests.running_site import TOP, find_free_port, wait_until_ready

# One thread, so that whoever holds it stops everything. It answers with the body that it was sent.
CONFIGURATION = """
from archive import worker
worker.HEAD_WITHIN, worker.PATIENCE = 0.5, 0.5
worker_class, workers, threads, loglevel = "archive.worker.PatientWorker", 1, 1, "error"
control_socket_disable = True
"""
ECHO = """
def application(environ, start_response):
    body = environ["wsgi.input"].read()
    start_response("200 OK", [("Content-Length", str(len(body)))])
    return [body]
"""
HALF = b"GET / HTTP/1.1\r\nHost: localhost\r\nX-A: "
WHOLE = b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\n"


@pytest.fixture(scope="module")
def port(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    folder = tmp_path_factory.mktemp("echo")
    (folder / "config.py").write_text(CONFIGURATION, encoding="utf-8")
    (folder / "echo.py").write_text(ECHO, encoding="utf-8")
    port, log = find_free_port(), folder / "server.log"
    command = [sys.executable, "-m", "gunicorn", "--config", str(folder / "config.py"), "--bind", f"127.0.0.1:{port}"]
    with log.open("w") as file:
        server = start_kept([*command, "--pythonpath", f"{TOP},{folder}", "echo"], log=file, cwd=TOP)
    try:
        wait_until_ready(f"http://127.0.0.1:{port}/", log)
        yield port
    finally:
        stop_kept(server)
    assert log.read_text() == "", "None of this is worth a line of the log."


@pytest.fixture
def client(port: int) -> Iterator[socket.socket]:
    with socket.create_connection(("127.0.0.1", port)) as opened:
        yield opened


def read_to_the_end(client: socket.socket) -> bytes:
    """Return all that comes until the server closes the connection."""
    return b"".join(iter(lambda: client.recv(65_536), b""))


def read_answer(client: socket.socket, last: bytes) -> bytes:
    """Return what comes until it ends with `last`."""
    answer = b""
    while not answer.endswith(last):
        answer += client.recv(65_536) or pytest.fail(f"The server closed after {answer!r}")
    return answer


def test_half_sent_requests_keep_nobody_waiting(port: int) -> None:
    with contextlib.ExitStack() as opened:
        for _ in range(16):
            half = opened.enter_context(socket.create_connection(("127.0.0.1", port)))
            half.sendall(HALF)

        assert urllib.request.urlopen(f"http://127.0.0.1:{port}/").status == 200


@pytest.mark.parametrize("sent", [b"", b"G", HALF], ids=["nothing", "a letter", "half a head"])
def test_a_connection_whose_request_does_not_come_is_closed(client: socket.socket, sent: bytes) -> None:
    client.sendall(sent)

    assert read_to_the_end(client) == b""


def test_a_request_that_stops_within_its_body_gives_its_thread_back(port: int, client: socket.socket) -> None:
    client.sendall(WHOLE + b"a")

    assert urllib.request.urlopen(f"http://127.0.0.1:{port}/").status == 200
    assert read_to_the_end(client) == b""


def test_a_request_that_comes_in_pieces_is_answered(client: socket.socket) -> None:
    client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    for letter in WHOLE + b"abc":
        client.sendall(bytes([letter]))

    assert b"200 OK" in read_answer(client, b"abc")


def test_a_connection_is_kept_for_the_next_request(client: socket.socket) -> None:
    client.sendall(WHOLE + b"abc")
    read_answer(client, b"abc")
    client.sendall(WHOLE + b"def")

    assert b"200 OK" in read_answer(client, b"def")


def test_requests_sent_one_after_the_other_without_waiting_are_all_answered(client: socket.socket) -> None:
    client.sendall(WHOLE + b"abc" + WHOLE + b"def")

    assert read_answer(client, b"def").count(b"200 OK") == 2


def test_a_large_body_comes_whole(client: socket.socket) -> None:
    body = b"0123456789" * 300_000
    client.sendall(b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: %d\r\n\r\n" % len(body))
    client.sendall(body)

    assert b"200 OK" in read_answer(client, body)


@pytest.mark.parametrize(
    ("sent", "status"),
    [(b"GET / HTTP/1.1\nHost: localhost\n\n", b"400"), (b"GET /" + b"x" * 70_000, b"414")],
    ids=["lines ended in another way", "too long"],
)
def test_a_head_that_will_be_refused_is_refused_before_it_ends(
    client: socket.socket, sent: bytes, status: bytes
) -> None:
    client.sendall(sent)

    assert read_to_the_end(client).startswith(b"HTTP/1.1 " + status)
