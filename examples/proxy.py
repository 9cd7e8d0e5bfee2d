"""A proxy between a page and Vultr v1 (or whatever speaks it), with the standard library alone.

It puts the key in, which the page never sees, and forwards each request that carries an `Idempotency-Key` once, however
often a browser sends it. The page's client is

    new Vultr({ baseUrl: `${location.origin}/vultr`, apiKey: "proxy", delivery: "once-token" })

Environment: VPSWIRE_VULTR_API_KEY, VPSWIRE_VULTR_URL, PORT, HOST (as the page names it: localhost:8080).
"""

from __future__ import annotations

import hashlib
import os
import re
import threading
import time
import urllib.error
import urllib.request
from concurrent.futures import Future
from http.client import HTTPException
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, NamedTuple

KEY = os.environ["VPSWIRE_VULTR_API_KEY"]
BASE = os.environ.get("VPSWIRE_VULTR_URL", "https://api.vultr.com")
PORT = int(os.environ.get("PORT", "8080"))
HOST = os.environ.get("HOST", f"localhost:{PORT}")
KEPT = 600.0
"""For how long an answer is kept, seconds."""
MANY = 10_000
"""How many answers are kept."""
LARGEST = 1 << 20
"""The greatest request and answer, bytes."""


class Answer(NamedTuple):
    """What a page gets."""

    status: int
    type: str
    body: bytes


class Kept(NamedTuple):
    """What a token was sent with, and the answer to that, which may be on its way."""

    request: bytes
    answer: Future[Answer]
    until: float


class NoRedirect(urllib.request.HTTPRedirectHandler):
    """A redirect is an answer here: the key must not follow it."""

    def redirect_request(self, req: Any, fp: Any, code: Any, msg: Any, headers: Any, newurl: Any) -> None:
        return None


opener = urllib.request.build_opener(NoRedirect)
tokens: dict[str, Kept] = {}
lock = threading.Lock()


def forward(method: str, path: str, kind: str, form: bytes) -> Answer:
    """Sends a request on, on a connection of its own."""
    headers = {"API-Key": KEY, "Content-Type": kind, "User-Agent": "proxy"}
    request = urllib.request.Request(BASE + path, form if method == "POST" else None, headers, method=method)
    try:
        try:
            answer = opener.open(request, timeout=60)
        except urllib.error.HTTPError as refused:
            answer = refused
        with answer:
            body = answer.read(LARGEST + 1)
    except (OSError, HTTPException) as error:
        return Answer(502, "text/plain", f"no answer: {error}".encode())
    if len(body) > LARGEST:
        return Answer(502, "text/plain", b"the answer is too large")
    return Answer(answer.status or 502, answer.headers.get("Content-Type", "application/octet-stream"), body)


def once(token: str | None, method: str, path: str, kind: str, form: bytes) -> Answer:
    """The answer to a request; to one whose token has come before, the first one's."""
    if token is None:
        return forward(method, path, kind, form)
    if not re.fullmatch("[0-9a-f]{32}", token):
        return Answer(400, "text/plain", b"the Idempotency-Key is not 32 hexadecimal digits")
    request = hashlib.sha256(f"{method} {path}\n".encode() + form).digest()
    with lock:
        now = time.monotonic()
        # In the order in which they came.
        for old in [old for old, kept in tokens.items() if kept.until <= now]:
            del tokens[old]
        first = tokens.get(token)
        kept = first or Kept(request, Future(), now + KEPT)
        if first is None:
            # None is forgotten before its time: a browser may still send it again.
            if len(tokens) >= MANY:
                return Answer(503, "text/plain", b"too many requests are remembered")
            tokens[token] = kept
    if first is None:
        try:
            kept.answer.set_result(forward(method, path, kind, form))
        except BaseException as error:
            kept.answer.set_exception(error)
            raise
        return kept.answer.result()
    if first.request != request:
        return Answer(422, "text/plain", b"that Idempotency-Key was another request's")
    return first.answer.result()


class Proxy(BaseHTTPRequestHandler):
    """One connection of a browser."""

    protocol_version = "HTTP/1.1"
    timeout = 60

    def answer(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        if length > LARGEST:
            self.close_connection = True
            return
        form = self.rfile.read(length)
        # A page of this very origin, not of another one, even under a name of its own.
        own = self.headers.get("Host") == HOST and self.headers.get("Sec-Fetch-Site") == "same-origin"
        if own and self.path.startswith("/vultr/"):
            kind = self.headers.get("Content-Type", "text/plain")
            path = self.path.removeprefix("/vultr")
            status, kind, body = once(self.headers.get("Idempotency-Key"), self.command, path, kind, form)
        else:
            status, kind, body = Answer(403, "text/plain", b"not a request of this origin's pages")
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_GET = do_POST = answer

    def log_message(self, format: str, *args: Any) -> None:
        """Says nothing of requests."""


if __name__ == "__main__":
    server = ThreadingHTTPServer(("127.0.0.1", PORT), Proxy)
    print(f"http://localhost:{server.server_port}", flush=True)
    server.serve_forever()
