"""Code of a user: a type checker must find what is marked, and nothing else."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from threading import Event
from typing import Any

from typing_extensions import assert_type

from vpswire import AsyncFleet, AsyncVultr, ById, Flaw, Fleet, KiwiVM, Listing, Request, Response, Vultr
from vpswire.fleet import Acted, Machine, Machines, State
from vpswire.jobs import AsyncJob, Called, Done, Job, Plan, Progress, Secret, Wait
from vpswire.kiwivm import ServiceInfo
from vpswire.kiwivm_jobs import Rotated
from vpswire.vultr import Server, User
from vpswire.vultr_jobs import Created

vps = KiwiVM(veid=1, api_key="KEY", timeout=30, max_retries=4)
assert_type(vps.get_service_info(), ServiceInfo)
assert_type(vps.get_service_info().plan_ram, int | None)
assert_type(vps.get_service_info().ptr, ById[str | None] | None)
vps.get_service_info().ptr["11.22.33.44"]  # wrong
assert_type(vps.get_service_info().flaws, tuple[Flaw, ...])
assert_type(vultr_flaws := Vultr().server.list().flaws, tuple[Flaw, ...])
assert_type(vultr_flaws[0].path, str)
vps.snapshot.create(description="nightly")
vps.snapshot.create(description=1)  # wrong
vps.snapshot.create("nightly")  # wrong
vps.nothing()  # wrong

vultr = Vultr(api_key="KEY", time_out=3)  # wrong
vultr = Vultr(api_key=1)  # wrong
vultr = Vultr()
assert_type(vultr.server.list(tag="web"), ById[Server])
assert_type(vultr.server.list()[576965].subid, int)
assert_type(vultr.server.list()[576965].label, str | None)
assert_type(vultr.server.list()["576965"].cost_per_month, Decimal | None)
vultr.server.list(tagg="web")  # wrong
vultr.server.list(subid=1.5)  # wrong
vultr.server.list(subid="1")
vultr.server.halt()  # wrong
assert_type(vultr.user.list(), Listing[User])
assert_type(vultr.user.list().flaws, tuple[Flaw, ...])
assert_type(vultr.user.list()[0], User)
neighbours: tuple[int, ...] = vultr.server.neighbors(subid=1)
vultr.user.list().append(1)  # wrong
vultr.user.list().nothing  # wrong
vultr.server.list()[1].nothing  # wrong
vultr.server.list()[1].label = "other"  # wrong
vps.get_service_info().hostname = "other"  # wrong
assert_type(vultr.server.list().get(1), Server | None)
assert_type(vultr.server.list().get("1", 7), Server | int)
assert_type(vultr.server.list().get(1, None), Server | None)
vultr.server.list().get(1).label  # wrong
for subid, server in vultr.server.list().items():
    assert_type(server, Server)
    vultr.server.halt(subid=subid)
assert_type(vultr.server.list.with_response(tag="web"), tuple[ById[Server], Response])
assert_type(vultr.server.list.request(tag="web").parse(200, {}, b""), ById[Server])
vultr.server.list.request(tagg="web")  # wrong
assert_type(vultr.plan.server.halt(subid=1).url, str)
vultr.plan.server.halt(subid=None)  # wrong
assert_type(vultr.raw("GET", "/v1/os/list"), Any)

fleet = Fleet({"tokyo": vps, "shop": vultr})
Fleet({"shop": AsyncVultr()})  # wrong
fleet.add("osaka", vps, traffic_rule="allowance")
fleet.add("osaka", vps, traffic_rule="half")  # wrong
assert_type(fleet.list(live=True), Machines)
fleet.list("shop")  # wrong
fleet.list(lively=True)  # wrong
assert_type(fleet.list().machines[0].state, State | str | None)
assert_type(fleet.get("web-1"), Machine)
fleet.get()  # wrong
assert_type(fleet.power.restart("web-1"), Acted)
fleet.rdns.set("web-1", address="192.0.2.1", name="a.example")
fleet.rdns.set("web-1", "192.0.2.1", name="a.example")  # wrong

job = vps.jobs.rotate(prefix="nightly ", keep=7)
assert_type(job, Job[Rotated])
vps.jobs.rotate("nightly ", keep=7)  # wrong
vps.jobs.rotate(prefix="nightly ")  # wrong
vps.jobs.create()  # wrong
assert_type(job.plan(), Plan)
assert_type(job.run(on_step=print), Rotated)
job.saving(Path("rotation.json").write_text).waiting(Event().wait).run(print)
for step in job.saving("rotation.json"):
    match step:
        case Done(answer):
            assert_type(answer, Rotated)
        case Wait(seconds) | Progress(percent=float() as seconds):
            assert_type(seconds, float)
        case Secret(value=word) | Called(word):
            assert_type(word, str)
        case Plan(items):
            assert_type(items[0].date, str | None)
assert_type(vps.jobs.resume("{}").save(), str)
assert_type(vultr.jobs.create(dcid="1", vpsplanid=201, osid=167, label="web").run().main_ip, str | None)
vultr.jobs.wait(subid=1, until="ready")  # wrong


def transport(request: Request[Any]) -> Response:
    return Response(200, [("A", "b")], request.body)


async def keep(_: object) -> None: ...


job.saving(keep)  # wrong
job.waiting(keep)  # wrong
job.run(on_step=keep)  # wrong
Vultr(on_attempt=keep)  # wrong
AsyncVultr(on_attempt=keep)  # wrong
Vultr(on_attempt=print)


async def main(client: AsyncVultr) -> None:
    assert_type(await client.server.list(tag="web"), ById[Server])
    assert_type(await client.server.list.with_response(), tuple[ById[Server], Response])
    await client.server.list(tagg="web")  # wrong
    client.server.list().items()  # wrong
    create = client.jobs.create(dcid=1, vpsplanid=201, osid=167, label="web")
    assert_type(create, AsyncJob[Created])
    assert_type(await create.run(), Created)
    create.saving(keep).saving(print).saving("creation.json").waiting(keep)
    assert_type(await create.run(on_step=keep), Created)
    assert_type(await create.run(on_step=print), Created)
    create.run().main_ip  # wrong
    list(create)  # wrong
    many = AsyncFleet({"shop": client})
    assert_type(await many.get("web-1"), Machine)
    many.get("web-1").label  # wrong
    assert_type(await many.power.restart("web-1"), Acted)
    AsyncVultr(transport=transport)  # wrong
    Vultr(transport=transport)
