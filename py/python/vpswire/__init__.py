"""KiwiVM v1, CVM and Vultr v1: every call, typed and exact.

    from vpswire import KiwiVM, Vultr

    with KiwiVM(veid=1347645, api_key=key) as vps:
        print(vps.get_service_info().hostname)

    vultr = Vultr(api_key=key, timeout=30, read_only=True)
    for subid, server in vultr.server.list(tag="web").items():
        print(subid, server.label, server.main_ip)

`AsyncKiwiVM`, `AsyncCvm` and `AsyncVultr` have the same calls, which are awaited. `vpswire.errors` contains the errors,
and `vpswire.testing` a simulator of the services for your own tests.
"""

from __future__ import annotations

from os import environ

from . import _native
from ._native import Attempt, ById, Flaw, Record, Request, Response, __version__
from .errors import (
    AuthError,
    Cancelled,
    DecodeError,
    Forbidden,
    Gone,
    HttpError,
    InvalidParams,
    JobError,
    Locked,
    Look,
    NotFound,
    NotSent,
    Progress,
    RateLimited,
    ReadOnly,
    ServiceError,
    Timeout,
    TooLarge,
    TransportError,
    UnknownOutcome,
    VpsError,
)

# Type checkers and editors read the stub next to this file.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime

    from ._runtime.listing import Listing
    from .cvm import AsyncCvm, Cvm
    from .fleet import AsyncFleet, Fleet
    from .kiwivm import AsyncKiwiVM, KiwiVM
    from .vultr import AsyncVultr, Vultr

__all__ = [
    "AsyncCvm",
    "AsyncFleet",
    "AsyncKiwiVM",
    "AsyncVultr",
    "Attempt",
    "AuthError",
    "ById",
    "Cancelled",
    "Cvm",
    "DecodeError",
    "Flaw",
    "Fleet",
    "Forbidden",
    "Gone",
    "HttpError",
    "InvalidParams",
    "JobError",
    "KiwiVM",
    "Listing",
    "Locked",
    "Look",
    "NotFound",
    "NotSent",
    "Progress",
    "RateLimited",
    "ReadOnly",
    "Record",
    "Request",
    "Response",
    "ServiceError",
    "Timeout",
    "TooLarge",
    "TransportError",
    "UnknownOutcome",
    "VpsError",
    "Vultr",
    "__version__",
    "parse_time",
]

# The modules of names that are imported on first use.
_MODULES = {
    "AsyncCvm": "cvm",
    "AsyncFleet": "fleet",
    "AsyncKiwiVM": "kiwivm",
    "AsyncVultr": "vultr",
    "Cvm": "cvm",
    "Fleet": "fleet",
    "KiwiVM": "kiwivm",
    "Listing": "_runtime.listing",
    "Vultr": "vultr",
}


if environ.get("VPSWIRE_LOG"):
    from ._runtime.log import begin

    begin(environ["VPSWIRE_LOG"])


def __getattr__(name: str) -> object:
    """Imports clients and rarely used names on first use."""
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    # Equivalent to `from .vultr import Vultr`; `importlib` would be one more module to load.
    found = getattr(__import__(_MODULES[name], globals(), None, [name], 1), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return __all__


def parse_time(text: str | None) -> datetime | None:
    """Parses a date in the services' format into an aware `datetime` in UTC. Returns None for any other text.

    >>> parse_time("2014-10-14 12:40:40").isoformat()
    '2014-10-14T12:40:40+00:00'
    >>> parse_time("2016-31-29 10:10:48") is None
    True
    """
    seconds = None if text is None else _native.parse_time(text)
    if seconds is None:
        return None
    from datetime import datetime, timezone

    return datetime.fromtimestamp(seconds, timezone.utc)
