"""The steps of jobs by the shared vectors."""

from __future__ import annotations

import json
import pickle
from typing import Any

import pytest

from vectors import ACCOUNTS, ASYNC_CLIENTS, CLIENTS, FOLDER
from vpswire import JobError, Request, Response, VpsError, jobs

VECTORS = {
    f"{path.stem}: {vector['name']}": vector
    for path in sorted((FOLDER.parent / "jobs").glob("*.json"))
    for vector in json.loads(path.read_text())
}
BEGAN = 1_500_000_000


class Died(BaseException):
    """The process ended."""


async def later() -> None:
    """A wait that is over."""


class Script:
    """Plays a vector: it looks at each step, and says how each call ends."""

    def __init__(self, vector: dict[str, Any], kinds: dict[str, Any]) -> None:
        self.vector = vector
        account = dict(ACCOUNTS[vector["account"]])
        kind = kinds[account.pop("api")]
        self.key = account.get("api_key") or account["private_token"]
        self.client = kind(**account, max_retries=0, pace=False)
        self.is_async = kinds is ASYNC_CLIENTS
        self.client._core.send = self.send
        self.client._core.run = self.run
        self.saved: list[str] = []
        self.step: dict[str, Any] = {}

    def send(self, request: Request[Any]) -> Any:
        step = self.step
        shown = f"{request.method} {request.url} {request.body.decode()}".strip().replace(self.key, "***")
        assert (step["call"], step["request"]) == (request.call, shown)
        if not {"body", "failure"} & set(step):
            raise Died
        exchange = self.client._core.native.exchange(request)
        assert exchange.start()[0] == "send"
        if "failure" in step:
            return exchange.failed("broken", step["failure"], sent=False)[1]
        body = step["body"] if isinstance(step["body"], str) else json.dumps(step["body"])
        return exchange.answered(Response(step.get("status", 200), {}, body.encode()))[1]

    async def run(self, request: Request[Any]) -> Any:
        return self.send(request)

    def wait(self, _: float) -> Any:
        return later() if self.is_async else None

    def ready(self, job: Any) -> Any:
        return job.saving(self.saved.append).waiting(self.wait)

    def begin(self) -> Any:
        vector, client = self.vector, self.client
        if "saved" in vector:
            return self.ready(client.jobs.resume(json.dumps(vector["saved"])))
        new = getattr(client.jobs, vector["job"])(**vector["params"], timeout=10_000_000_000)
        return self.ready(client.jobs.resume(json.dumps({**json.loads(new.save()), "began": BEGAN})))

    def next(self, job: Any) -> Any:
        if not self.is_async:
            return next(job)
        try:
            # Nothing of what is awaited waits, so one step of the coroutine is all of it.
            job.__anext__().send(None)
        except StopIteration as stop:
            return stop.value
        raise AssertionError("it waits")

    def play(self) -> None:
        job = self.begin()
        for step in self.vector["steps"]:
            self.step = step
            try:
                self.check(self.next(job))
            except JobError as error:
                check_error(error, step)
            except Died:
                pass
            if step.get("cancelled"):
                # The next step is the error.
                raised = KeyboardInterrupt()
                job._end(raised)
                assert isinstance(raised.__cause__, JobError)
                check_error(raised.__cause__, self.vector["steps"][-1])
                return
            if "resumed" in step:
                if "call" not in step:
                    self.saved.append(job.save())
                assert json.loads(self.saved[-1]) == step["resumed"]
                job = self.ready(self.client.jobs.resume(self.saved[-1]))

    def check(self, shown: Any) -> None:
        step = self.step
        match shown:
            case jobs.Called(call):
                assert step["call"] == call
            case jobs.Wait(seconds):
                assert step["wait"] <= seconds <= step.get("at_most", step["wait"])
            case jobs.Progress(message, percent):
                found = {"message": message} if percent is None else {"message": message, "percent": percent}
                assert step["progress"] == found
            case jobs.Plan(items):
                assert step["plan"] == {"items": [item_json(item) for item in items]}
            case jobs.Secret(name, value):
                assert step["secret"] == {"name": name, "value": value} and value not in repr(shown)
            case jobs.Done(answer):
                assert step["done"] == answer.to_dict() == json.loads(answer.to_json())
                assert pickle.loads(pickle.dumps(answer)) == answer
            case _:
                raise AssertionError(shown)


def item_json(item: jobs.PlanItem) -> dict[str, str]:
    found = {name: getattr(item, name) for name in ("key", "verb", "call", "what", "id", "date")}
    return {name: text for name, text in found.items() if text is not None}


def check_error(error: JobError, step: dict[str, Any]) -> None:
    cause = error.cause
    found = {"code": cause.code, "message": str(cause), "verdict": cause.verdict, "param": cause.param}
    assert found == step["error"]
    outcome = {name: [item_json(item) for item in getattr(error, name)] for name in ("done", "unknown", "not_done")}
    assert outcome == step["outcome"]
    # It is what its cause is, and says so.
    assert isinstance(error, type(cause)) and error.code == cause.code and str(error).startswith(str(cause))
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is type(error) and str(again) == str(error) and again.done == error.done


@pytest.mark.parametrize("name", VECTORS)
@pytest.mark.parametrize("kinds", [CLIENTS, ASYNC_CLIENTS], ids=["sync", "async"])
def test_every_vector(name: str, kinds: dict[str, Any]) -> None:
    script = Script(VECTORS[name], kinds)
    if "refused" in VECTORS[name]:
        with pytest.raises(VpsError) as caught:
            script.begin()
        error = caught.value
        found = {"code": error.code, "message": str(error), "verdict": error.verdict, "param": error.param}
        assert found == VECTORS[name]["refused"]
    else:
        script.play()
