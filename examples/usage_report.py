"""What the machines of all three services use, in a table.

Each service whose account is in the environment (VPSWIRE_KIWIVM_API_KEY, ...) is asked.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

from vpswire import Cvm, KiwiVM, VpsError, Vultr

GIB = 1 << 30


def kiwivm(vps: KiwiVM) -> Iterator[tuple[str, str]]:
    """Of one VPS."""
    info = vps.get_service_info()
    factor = float(info.monthly_data_multiplier or 1)
    used, allowed = (info.data_counter or 0) * factor / GIB, (info.plan_monthly_data or 0) * factor / GIB
    yield info.hostname or "?", f"{used:.1f} of {allowed:.0f} GiB this month"


def cvm(panel: Cvm) -> Iterator[tuple[str, str]]:
    """Of each VPS of the user."""
    for vps in panel.vps.list().vpses:
        status = panel.vps.status(id=vps.id)
        used = status.traffic_used
        if used is None:
            used = (status.traffic_in_used or 0) + (status.traffic_out_used or 0)
        yield vps.hostname or str(vps.id), f"{status.status}, {used / GIB:.1f} GiB of transfer"


def vultr(account: Vultr) -> Iterator[tuple[str, str]]:
    """Of each server of the account."""
    for server in account.server.list().values():
        share = f"{server.current_bandwidth_gb or 0:.1f} of {server.allowed_bandwidth_gb} GB this month"
        yield server.label or str(server.subid), f"{share}, {server.pending_charges} USD due"


def report() -> list[tuple[str, str, str]]:
    """Service, machine and use of all that can be asked."""
    rows: list[tuple[str, str, str]] = []
    if "VPSWIRE_KIWIVM_API_KEY" in os.environ:
        rows += [("KiwiVM", *row) for row in kiwivm(KiwiVM(read_only=True))]
    if "VPSWIRE_CVM_PRIVATE_TOKEN" in os.environ:
        rows += [("CVM", *row) for row in cvm(Cvm(read_only=True))]
    if "VPSWIRE_VULTR_API_KEY" in os.environ:
        rows += [("Vultr", *row) for row in vultr(Vultr(read_only=True))]
    return rows


if __name__ == "__main__":
    try:
        for service, machine, use in report():
            print(f"{service:<8}{machine:<28}{use}")
    except VpsError as error:
        raise SystemExit(f"usage_report: {error}") from None
