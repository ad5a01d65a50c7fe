"""Translation engines: the only room that talks to the network, and it does so from child processes.

What may live here: the adapter of each engine (`engines.py`, in the child), the child and its deadline
(`worker.py`, `wire.py` inside; `child.py` outside), the order in which engines are tried (`chain.py`), cutting
a text for an engine (`cutting.py`) and the gate that every answer passes (`gate.py`). The build imports nothing
of this room. Keys come from the environment and, like texts and messages of exceptions, reach no log.
"""
