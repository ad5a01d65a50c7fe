"""A child process that translates, from the outside: started when needed, killed at its deadline.

What may live here: the process and its deadline. deep-translator has no timeout anywhere, and a server that
drips one byte a second outlives any timeout of a socket; a killed process outlives nothing.
"""

from __future__ import annotations

import json
import os
import selectors
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from builder.translators.engines import Engine

ROOT = Path(__file__).parents[2]
MOST_BYTES = 4_000_000
_SHARED = frozenset(
    (
        *("PATH", "HOME", "LANG", "LC_ALL", "LC_CTYPE", "TMPDIR", "TEMP", "SYSTEMROOT", "LD_LIBRARY_PATH"),
        *("HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "ALL_PROXY"),
        *("http_proxy", "https_proxy", "no_proxy", "all_proxy"),
        *("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE", "SSL_CERT_DIR", "OMP_NUM_THREADS"),
    )
)


@dataclass(frozen=True, slots=True)
class Fault:
    """Why there is no answer: busy, server, network, timeout, refused, answer, setup. `missing`: what setup lacks."""

    kind: str
    missing: str = ""


@dataclass(slots=True)
class Child:
    """One engine in a process of its own. `deadline`: seconds for a call, after which the process is killed."""

    engine: Engine
    environment: Mapping[str, str]
    deadline: float = 20.0
    version: str = ""
    _process: subprocess.Popen[bytes] | None = field(default=None, repr=False)
    _held: bytearray = field(default_factory=bytearray, repr=False)

    def translate(self, text: str) -> str | Fault:
        """Return what the engine answers, or why it does not; never later than the deadline."""
        fault = self.start()
        if fault is not None:
            return fault
        return self._ask(text)

    def start(self) -> Fault | None:
        """Start the process where it is not running; return why it cannot be used."""
        if self._process is not None and self._process.poll() is None:
            return None
        self.stop()
        command = [sys.executable, "-m", "builder.translators.worker", self.engine.name, str(self.deadline)]
        self._process = subprocess.Popen(  # noqa: S603, our own module
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=ROOT,
            env=self._environment(),
            start_new_session=True,
        )
        said = self._line(time.monotonic() + self.engine.start)
        if isinstance(said, Fault):
            self.stop()
            return Fault("setup", self.engine.name)
        if not said.get("ready"):
            self.stop()
            return Fault("setup", str(said.get("missing", "")))
        self.version = str(said.get("version", ""))
        return None

    def stop(self) -> None:
        """End the process, whatever it is doing."""
        process, self._process = self._process, None
        self._held.clear()
        if process is None:
            return
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
        for stream in (process.stdin, process.stdout):
            with suppress(OSError):
                if stream:
                    stream.close()
        process.wait()

    def _ask(self, text: str) -> str | Fault:
        process = self._process
        if process is None or process.stdin is None:
            return Fault("network")
        limit = time.monotonic() + self.deadline
        try:
            process.stdin.write(json.dumps({"text": text}).encode() + b"\n")
            process.stdin.flush()
        except OSError:
            self.stop()
            return Fault("network")
        said = self._line(limit)
        if isinstance(said, Fault):
            self.stop()
            return said
        answer = said.get("text")
        return answer if isinstance(answer, str) else Fault(str(said.get("fault", "answer")))

    def _line(self, limit: float) -> dict[str, object] | Fault:
        """Read one line of the child, or say why there is none before `limit` (monotonic seconds)."""
        process = self._process
        if process is None or process.stdout is None:
            return Fault("network")
        with selectors.DefaultSelector() as selector:
            selector.register(process.stdout, selectors.EVENT_READ)
            while b"\n" not in self._held:
                left = limit - time.monotonic()
                if left <= 0 or not selector.select(left):
                    return Fault("timeout")
                chunk = os.read(process.stdout.fileno(), 65_536)
                if not chunk:
                    return Fault("network")
                self._held += chunk
                if len(self._held) > MOST_BYTES:
                    return Fault("answer")
        line, _, rest = bytes(self._held).partition(b"\n")
        self._held[:] = rest
        try:
            said = json.loads(line)
        except ValueError:
            return Fault("answer")
        return said if isinstance(said, dict) else Fault("answer")

    def _environment(self) -> dict[str, str]:
        """Let the child see what any process needs and its own engine's keys, no other engine's and no token."""
        names = _SHARED.union(self.engine.keys)
        seen = {name: value for name, value in self.environment.items() if name in names}
        return {**seen, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
