"""A small static site around the search: just enough pages for a browser to search in, and for rivals to index.

What may live here: the pages, their serving with gzip on loopback, and the counting of what a browser loads.
The look of the real site plays no part, so its theme is left out.
"""

from __future__ import annotations

import gzip
import shutil
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

from bench import corpus
from builder.language import LANGS, Lang
from builder.search import index, synonyms
from builder.search.document import Document
from builder.search.page import search_page

ASSETS = corpus.ROOT / "overrides" / "assets"
SEARCH = {"vi": "vi/tim-kiem/", "en": "en/search/"}
POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; form-action 'self'; base-uri 'none'"
_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
}


def shell(lang: Lang, root: str, title: str, main: str, kind: str = "report") -> str:
    """Return a page of the site, its header with the search box included."""
    return (
        f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}"></head><body data-kind="{kind}"><header>'
        f'<form role="search" action="{root}{SEARCH[lang]}"><label for="q">{"Tìm" if lang == "vi" else "Search"}</label>'
        f'<input id="q" name="q" type="search" data-search autocomplete="off"><button>OK</button></form></header>'
        f'<main id="main">{main}</main><script src="{root}assets/page.js"></script></body></html>'
    )


def report(document: Document, lang: Lang) -> str:
    """Return what stands in `<main>` on a report's page."""
    page = document.page(lang)
    figures = "".join(f"<tr><td>{escape(line)}</td></tr>" for line in page.figures)
    body = "".join(f"<p>{escape(part)}</p>" for part in page.body.split("\n") if part.strip())
    names = "".join(
        f"<li>{escape(name)}</li>" for name in (*page.places, *page.people, *page.partners, *page.documents)
    )
    return (
        f'<article data-report-id="{document.id}"><h1>{escape(page.title)}</h1><p>{escape(page.date)}</p>'
        f"<p>{escape(page.summary)}</p><table>{figures}</table>{body}<ul>{names}</ul></article>"
    )


def pages(documents: Sequence[Document], folder: Path) -> None:
    """Write the reports' pages and the two search pages."""
    for document in documents:
        for lang in LANGS:
            _write(
                folder / document.page(lang).url / "index.html",
                shell(lang, "../../../", document.page(lang).title, report(document, lang)),
            )
    for lang in LANGS:
        browse = [("Năm" if lang == "vi" else "Year", [("../", "2018")])]
        _write(
            folder / SEARCH[lang] / "index.html",
            shell(lang, "../../", "Search", search_page(lang, browse), "search"),
        )


def bare(folder: Path) -> None:
    """Write a page without policy or script, for engines that need both otherwise."""
    _write(folder / "bare-vi.html", '<!doctype html><html lang="vi"><title>bare</title><body></body></html>')


def assets(folder: Path) -> None:
    """Copy the scripts as they are."""
    (folder / "assets").mkdir(parents=True, exist_ok=True)
    for script in (*ASSETS.glob("search*.js"), ASSETS / "page.js"):
        shutil.copy(script, folder / "assets" / script.name)


def ours(documents: Sequence[Document], folder: Path) -> index.Built:
    """Write our index and the scripts that read it."""
    built = index.build(documents, corpus.labels(), synonyms.groups(corpus.synonyms()))
    for path, data in built.files.items():
        target = folder / "search" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    assets(folder)
    return built


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


_HEADERS = 150
"""Bytes of an answer's head, about what HTTP/2 leaves of it."""


class _Host(BaseHTTPRequestHandler):
    """Answers as a static host does: folder addresses, gzip for text, an honest 404."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1

    def __init__(
        self, *args: object, folder: Path, base: str, log: list[tuple[str, int]], packed: dict[Path, bytes]
    ) -> None:
        self.folder, self.base, self.log, self.packed = folder, base, log, packed
        super().__init__(*args)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        target = self.folder / path.removeprefix(self.base)
        target = target / "index.html" if target.is_dir() else target
        found = path.startswith(self.base) and target.is_file()
        body = target.read_bytes() if found else b"not found"
        self.send_response(200 if found else 404)
        self.send_header(
            "Content-Type", _TYPES.get(target.suffix, "application/octet-stream") if found else "text/plain"
        )
        if "gzip" in self.headers.get("Accept-Encoding", "") and target.suffix in {*_TYPES, ".css", ".txt"}:
            if target not in self.packed:
                self.packed[target] = gzip.compress(body, 6)
            body = self.packed[target]
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        self.wfile.flush()
        self.log.append((path, len(body) + _HEADERS))

    def log_message(self, *_args: object) -> None:
        """Stay quiet."""


class _Server(ThreadingHTTPServer):
    """A browser that closes a connection early is no event."""

    request_queue_size = 128

    def handle_error(self, *_args: object) -> None:
        pass


@contextmanager
def served(folder: Path, base: str = "/", log: list[tuple[str, int]] | None = None) -> Iterator[str]:
    """Serve a folder below `base` on loopback; yield its address. `log` takes path and bytes of every answer."""
    kept: dict[Path, bytes] = {}
    host = partial(_Host, folder=folder, base=base, log=[] if log is None else log, packed=kept)
    server = _Server(("127.0.0.1", 0), host)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{base}"
    finally:
        server.shutdown()
        server.server_close()
