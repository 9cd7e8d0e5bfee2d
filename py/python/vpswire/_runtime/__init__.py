"""What the printed classes run on: calls, clients, event loops, views. Nothing here is part of the package's interface."""
