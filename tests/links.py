"""Every link and fragment of a finished site, resolved without a network.

What may live here: finding links in files, and telling which lead nowhere. `broken(site, base)` answers with
(file, link, why), nothing where all is well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

_LINKS = {
    ("a", "href"), ("link", "href"), ("area", "href"), ("script", "src"), ("img", "src"), ("source", "src"),
    ("form", "action"), ("iframe", "src"), ("use", "href"), ("object", "data"),
}  # fmt: skip
_REFRESH = re.compile(r"\d+;\s*url=(.*)", re.IGNORECASE)
_XML = re.compile(r"<loc>([^<]*)</loc>|(?:href)=\"([^\"]*)\"|<id>(https?://[^<]*)</id>")


class Page(HTMLParser):
    """Links and anchors of one page. `alternates` are (hreflang, address), `metas` (name or property, content)."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.links: list[str] = []
        self.anchors: set[str] = set()
        self.twice: set[str] = set()
        self.alternates: list[tuple[str, str]] = []
        self.metas: list[tuple[str, str]] = []
        self.canonical = ""
        self.lang = ""
        self.scripts: list[str] = []
        self._in_data = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        for name, value in values.items():
            if (tag, name) in _LINKS:
                self.links.append(value)
            elif name == "id" or (name == "name" and tag == "a"):
                (self.twice if value in self.anchors else self.anchors).add(value)
        if tag == "html":
            self.lang = values.get("lang", "")
        elif tag == "meta":
            self._meta(values)
        elif tag == "link":
            self._link(values)
        self._in_data = tag == "script" and values.get("type") == "application/ld+json"

    def _meta(self, values: dict[str, str]) -> None:
        name = values.get("property") or values.get("name") or values.get("http-equiv", "")
        content = values.get("content", "")
        self.metas.append((name, content))
        if name in ("og:image", "og:url"):
            self.links.append(content)
        elif name == "refresh" and (found := _REFRESH.fullmatch(content)):
            self.links.append(found[1])

    def _link(self, values: dict[str, str]) -> None:
        if "hreflang" in values:
            self.alternates.append((values["hreflang"], values["href"]))
        if values.get("rel") == "canonical":
            self.canonical = values["href"]

    def handle_data(self, data: str) -> None:
        if self._in_data:
            self.scripts.append(data)

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002, as the parser calls it
        self._in_data = False


@cache
def page(path: Path) -> Page:
    return Page(path.read_text("utf-8"))


def pages(site: Path) -> dict[str, Page]:
    """Return all pages by their file below the site's root."""
    return {path.relative_to(site).as_posix(): page(path) for path in sorted(site.rglob("*.html"))}


def broken(site: Path, base: str) -> list[tuple[str, str, str]]:
    found: list[tuple[str, str, str]] = []
    for name, one in pages(site).items():
        found += [(name, f"#{anchor}", "given twice") for anchor in sorted(one.twice)]
        for link in one.links:
            if why := _wrong(site, base, name, link):
                found.append((name, link, why))
    for path in sorted((*site.rglob("*.xml"), *site.rglob("*.txt"))):
        name = path.relative_to(site).as_posix()
        for link in _in_text(path):
            if why := _wrong(site, base, name, link):
                found.append((name, link, why))
    return found


def _in_text(path: Path) -> Iterator[str]:
    text = path.read_text("utf-8")
    if path.suffix == ".txt":
        yield from re.findall(r"Sitemap: (\S+)", text)
    for groups in _XML.findall(text) if path.suffix == ".xml" else ():
        yield from filter(None, groups)


def _wrong(site: Path, base: str, name: str, link: str) -> str:
    """Return why a link leads nowhere; an address outside the site is not followed."""
    address = urljoin(base + name.removesuffix("index.html"), link)
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https"):
        return "" if parts.scheme in ("mailto", "data") else f"scheme {parts.scheme}"
    if not address.startswith(base):
        return ""
    path = unquote(parts.path.removeprefix(urlsplit(base).path))
    if name == "404.html" and not link.startswith(("http", "/", "#")):
        return "relative on a page that stands at any depth"
    target = site / path
    file = target / "index.html" if not path or path.endswith("/") else target
    if not file.is_file():
        return "no such file"
    if parts.fragment and file.suffix == ".html" and unquote(parts.fragment) not in page(file).anchors:
        return "no such anchor"
    return ""
