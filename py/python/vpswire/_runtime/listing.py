# type: ignore
# The types are in the stub beside this file.
"""Answers that are lists. Nothing loads this module before the first of them comes."""

from __future__ import annotations


class Listing(tuple):
    """An answer that is a list: a tuple that also names the places in it that are not as documented.

    Slices and sums of it are plain tuples. Only answers make one.
    """

    def __new__(cls, items, answer):
        listing = super().__new__(cls, items)
        listing._answer = answer
        return listing

    @property
    def raw(self):
        """Its part of the body, as it came. It may hold secrets."""
        return self._answer.raw

    @property
    def flaws(self):
        """The places in it that are not as documented, at most 100: each with its `path`, and what was `expected` and
        `found` there. `to_list` and `to_json` have them as they came, and so has the list itself where a plain value is
        documented; the attribute of a record that is one raises `DecodeError`.
        """
        return self._answer.flaws

    def to_list(self, *, secrets=True):
        """A list of plain values, all the way down; decimals and dates are text. Without `secrets` those are `***`."""
        return self._answer.to_list(secrets)

    def to_json(self, *, secrets=True):
        """The same as compact JSON."""
        return self._answer.to_json(secrets)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        from copy import deepcopy

        return Listing(deepcopy(tuple(self), memo), self._answer)

    def __reduce__(self):
        return self._answer.__reduce__()
