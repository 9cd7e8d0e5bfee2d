"""The fleet: what verbs ask for and answer, by the shared vectors; and who asks it of many accounts at once."""

from __future__ import annotations

import asyncio
import inspect
import json
import operator
import os
import pickle
import signal
import threading
from collections.abc import Callable, Mapping
from typing import Any

import pytest

from servers import PATIENCE, Canned, Held, eventually, vultr
from vectors import ACCOUNTS, ASYNC_CLIENTS, CLIENTS, FOLDER, method
from vpswire import (
    AsyncFleet,
    AsyncKiwiVM,
    AsyncVultr,
    Cvm,
    Fleet,
    KiwiVM,
    Record,
    Request,
    Response,
    VpsError,
    Vultr,
    _native,
    cvm,
    errors,
    fleet,
    kiwivm,
)
from vpswire import vultr as vultr_module
from vpswire._runtime.fleets import Verb
from vpswire.testing import Simulator

VECTORS = {
    f"{path.stem}: {vector['name']}": vector
    for path in sorted((FOLDER.parent / "fleet").glob("*.json"))
    for vector in json.loads(path.read_text())
}


def server_json(subid: int, label: str) -> bytes:
    server = {"SUBID": str(subid), "label": label, "status": "active", "power_status": "running"}
    return json.dumps({str(subid): server}).encode()


class Script:
    """Plays the waves of a vector: it looks at what is asked for, and says how that ends."""

    def __init__(self, fleet: Any, vector: dict[str, Any], kinds: dict[str, Any]) -> None:
        self.asking = fleet._asking
        self.asking.native = _native.Fleet(vector.get("now", 1_500_000_000))
        self.asking._ask = self.ask if kinds is CLIENTS else self.ask_later
        self.waves = iter(vector["waves"])
        self.secrets: list[str] = []
        for name, named in vector["accounts"].items():
            written = named if isinstance(named, dict) else {"account": named}
            account = dict(ACCOUNTS[written["account"]])
            kind = kinds[account.pop("api")]
            self.secrets += [account[key] for key in ("api_key", "private_token") if key in account]
            client = kind(**account, max_retries=0, pace=False)
            fleet.add(name, client, traffic_rule=written.get("traffic_rule", "both"))

    def masked(self, text: str) -> str:
        for secret in self.secrets:
            text = text.replace(secret, "***")
        return text

    def ask(self, asks: list[tuple[int, Request[Any]]]) -> list[Any]:
        wave = next(self.waves)
        names = list(self.asking.clients)
        asked = [
            (names[account], self.masked(f"{request.method} {request.url} {request.body.decode()}".strip()))
            for account, request in asks
        ]
        assert asked == [(written["account"], written["request"]) for written in wave]
        return [self.end(*ask, written) for ask, written in zip(asks, wave, strict=True)]

    async def ask_later(self, asks: list[tuple[int, Request[Any]]]) -> list[Any]:
        return self.ask(asks)

    def end(self, account: int, request: Request[Any], written: dict[str, Any]) -> Any:
        exchange = self.asking.cores[account].native.exchange(request)
        assert exchange.start()[0] == "send"
        body = written.get("body", "")
        content = body if isinstance(body, str) else json.dumps(body)
        try:
            if "failure" in written:
                return exchange.failed("broken", written["failure"], sent=False)[1]
            return exchange.answered(Response(written.get("status", 200), {}, content.encode()))[1]
        except VpsError as error:
            return error._outcome


def without_records(answer: Any) -> Any:
    """An answer without what the services' own records hold."""
    if isinstance(answer, dict):
        return {key: without_records(part) for key, part in answer.items() if key != "record"}
    return [without_records(part) for part in answer] if isinstance(answer, list) else answer


def check(vector: dict[str, Any], answer: Any, error: VpsError | None) -> None:
    if error is None:
        assert isinstance(answer, Record)
        assert answer.to_dict() == json.loads(answer.to_json()) == without_records(vector["answer"])
        assert json.loads(answer.__reduce__()[1][2]) == vector["answer"]
        assert pickle.loads(pickle.dumps(answer)) == answer
        return
    found = {"code": error.code, "message": str(error), "verdict": error.verdict, "param": error.param}
    assert found == {"param": None, **vector["error"]}


@pytest.mark.parametrize("name", VECTORS)
def test_every_vector(name: str) -> None:
    vector, fleet = VECTORS[name], Fleet()
    script = Script(fleet, vector, CLIENTS)
    try:
        check(vector, method(fleet, vector["verb"])(**vector["params"]), None)
    except VpsError as error:
        check(vector, None, error)
    assert next(script.waves, None) is None


@pytest.mark.parametrize("name", VECTORS)
def test_every_vector_awaited(name: str) -> None:
    vector = VECTORS[name]

    async def main() -> None:
        fleet = AsyncFleet()
        script = Script(fleet, vector, ASYNC_CLIENTS)
        try:
            check(vector, await method(fleet, vector["verb"])(**vector["params"]), None)
        except VpsError as error:
            check(vector, None, error)
        assert next(script.waves, None) is None

    asyncio.run(main())


def test_the_methods_are_the_verbs_of_the_table() -> None:
    fleet, table = Fleet(), _native.calls("fleet")
    groups = {name for name, value in inspect.getmembers(Fleet) if isinstance(value, property)} - {"clients"}
    kinds: list[type] = [Fleet, *(type(getattr(fleet, group)) for group in groups)]
    found = [
        value.id for kind in kinds for of in kind.__mro__ for value in vars(of).values() if isinstance(value, Verb)
    ]
    assert sorted(found) == sorted(name for name, *_ in table)
    for name, params, _ in table:
        verb = method(fleet, name)
        given = inspect.signature(verb).parameters
        assert set(given) == {param for param, *_ in params}, name
        for param, shape, _ in params:
            optional = shape.startswith("optional[")
            assert given[param].default is (None if optional else inspect.Parameter.empty), name
        assert verb.__doc__ and repr(verb).startswith(f"<call {name}(")


def test_accounts_are_asked_side_by_side() -> None:
    held = [Held() for _ in range(5)]
    for number, server in enumerate(held):
        server.answer(200, {}, server_json(number, "web"))
    fleet = Fleet({f"a{number}": vultr(server) for number, server in enumerate(held)})

    def go() -> None:
        # Each answers once all have been asked.
        for server in held:
            assert server.came.acquire(timeout=PATIENCE)
        for server in held:
            server.go.set()

    threading.Thread(target=go).start()
    listed = fleet.list()
    assert [machine.machine for machine in listed.machines] == [f"a{number}/{number}" for number in range(5)]
    assert listed.failures == ()


def test_accounts_are_asked_side_by_side_by_a_loop() -> None:
    held = [Held() for _ in range(5)]
    for number, server in enumerate(held):
        server.answer(200, {}, server_json(number, "web"))

    async def main() -> None:
        clients = {f"a{at}": AsyncVultr(api_key="KEY", base_url=server.url) for at, server in enumerate(held)}
        async with AsyncFleet(clients) as fleet:
            task = asyncio.create_task(fleet.list())
            for server in held:
                while not server.came.acquire(blocking=False):
                    await asyncio.sleep(0.005)
            for server in held:
                server.go.set()
            assert [machine.account for machine in (await task).machines] == list(clients)

    asyncio.run(main())


def test_at_most_so_many_calls_are_made_at_once() -> None:
    held = Held()
    held.answer(200, {}, b"[]")
    fleet = Fleet({f"a{number}": vultr(held, max_retries=0) for number in range(6)}, at_once=2)
    done: list[Any] = []
    thread = threading.Thread(target=lambda: done.append(fleet.list()))
    thread.start()
    for _ in range(2):
        assert held.came.acquire(timeout=PATIENCE)
    # A third would have been begun with these.
    assert not held.came.acquire(timeout=0.2)
    held.go.set()
    thread.join(PATIENCE)
    assert done[0].failures == () and len(held.seen) == 6
    with pytest.raises(ValueError, match="at_once: expected 1 or more, got 0"):
        Fleet(at_once=0)


def test_a_dead_account_never_hides_the_rest(sim: Simulator, canned: Canned) -> None:
    canned.answer(403, {}, b"Invalid API key")
    with Fleet({"refusing": vultr(canned), "shop": Vultr(**sim.vultr, pace=False)}) as fleet:
        listed = fleet.list()
        assert [machine.label for machine in listed.machines] == ["web-1", "web-2", "db-1", "build"]
        [failure] = listed.failures
        assert (failure.account, failure.code, failure.verdict) == ("refusing", "auth", "rejected")
        # A name that the other account may have too is enough to look.
        assert fleet.get("web-1").machine == "shop/576965"
        with pytest.raises(errors.AuthError, match="refusing could not be queried and may have"):
            fleet.power.restart("web-1")
        [running] = [machine for machine in fleet.list(account="shop").machines if machine.label == "web-2"]
        record: Any = running.record
        assert running.state == "running" and record["status"] == "active"
        assert fleet.power.restart(machine="shop/576965").call == "server.reboot"
        assert record["default_password"] and record["default_password"] not in repr(running)


def walked(value: Any) -> Any:
    """What an encoder meets that takes mappings and sequences as they are."""
    if isinstance(value, Mapping):
        return {key: walked(part) for key, part in dict(value).items()}
    return [walked(part) for part in value] if isinstance(value, tuple | list) else value


def test_the_record_of_the_service_is_there_for_those_who_name_it_only(sim: Simulator) -> None:
    with Vultr(**sim.vultr, pace=False) as vultr, KiwiVM(**sim.kiwivm) as vps:
        fleet = Fleet({"shop": vultr, "tokyo": vps})
        passwords = [server.default_password or "" for server in vultr.server.list().values()]
        listed, machine = fleet.list(), fleet.get("web-1")
        answers: list[Any] = [listed, machine, fleet.usage(), fleet.problems(), fleet.budget(), fleet.snapshots.list()]
        answers += [fleet.addresses("web-1"), fleet.power.restart("web-1")]
    assert len(passwords) == 4 and all(passwords)
    for answer in answers:
        shown = [
            json.dumps(walked(answer), default=str),
            answer.to_json(),
            json.dumps(answer.to_dict()),
            str(list(answer.items())),
        ]
        shown += [answer.to_json(secrets=False), str(answer.to_dict(secrets=False)), str([*answer.values()])]
        for text in shown:
            assert not any(password in text for password in passwords) and '"record"' not in text
        assert json.loads(answer.to_json()) == answer.to_dict() == json.loads(shown[0])
        assert len(answer) == len(list(answer)) == len(answer.to_dict()) == operator.length_hint(iter(answer))
    assert list(machine)[-1] != "record" and "record" not in list(machine.keys())
    # Who asks for it gets it.
    record: Any = machine.record
    assert record["default_password"] in passwords and machine["record"] == machine.get("record") == record
    assert "record" in machine and machine.extra == {}
    # So does another process.
    again = pickle.loads(pickle.dumps(listed))
    assert again == listed and [machine.record for machine in again.machines] == [of.record for of in listed.machines]


def test_every_record_of_a_service_is_kept_apart() -> None:
    def untyped(module: Any) -> set[str]:
        kinds = [kind for kind in vars(module).values() if isinstance(kind, type) and issubclass(kind, Record)]
        named = [item for kind in kinds for item in vars(kind).get("__annotations__", {}).items()]
        return {name for name, hint in named if hint == "Any | None"}

    # What is kept apart is known by its name and its type.
    assert untyped(fleet) == {"record"}
    assert not any("record" in untyped(module) for module in (cvm, kiwivm, vultr_module))


def test_transports_of_ones_own_are_used(sim: Simulator) -> None:
    asked: list[str] = []

    def transport(request: Request[Any]) -> Response:
        asked.append(f"{request.call} {threading.current_thread() is threading.main_thread()}")
        return Response(200, {}, server_json(7, "mine"))

    with Vultr(api_key="KEY", transport=transport) as mine, Vultr(**sim.vultr, pace=False) as shop:
        listed = Fleet({"mine": mine, "shop": shop}).list()
    assert asked == ["server.list True"] and [machine.label for machine in listed.machines][:2] == ["mine", "web-1"]

    async def later(request: Request[Any]) -> Response:
        asked.append(request.call)
        return Response(200, {}, server_json(8, "later"))

    async def main() -> None:
        machine = await AsyncFleet({"mine": AsyncVultr(api_key="KEY", transport=later)}).get("later")
        assert (machine.machine, machine.state) == ("mine/8", "running")

    asyncio.run(main())
    assert asked[1:] == ["server.list"] * 2


def test_ctrl_c_ends_what_is_asked(held: Held) -> None:
    fleet = Fleet({"a": vultr(held), "b": vultr(held)})

    def press() -> None:
        for _ in range(2):
            assert held.came.acquire(timeout=PATIENCE)
        os.kill(os.getpid(), signal.SIGINT)

    threading.Thread(target=press).start()
    with pytest.raises(KeyboardInterrupt) as caught:
        fleet.list()
    assert isinstance(caught.value.__cause__, errors.Cancelled)


@pytest.mark.parametrize("accounts", [1, 2])
def test_cancelling_a_task_ends_what_is_asked(held: Held, accounts: int) -> None:
    ended: list[Any] = []

    async def main() -> None:
        options: dict[str, Any] = {"api_key": "KEY", "base_url": held.url, "timeout": 2 * PATIENCE}
        clients = {f"a{at}": AsyncVultr(**options, on_attempt=ended.append) for at in range(accounts)}
        task = asyncio.create_task(AsyncFleet(clients).list())
        for _ in range(accounts):
            while not held.came.acquire(blocking=False):
                await asyncio.sleep(0.005)
        task.cancel()
        with pytest.raises(asyncio.CancelledError) as caught:
            await task
        assert isinstance(caught.value.__cause__, errors.Cancelled)

    asyncio.run(main())
    eventually(lambda: len(ended) == accounts)
    assert {attempt.error.code for attempt in ended} == {"cancelled"}


def test_what_is_wrong_is_named(sim: Simulator) -> None:
    shop = Vultr(**sim.vultr, pace=False)
    fleet = Fleet({"shop": shop})
    some: Any = fleet
    some_client: Any = shop
    cases: list[tuple[Callable[[], Any], type[Exception], str]] = [
        (lambda: some.get("wbe-1"), errors.NotFound, r"similar names: shop/576965 \(web-1\)"),
        (lambda: some.get(), errors.InvalidParams, "machine: missing"),
        (lambda: some.get("a", "b"), errors.InvalidParams, "expected keywords only: machine="),
        (lambda: some.get("a", machine="a"), errors.InvalidParams, "machine: given twice"),
        (lambda: some.get(machin="a"), errors.InvalidParams, "did you mean machine?"),
        (lambda: some.list("shop"), errors.InvalidParams, "expected keywords only: account=, live="),
        (lambda: some.list(live=7), errors.InvalidParams, "live: expected a boolean, got an integer"),
        (lambda: some.power.stop("shop/1"), errors.InvalidParams, "power.kill cuts the power"),
        (lambda: some.add("shop", shop), errors.InvalidParams, "there is an account named"),
        (lambda: some.add("a b", shop), errors.InvalidParams, "without slashes and spaces"),
        (lambda: some.add("b", shop, traffic_rule="x"), errors.InvalidParams, "expected both or allowance"),
        (lambda: some.add("b", 7), TypeError, "expected KiwiVM, Cvm or Vultr, got int"),
        (lambda: some.add("b", AsyncVultr(api_key="KEY")), TypeError, "got AsyncVultr"),
        (lambda: AsyncFleet({"b": some_client}), TypeError, "expected AsyncKiwiVM, AsyncCvm or AsyncVultr, got Vultr"),
    ]
    for call, wrong, words in cases:
        with pytest.raises(wrong, match=words):
            call()
    assert list(fleet.clients) == ["shop"] and repr(fleet) == "<Fleet of shop>"
    assert repr(fleet.power) == "<PowerVerbs of shop>" and repr(Fleet()) == "<Fleet of no accounts>"

    async def main() -> None:
        later: Any = AsyncFleet({"tokyo": AsyncKiwiVM(**sim.kiwivm)})
        refused = later.list(live=7)
        with pytest.raises(errors.InvalidParams, match="live: expected a boolean"):
            await refused

    asyncio.run(main())


def test_the_rule_of_traffic_is_one_of_the_account(sim: Simulator) -> None:
    fleet = Fleet()
    fleet.add("tokyo", KiwiVM(**sim.kiwivm), traffic_rule="allowance")
    fleet.add("panel", Cvm(**sim.cvm))
    tokyo, *panel = fleet.usage().machines
    assert (tokyo.machine, tokyo.rule, str(tokyo.multiplier)) == (f"tokyo/{sim.kiwivm['veid']}", "allowance", "1")
    assert {usage.account for usage in panel} == {"panel"} and panel[0].forecast_bytes is None
