"""The log for those who set VPSWIRE_LOG, and nothing else."""

from __future__ import annotations

import logging


def begin(level: str) -> None:
    """Writes to standard error what is logged from that level on.

    Args:
        level: `info` or `warning`; anything else is `debug`.
    """
    logging.basicConfig(format="%(asctime)s %(name)s %(levelname)s %(message)s")
    levels = {"info": logging.INFO, "warning": logging.WARNING}
    logging.getLogger("vpswire").setLevel(levels.get(level.lower(), logging.DEBUG))
