"""Runtime of the printed classes: calls, clients, event loops, views. None of it is meant for users of the package."""
