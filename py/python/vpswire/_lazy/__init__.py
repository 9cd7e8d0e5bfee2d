"""Modules that are loaded only on request: types that annotations name, and the docs of fields.

Loading `typing` alone takes longer than all of vpswire: the package and a client add 3.8 ms to bare Python.
"""
