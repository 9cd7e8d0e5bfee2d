"""Types that only annotations name. This module is loaded on request: `typing` takes its time."""

from __future__ import annotations

import sys
from collections.abc import Awaitable, Callable, Mapping, Sequence
from decimal import Decimal
from ipaddress import IPv4Address, IPv4Interface, IPv4Network, IPv6Address, IPv6Interface, IPv6Network
from os import PathLike
from typing import TYPE_CHECKING, Any, ClassVar, Literal, SupportsIndex, TypeAlias, TypedDict, TypeVar

from .._native import Attempt, Request, Response
from .._runtime.listing import Listing

if TYPE_CHECKING:
    from typing_extensions import Self, Unpack
elif sys.version_info >= (3, 11):
    from typing import Self, Unpack
else:
    Self = TypeVar("Self")

    class Unpack:
        """`typing.Unpack`, where Python does not have it yet."""

        def __class_getitem__(cls, what):
            return what


__all__ = [
    "Address",
    "Any",
    "AsyncTransport",
    "ClassVar",
    "Decimal",
    "Id",
    "Listing",
    "Literal",
    "Mapping",
    "Network",
    "Options",
    "RawParams",
    "Self",
    "Sequence",
    "Transport",
    "Unpack",
]

Id: TypeAlias = SupportsIndex | str
Address: TypeAlias = str | IPv4Address | IPv6Address
Network: TypeAlias = Address | IPv4Interface | IPv6Interface | IPv4Network | IPv6Network
Transport: TypeAlias = Callable[[Request[Any]], Response]
AsyncTransport: TypeAlias = Callable[[Request[Any]], Awaitable[Response]]
RawParams: TypeAlias = Mapping[str, str | int | Sequence[str | int]]


class Options(TypedDict, total=False):
    """The options of every client."""

    timeout: float | None
    connect_timeout: float | None
    max_retries: int | None
    retry_sets: bool | None
    proxy: str | None
    read_only: bool | None
    user_agent: str | None
    pace: bool | None
    max_body: int | None
    ca_file: str | PathLike[str] | None
    allow_plain_http: bool | None
    on_attempt: Callable[[Attempt], object] | None
