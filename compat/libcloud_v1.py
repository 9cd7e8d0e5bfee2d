"""Apache Libcloud's Vultr v1 drivers, compute and DNS, against the simulator. Only host, port and path are changed."""

import os
from urllib.parse import urlsplit

from clock import advance
from libcloud.common.types import InvalidCredsError, MalformedResponseError
from libcloud.compute.providers import get_driver as compute_driver
from libcloud.compute.types import NodeState
from libcloud.compute.types import Provider as Compute
from libcloud.dns.providers import get_driver as dns_driver
from libcloud.dns.types import Provider as DNS
from libcloud.dns.types import RecordType, ZoneDoesNotExistError

URL = urlsplit(os.environ["VPSWIRE_VULTR_URL"])
KEY = os.environ["VPSWIRE_VULTR_API_KEY"]


def at(driver):
    """The driver, with the path under which the simulator has this service."""
    driver.connection.request_path = URL.path
    return driver


def compute(key=KEY):
    return at(compute_driver(Compute.VULTR)(key, secure=False, host=URL.hostname, port=URL.port, api_version="1"))


def dns(key=KEY):
    return at(dns_driver(DNS.VULTR)(key, secure=False, host=URL.hostname, port=URL.port, api_version="1"))


def active(driver, node):
    """The node, once it runs."""
    for _ in range(60):
        found = next(n for n in driver.list_nodes() if n.id == node.id)
        if found.state == NodeState.RUNNING:
            return found
        advance(5)
    raise AssertionError("it never ran")


def compute_life_cycle():
    driver = compute()
    before = {node.name: node for node in driver.list_nodes()}
    assert set(before) == {"web-1", "web-2", "db-1", "build"}, before
    assert before["build"].state == NodeState.STOPPED
    assert before["db-1"].private_ips == ["10.99.205.220"]

    location = next(place for place in driver.list_locations() if place.name == "New Jersey")
    size = next(size for size in driver.list_sizes() if size.id == "201")
    assert (size.ram, size.disk, size.price) == (1024, 25, 5.0)
    image = next(image for image in driver.list_images() if image.name.startswith("Debian 9"))

    assert driver.create_key_pair("laptop", "ssh-ed25519 AAAA me@laptop")
    key = next(key for key in driver.list_key_pairs() if key.name == "laptop")

    attributes = {"enable_ipv6": True, "tag": "libcloud", "hostname": "libcloud"}
    node = driver.create_node("libcloud-1", size, image, location, ex_ssh_key_ids=[key.id], ex_create_attr=attributes)
    assert (node.name, node.state, node.public_ips) == ("libcloud-1", NodeState.PENDING, ["0.0.0.0"]), node
    node = active(driver, node)
    assert node.public_ips != ["0.0.0.0"] and node.extra["tag"] == "libcloud"
    assert driver.reboot_node(node)
    assert driver.destroy_node(node)
    assert node.id not in {n.id for n in driver.list_nodes()}
    assert driver.delete_key_pair(key)
    assert "laptop" not in {key.name for key in driver.list_key_pairs()}


def dns_life_cycle():
    driver = dns()
    assert [zone.domain for zone in driver.list_zones()] == ["example.com"]
    zone = driver.create_zone("libcloud.example", extra={"serverip": "203.0.113.7"})
    assert zone.domain == "libcloud.example"
    first = {(record.type, record.name, record.data) for record in driver.list_records(zone)}
    assert (RecordType.A, "", "203.0.113.7") in first and (RecordType.MX, "", "libcloud.example") in first, first
    made = driver.create_record("www", zone, RecordType.A, "203.0.113.8")
    assert (made.name, made.data) == ("www", "203.0.113.8")
    mail = driver.create_record("mail", zone, RecordType.MX, "mx.libcloud.example", extra={"priority": 20})
    assert mail.extra["priority"] == 20
    assert driver.get_record(zone.id, made.id).data == "203.0.113.8"
    assert driver.delete_record(made)
    assert made.id not in {record.id for record in driver.list_records(zone)}
    assert driver.delete_zone(zone)
    try:
        driver.get_zone("libcloud.example")
        raise AssertionError("the zone is still there")
    except ZoneDoesNotExistError:
        pass


def wrong_key():
    # The DNS driver takes every answer for JSON, and so fails at the plain words of any error of the service.
    for ask, failure in ((compute("NOTTHEKEY").list_nodes, InvalidCredsError), (dns("NOTTHEKEY").list_zones, MalformedResponseError)):
        try:
            ask()
            raise AssertionError("a wrong key was let in")
        except failure as error:
            assert "Invalid API key" in str(error), error


compute_life_cycle()
dns_life_cycle()
wrong_key()
print("Libcloud (Vultr v1, compute and DNS): content")
