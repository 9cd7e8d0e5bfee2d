# Printed from the table of calls. Do not edit: `make faces` rewrites it.
"""The options of every client."""

from __future__ import annotations

from collections.abc import Callable
from os import PathLike
from typing import TypedDict

from .._native import Attempt

__all__ = ["Options"]


class Options(TypedDict, total=False):
    """What every client can be given."""

    allow_plain_http: bool | None
    timeout: float | None
    connect_timeout: float | None
    max_retries: int | None
    retry_sets: bool | None
    read_only: bool | None
    pace: bool | None
    max_body: int | None
    proxy: str | None
    user_agent: str | None
    ca_file: str | PathLike[str] | None
    on_attempt: Callable[[Attempt], None] | None
