"""Running text: Markdown that a person or a translator wrote, made safe to stand on a page.

What may live here: the small Markdown subset as the builder passes it on, and its HTML where a part needs
HTML at once. Which Markdown is allowed is decided in `checks/`; this is the second lock, which holds also
if a check is switched off.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import islice

from builder.checks.text import MOST_BRACKETS, NESTED, UNDERLINE
from builder.site.html import esc

_SIGNS = "\\`*_[]<>&#|~+=!{}\t"
"""What means something to Markdown wherever it stands. Each is sought by itself: a regex takes twice the time."""
_ADDRESS = "://"
"""What means something to it as a whole. Few blocks have so much as its first sign, which is found five times as fast."""
_START = re.compile(r"[ ]*([-+*]|\d+[.)])[ \t]| {4}|[-=]{2,}")


MOST_UNDERLINES = 20
"""Headings underlined with hyphens or equals signs in one block; the parser looks at all that follow for each."""


@lru_cache(maxsize=1000)
def is_plain(block: str) -> bool:
    """Return whether `block` is a paragraph without any character that means something to Markdown."""
    for sign in _SIGNS:
        if sign in block:
            return False
    if ":" in block and _ADDRESS in block:
        return False
    return not any(line.endswith("  ") or _START.match(line) for line in block.split("\n"))


def _is_costly(text: str) -> bool:
    """Return whether the parser would take time that grows with the square of the text, or lose its way in it."""
    if text.count("[") > MOST_BRACKETS or NESTED.search(text):
        return True
    return sum(1 for _ in islice(UNDERLINE.finditer(text), MOST_UNDERLINES)) == MOST_UNDERLINES


def safe(text: str) -> str:
    """Return Markdown in which no raw HTML is left: `<` is a sign, never a tag."""
    return text.replace("<", "&lt;")


def texts(written: Iterable[str]) -> list[str]:
    """Return blocks of one text as Markdown that can do no harm; where a link could, no link of the text is one.

    Blocks are judged together, because a link in one may have its address in another.
    """
    given = list(written)
    if all(map(is_plain, given)):
        return given
    if _is_costly("\n".join(given)):
        return [f"<p>{esc(block)}</p>" for block in given]
    made = [safe(block) for block in given]
    if not any("[" in block for block in made):
        return made
    whole = _parser().reset().convert("\n\n".join(made))
    if html.unescape(_clean(whole)) == html.unescape(whole):
        return made
    return [block.replace("[", "&#91;") for block in made]


def to_html(block: str) -> str:
    """Return the HTML of one block of text, sanitised."""
    if is_plain(block) or _is_costly(block):
        return f"<p>{esc(block)}</p>"
    return _clean(_parser().reset().convert(safe(block)))


TAGS = {
    *("p", "br", "em", "strong", "ul", "ol", "li", "blockquote", "h3", "h4", "h5", "h6"),
    *("a", "code", "pre", "hr", "table", "thead", "tbody", "tr", "th", "td"),
}


def _absolute(_tag: str, name: str, value: str) -> str | None:
    """Keep an address only where it says with what it begins."""
    return value if name != "href" or value.startswith(("https:", "http:", "mailto:")) else None


def _clean(markup: str) -> str:
    import nh3  # noqa: PLC0415, most pages need neither

    return nh3.clean(
        markup,
        tags=TAGS,
        attributes={"a": {"href", "title"}, "ol": {"start"}},
        attribute_filter=_absolute,
        url_schemes={"https", "http", "mailto"},
        link_rel=None,
    )


@cache
def _parser():  # type: ignore[no-untyped-def]  # noqa: ANN202, Markdown has no types of its own to name
    from markdown import Markdown  # noqa: PLC0415, most builds need no parser here

    return Markdown(extensions=["tables", "fenced_code"])  # as MkDocs reads the Vietnamese page
