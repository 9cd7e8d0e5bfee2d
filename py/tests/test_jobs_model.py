"""Jobs in worlds made from seeds, broken by faults at random, killed and resumed, given up.

Whatever happens, nothing is lost that was not to be, nothing that acts is carried out twice, and the end says what was
and was not done.
"""

from __future__ import annotations

import json
import os
import random
import re
import time
from collections import Counter
from typing import Any, NamedTuple

import pytest

from vpswire import JobError, KiwiVM, Vultr, jobs
from vpswire.testing import Simulator

SEEDS = int(os.environ.get("VPSWIRE_JOB_SEEDS", "40"))
DAY = 86_400
PREFIX = "nightly "
# All that does not take real time.
FAULTS = [
    "refuse", "lose_answer", "reset", "reset_within", "short_length", "truncated", "invalid_json", "wrong_type",
    "redirect", "gone", "duplicate_keys", "status:500", "status:503:5", "status:429", "cut:40", "cut:200",
]  # fmt: skip
KIWI = {"veid": 1347645, "api_key": "private_Model"}
SUBID = 576965


class Dice(random.Random):
    """Random numbers of a seed."""

    def percent(self, chance: int) -> bool:
        return self.randrange(100) < chance


class End(NamedTuple):
    """How a job ended."""

    answer: Any
    error: JobError | None
    secrets: list[str]


class GivenUp(BaseException):
    """The caller gives up."""


def faults(dice: Dice, api: str, calls: list[str]) -> list[str]:
    """Up to three rules that break something."""
    rules = []
    for _ in range(dice.randrange(4) if dice.percent(85) else 0):
        when = f"{1 + dice.randrange(6)}" if dice.percent(50) else f"{1 + dice.randrange(25)}%"
        rules.append(f"{api}:{'*' if dice.percent(30) else dice.choice(calls)}:{when}={dice.choice(FAULTS)}")
    return rules


def run(client: Any, name: str, params: dict[str, Any], dice: Dice) -> End:
    """Runs a job to its end: killed after any step but the last, and gone on with from what was saved last."""
    kill, cancel = dice.randrange(25) if dice.percent(60) else 0, 5 if dice.percent(15) else 0
    timeout = 1 + dice.randrange(200) if dice.percent(10) else 7200
    texts: list[str] = []
    secrets: list[str] = []
    # Each time it is resumed its time-out starts again, so it is left alone in the end.
    lives = 20
    while True:
        begin = getattr(client.jobs, name)
        job = client.jobs.resume(texts[-1], timeout=timeout) if texts else begin(**params, timeout=timeout)
        job.saving(texts.append)
        try:
            for step in job:
                if isinstance(step, jobs.Done):
                    return End(step.answer, None, secrets)
                if isinstance(step, jobs.Secret):
                    secrets.append(step.value)
                if dice.percent(cancel):
                    raise GivenUp
                if lives and dice.percent(kill):
                    lives -= 1
                    break
        except GivenUp as error:
            job._end(error)
            assert isinstance(error.__cause__, JobError)
            return End(None, error.__cause__, secrets)
        except JobError as error:
            assert str(error) and error.code not in ("invalid_params", "auth"), str(error)
            return End(None, error, secrets)
        finally:
            assert not [secret for secret in secrets if any(secret in text for text in texts)]


def vps(now: int, snapshots: list[dict[str, Any]]) -> dict[str, Any]:
    machine = {**KIWI, "snapshots": snapshots, "ips": ["203.0.113.44"], "created": now - 20 * DAY}
    return {"kiwivm": {"vpses": [machine]}}


def account(snapshots: list[dict[str, Any]]) -> dict[str, Any]:
    servers = [{"subid": SUBID, "label": "web-1"}]
    return {"vultr": {"accounts": [{"key": "MODEL", "servers": servers, "snapshots": snapshots}]}}


def check_ends(ends: list[str]) -> None:
    """Both kinds of end were met."""
    counts = Counter(ends)
    assert 0 < counts["done"] < len(ends), counts


@pytest.mark.parametrize("api", ["kiwivm", "vultr"])
def test_rotations_never_lose_what_they_should_keep(api: str) -> None:
    ends = []
    for seed in range(SEEDS):
        dice, now = Dice(seed), int(time.time())
        before: list[dict[str, Any]] = []
        for age in range(dice.randrange(9)):
            own, sticky = dice.percent(70), api == "kiwivm" and dice.percent(15)
            before.append({"id": f"s{age}", "own": own, "sticky": sticky, "age": age})
            before[-1]["description"] = f"{PREFIX if own else 'by hand '}{age}"
        keep = 1 + dice.randrange(4)
        params: dict[str, Any] = {"prefix": PREFIX, "keep": keep}
        delete = "delete" if api == "kiwivm" else "destroy"
        rules = faults(dice, api, ["snapshot.list", "snapshot.create", f"snapshot.{delete}"])
        if api == "kiwivm":
            listed = [
                {
                    "file_name": of["id"],
                    "description": of["description"],
                    "size": 1000 + of["age"],
                    "sticky": of["sticky"],
                    "purge_at": now + 20 * DAY + of["age"] * 60,
                }
                for of in before
            ]
            world = vps(now, listed)
        else:
            created = now - DAY
            world = account(
                [
                    {**{key: of[key] for key in ("id", "description")}, "created": created + of["age"] * 60}
                    for of in before
                ]
            )
            params["subid"] = SUBID
        with Simulator(clock="stepped", world=world, faults=rules) as sim:
            if api == "kiwivm":
                end = run(KiwiVM(**sim.kiwivm, max_retries=0, pace=False), "rotate", params, dice)
            else:
                end = run(Vultr(**sim.vultr, max_retries=0, pace=False), "rotate", params, dice)
            saved = sim.save()
        at = f"seed {seed}: {rules}: {end.error}"
        left = json.loads(saved)
        if api == "kiwivm":
            present = {of["file_name"]: of["description"] for of in left["kiwivm"]["vpses"][0]["snapshots"]}
        else:
            present = {of["id"]: of["description"] for of in left["vultr"]["accounts"][0]["snapshots"]}
        names = [str(of["id"]) for of in before]
        own_names = [str(of["id"]) for of in before if of["own"] and not of["sticky"]]
        doomed = own_names[: max(0, len(own_names) + 1 - keep)]
        made = [name for name in present if name not in names]
        assert len(made) <= 1, at
        for name in names:
            assert name in present or name in doomed, f"{name} is gone: {at}"
            assert name in present or made, f"{name} is gone before the new one is there: {at}"
        good = sum(of.startswith(PREFIX) for of in present.values())
        assert good >= min(keep, sum(bool(of["own"]) for of in before)), at
        if end.answer is not None:
            assert [end.answer.created] == made, at
            assert sorted([*end.answer.deleted, *end.answer.left]) == sorted(doomed), at
            assert not set(end.answer.deleted) & set(present), at
        # What is not complete yet is not listed. It has the date in its description, which none of before has.
        making = re.search(f'"{PREFIX}[0-9]{{4}}-', saved) is not None
        for item in end.error.done if end.error else ():
            assert making if item.verb == "makes" else item.id not in present, at
        for item in end.error.not_done if end.error else ():
            assert not making if item.verb == "makes" else item.id in present, at
        ends.append(end.error.code if end.error else "done")
    check_ends(ends)


PATHS = {
    "backup.copy_to_snapshot": "backup/copyToSnapshot",
    "snapshot.restore": "snapshot/restore",
    "reinstall_os": "reinstallOS",
}


def carried_out(sim: Simulator, call: str) -> int:
    """How often the service carried a call out, by its audit log, which only the service writes."""
    log = json.loads(sim.save())["kiwivm"]["vpses"][0]["log"]
    return [entry["summary"] for entry in log].count(f"API: {PATHS[call]}")


def check_error(sim: Simulator, error: JobError | None, at: str) -> None:
    """What an error says is true."""
    for item in error.done if error else ():
        assert carried_out(sim, item.call) == 1, at
    for item in error.not_done if error else ():
        assert carried_out(sim, item.call) == 0, at


def test_restores_restore_once() -> None:
    ends = []
    calls = ["backup.list", "backup.copy_to_snapshot", "snapshot.list", "snapshot.restore", "get_audit_log"]
    for seed in range(SEEDS):
        dice = Dice(seed)
        rules = faults(dice, "kiwivm", calls)
        with Simulator(clock="stepped", world=vps(int(time.time()), [])) as sim:
            client = KiwiVM(**sim.kiwivm, max_retries=0, pace=False)
            backups = list(client.backup.list().backups)
            sim.faults = rules
            end = run(client, "restore_backup", {"backup_token": dice.choice(backups)}, dice)
            at = f"seed {seed}: {rules}: {end.error}"
            counts = [carried_out(sim, call) for call in ("backup.copy_to_snapshot", "snapshot.restore")]
            assert max(counts) <= 1 and (end.answer is None or counts == [1, 1]), at
            check_error(sim, end.error, at)
        ends.append(end.error.code if end.error else "done")
    check_ends(ends)


def test_reinstallations_are_carried_out_once_and_hand_the_password_over() -> None:
    ends = []
    for seed in range(SEEDS):
        dice = Dice(seed)
        rules = faults(dice, "kiwivm", ["get_available_os", "reinstall_os", "get_service_info", "get_audit_log"])
        with Simulator(clock="stepped", world=vps(int(time.time()), []), faults=rules) as sim:
            client = KiwiVM(**sim.kiwivm, max_retries=0, pace=False)
            end = run(client, "reinstall", {"os": "debian-12-x86_64"}, dice)
            at = f"seed {seed}: {rules}: {end.error}"
            count = carried_out(sim, "reinstall_os")
            assert count <= 1 and (end.answer is None or count == 1), at
            if end.answer is not None and end.answer.root_password:
                assert end.answer.root_password in end.secrets, at
            for secret in end.error.secrets if end.error else ():
                assert secret.value not in f"{end.error}{end.error!r}", at
            check_error(sim, end.error, at)
        ends.append(end.error.code if end.error else "done")
    check_ends(ends)
