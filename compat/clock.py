"""The simulator's clock, which these tests move by hand."""

import os
from urllib.request import Request, urlopen


def advance(seconds):
    """Moves it on by so many seconds."""
    headers = {"Authorization": f"Bearer {os.environ['VPSWIRE_SIM_ADMIN_TOKEN']}"}
    url = f"{os.environ['VPSWIRE_SIM_ADMIN_URL']}/advance"
    urlopen(Request(url, str(seconds).encode(), headers)).close()
