"""The package `vultr` of PyPI against the simulator. Only its base URL is changed."""

import os

import vultr.utils
from clock import advance

vultr.utils.API_ENDPOINT = os.environ["VPSWIRE_VULTR_URL"]

from vultr import Vultr, VultrError  # noqa: E402 (the URL is taken when objects are made)


def client(key):
    made = Vultr(key)
    for part in vars(made).values():
        if hasattr(part, "set_requests_per_second"):
            part.set_requests_per_second(1000)
    return made


api = client(os.environ["VPSWIRE_VULTR_API_KEY"])

assert api.account.info()["balance"] == "-5519.11"
assert api.server.list()["576965"]["label"] == "web-1"
# Asked for one, the service answers it bare.
assert api.server.list(576965)["label"] == "web-1"

made = api.server.create(1, 201, 167, {"label": "pypi-1"})["SUBID"]
assert api.server.list(made)["status"] == "pending"
for _ in range(60):
    if api.server.list(made)["status"] == "active":
        break
    advance(5)
assert api.server.list(made)["status"] == "active"
api.server.label_set(made, "pypi-2")
api.server.halt(made)
assert (api.server.list(made)["label"], api.server.list(made)["power_status"]) == ("pypi-2", "stopped")
api.server.start(made)

snapshot = api.snapshot.create(made)["SNAPSHOTID"]
assert snapshot in api.snapshot.list()
api.snapshot.destroy(snapshot)

key = api.sshkey.create("laptop", "ssh-ed25519 AAAA me@laptop")["SSHKEYID"]
assert api.sshkey.list()[key]["name"] == "laptop"
api.sshkey.destroy(key)

script = api.startupscript.create("hello", "#!/bin/sh\necho hello\n")["SCRIPTID"]
assert api.startupscript.list()[str(script)]["script"] == "#!/bin/sh\necho hello\n"
api.startupscript.destroy(script)

assert isinstance(api.reservedip.create(1, "v4")["SUBID"], int)

# It calls the address "ip", where the document says "serverip".
api.dns.create_domain("pypi.example", "203.0.113.9", {"serverip": "203.0.113.9"})
api.dns.create_record("pypi.example", "www", "A", "203.0.113.10")
record = next(record for record in api.dns.records("pypi.example") if record["name"] == "www")
api.dns.delete_record("pypi.example", record["RECORDID"])
api.dns.delete_domain("pypi.example")

api.server.destroy(made)
try:
    api.server.list(made)
    raise AssertionError("the server is still there")
except VultrError as error:
    assert "Invalid server" in str(error), error
try:
    client("NOTTHEKEY").account.info()
    raise AssertionError("a wrong key was let in")
except VultrError as error:
    assert "API key" in str(error), error
print("vultr (PyPI): content")
