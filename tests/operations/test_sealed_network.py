"""Tests that leave the machine would pass today and fail tomorrow: the way out is shut."""

import socket
import urllib.request

import pytest

from tests.conftest import NetworkRefused


def test_no_connection_leaves_the_machine() -> None:
    with socket.socket() as outbound, pytest.raises(NetworkRefused, match=r"198\.51\.100\.7"):
        outbound.connect(("198.51.100.7", 80))


def test_no_name_is_looked_up_beyond_the_machine() -> None:
    with pytest.raises(NetworkRefused, match=r"example\.org"):
        urllib.request.urlopen("http://example.org/")


def test_this_machine_can_be_reached() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        socket.create_connection(listener.getsockname()).close()
