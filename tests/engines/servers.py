"""Translation services on loopback that speak each engine's protocol and misbehave on demand.

LibreTranslate and DeepL are asked at this address; MyMemory through it as an HTTP proxy; Google through it
as an HTTPS proxy (CONNECT), with a certificate of our own authority. `fault` is one of FAULTS or empty;
`answers` knows the right English of a text; `calls` holds every text that arrived.

Run it by hand: python tests/engines/servers.py 5000 [fault]
"""

from __future__ import annotations

import json
import re
import socket
import ssl
import struct
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import trustme

GOOGLE = "translate.google.com"
QUOTA = {
    "google": "Our systems have detected unusual traffic from your computer network.",
    "mymemory": "MYMEMORY WARNING: YOU USED ALL AVAILABLE FREE TRANSLATIONS FOR TODAY. NEXT AVAILABLE IN 09 HOURS",
    "libretranslate": "Slowdown: 20 per 1 minute. Quota exceeded for this key, please wait.",
    "deepl": "Quota exceeded. The character limit of this account has been reached.",
}
FRENCH = (
    "Le service des affaires étrangères de la province a tenu la conférence dans la matinée pour faire le bilan de "
    "l'année et pour discuter avec les autorités des tâches de la période suivante dans la province"
)
ADVERTISEMENT = (
    " Translated by FreeTranslate. Upgrade to the premium plan for better results! Visit us today."
)
PAGE = "<!DOCTYPE html><html><head><title>Error 502 (Server Error)!!1</title></head><body><p>That’s an error.</p></body></html>"
HUGE = 3_000_000

Said = Callable[[str], object]


def _swapped(text: str) -> str:
    """Give every number another value."""
    return re.sub(r"\d", lambda digit: str((int(digit[0]) + 3) % 10), text)


def _cut(text: str) -> str:
    return text[: max(8, len(text) * 2 // 5)]


TEXT_FAULTS: Mapping[str, Callable[[str, str, str], object]] = {
    # (engine, Vietnamese, right English) -> what stands where the translation should
    "quota": lambda engine, _vi, _en: QUOTA[engine],
    "echo": lambda _engine, vi, _en: vi,
    "cut": lambda _engine, _vi, en: _cut(en),
    "none": lambda _engine, _vi, _en: None,
    "extra": lambda _engine, _vi, en: en + ADVERTISEMENT,
    "language": lambda _engine, vi, _en: FRENCH[: max(40, len(vi))] + ".",
    "numbers": lambda _engine, _vi, en: _swapped(en),
}
STATUS_FAULTS = {"busy": 429, "error": 500, "down": 503}
BODY_FAULTS: Mapping[str, Callable[[bytes], bytes]] = {
    "empty": lambda _body: b"",
    "page": lambda _body: PAGE.encode(),
    "json": lambda _body: b'{"unexpected": [1, 2, 3]}',
    "huge": lambda _body: b"x" * HUGE,
    "bytes": lambda body: body[:20] + b"\xff\xfe\xc3\x28\x80" + body[20:].replace(b" ", b"\xa0\xe1"),
}
WIRE_FAULTS = ("silence", "drip", "reset", "loop", "closed")
FAULTS = (*STATUS_FAULTS, *BODY_FAULTS, *TEXT_FAULTS, *WIRE_FAULTS)
"""Twenty ways in which services were seen to fail, or may."""


@dataclass
class Service:
    """What the server does and what it saw."""

    answers: Callable[[str], str] = str.upper
    fault: str = ""
    pause: float = 0.0
    calls: list[str] = field(default_factory=list)
    secrets: list[str] = field(default_factory=list)
    tls: ssl.SSLContext | None = None
    over: threading.Event = field(default_factory=threading.Event)


class Handler(BaseHTTPRequestHandler):
    """One connection, whatever the protocol."""

    protocol_version = "HTTP/1.1"
    service: Service

    def log_message(self, *args: object) -> None:
        """Keep quiet: a text belongs in no log."""

    def do_CONNECT(self) -> None:
        assert self.service.tls is not None
        self.send_response(200)
        self.end_headers()
        self.connection = self.service.tls.wrap_socket(self.connection, server_side=True)
        self.rfile, self.wfile = self.connection.makefile("rb"), self.connection.makefile("wb", 0)
        self.close_connection = False

    def do_GET(self) -> None:
        address = urlsplit(self.path)
        engine = "mymemory" if address.netloc.startswith("api.mymemory") else "google"
        self._serve(engine, parse_qs(address.query).get("q", [""])[0])

    def do_POST(self) -> None:
        address = urlsplit(self.path)
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        if address.path.endswith("/v2/translate"):
            self._serve("deepl", json.loads(body)["text"][0])
            return
        query = parse_qs(address.query)
        sent = query if "q" in query else {key: [value] for key, value in json.loads(body or b"{}").items()}
        self.service.secrets += sent.get("api_key", [])
        self._serve("libretranslate", sent.get("q", [""])[0])

    def _serve(self, engine: str, text: str) -> None:
        service = self.service
        service.calls.append(text)
        if service.pause:
            time.sleep(service.pause)
        fault = service.fault
        if fault in STATUS_FAULTS:
            body = json.dumps({"error": f"key {'|'.join(service.secrets)} for {text}"}).encode()
            self._send(STATUS_FAULTS[fault], body)
        elif fault in WIRE_FAULTS:
            self._misbehave(fault, self._body(engine, service.answers(text)))
        elif fault in BODY_FAULTS:
            self._send(200, BODY_FAULTS[fault](self._body(engine, service.answers(text))))
        else:
            english = service.answers(text)
            said = TEXT_FAULTS[fault](engine, text, english) if fault else english
            self._send(200, self._body(engine, said))

    @staticmethod
    def _body(engine: str, said: object) -> bytes:
        if engine == "google":
            shown = "" if said is None else str(said).replace("&", "&amp;").replace("<", "&lt;")
            return f'<html><body><div class="result-container">{shown}</div></body></html>'.encode()
        if engine == "mymemory":
            return json.dumps({"responseData": {"translatedText": said}, "matches": []}).encode()
        if engine == "deepl":
            found = {"detected_source_language": "VI", "text": said, "billed_characters": len(str(said))}
            return json.dumps({"translations": [found]}).encode()
        return json.dumps({"translatedText": said}).encode()

    def _send(self, status: int, body: bytes, **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "application/json; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def _misbehave(self, fault: str, body: bytes) -> None:
        self.close_connection = True
        if fault == "loop":
            self._send(302, b"", Location=self.path)
        elif fault == "silence":
            self.service.over.wait(20)
        elif fault == "drip":
            self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(body))
            for byte in body:
                self.wfile.write(bytes([byte]))
                if self.service.over.wait(0.1):
                    return
        elif fault == "closed":
            self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(body))
            self.wfile.write(body[: len(body) // 2])
        else:  # a reset: the connection dies without a goodbye
            raw = self.connection
            raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            raw.close()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def handle_error(self, request: object, client_address: object) -> None:
        """Clients that are killed hang up; that is what is tested."""


@contextmanager
def running(service: Service, port: int = 0) -> Iterator[str]:
    """Serve `service` on loopback; yields the address, with a final slash."""
    handler = type("Bound", (Handler,), {"service": service})
    server = _Server(("127.0.0.1", port), handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        service.over.set()
        server.shutdown()
        server.server_close()


def authority(folder: Path) -> tuple[ssl.SSLContext, Path]:
    """Make a certificate for Google's name and the authority that signs it; returns the file to trust."""
    ours = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    ours.issue_cert(GOOGLE).configure_cert(context)
    path = folder / "authority.pem"
    ours.cert_pem.write_to_path(str(path))
    return context, path


def environment(address: str, authority_file: Path | None = None) -> dict[str, str]:
    """Return the environment in which every engine ends up at `address`."""
    found = {
        "LIBRETRANSLATE_URL": address,
        "LIBRETRANSLATE_API_KEY": "secret-libre-key",
        "DEEPL_API_KEY": "secret-deepl-key",
        "DEEPL_SERVER_URL": address.rstrip("/"),
        "HTTP_PROXY": address,
        "HTTPS_PROXY": address,
        "NO_PROXY": "127.0.0.1",
    }
    found |= {name.lower(): found[name] for name in ("HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY")}
    return found | ({"REQUESTS_CA_BUNDLE": str(authority_file)} if authority_file else {})


if __name__ == "__main__":
    chosen = Service(fault=sys.argv[2] if len(sys.argv) > 2 else "")
    with running(chosen, int(sys.argv[1]) if len(sys.argv) > 1 else 5000) as where:
        print(where, chosen.fault or "well-behaved", flush=True)
        threading.Event().wait()
