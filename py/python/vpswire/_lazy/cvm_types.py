# Printed from the table of calls. Do not edit: `make faces` rewrites it.
"""The choices of the CVM Client API. They are texts; only annotations name them."""

from typing import Literal, TypeAlias

__all__ = [
    "VpsState",
]

VpsState: TypeAlias = Literal["running", "stopped", "suspended", "terminated", "unknown"]
"""The state of a VPS.

Answers may hold other texts; they pass through as they are.

- `running`: Switched on.
- `stopped`: Switched off.
- `suspended`: Suspended by the panel.
- `terminated`: Terminated by the panel, for good.
- `unknown`: Not known, for instance because its node does not answer.
"""
