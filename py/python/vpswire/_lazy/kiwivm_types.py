# Printed from the table of calls. Do not edit: `make faces` rewrites it.
"""The choices of KiwiVM v1. They are texts; only annotations name them."""

from typing import Literal, TypeAlias

__all__ = [
    "VmType",
]

VmType: TypeAlias = Literal["ovz", "kvm"]
"""The kind of virtualisation.

Answers may hold other texts; they pass through as they are.

- `ovz`: OpenVZ: a container.
- `kvm`: KVM: a full machine.
"""
