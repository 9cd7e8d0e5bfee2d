"""Resolves the types that annotations name.

Loading `typing` takes longer than all of vpswire, so types that only annotations name are in separate modules, which
are loaded on request: by name (`vpswire.vultr.Acl`), or by `typing.get_type_hints`.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, TypeVar

    F = TypeVar("F", bound=Callable[..., Any])


class LazyNames:
    """The `__getattr__` of a module: adds the types of other modules of this folder or, with a dot, of the package."""

    __slots__ = ("namespace", "sources")

    def __init__(self, namespace: dict[str, Any], *sources: str) -> None:
        self.namespace = namespace
        self.sources = sources

    def fill(self) -> None:
        for source in self.sources:
            level = 2 if source.startswith(".") else 1
            module = __import__(source.lstrip("."), globals(), None, ["__all__"], level)
            for name in module.__all__:
                self.namespace.setdefault(name, getattr(module, name))

    def __call__(self, name: str) -> Any:
        if not name.startswith("__"):
            self.fill()
            if name in self.namespace:
                return self.namespace[name]
        raise AttributeError(f"module {self.namespace['__name__']!r} has no attribute {name!r}")


def fill(namespace: dict[str, Any]) -> None:
    """Adds to a module the types that its annotations name."""
    lazy = namespace.get("__getattr__")
    if isinstance(lazy, LazyNames):
        lazy.fill()


class HintLookup:
    """The `__no_type_check__` of a class. `typing.get_type_hints` looks it up first, which adds the module's types."""

    __slots__ = ()

    def __get__(self, instance: object, owner: type) -> bool:
        from sys import modules

        for kind in owner.__mro__:
            if kind.__module__ in modules:
                fill(vars(modules[kind.__module__]))
        return False


class LazilyAnnotated:
    """A method whose annotations name such types. Reading it from its class adds them to its module."""

    __slots__ = ("function",)

    def __init__(self, function: Callable[..., Any]) -> None:
        self.function = function

    def __get__(self, instance: object, owner: type | None = None) -> Any:
        if instance is not None:
            return self.function.__get__(instance, owner)
        fill(self.function.__globals__)
        return self.function


def lazily_annotated(function: F) -> F:
    """Declares such a method."""
    return LazilyAnnotated(function)  # type: ignore[return-value]
