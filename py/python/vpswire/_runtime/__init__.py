"""What the printed classes run on: calls, clients, event loops, views. None of it is meant for users of the package."""
