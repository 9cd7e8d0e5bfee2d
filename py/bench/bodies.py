"""The answer that is decoded, the server that gives it, and the declarations of it that the others need."""

from __future__ import annotations

import os
import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import msgspec
import pydantic

TEXTS = [
    "os", "ram", "disk", "main_ip", "location", "default_password", "date_created", "pending_charges", "status",
    "cost_per_month", "netmask_v4", "gateway_v4", "power_status", "server_state", "v6_network", "v6_main_ip",
    "v6_network_size", "label", "internal_ip", "kvm_url", "auto_backups", "tag",
]  # fmt: skip
NUMBERS = ["SUBID", "vcpu_count", "DCID", "VPSPLANID", "OSID", "APPID", "FIREWALLGROUPID"]


def servers(count: int) -> bytes:
    """A `server/list` of so many servers with the documented fields, written as PHP writes it."""
    network = '{"v6_network":"2001:DB8:1000::","v6_main_ip":"2001:DB8:1000::1","v6_network_size":"64"}'
    rows = [
        f'"{576965 + n}":{{"SUBID":"{576965 + n}","os":"CentOS 6 x64","ram":"4096 MB","disk":"Virtual 60 GB",'
        f'"main_ip":"203.0.{n // 250 % 250}.{n % 250}","vcpu_count":"{1 + n % 8}","location":"New Jersey","DCID":"1",'
        f'"default_password":"nreqnus!ib{n}","date_created":"2013-12-19 14:45:41","pending_charges":"46.67",'
        f'"status":"active","cost_per_month":"10.05","current_bandwidth_gb":{n % 900}.512,'
        f'"allowed_bandwidth_gb":"1000","netmask_v4":"255.255.255.248","gateway_v4":"203.0.{n // 250 % 250}.1",'
        '"power_status":"running","server_state":"ok","VPSPLANID":"28","v6_network":"2001:DB8:1000::",'
        f'"v6_main_ip":"2001:DB8:1000::{n % 250:x}","v6_network_size":"64","v6_networks":[{network}],'
        f'"label":"my new server \\u00e9\\u4e2d {n}","internal_ip":"10.99.0.10",'
        '"kvm_url":"https:\\/\\/my.vultr.com\\/subs\\/novnc\\/vapi.php?data=eawxFVZw2mXnhGUV","auto_backups":"yes",'
        '"tag":"mytag","OSID":"127","APPID":"0","FIREWALLGROUPID":"0"}'
        for n in range(count)
    ]
    return ("{" + ",".join(rows) + "}").encode()


def _types() -> dict[str, Any]:
    types: dict[str, Any] = dict.fromkeys(TEXTS, str)
    types.update(dict.fromkeys(NUMBERS, int))
    types.update(current_bandwidth_gb=float, allowed_bandwidth_gb=float, v6_networks=list[dict[str, str]])
    return types


Struct = msgspec.defstruct("Struct", list(_types().items()))
STRUCTS = msgspec.json.Decoder(dict[str, Struct], strict=False)  # type: ignore[valid-type]
Model = pydantic.create_model("Model", **{name: (kind, ...) for name, kind in _types().items()})
MODELS = pydantic.TypeAdapter(dict[str, Model])  # type: ignore[valid-type]


@contextmanager
def one_core() -> Iterator[None]:
    """Has client and server share a core: else how long an idle one takes to wake up is most of what is measured."""
    allowed = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(allowed)})
    try:
        yield
    finally:
        os.sched_setaffinity(0, allowed)


@contextmanager
def server(content: bytes) -> Iterator[str]:
    """A server that gives every request this answer, as fast as it can: a process for each connection."""
    head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(content)}\r\n\r\n"
    response = head.encode() + content
    listener = socket.create_server(("127.0.0.1", 0), backlog=128)
    child = os.fork()
    if child == 0:
        signal.signal(signal.SIGCHLD, signal.SIG_IGN)
        while True:
            connection, _ = listener.accept()
            if os.fork() == 0:
                connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                # Every request here is small enough to come in one piece.
                while connection.recv(65536):
                    connection.sendall(response)
                os._exit(0)
            connection.close()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        listener.close()
