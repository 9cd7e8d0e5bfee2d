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
"""What to wait for.

Answers may hold other texts; they pass through as they are.

- `running`: It is switched on.
- `stopped`: It is switched off.
- `gone`: It is terminated, or no VPS of the user.
"""


class Waited(Record, module="cvm_jobs"):
    """How the VPS is."""

    __slots__ = ()

    state: str | None
    """Its state in the panel's word; absent if there is no such VPS."""


class CvmJobs(Jobs[M]):
    """The jobs of the CVM Client API."""

    @job("wait")
    def wait(self, *, id: Id, until: Until, timeout: float | None = None) -> Waited:
        """Wait until a VPS is running, stopped or gone.

        Reads.

        Args:
            id: The VPS.
            until: What to wait for.
            timeout: Seconds that the whole job may take. Default: an hour.

        Returns:
            A job, which has not begun. Its answer is a `Waited`.
        """
        ...
