"""The child process: one engine, one text at a time, JSON lines in and out.

What may live here: the loop. It says `ready` or why not, then for each `{"text": …}` either `{"text": …}` or
`{"fault": kind}`. Messages of exceptions stay here: one of them holds the API key, others the text.
"""

from __future__ import annotations

import ctypes
import json
import os
import signal
import sys
from typing import IO, Any

from builder.translators.engines import ENGINES, NotReady
from builder.translators.wire import TooMuch, Wire

_PARENT_DIED = 1
_BUSY, _SERVER, _REFUSED, _OK = 429, 500, 400, 300


def main(name: str, timeout: float) -> None:
    """Serve the engine `name` until the parent closes our input."""
    _die_with_parent()
    out = _private_output()
    wire = Wire(timeout)
    try:
        if name != "ctranslate2":
            wire.install()
        translate, version = ENGINES[name].make(os.environ)
    except NotReady as missing:
        _say(out, {"fault": "setup", "missing": str(missing)})
        return
    except Exception:  # noqa: BLE001, whatever an engine raises while it is made
        _say(out, {"fault": "setup", "missing": name})
        return
    _say(out, {"ready": True, "version": version})
    for line in sys.stdin.buffer:
        text = json.loads(line)["text"]
        try:
            answer: object = translate(text)
        except BaseException as error:  # noqa: BLE001, libraries raise bare StopIteration and worse
            _say(out, {"fault": _kind(error, wire.status)})
        else:
            _say(out, {"text": answer} if isinstance(answer, str) else {"fault": "answer"})


def _kind(error: BaseException, status: int) -> str:
    """Name what went wrong without a word of what was said."""
    names = {kind.__name__ for kind in type(error).__mro__}
    reasons = (
        ("answer", isinstance(error, TooMuch)),
        ("busy", status == _BUSY or "TooManyRequests" in names),
        ("server", status >= _SERVER or _OK <= status < _REFUSED),  # a redirect is not followed
        ("timeout", "Timeout" in names or isinstance(error, TimeoutError)),
        ("refused", status >= _REFUSED),  # the key, the quota or the request
        ("network", isinstance(error, OSError) or "ConnectionException" in names),
    )
    return next((kind for kind, holds in reasons if holds), "answer")


def _say(out: IO[bytes], what: dict[str, Any]) -> None:
    out.write(json.dumps(what).encode() + b"\n")
    out.flush()


def _private_output() -> IO[bytes]:
    """Keep our pipe for ourselves: what a library prints goes nowhere."""
    kept = os.dup(1)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    return os.fdopen(kept, "wb")


def _die_with_parent() -> None:
    """Ask Linux to kill us when the parent is killed; elsewhere the end of our input ends us."""
    try:
        ctypes.CDLL(None).prctl(_PARENT_DIED, signal.SIGKILL)
    except (AttributeError, OSError):
        return


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]))
