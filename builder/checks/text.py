"""Rules about what people wrote: titles in capitals, and the Markdown that a body may hold.

What may live here: rules over one entry's texts. The body is a small subset of Markdown: paragraphs, lists,
quotations, emphasis, links, headings from level three. Two independent guards stand here (trust.md): what
is not in the subset is refused by name, and what is left is rendered, made safe and compared.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache
from operator import ne
from typing import NamedTuple

from builder.checks.context import Context, Rule, fault
from builder.corpus import Case
from builder.diagnostics import Finding, Value

_LETTERS = 12
"""Titles with fewer letters are not judged."""
_CAPITAL_SHARE = 0.6

MOST_BRACKETS = 100
"""Python-Markdown takes time quadratic in the number of opening brackets: 15,000 of them took a minute."""
MOSTNESTED = 6
SCHEMES = frozenset({"https", "http", "mailto"})
EXTENSIONS = ("tables", "fenced_code")
"""The extensions that MkDocs always switches on, but for anchors of headings; mkdocs.yml adds none that reads
markup."""

_MARKS = "<[&`~|\\>#"
UNDERLINE = re.compile(r"^ {0,3}(?:=+|-+)[ \t]*$", re.MULTILINE)
_ATX = re.compile(r"^ {0,3}(#{1,6})(?!#)[ \t]*(.*?)[ \t#]*$", re.MULTILINE)
_SETEXT = re.compile(r"^ {0,3}(\S.*)\n {0,3}(=+|-+)[ \t]*$", re.MULTILINE)
_HTML = re.compile(r"<(?:[A-Za-z/!?][^>\n]{0,60}>?)")
_IMAGE = re.compile(r"!\[")
_TARGET = re.compile(r"\]\(\s*<?([^)\s>]*)|^ {0,3}\[[^\]\n]{1,200}\]:\s*<?(\S*)", re.MULTILINE)
NESTED = re.compile(
    rf"^(?:[ \t]*(?:>|[-*+]|[0-9]{{1,9}}[.)])){{{MOSTNESTED + 1},}}|^[ \t]{{{4 * MOSTNESTED},}}\S",
    re.MULTILINE,
)
_UNDERLINING = frozenset(" -=")
"""What a line below a heading may begin with."""
_NESTING = frozenset(" \t>-*+0123456789")
"""What the line of a list or a quotation may begin with."""
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.\-]*):")
LOWEST_OF_PAGE = 2
"""Level of the headings that the page itself has above a body."""
_SHOWN = 60


def capitals(case: Case, _context: Context) -> Iterator[Finding]:
    """W404: a title in capitals, in either language."""
    entry = case.entry
    titles = [("title", entry.title)] + ([("en.title", entry.en.title)] if entry.en else [])
    for key, title in titles:
        capital = sum(map(ne, title, title.lower()))
        if capital >= _LETTERS * _CAPITAL_SHARE and capital > _CAPITAL_SHARE * sum(map(str.isalpha, title)):
            yield fault(case, "W404", key)


def bodies(case: Case, _context: Context) -> Iterator[Finding]:
    """E411-E417: what the body may not hold, in either language."""
    entry = case.entry
    texts = [("body", entry.body)] + ([("en.body", entry.en.body)] if entry.en else [])
    for key, text in texts:
        if text and suspect(text):
            yield from _refused(case, key, text)


def suspect(text: str) -> bool:
    """Return whether `text` may hold something that is refused; most bodies are plain paragraphs and lists."""
    if any(mark in text for mark in _MARKS):
        return True
    lines = text.split("\n")
    if any(line[:1] in _UNDERLINING for line in lines[1:]) and UNDERLINE.search(text):
        return True
    return _is_nested(lines)


def _is_nested(lines: list[str]) -> bool:
    """Return whether a line is nested deeper than it may be; only few lines begin as such a line must."""
    return any(line[:1] in _NESTING and NESTED.match(line) is not None for line in lines)


class Flaw(NamedTuple):
    """What a text may not hold: the code, the character where it stands (None: the whole text), the slots."""

    code: str
    start: int | None
    values: dict[str, Value]


def _refused(case: Case, key: str, text: str) -> Iterator[Finding]:
    for code, start, values in flaws(text):
        found = fault(case, code, key, **values)
        if start is not None:
            place = case.decoded.places.inside(key, *offset(text, start))
            found = replace(found, place=place)
        yield found


def offset(text: str, start: int) -> tuple[int, int]:
    """Return the line and the column, both from 0, of the character `start`."""
    return text.count("\n", 0, start), start - (text.rfind("\n", 0, start) + 1)


def flaws(text: str, *, lowest: int = LOWEST_OF_PAGE, own: tuple[str, ...] = ()) -> Iterator[Flaw]:
    """Yield what `text` may not hold.

    Headings up to the level `lowest` are the page's; `own` are beginnings of addresses that are the site's.
    """
    brackets = text.count("[")
    if brackets > MOST_BRACKETS:
        yield Flaw("E415", None, {"count": str(brackets), "most": str(MOST_BRACKETS)})
        return
    if _is_nested(text.split("\n")):
        yield Flaw("E417", None, {"most": str(MOSTNESTED)})
        return
    found = [*_headings(text, lowest), *_markup(text), *_links(text, own)]
    yield from found or _unsafe(text, lowest, own)


def _headings(text: str, lowest: int) -> Iterator[Flaw]:
    for match in _ATX.finditer(text):
        if len(match[1]) <= lowest:
            yield Flaw("E411", match.start(1), {"level": str(len(match[1])), "cure": f"### {match[2]}"})
    for match in _SETEXT.finditer(text):
        level, cure = 1 if match[2][0] == "=" else 2, f"### {match[1].strip()}"
        yield Flaw("E411", match.start(1), {"level": str(level), "cure": cure})


def _markup(text: str) -> Iterator[Flaw]:
    tag, image = _HTML.search(text), _IMAGE.search(text)
    if tag:
        yield Flaw("E412", tag.start(), {"found": tag[0]})
    if image:
        yield Flaw("E413", image.start(), {})


def _links(text: str, own: tuple[str, ...]) -> Iterator[Flaw]:
    for match in _TARGET.finditer(text):
        address = match[1] if match[1] is not None else match[2]
        if not address.startswith(own or ("\n",)) and not allowed(address):
            start = match.start(1) if match[1] is not None else match.start(2)
            yield Flaw("E414", start, {"found": address[:_SHOWN]})


def allowed(address: str) -> bool:
    """Return whether a link may go to `address`: absolute, one of the schemes, also after decoding `&#58;`."""
    decoded = html.unescape(address)
    scheme = _SCHEME.match(decoded)
    return scheme is not None and scheme[1].lower() in SCHEMES and decoded.isprintable()


@lru_cache(maxsize=1)
def _renderer() -> Callable[[str], str]:
    from markdown import Markdown  # noqa: PLC0415, only texts with markup need it

    parser = Markdown(extensions=list(EXTENSIONS), output_format="html")

    def render(text: str) -> str:
        return parser.reset().convert(text)

    return render


def _unsafe(text: str, lowest: int, own: tuple[str, ...]) -> Iterator[Flaw]:
    """Compare the rendered text with itself made safe; nothing is ever stripped silently."""
    import nh3  # noqa: PLC0415, only texts with markup need it

    rendered = _renderer()(text)
    safe = nh3.clean(
        rendered,
        tags=_TAGS | {f"h{level}" for level in range(lowest + 1, 3)},
        attributes=_ATTRIBUTES if lowest else {**_ATTRIBUTES, "code": {"class"}},
        url_schemes=SCHEMES | {address.partition(":")[0] for address in own},
        link_rel=None,
    )
    if _plain(safe) != _plain(rendered):
        yield Flaw("E416", None, {"found": _first_difference(_plain(rendered), _plain(safe))})


_ATTRIBUTES = {"a": {"href", "title"}, "ol": {"start"}}
_TAGS = {
    *("p", "br", "em", "strong", "ul", "ol", "li", "blockquote", "h3", "h4", "h5", "h6"),
    *("a", "code", "pre", "hr", "table", "thead", "tbody", "tr", "th", "td"),
}


def _plain(markup: str) -> str:
    """Return HTML with its entities read, so that `&quot;` and `"` count as the same."""
    return html.unescape(markup).replace("<br />", "<br>").replace("<hr />", "<hr>")


def _first_difference(one: str, other: str) -> str:
    at = next(
        (i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
    return one[at : at + _SHOWN]


RULES: tuple[Rule, ...] = (capitals, bodies)
