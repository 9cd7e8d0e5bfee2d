"""The docs of a record's fields, for `help`.

Python drops the text below an annotation, and the native module contains no docs, so they are read from the source of
the printed class on request.
"""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator
from functools import cache
from sys import modules


def field(module: str, record: str, name: str) -> str | None:
    """Returns the docs of a field, or None if the source is missing."""
    return _fields(module).get((record, name))


@cache
def _fields(module: str) -> dict[tuple[str, str], str]:
    try:
        source = inspect.getsource(modules[module])
    except OSError:
        return {}
    return dict(_texts(ast.parse(source)))


def _texts(module: ast.Module) -> Iterator[tuple[tuple[str, str], str]]:
    for record in module.body:
        if not isinstance(record, ast.ClassDef):
            continue
        for declared, text in zip(record.body, record.body[1:], strict=False):
            match declared, text:
                case ast.AnnAssign(target=ast.Name(name)), ast.Expr(ast.Constant(str(words))):
                    yield (record.name, name), inspect.cleandoc(words)
