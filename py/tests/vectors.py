"""Reading the shared vectors."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from vpswire import AsyncCvm, AsyncKiwiVM, AsyncVultr, ById, Cvm, KiwiVM, Listing, Record, Vultr

FOLDER = Path(__file__).resolve().parents[2] / "conformance" / "vectors"
CLIENTS: dict[str, Any] = {"kiwivm": KiwiVM, "cvm": Cvm, "vultr": Vultr}
ASYNC_CLIENTS: dict[str, Any] = {"kiwivm": AsyncKiwiVM, "cvm": AsyncCvm, "vultr": AsyncVultr}
ACCOUNTS: dict[str, dict[str, str]] = json.loads((FOLDER / "accounts.json").read_text())


def vectors() -> Iterator[tuple[str, dict[str, Any]]]:
    """All vectors, with a name for each."""
    for api in CLIENTS:
        for path in sorted((FOLDER / api).glob("*.json")):
            for vector in json.loads(path.read_text()):
                yield f"{api}/{path.stem} {vector['call']}: {vector['name']}", vector


def client(vector: dict[str, Any], **options: Any) -> Any:
    """The client of a vector's account."""
    account = dict(ACCOUNTS[vector["account"]])
    kind = CLIENTS[account.pop("api")]
    return kind(**{**account, "max_retries": 0, **vector.get("policy", {}), **options})


def method(of: Any, call: str) -> Any:
    """The bound call of that name."""
    for part in call.split("."):
        of = getattr(of, part, None) or getattr(of, f"{part}_")
    return of


def arguments(vector: dict[str, Any]) -> dict[str, Any]:
    """What the caller gives."""

    def value(given: Any) -> Any:
        if isinstance(given, dict) and set(given) == {"base64"}:
            return base64.b64decode(given["base64"])
        return given

    return {name: value(given) for name, given in vector["params"].items()}


def body(response: dict[str, Any]) -> bytes:
    """The body of a vector's response."""
    if "body_base64" in response:
        return base64.b64decode(response["body_base64"])
    return str(response["body"]).encode()


def plain(answer: Any) -> Any:
    """An answer in the normalised form of the vectors."""
    match answer:
        case Record() | ById():
            by_dict, by_json = answer.to_dict(), json.loads(answer.to_json())
            assert by_dict == by_json
            return by_dict
        case Listing():
            by_list = answer.to_list()
            assert by_list == json.loads(answer.to_json()) == [plain(item) for item in answer]
            return by_list
        case tuple():
            return [plain(item) for item in answer]
        case Decimal():
            return str(answer)
        case bytes():
            return base64.b64encode(answer).decode()
    return answer
