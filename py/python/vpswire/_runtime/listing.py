# type: ignore
# The types are in the stub next to this file.
"""Answers that are lists. The first such answer loads this module."""

from __future__ import annotations


class Listing(tuple):
    """An answer that is a list: a tuple that also names the values that differ from the documentation.

    Slices and sums of it are plain tuples. Programs cannot create one.
    """

    def __new__(cls, items, answer):
        listing = super().__new__(cls, items)
        listing._answer = answer
        return listing

    @property
    def raw(self):
        """Its part of the raw body. It may contain secrets."""
        return self._answer.raw

    @property
    def flaws(self):
        """The values in it that differ from the documentation, at most 100, each with `path`, `expected` and `found`.
        `to_list` and `to_json` contain them as received, and so does the list itself where a plain value is
        documented; reading such an attribute of a record raises `DecodeError`.
        """
        return self._answer.flaws

    def to_list(self, *, secrets=True):
        """Returns a list of plain values, nested too; decimals and dates are text. `secrets=False` masks secrets."""
        return self._answer.to_list(secrets)

    def to_json(self, *, secrets=True):
        """Returns the same as compact JSON."""
        return self._answer.to_json(secrets)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        from copy import deepcopy

        return Listing(deepcopy(tuple(self), memo), self._answer)

    def __reduce__(self):
        return self._answer.__reduce__()
