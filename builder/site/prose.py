"""Running text: Markdown that a person or a translator wrote, made safe to stand on a page.

What may live here: the small Markdown subset as the builder passes it on, and its HTML where a part needs
HTML at once. Which Markdown is allowed is decided in `checks/`; this is the second lock, which holds also
if a check is switched off.
"""

from __future__ import annotations

import re
from functools import cache

from builder.site.html import esc

_MARKUP = re.compile(r"[\\`*_\[\]<>&#|~+=!{}\t]|^[ ]*([-+*]|\d+[.)])[ \t]|^ {4}|  $|^[-=]{2,}", re.MULTILINE)


def is_plain(block: str) -> bool:
    """Return whether `block` is a paragraph without any character that means something to Markdown."""
    return _MARKUP.search(block) is None and "://" not in block


def safe(text: str) -> str:
    """Return Markdown in which no raw HTML is left: `<` is a sign, never a tag."""
    return text.replace("<", "&lt;")


def to_html(block: str) -> str:
    """Return the HTML of one block of text, sanitised."""
    if is_plain(block):
        return f"<p>{esc(block)}</p>"
    import nh3  # noqa: PLC0415, most pages need neither

    return nh3.clean(
        _parser().reset().convert(safe(block)),
        tags={"p", "ul", "ol", "li", "a", "em", "strong", "h3", "blockquote", "br"},
        attributes={"a": {"href"}},
        url_schemes={"https", "http", "mailto"},
        link_rel=None,
    )


@cache
def _parser():  # type: ignore[no-untyped-def]  # noqa: ANN202, Markdown has no types of its own to name
    from markdown import Markdown  # noqa: PLC0415, most builds need no parser here

    return Markdown()
