"""A stand-in for the builder: wraps each h2 with what follows it, so that the samples look like real pages.

What may live here: nothing that the site needs.
"""

from __future__ import annotations

import re

TABLE = re.compile(r"<table>.*?</table>", re.DOTALL)
BOX = '<div class="wide" role="region" tabindex="0" aria-label="Table">{}</div>'
HEADING = re.compile(r'<h2 id="([^"]+)">')


def on_page_content(html: str, **_kwargs: object) -> str:
    """Return the page with its h2 sections wrapped; an h2 that says more than its id is left alone."""
    html = TABLE.sub(lambda found: BOX.format(found[0]), html)
    head, *rest = HEADING.split(html)
    pairs = zip(rest[::2], rest[1::2], strict=True)
    wrapped = [
        f'<section class="sec" aria-labelledby="{name}"><h2 id="{name}">{body}</section>\n'
        for name, body in pairs
    ]
    return head + "".join(wrapped)
