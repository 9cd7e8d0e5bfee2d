"""Take a snapshot of a KiwiVM VPS, wait until it is complete, and keep the newest seven. For a nightly timer.

Which VPS is said by VPSWIRE_KIWIVM_VEID and VPSWIRE_KIWIVM_API_KEY. Snapshots are distinguished by their description:
those that others have taken stay, and so do sticky ones.
"""

from __future__ import annotations

import sys

from vpswire import JobError, KiwiVM, VpsError, jobs

KEEP = 7


def show(step: object) -> None:
    """Prints what is about to be done, and how far it is."""
    match step:
        case jobs.Plan():
            print(step)
        case jobs.Progress(message):
            print(message)


if __name__ == "__main__":
    try:
        with KiwiVM() as vps:
            done = vps.jobs.rotate(prefix="nightly ", keep=KEEP).run(show)
            print(f"{done.description!r} is there; {len(done.deleted)} deleted, {len(done.kept)} older ones kept")
    except JobError as error:
        sys.exit(f"nightly_snapshot: {error}")
    except VpsError as error:
        sys.exit(f"nightly_snapshot: nothing was done: {error}")
