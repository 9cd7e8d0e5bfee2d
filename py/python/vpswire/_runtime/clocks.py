"""The clocks of simulators with a stepped clock: the jobs of their clients advance them instead of waiting."""

from __future__ import annotations

from collections.abc import Callable

STEPPED: dict[str, Callable[[float], object]] = {}
"""The functions that advance the simulators' clocks, by URL."""


def stepped(base_url: str) -> Callable[[float], object] | None:
    """Returns the function that advances the clock of the simulator at a URL, if there is one."""
    return next((advance for url, advance in STEPPED.items() if base_url.startswith(f"{url}/")), None)
