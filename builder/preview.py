"""The preview server: the built site on this machine, a reload after every edit, mistakes shown in the page.

What may live here: serving a folder on loopback and telling the browser what happened. An edge. When
something is built, and what, is `commands/serve.py`.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

_EVENTS, _SCRIPT = "/~digest/events", "/~digest/reload.js"
_TAG = f'<script src="{_SCRIPT}?{{number}}" defer></script></body>'
"""Put into every page, with the number of the last message: a message between page and connection is not lost."""
_RELOAD = f"""
{{
  const box = document.createElement("pre");
  box.setAttribute("role", "alert");
  Object.assign(box.style, {{ margin: "0", padding: "1rem", whiteSpace: "pre-wrap", background: "#b02a1a", color: "#fff" }});
  box.hidden = true;
  document.body.prepend(box);
  new EventSource("{_EVENTS}" + new URL(document.currentScript.src).search).onmessage = (event) => {{
    const told = JSON.parse(event.data);
    if (told.reload) location.reload();
    box.textContent = told.faults;
    box.hidden = !told.faults;
  }};
}}
""".encode()


class Channel:
    """What the server tells open pages: every page waits for the next message."""

    def __init__(self) -> None:
        self._news = threading.Condition()
        self._number = 0
        self._message: dict[str, Any] = {"reload": False, "faults": ""}

    def tell(self, *, reload: bool, faults: str) -> None:
        """Send a message to every open page."""
        with self._news:
            self._number += 1
            self._message = {"reload": reload, "faults": faults}
            self._news.notify_all()

    def wait(self, seen: int, seconds: float) -> tuple[int, dict[str, Any] | None]:
        """Return the number of the last message, and the message if it is newer than `seen`."""
        with self._news:
            self._news.wait_for(lambda: self._number > seen, timeout=seconds)
            return self._number, self._message if self._number > seen else None

    @property
    def number(self) -> int:
        """How many messages there have been."""
        return self._number

    @property
    def faults(self) -> str:
        """What is wrong at the moment."""
        return str(self._message["faults"])


class _Handler(SimpleHTTPRequestHandler):
    extensions_map = {  # noqa: RUF012, as the base class has it
        **SimpleHTTPRequestHandler.extensions_map,
        ".js": "text/javascript",
        ".woff2": "font/woff2",
        ".jsonld": "application/ld+json",
    }

    def __init__(self, *args: Any, channel: Channel, **kwargs: Any) -> None:
        self.channel = channel
        super().__init__(*args, **kwargs)

    def do_GET(self) -> None:
        """Serve a file, the script that reloads, or the stream of news."""
        path, _, query = self.path.partition("?")
        if path == _EVENTS:
            self._events(int(query) if query.isdecimal() else self.channel.number)
        elif path == _SCRIPT:
            self._send(HTTPStatus.OK, _RELOAD, "text/javascript")
        else:
            self._page()

    def _page(self) -> None:
        path = Path(self.translate_path(self.path))
        if path.is_dir():
            if not self.path.split("?")[0].endswith("/"):
                super().do_GET()
                return
            path /= "index.html"
        if path.suffix != ".html" and path.is_file():
            super().do_GET()
            return
        status = HTTPStatus.OK if path.is_file() else HTTPStatus.NOT_FOUND
        page = path if path.is_file() else Path(self.directory) / "404.html"
        body = page.read_bytes() if page.is_file() else b"404"
        tag = _TAG.format(number=self.channel.number).encode()
        self._send(status, body.replace(b"</body>", tag, 1), "text/html; charset=utf-8")

    def _send(self, status: HTTPStatus, body: bytes, kind: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)

    def _events(self, seen: int) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if self.channel.faults:
            self._say({"reload": False, "faults": self.channel.faults})
        try:
            while True:
                seen, message = self.channel.wait(seen, 15)
                self._say(message)
        except (BrokenPipeError, ConnectionResetError):
            return

    def _say(self, message: dict[str, Any] | None) -> None:
        line = b": still here\n\n" if message is None else b"data: " + json.dumps(message).encode() + b"\n\n"
        self.wfile.write(line)
        self.wfile.flush()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002, the base class's name
        """Keep the terminal for what the editor must know."""


def server(folder: Path, port: int, channel: Channel) -> ThreadingHTTPServer:
    """Return a server of `folder` on loopback; port 0 takes a free one. Raises OSError where it is taken."""
    handler: Callable[..., _Handler] = partial(_Handler, channel=channel, directory=str(folder))
    made = ThreadingHTTPServer(("127.0.0.1", port), handler)
    made.daemon_threads = True
    return made
