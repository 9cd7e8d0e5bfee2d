"""What the machines of all three services have used of their traffic, in a table.

Each service whose account is in the environment (VPSWIRE_KIWIVM_API_KEY, ...) is asked.
"""

from __future__ import annotations

import os

from vpswire import Cvm, Fleet, KiwiVM, Vultr

ACCOUNTS = {
    "VPSWIRE_KIWIVM_API_KEY": ("kiwivm", KiwiVM),
    "VPSWIRE_CVM_PRIVATE_TOKEN": ("cvm", Cvm),
    "VPSWIRE_VULTR_API_KEY": ("vultr", Vultr),
}


def gb(count: int | None) -> str:
    """Bytes as GB, if they are known."""
    return "?" if count is None else f"{count / 1e9:.1f} GB"


def report() -> list[tuple[str, str, str]]:
    """Each machine, its name and its use; and what could not be asked."""
    with Fleet({name: kind(read_only=True) for key, (name, kind) in ACCOUNTS.items() if key in os.environ}) as fleet:
        names = {machine.machine: machine.label or machine.hostname or "" for machine in fleet.list().machines}
        usages = fleet.usage()
    rows = [
        (
            of.machine,
            names.get(of.machine, ""),
            f"{gb(of.used_bytes)} of {gb(of.allowed_bytes)}, {gb(of.forecast_bytes)} by the end",
        )
        for of in usages.machines
    ]
    return rows + [(failure.machine or failure.account, "", failure.message) for failure in usages.failures]


if __name__ == "__main__":
    for row in report():
        print("{:<24}{:<24}{}".format(*row))
