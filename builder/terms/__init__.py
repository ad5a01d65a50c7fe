"""Controlled vocabularies, and provinces as they were and as they are.

`vocabulary` and `places` are the values; `termfiles`, `termrows` and `placefiles` read them from parsed files.
"""
