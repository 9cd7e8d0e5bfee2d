"""Calls that are given up, by Ctrl-C, a cancelled task or a time-out around them, and what is known of them."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import threading
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

import anyio
import pytest

from servers import PATIENCE, Canned, Held, vultr
from vpswire import AsyncVultr, Request, Response, Vultr, errors


def test_ctrl_c_ends_a_call_in_flight(held: Held) -> None:
    def press() -> None:
        held.came.acquire(timeout=PATIENCE)
        signal.raise_signal(signal.SIGINT) if sys.platform == "win32" else os.kill(os.getpid(), signal.SIGINT)

    threading.Thread(target=press).start()
    with pytest.raises(KeyboardInterrupt) as caught:
        vultr(held).os.list()
    # The server has not answered, and the time-out is far: nothing else has ended it.
    assert isinstance(caught.value.__cause__, errors.Cancelled)
    assert caught.value.__cause__.verdict == "unknown"


def test_ctrl_c_ends_a_wait_before_a_retry(canned: Canned) -> None:
    canned.answer(503, {"Retry-After": "60"}, b"Rate limit reached - please try your request again later.")
    waits = threading.Event()

    def press() -> None:
        waits.wait(PATIENCE)
        os.kill(os.getpid(), signal.SIGINT)

    threading.Thread(target=press).start()
    with pytest.raises(KeyboardInterrupt):
        vultr(canned, on_attempt=lambda attempt: waits.set() if attempt.wait else None).os.list()
    # It was not sent again, as it is after the wait.
    assert len(canned.seen) == 1


def test_cancelling_a_task_ends_its_call(held: Held) -> None:
    ended: list[Any] = []

    async def main() -> None:
        client = AsyncVultr(api_key="KEY", base_url=held.url, timeout=2 * PATIENCE, on_attempt=ended.append)
        task = asyncio.create_task(client.os.list())
        while not held.came.acquire(blocking=False):
            await asyncio.sleep(0.01)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        # The call beside ends too, by that alone: the server has not answered, and the time-out is far.
        while not ended:
            await asyncio.sleep(0.01)
        assert ended[0].error.code == "cancelled"

    asyncio.run(main())


def known_of(error: BaseException | None) -> errors.VpsError:
    """What is known of a call, from the error that a caller got who gave it up."""
    while error is not None and not isinstance(error, errors.VpsError):
        error = error.__cause__ or error.__context__
    assert error is not None
    return error


async def cancelled(task: asyncio.Task[Any]) -> errors.VpsError:
    """What is known of a call whose task was cancelled."""
    with pytest.raises(asyncio.CancelledError) as caught:
        await task
    return known_of(caught.value)


async def until_one_waits(
    call: Callable[[], Coroutine[Any, Any, Any]], sent: list[Any], attempts: list[Any]
) -> list[asyncio.Task[Any]]:
    """Makes calls of an account until one waits for its turn: the second one, unless half a second has passed."""
    tasks: list[asyncio.Task[Any]] = []
    before = len(sent)
    while not attempts:
        tasks.append(asyncio.create_task(call()))
        while not attempts and len(sent) < before + len(tasks):
            await asyncio.sleep(0)
    return tasks


CREATE: dict[str, Any] = {"dcid": 1, "vpsplanid": 201, "osid": 167, "label": "web1"}


LOOK = 'server.list(label="web1")'


async def came(held: Held) -> None:
    while not held.came.acquire(blocking=False):
        await asyncio.sleep(0.005)


async def give_up(held: Held, scope: anyio.CancelScope) -> None:
    """Ends what a scope waits for, once the server has the request."""
    await came(held)
    scope.cancel()


def test_a_cancelled_call_says_what_is_known_of_it(held: Held) -> None:
    attempts: list[Any] = []

    async def main() -> None:
        client = AsyncVultr(api_key="KEY", base_url=held.url, on_attempt=attempts.append, pace=False)
        for call, verdict, look in [
            (client.server.create(**CREATE), "unknown", LOOK),
            (client.server.create.with_response(**CREATE), "unknown", LOOK),
            (client.raw("POST", "/v1/server/halt", {"SUBID": 1}), "unknown", None),
            (client.server.list(), "unknown", None),
        ]:
            task = asyncio.create_task(call)
            await came(held)
            task.cancel("mine")
            task.cancel()
            with pytest.raises(asyncio.CancelledError) as caught:
                await task
            assert task.cancelled()
            known = caught.value.__cause__
            assert isinstance(known, errors.Cancelled) and (known.verdict, known.look) == (verdict, look)
            assert attempts[-1].error.verdict == verdict and attempts[-1].error.code == "cancelled"
        assert len(attempts) == 4

    asyncio.run(main())


def test_the_message_of_cancelling_is_kept(held: Held) -> None:
    async def main() -> None:
        task = asyncio.create_task(AsyncVultr(api_key="KEY", base_url=held.url).server.list())
        await came(held)
        task.cancel("mine")
        with pytest.raises(asyncio.CancelledError, match="mine"):
            await task

    asyncio.run(main())


def test_wait_for_and_timeouts_say_what_is_known(held: Held) -> None:
    attempts: list[Any] = []

    async def main() -> None:
        client = AsyncVultr(api_key="KEY", base_url=held.url, on_attempt=attempts.append, pace=False)

        async def wait_for() -> None:
            await asyncio.wait_for(client.server.create(**CREATE), PATIENCE)

        async def late_once_sent(call: Callable[[], Awaitable[None]]) -> BaseException:
            """The error of a call that is given up after its request was sent: then the time of the loop is over."""
            task = asyncio.ensure_future(call())
            await came(held)
            loop: Any = asyncio.get_running_loop()
            time = loop.time
            loop.time = lambda: time() + PATIENCE
            with pytest.raises((TimeoutError, asyncio.TimeoutError)) as late:
                await task
            loop.time = time
            return late.value

        late = await late_once_sent(wait_for)
        assert (known_of(late).verdict, known_of(late).look) == ("unknown", LOOK)
        if sys.version_info >= (3, 11):

            async def timeout() -> None:
                async with asyncio.timeout(PATIENCE):
                    await client.server.create(**CREATE)

            assert known_of(await late_once_sent(timeout)).look == LOOK
            attempts.clear()
            with pytest.raises(Exception, match="unhandled errors") as several:
                async with asyncio.TaskGroup() as group:
                    group.create_task(client.server.create(**CREATE))
                    await came(held)
                    raise ValueError("mine")
            assert [type(error) for error in several.value.exceptions] == [ValueError]  # type: ignore[attr-defined]
            # A group keeps to itself what it has cancelled: the hook says it.
            assert attempts[-1].error.look == LOOK and len(attempts) == 1
        both = asyncio.gather(client.server.create(**CREATE), asyncio.sleep(10))
        await came(held)
        both.cancel()
        with pytest.raises(asyncio.CancelledError):
            await both
        # So does `gather`, and so does anyio.
        assert attempts[-1].error.look == LOOK
        with anyio.CancelScope() as scope:
            giving_up = asyncio.create_task(give_up(held, scope))
            await client.server.create(**CREATE)
        await giving_up
        assert scope.cancelled_caught and attempts[-1].error.look == LOOK
        assert all(attempt.error.verdict == "unknown" for attempt in attempts)

    asyncio.run(main())


def test_calls_that_were_not_sent_are_said_to_be_so(held: Held) -> None:
    """Calls beyond the threads that there are, and calls that wait for their turn."""
    attempts: list[Any] = []
    ended = threading.Event()

    def wait(attempt: Any) -> None:
        attempts.append(attempt)
        # Its turn does not come before it is cancelled.
        ended.wait(PATIENCE)

    async def main() -> None:
        client = AsyncVultr(api_key="KEY", base_url=held.url, on_attempt=attempts.append, pace=False)
        tasks = [asyncio.create_task(client.server.create(**CREATE)) for _ in range(70)]
        for _ in range(64):
            await came(held)
        for task in reversed(tasks):
            task.cancel()
        known = [await cancelled(task) for task in tasks]
        assert [error.verdict for error in known] == ["unknown"] * 64 + ["not_sent"] * 6
        assert sorted(attempt.error.verdict for attempt in attempts) == ["not_sent"] * 6 + ["unknown"] * 64
        attempts.clear()
        paced = client.with_options(pace=True, on_attempt=wait)
        tasks = await until_one_waits(lambda: paced.server.create(**CREATE), held.seen, attempts)
        for task in reversed(tasks):
            task.cancel()
        ended.set()
        verdicts = [(await cancelled(task)).verdict for task in tasks]
        assert verdicts == ["unknown"] * (len(tasks) - 1) + ["not_sent"]
        assert sorted(attempt.error.verdict for attempt in attempts if attempt.error) == sorted(verdicts)

    asyncio.run(main())


def test_a_call_that_is_cancelled_when_its_answer_is_there(canned: Canned) -> None:
    canned.answer(200, {}, b'{"SUBID":"7"}')

    async def main() -> None:
        client = AsyncVultr(api_key="KEY", base_url=canned.url, pace=False)
        for status, content, code, verdict in [
            (200, b'{"SUBID":"7"}', "cancelled", "unknown"),
            (412, b"Invalid server.", None, "rejected"),
        ]:
            canned.answer(status, {}, content)
            task = asyncio.create_task(client.server.create(**CREATE))
            await asyncio.sleep(0)
            # The answer comes while the loop does something else: what the loop looks at is readable.
            selector = asyncio.get_running_loop()._selector  # type: ignore[attr-defined]
            assert selector.select(PATIENCE)
            task.cancel()
            with pytest.raises(asyncio.CancelledError) as caught:
                await task
            assert known_of(caught.value).verdict == verdict
            assert code is None or known_of(caught.value).code == code

    asyncio.run(main())


def test_a_coroutine_that_is_dropped_ends_its_call(held: Held) -> None:
    attempts: list[Any] = []

    async def main() -> None:
        client = AsyncVultr(api_key="KEY", base_url=held.url, on_attempt=attempts.append)
        call = client.server.create(**CREATE)
        future: Any = call.send(None)
        await came(held)
        call.close()
        assert future.cancelled()
        while not attempts:
            await asyncio.sleep(0.005)
        assert attempts[0].error.verdict == "unknown"

    asyncio.run(main())


def test_a_cancelled_call_over_a_transport_says_what_is_known_of_it() -> None:
    attempts: list[Any] = []
    sent: list[str] = []

    async def never(request: Request[Any]) -> Response:
        sent.append(request.call)
        await asyncio.Event().wait()
        raise AssertionError

    async def main() -> None:
        loop: Any = asyncio.get_running_loop()
        begun = loop.time()
        # No turn comes: the time of the loop does not pass.
        loop.time = lambda: begun
        client = AsyncVultr(api_key="KEY", transport=never, on_attempt=attempts.append)
        tasks = await until_one_waits(lambda: client.server.create(**CREATE), sent, attempts)
        assert [attempt.error for attempt in attempts] == [None]
        for task, verdict, look in ((tasks[0], "unknown", LOOK), (tasks[-1], "not_sent", None)):
            task.cancel()
            known = await cancelled(task)
            assert (known.verdict, known.look) == (verdict, look)
            assert attempts[-1].error.verdict == verdict
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        # One of each call, beside that of the wait.
        assert len(attempts) == len(tasks) + 1 == len(sent) + 2

    asyncio.run(main())


def test_ctrl_c_over_a_transport_says_what_is_known() -> None:
    attempts: list[Any] = []

    def pressed(_: Request[Any]) -> Response:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt) as caught:
        Vultr(api_key="KEY", transport=pressed, on_attempt=attempts.append).server.create(**CREATE)
    assert known_of(caught.value).look == LOOK and attempts[0].error.look == LOOK


@pytest.mark.parametrize("over", ["sockets", "a transport"])
def test_cancelled_calls_give_their_turns_back(over: str, canned: Canned) -> None:
    waits: list[float] = []
    canned.answer(200, {}, b"{}")

    async def transport(_: Request[Any]) -> Response:
        return Response(200, {}, b"{}")

    async def main() -> None:
        client = AsyncVultr(
            api_key="KEY", base_url=canned.url, transport=transport if over == "a transport" else None,
            on_attempt=lambda attempt: waits.append(attempt.wait) if attempt.wait else None,
        )  # fmt: skip
        tasks = []
        # Each waits for half a second more than the one before it, and less the time that has passed.
        while max(waits, default=0) < 5:
            tasks.append(asyncio.create_task(client.server.list()))
            await asyncio.sleep(0.005)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        waits.clear()
        last = asyncio.create_task(client.server.list())
        while not waits and not last.done():
            await asyncio.sleep(0.005)
        last.cancel()
        await asyncio.gather(last, return_exceptions=True)
        assert max(waits, default=0) <= 1

    asyncio.run(main())
