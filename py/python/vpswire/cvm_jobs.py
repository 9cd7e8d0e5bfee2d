# Printed from the table of jobs. Do not edit: `make faces` rewrites it.
# mypy: disable-error-code="empty-body"
"""The CVM Client API: what takes several calls."""

from __future__ import annotations

from typing import Literal, TypeAlias

from ._lazy.types import Id
from ._native import Record
from ._runtime.calls import M
from ._runtime.jobs import Jobs, job

__all__ = [
    "CvmJobs",
    "Until",
    "Waited",
]

Until: TypeAlias = Literal["running", "stopped", "gone"]
"""The state to wait for.

Answers may hold other texts; they pass through as they are.

- `running`: It is switched on.
- `stopped`: It is switched off.
- `gone`: It is terminated, or the user has no such VPS.
"""


class Waited(Record, module="cvm_jobs"):
    """The state of the VPS."""

    __slots__ = ()

    state: str | None
    """Its state in the panel's own word; absent if there is no such VPS."""


class CvmJobs(Jobs[M]):
    """The jobs of the CVM Client API."""

    @job("wait")
    def wait(self, *, id: Id, until: Until, timeout: float | None = None) -> Waited:
        """Wait until a VPS is running, stopped or gone.

        Reads.

        Args:
            id: The VPS.
            until: The state to wait for.
            timeout: Seconds that the whole job may take. Default: an hour.

        Returns:
            A job, which has not begun. Its answer is a `Waited`.
        """
        ...
