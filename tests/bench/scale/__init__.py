"""Searching a large archive, and the same rows in other systems: what `tests/bench/searching.py` measures."""
