"""Sets up the log if the environment has VPSWIRE_LOG."""

from __future__ import annotations

import logging


def begin(level: str) -> None:
    """Writes the log to standard error, from a level on.

    Args:
        level: `info` or `warning`; anything else is `debug`.
    """
    logging.basicConfig(format="%(asctime)s %(name)s %(levelname)s %(message)s")
    levels = {"info": logging.INFO, "warning": logging.WARNING}
    logging.getLogger("vpswire").setLevel(levels.get(level.lower(), logging.DEBUG))
