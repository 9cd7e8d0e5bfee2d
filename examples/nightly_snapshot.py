"""Take a snapshot of a KiwiVM VPS, wait until it is there, and keep the newest seven.

Which VPS is said by VPSWIRE_KIWIVM_VEID and VPSWIRE_KIWIVM_API_KEY. For a nightly timer.
"""

from __future__ import annotations

import logging
import sys
import time
from datetime import datetime, timezone

from vpswire import KiwiVM, Locked, VpsError
from vpswire.kiwivm import Snapshot

KEEP = 7
MARK = "nightly "
log = logging.getLogger("nightly_snapshot")


def snapshots(vps: KiwiVM, patience: float, pause: float) -> tuple[Snapshot, ...]:
    """The snapshots, once the machine is not locked by the making of one."""
    until = time.monotonic() + patience
    while True:
        try:
            return vps.snapshot.list().snapshots
        except Locked as locked:
            if time.monotonic() > until:
                raise
            done = locked.progress.percent if locked.progress else None
            log.info("the machine is busy%s", "" if done is None else f": {done:.0f} %")
            time.sleep(pause)


def nightly(vps: KiwiVM, *, patience: float = 3600, pause: float = 30) -> list[str]:
    """Takes a snapshot and deletes the oldest of ours. Returns the file names of those that are kept.

    Snapshots are distinguished by their description, so those that others have taken stay.
    """
    description = MARK + datetime.now(timezone.utc).strftime("%Y-%m-%d %H:%M:%S")
    snapshots(vps, patience, pause)
    vps.snapshot.create(description=description)
    log.info("taking %r", description)
    ours: list[Snapshot] = []
    until = time.monotonic() + patience
    while not any(snapshot.description == description for snapshot in ours):
        if time.monotonic() > until:
            raise TimeoutError(f"{description!r} is not there after {patience:.0f} s")
        time.sleep(pause)
        found = snapshots(vps, patience, pause)
        ours = [snapshot for snapshot in found if (snapshot.description or "").startswith(MARK)]
    # The description begins with the date, so it sorts by it.
    ours.sort(key=lambda snapshot: snapshot.description or "", reverse=True)
    for snapshot in ours[KEEP:]:
        vps.snapshot.delete(snapshot=snapshot.file_name)
        log.info("deleted %r", snapshot.description)
    return [snapshot.file_name for snapshot in ours[:KEEP]]


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    try:
        with KiwiVM() as client:
            log.info("kept: %s", ", ".join(nightly(client)))
    except VpsError as error:
        sys.exit(f"nightly_snapshot: {error}")
