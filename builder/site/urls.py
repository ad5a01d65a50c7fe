"""Where every page stands: folder URLs below the site's root, without a leading slash, with a final one.

What may live here: the table of sections and the functions that make a URL. A published URL never
changes, so a row of this table is never edited, only added.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from builder.language import Both, Lang

HOME = Both("vi/", "en/")
CHOICE = ""

SECTIONS: dict[str, Both] = {
    "reports": Both("bao-cao", "reports"),
    "provinces": Both("dia-phuong", "provinces"),
    "themes": Both("chu-de", "themes"),
    "kinds": Both("loai", "kinds"),
    "years": Both("nam", "years"),
    "digests": Both("ban-tin", "digests"),
    "partners": Both("doi-tac", "partners"),
    "figures": Both("so-lieu", "figures"),
    "people": Both("nhan-su", "people"),
    "documents": Both("van-ban", "documents"),
    "glossary": Both("thuat-ngu", "glossary"),
    "about": Both("gioi-thieu", "about"),
    "method": Both("phuong-phap", "method"),
    "translation-status": Both("ban-dich", "translation-status"),
    "corrections": Both("dinh-chinh", "corrections"),
    "data": Both("du-lieu", "data"),
    "contribute": Both("dong-gop", "contribute"),
    "search": Both("tim-kiem", "search"),
}


def home(lang: Lang) -> str:
    """Return the URL of the home page in `lang`."""
    return HOME.of(lang)


@lru_cache(maxsize=10_000)
def section(name: str, lang: Lang, *below: str) -> str:
    """Return the URL of a section's page, or of a page `below` it (`section("years", "vi", "2018")`)."""
    return "/".join((lang, SECTIONS[name].of(lang), *below)) + "/"


@lru_cache(maxsize=10_000)
def both(name: str, *below: str | Both) -> Both:
    """Return the URLs of a page and of its counterpart; a part of the path may differ by language."""
    return Both(
        *(
            section(name, lang, *(part if isinstance(part, str) else part.of(lang) for part in below))
            for lang in ("vi", "en")
        )
    )


def relative(target: str, page: str) -> str:
    """Return the link from the page with URL `page` to the URL `target`, so that any host and folder serves it."""
    for folder, up in _upwards(page):  # noqa: B007, used behind it
        if target.startswith(folder):
            break
    return up + target.removeprefix(folder) or "./"


@lru_cache(maxsize=100)
def _upwards(page: str) -> Sequence[tuple[str, str]]:
    """Return the folders above a page with the way to each, the nearest first: a list links to hundreds of pages."""
    folder, up = page[: page.rfind("/") + 1], ""
    found = [(folder, up)]
    while folder:
        folder, up = folder[: folder.rfind("/", 0, -1) + 1], f"{up}../"
        found.append((folder, up))
    return found


def root(page: str) -> str:
    """Return the relative link from a page to the site's root: `../../../`, or `./` for the root itself."""
    return "../" * page.count("/") or "./"
