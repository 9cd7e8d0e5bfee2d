"""The printed classes against the table of calls."""

from __future__ import annotations

import ast
import importlib
import inspect
import itertools
import pydoc
import subprocess
import sys
from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from types import ModuleType
from typing import Any, get_type_hints

import pytest

from vectors import CLIENTS, FOLDER, method
from vpswire import AsyncVultr, ById, Listing, Record, _native, vultr
from vpswire._lazy.types import Options
from vpswire._runtime.calls import Call

ACCOUNTS: dict[str, dict[str, Any]] = {
    "kiwivm": {"veid": 1, "api_key": "KEY"},
    "cvm": {"base_url": "https://panel.example/api/client", "public_token": "PUB", "private_token": "PRV"},
    "vultr": {"api_key": "KEY"},
}


def declared(of: type) -> list[Call[..., Any]]:
    return [value for kind in of.__mro__ for value in vars(kind).values() if isinstance(value, Call)]


PLAIN: dict[str, Any] = {
    "unit": type(None), "bool": bool, "int": int, "num": float, "decimal": Decimal, "text": str, "time": str,
    "bytes": bytes, "any": Any,
}  # fmt: skip


def hint(shape: str, module: ModuleType, given: bool) -> Any:
    """The type for a shape as the native module names it, of an argument or of an answer."""
    shape, _, check = shape.partition(" ")
    if shape.startswith("optional["):
        return hint(f"{shape[9:-1]} {check}".strip(), module, given) | None
    if check in ("ip", "ipv4", "ipv6", "subnet"):
        return module.Network if check == "subnet" else module.Address
    if shape.startswith("int["):
        return int
    if shape == "unit" and not given:
        # Whatever came all the same.
        return Any
    if shape in PLAIN:
        return PLAIN[shape]
    if shape == "lines":
        return str | Sequence[str] if given else tuple[str, ...]
    if shape.startswith("list["):
        item = hint(shape[5:-1], module, given)
        return Sequence[item] if given else tuple[item, ...]  # type: ignore[valid-type]
    if shape.startswith("by_id["):
        item = hint(shape[6:-1], module, given)
        return Mapping[str, item] if given else ById[item]  # type: ignore[valid-type]
    named = getattr(module, shape)
    return named if given or isinstance(named, type) else named | str


def given_hint(param: str, shape: str, module: ModuleType) -> Any:
    """The type of a parameter: ids may be given as they come, as text."""
    if "int[" in shape and (param.endswith("id") or param == "rulenumber"):
        return module.Id | None if shape.startswith("optional[") else module.Id
    return hint(shape, module, True)


@pytest.mark.parametrize("api", CLIENTS)
def test_the_methods_are_those_of_the_table(api: str) -> None:
    client, table = CLIENTS[api](**ACCOUNTS[api]), _native.calls(api)
    module = importlib.import_module(f"vpswire.{api}")
    assert len(table) == len((FOLDER.parent / "documented" / f"{api}.txt").read_text().splitlines())
    found = declared(type(client))
    for name, value in inspect.getmembers(type(client)):
        if isinstance(value, property) and name != "plan":
            found += declared(type(getattr(client, name)))
    assert sorted(call.id for call in found) == sorted(name for name, *_ in table)
    for name, params, answer in table:
        call = method(client, name)
        signature, hints = inspect.signature(call), get_type_hints(call)
        assert {param.kind for param in signature.parameters.values()} <= {inspect.Parameter.KEYWORD_ONLY}
        wanted = {param: given_hint(param, shape, module) for param, shape, _ in params}
        wanted |= {"timeout": float | None, "max_retries": int | None}
        # A list that is the whole answer names its flaws itself.
        whole = hint(answer, module, False)
        if answer.startswith("list["):
            whole = Listing[hint(answer[5:-1], module, False)]  # type: ignore[misc]
        assert hints.pop("return") == whole, name
        assert {param.rstrip("_"): kind for param, kind in hints.items()} == wanted, name
        given = {param.name.rstrip("_"): param.default for param in signature.parameters.values()}
        empty = {True: None, False: inspect.Parameter.empty}
        of_the_call = {param: empty[shape.startswith("optional[")] for param, shape, _ in params}
        assert given == {**of_the_call, "timeout": None, "max_retries": None}, name
        assert call.__doc__


def public(module: ModuleType) -> list[Any]:
    """The classes of a module, and all that can be called on them."""
    found: list[Any] = []
    for kind in (thing for name in module.__all__ if isinstance(thing := getattr(module, name), type)):
        found.append(kind)
        for name in dir(kind):
            static = inspect.getattr_static(kind, name)
            if isinstance(static, property):
                found.append(static.fget)
            elif inspect.isfunction(getattr(kind, name)):
                found.append(getattr(kind, name))
    return found


@pytest.mark.parametrize(
    "name", [*CLIENTS, "errors", "fleet", "jobs", "kiwivm_jobs", "cvm_jobs", "testing", "vultr_jobs"]
)
def test_all_hints_can_be_asked_for(name: str) -> None:
    module = importlib.import_module(f"vpswire.{name}")
    things = public(module)
    assert len(things) > {"errors": 15, "testing": 10, "kiwivm_jobs": 8, "cvm_jobs": 2, "vultr_jobs": 8}.get(name, 20)
    for thing in things:
        hints = get_type_hints(thing)
        assert set(hints) >= set(getattr(thing, "__annotations__", {})), thing


@pytest.mark.parametrize("thing", ["Server", "Vultr.__init__", "Vultr.with_options", "Vultr().server.list", "Acl"])
def test_hints_can_be_the_first_thing_asked_for(thing: str) -> None:
    code = f"""if True:
        from vpswire import vultr
        from typing import get_type_hints
        try: vultr.Nothing
        except AttributeError: print("none", end=" ")
        print(len(get_type_hints(vultr.{thing})) if "{thing}" != "Acl" else len(vultr.Acl.__args__))
    """
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    wanted = {"Server": 32, "Vultr.__init__": 5, "Vultr.with_options": 3, "Vultr().server.list": 7, "Acl": 12}
    assert done.stdout == f"none {wanted[thing]}\n", done.stderr


def documented(source: str) -> dict[tuple[str, str], str]:
    """What the source says of each field."""
    texts: dict[tuple[str, str], str] = {}
    for record in [node for node in ast.parse(source).body if isinstance(node, ast.ClassDef)]:
        for declared, text in itertools.pairwise(record.body):
            if isinstance(declared, ast.AnnAssign) and isinstance(text, ast.Expr):
                assert isinstance(declared.target, ast.Name) and isinstance(text.value, ast.Constant)
                texts[record.name, declared.target.id] = inspect.cleandoc(str(text.value.value))
    return texts


def test_each_record_has_the_attributes_that_it_declares() -> None:
    records = [getattr(vultr, name) for name in vultr.__all__]
    records = [kind for kind in records if issubclass(kind, Record)]
    assert len(records) > 30
    texts = documented(Path(vultr.__file__).read_text())
    assert texts["Server", "label"] == "Its label; may be empty."
    assert len(set(texts.values())) > 100
    for kind in records:
        assert kind.__doc__
        for name in kind.__annotations__:
            attribute = vars(kind)[name]
            assert isinstance(attribute, _native.Attribute)
            assert attribute.__name__ == name
            assert inspect.cleandoc(attribute.__doc__ or "") == texts[kind.__name__, name]


def shown(thing: object) -> str:
    """What `help` shows."""
    return pydoc.plain(pydoc.render_doc(thing))


def flat(text: str) -> str:
    """A text of `help` without its frame and its line breaks."""
    return " ".join(text.replace(" |  ", " ").split())


def test_help_shows_signatures_and_docs() -> None:
    text = shown(vultr.ServerCalls)
    assert "app_change(self, *, subid: 'Id', appid: 'Id', timeout: 'float | None'" in flat(text)
    assert "Install another application on a server." in text
    assert "Args:" in text
    text = shown(vultr.Server)
    assert "default_password The root or administrator password that it was installed with. Secret." in flat(text)
    assert "An attribute" not in text
    bound = vultr.Vultr(api_key="KEY").server.list
    assert "subid: 'Id | None' = None" in shown(bound)


def test_help_of_a_list() -> None:
    text = flat(shown(Listing))
    assert "flaws The values in it that differ from the documentation" in text and "raw Its part" in text
    assert "to_list(self, *, secrets=True) Returns a list of plain values" in text
    assert "to_json(self, *, secrets=True)" in text
    assert "Returns: `Listing[User]`." in flat(shown(vultr.Vultr(api_key="KEY").user.list))


def test_help_of_a_client_lists_its_options() -> None:
    text = shown(vultr.Vultr)
    for option in Options.__annotations__:
        assert f"{option}: " in text
    assert "raw(self, method: 'str', path: 'str', params: 'RawParams | None' = None, *, timeout: " in flat(text)


def test_the_async_client_has_the_same_calls() -> None:
    assert declared(type(AsyncVultr(api_key="KEY").server)) == declared(type(vultr.Vultr(api_key="KEY").server))
