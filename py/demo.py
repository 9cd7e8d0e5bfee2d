"""A short story on all three APIs, from Python against the simulator. Ends non-zero if a step goes wrong."""

from __future__ import annotations

import asyncio

from vpswire import AsyncVultr, Cvm, Fleet, KiwiVM, Vultr, errors, jobs
from vpswire.testing import Simulator


def step(words: str, *shown: object) -> None:
    """Says what is done, and shows its result."""
    print(f"\n{words}")
    for thing in shown:
        print(f"    {thing}")


def kiwivm(sim: Simulator) -> None:
    with KiwiVM(**sim.kiwivm) as vps:
        info = vps.get_service_info()
        step("KiwiVM: look at the VPS.", info, f"{(info.plan_ram or 0) / (1 << 30):.1f} GiB of memory")
        vps.snapshot.create(description="before-upgrade")
        try:
            vps.snapshot.list()
        except errors.Locked as locked:
            step("A snapshot is being taken; until then the machine is locked.", locked, locked.progress)
        else:
            raise SystemExit("NOT AS EXPECTED: the machine is not locked")
        found: list[str] = []
        for _ in range(20):
            sim.advance(5)
            try:
                found = [snapshot.description or "" for snapshot in vps.snapshot.list().snapshots]
            except errors.Locked:
                continue
            if "before-upgrade" in found:
                break
        step("Then it is there.", found)
        assert "before-upgrade" in found
        vps.set_ptr(ip="203.0.113.45", ptr="mail.example.com")
        names = dict(vps.get_service_info().ptr or {})
        step("Set a reverse DNS name, and read it back.", names)
        assert names["203.0.113.45"] == "mail.example.com"


def cvm(sim: Simulator) -> None:
    panel = Cvm(**sim.cvm)
    vpses = panel.vps.list().vpses
    step("CVM: a panel of one's own.", *vpses, panel.vps.status(id=vpses[0].id))


def vultr(sim: Simulator) -> None:
    client = Vultr(**sim.vultr, pace=False)
    servers = client.server.list(tag="web")
    step("Vultr: the servers with a tag.", *(f"{subid} {server.label}" for subid, server in servers.items()))
    plan = client.plan.server.create(dcid=1, vpsplanid=201, osid=167, label="demo-1")
    step("Create a server: first only look at what would be sent.", plan, plan.headers, plan.body.decode())
    assert plan.headers["API-Key"] == "***"
    sim.add_fault("vultr:server.create:1=lose_answer")
    try:
        client.server.create(dcid=1, vpsplanid=201, osid=167, label="demo-2")
    except errors.TransportError as lost:
        step("A create whose answer is lost: it is said so, and never sent twice.", lost, f"look: {lost.look}")
        assert lost.verdict == "unknown"
    made = client.server.list(label="demo-2")
    step("So look before it is repeated: it is there.", made)
    assert len(made) == 1 and [seen.call for seen in sim.requests].count("server.create") == 1
    try:
        client.with_options(read_only=True).server.destroy(subid=576965)
    except errors.ReadOnly as refused:
        step("A read-only client refuses what changes something.", refused)
    else:
        raise SystemExit("NOT AS EXPECTED: a read-only client destroyed a server")


def fleet(sim: Simulator) -> None:
    accounts = {"tokyo": KiwiVM(**sim.kiwivm), "panel": Cvm(**sim.cvm), "shop": Vultr(**sim.vultr, pace=False)}
    with Fleet(accounts) as machines:
        listed = machines.list(live=True)
        step("All accounts at once.", *(f"{of.machine} {of.label}: {of.state}" for of in listed.machines))
        assert not listed.failures and len(listed.machines) >= 8
        restarted = machines.power.restart("web-1")
        step("A machine is known by its name.", f"{restarted.target}: {restarted.call}")


def rotation(sim: Simulator) -> None:
    with KiwiVM(**sim.kiwivm) as vps:
        job = vps.jobs.rotate(prefix="nightly ", keep=2)
        step("What a rotation of snapshots is about to do.", *job.plan().items)
        for taken in job:
            if isinstance(taken, jobs.Progress):
                print(f"    {taken.message}")
            if isinstance(taken, jobs.Done):
                step("It waited by itself, and is over.", taken.answer)
                assert taken.answer.created


async def awaited(sim: Simulator) -> None:
    async with AsyncVultr(**sim.vultr, pace=False) as client:
        regions, plans, systems = await asyncio.gather(client.regions.list(), client.plans.list(), client.os.list())
        step("The same calls, awaited, at the same time.", regions, plans, systems)


def wrong_key(sim: Simulator) -> None:
    try:
        Vultr(**{**sim.vultr, "api_key": "NOTTHEKEY"}).account.info()
    except errors.AuthError as error:
        step("A wrong key; no error shows it.", error)
        assert "NOTTHEKEY" not in str(error)
    else:
        raise SystemExit("NOT AS EXPECTED: a wrong key is accepted")


if __name__ == "__main__":
    with Simulator(clock="stepped", limits=False) as simulator:
        step("The simulator serves; its clock is moved by hand.", simulator.url)
        kiwivm(simulator)
        cvm(simulator)
        vultr(simulator)
        fleet(simulator)
        rotation(simulator)
        asyncio.run(awaited(simulator))
        wrong_key(simulator)
    print("\nAll as expected.")
