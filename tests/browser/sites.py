"""A finished site on loopback, and what a browser sees of it.

What may live here: serving a folder as a web host would, choosing pages, and opening them in Chromium while
everything that goes wrong is written down.
"""

from __future__ import annotations

import gzip
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser, BrowserContext, Page

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".jsonld": "application/ld+json",
    ".svg": "image/svg+xml",
    ".xml": "application/xml",
    ".txt": "text/plain; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".woff2": "font/woff2",
    ".webp": "image/webp",
}
PACKED = {".html", ".css", ".js", ".json", ".jsonld", ".svg", ".xml", ".txt", ".csv"}
BODY = re.compile(r'<html lang="(?P<lang>\w+)">.*?<body data-kind="(?P<kind>\w+)"', re.DOTALL)
STATE = re.compile(r'<article[^>]* data-translation="(\w+)"')
BASE = re.compile(r'<link rel="stylesheet" href="(?P<base>/[^"]*?)assets/')


class Host(BaseHTTPRequestHandler):
    """Answers as a static host does: folder URLs, gzip, the site's own 404 page."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *args: object, folder: Path, base: str) -> None:
        self.folder, self.base = folder, base
        super().__init__(*args)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        target = self.folder / path.removeprefix(self.base)
        if target.is_dir():
            target /= "index.html"
        found = path.startswith(self.base) and target.is_file()
        target = target if found else self.folder / "404.html"
        body = target.read_bytes()
        self.send_response(HTTPStatus.OK if found else HTTPStatus.NOT_FOUND)
        self.send_header("Content-Type", TYPES.get(target.suffix, "application/octet-stream"))
        if target.suffix in PACKED and "gzip" in self.headers.get("Accept-Encoding", ""):
            body = gzip.compress(body, 6)
            self.send_header("Content-Encoding", "gzip")
        if target.suffix != ".html":
            self.send_header("Cache-Control", "max-age=600")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_args: object) -> None:
        """Stay quiet: the tests report what matters."""


class Server(ThreadingHTTPServer):
    """A browser that closes a connection early is no event."""

    def handle_error(self, *_args: object) -> None:
        pass


@dataclass(frozen=True, slots=True)
class Example:
    """One page that stands for its like: same kind, language, section and translation state."""

    path: str
    lang: str
    kind: str
    state: str

    @property
    def alone(self) -> bool:
        return self.kind in {"choice", "error"}


@dataclass(frozen=True, slots=True)
class Site:
    """A served site: where it stands on disk and on loopback, and its example pages."""

    folder: Path
    url: str
    pages: tuple[Example, ...]

    def of(self, *kinds: str) -> list[Example]:
        return [page for page in self.pages if page.kind in kinds]

    def one_of_each(self) -> list[Example]:
        """One page of each kind, language and state: the first section met stands for the others."""
        return list({(page.kind, page.lang, page.state): page for page in reversed(self.pages)}.values())


@dataclass(slots=True)
class Seen:
    """What happened while pages were open."""

    home: str
    requests: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    @property
    def foreign(self) -> list[str]:
        return [url for url in self.requests if not url.startswith((self.home, "data:"))]


def examples(folder: Path) -> tuple[Example, ...]:
    """Return one page for each kind, language, section of the address and translation state."""
    found: dict[tuple[str, ...], Example] = {}
    for file in sorted(folder.rglob("*.html")):
        text = file.read_text(encoding="utf-8")
        body = BODY.search(text)
        if body is None:  # a redirect is no page
            continue
        path = file.relative_to(folder).as_posix().removesuffix("index.html")
        state = STATE.search(text)
        page = Example(path, body["lang"], body["kind"], state[1] if state else "")
        section = "/".join(path.split("/")[:2])
        below = str(path.count("/") > 2)
        found.setdefault((page.kind, page.lang, section, below, page.state), page)
    return tuple(found.values())


def addresses(folder: Path) -> list[str]:
    """Return the address of every page: `examples` has one of many alike, and its like may hold longer words."""
    return [
        file.parent.relative_to(folder).as_posix() + "/"
        for file in sorted(folder.glob("*/**/index.html"))
        if BODY.search(file.read_text(encoding="utf-8"))
    ]


@contextmanager
def served(folder: Path) -> Iterator[Site]:
    """Serve `folder` below the same base path that its 404 page was built for."""
    base = BASE.search((folder / "404.html").read_text(encoding="utf-8"))
    prefix = base["base"] if base else "/"
    server = Server(("127.0.0.1", 0), partial(Host, folder=folder, base=prefix))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield Site(folder, f"http://127.0.0.1:{server.server_port}{prefix}", examples(folder))
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def window(
    browser: Browser, site: Site, *, width: int = 1280, scheme: str = "light", scripts: bool = True
) -> Iterator[tuple[Page, Seen]]:
    """Open a window; console errors, broken policy and every request are noted in `Seen`."""
    context: BrowserContext = browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme=scheme,  # type: ignore[arg-type]
        java_script_enabled=scripts,
        reduced_motion="reduce",
    )
    seen = Seen(site.url)
    context.on("request", lambda request: seen.requests.append(request.url))
    context.set_default_timeout(10_000)
    page = context.new_page()
    page.on("console", lambda message: seen.errors.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: seen.errors.append(str(error)))
    try:
        yield page, seen
    finally:
        context.close()


def show(page: Page, site: Site, example: Example | str) -> None:
    """Go to a page and wait until its fonts are there."""
    page.goto(site.url + (example if isinstance(example, str) else example.path), wait_until="load")
    page.evaluate("document.fonts.ready.then(() => true)")


def axe(page: Page) -> list[str]:
    """Return the violations of WCAG 2.2 A and AA that axe-core finds, and landmarks of one name, one line each."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    violations = page.evaluate(
        "tags => axe.run({runOnly: tags, rules: {'landmark-unique': {enabled: true}}, resultTypes: ['violations']})"
        ".then(result => result.violations.flatMap(rule => rule.nodes.map("
        "node => `${rule.id}: ${node.html.slice(0, 120)} ${node.failureSummary.slice(0, 300)}`)))",
        AXE_TAGS,
    )
    return list(violations)
