"""Views over maps by id that iterate natively."""

from __future__ import annotations

from _collections_abc import ItemsView, ValuesView


class Items(ItemsView):
    """Ids and values, in order."""

    __slots__ = ()

    def __iter__(self):
        return self._mapping._items()


class Values(ValuesView):
    """The values, in order."""

    __slots__ = ()

    def __iter__(self):
        return self._mapping._values()
