"""Types that only annotations name. This module is loaded on request, because `typing` loads slowly."""

from __future__ import annotations

import sys
from collections.abc import Awaitable, Callable, Mapping, Sequence
from decimal import Decimal
from ipaddress import IPv4Address, IPv4Interface, IPv4Network, IPv6Address, IPv6Interface, IPv6Network
from typing import TYPE_CHECKING, Any, ClassVar, Literal, SupportsIndex, TypeAlias, TypeVar

from .._native import Request, Response
from .._runtime.listing import Listing
from .options import Options

if TYPE_CHECKING:
    from typing_extensions import Self, Unpack
elif sys.version_info >= (3, 11):
    from typing import Self, Unpack
else:
    Self = TypeVar("Self")

    class Unpack:
        """A substitute for `typing.Unpack` in Python 3.10."""

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
