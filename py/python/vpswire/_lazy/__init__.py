"""What is loaded only on request: types that annotations name, and the docs of fields.

Loading `typing` alone takes longer than all of vpswire: 3.8 ms for the package and a client, over bare Python.
"""
