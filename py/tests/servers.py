"""Small servers with canned answers, and clients of them."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from vpswire import Vultr

LIST = b'{"1":{"OSID":1,"name":"a","arch":"x64","family":"a","windows":false}}'
# Seconds until a test that hangs fails. No verdict depends on it.
PATIENCE = 60


class Canned:
    """A server that answers each request with what is set, and remembers what it was sent."""

    def __init__(self) -> None:
        self.response = b""
        self.seen: list[bytes] = []
        self.connections = 0
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=128)
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self) -> None:
        self._listener.close()

    def answer(self, status: int, headers: dict[str, str], content: bytes) -> None:
        """What is answered from now on."""
        lines = [f"HTTP/1.1 {status} X", f"Content-Length: {len(content)}"]
        lines += [f"{name}: {value}" for name, value in headers.items() if name.lower() != "content-length"]
        self.response = "\r\n".join([*lines, "", ""]).encode() + content

    def hook(self) -> None:
        """Is called before each answer."""

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            self.connections += 1
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        with connection:
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            pending = b""
            while True:
                while b"\r\n\r\n" not in pending:
                    try:
                        more = connection.recv(65536)
                    except OSError:
                        return
                    if not more:
                        return
                    pending += more
                head, _, pending = pending.partition(b"\r\n\r\n")
                length = 0
                for line in head.split(b"\r\n"):
                    if line.lower().startswith(b"content-length:"):
                        length = int(line.split(b":")[1])
                while len(pending) < length:
                    pending += connection.recv(65536)
                content, pending = pending[:length], pending[length:]
                self.seen.append(head + b"\r\n\r\n" + content)
                self.hook()
                try:
                    connection.sendall(self.response)
                except OSError:
                    return


class Held(Canned):
    """A server that holds each request until it is let go."""

    def __init__(self) -> None:
        self.go = threading.Event()
        self.came = threading.Semaphore(0)
        super().__init__()
        self.answer(200, {"Content-Type": "application/json"}, LIST)

    def hook(self) -> None:
        self.came.release()
        self.go.wait(PATIENCE)


@contextmanager
def refusing_url() -> Iterator[str]:
    """A URL that refuses connections. Its port stays taken, so that no other process listens there."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{taken.getsockname()[1]}"


def eventually(holds: Callable[[], bool]) -> None:
    """Waits until something holds that another thread brings about."""
    until = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < until
        time.sleep(0.01)


def vultr(server: Canned, **options: Any) -> Vultr:
    return Vultr(**{"api_key": "KEY", "base_url": server.url, "pace": False, "timeout": 2 * PATIENCE, **options})
