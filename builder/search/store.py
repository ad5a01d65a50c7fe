"""What is shown of a hit and what hits are filtered by: cards, facets, the list of words, the head.

What may live here: the files beside the postings. Cards stand four to a file in each language, so that five
hits cost little; a facet has one file of its own, read only when somebody filters; the list of words, by
first letter, is read only to mend a slip.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from builder.language import LANGS, Lang
from builder.search.postings import write_list

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from builder.language import Both
    from builder.search.document import Document, Labels

_LISTED = re.compile("([a-z]+)([0-9])")

TOGETHER = 2
"""A card stands in the file of its number shifted right by this."""


def dump(value: Any) -> bytes:
    """Write JSON without blanks, as it stands, ending in no newline."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def card_path(lang: Lang, number: int) -> str:
    """Return the path of the file that holds a report's card."""
    return f"c/{lang}/{number >> TOGETHER:x}.json"


def card(document: Document, lang: Lang) -> list[Any]:
    """Return what a hit shows, as `search.js` reads it: the order is the contract."""
    page = document.page(lang)
    other = document.en if lang == "vi" else document.vi
    shown = page.place, page.today, page.date, page.period, document.en.state
    return [
        document.number,
        document.id,
        page.url,
        other.url,
        page.title,
        page.summary,
        *shown,
        list(page.figures),
    ]


def cards(documents: Iterable[Document]) -> dict[str, bytes]:
    """Return the files of cards of these documents, which must come by number and fill whole files."""
    files: dict[str, list[list[Any]]] = {}
    for document in documents:
        for lang in LANGS:
            files.setdefault(card_path(lang, document.number), []).append(card(document, lang))
    return {path: dump(found) for path, found in files.items()}


def facet_path(name: str) -> str:
    """Return the path of a facet's file."""
    return f"f/{name}.json"


def facets(filed: Mapping[str, Mapping[str, list[int]]], labels: Labels) -> dict[str, bytes]:
    """Return one file a facet: each id with its words in both languages and its postings, in the labels' order."""
    return {facet_path(name): facet(filed.get(name, {}), terms) for name, terms in labels.items()}


def facet(found: Mapping[str, list[int]], terms: Mapping[str, Both]) -> bytes:
    """Return one facet's file."""
    return write_facet({one: write_list(numbers) for one, numbers in found.items() if numbers}, terms)


def write_facet(lists: Mapping[str, str], terms: Mapping[str, Both]) -> bytes:
    """Return the file of a facet whose lists are written already; an empty one is left out."""
    return dump([[one, *terms[one], lists[one]] for one in terms if lists.get(one)])


def read_facet(data: bytes | None) -> dict[str, str]:
    """Return the lists of a facet's file as they are written."""
    return {row[0]: row[3] for row in json.loads(data or b"[]")}


def order(days: Mapping[int, str]) -> bytes:
    """Return the numbers of the reports by date of the event, newest first, as steps from one to the next."""
    newest = sorted(days, key=lambda number: (days[number], number), reverse=True)
    steps, last = [], 0
    for number in newest:
        steps.append(number - last)
        last = number
    return dump(steps)


def letter_path(key: str) -> str:
    """Return the path of the list that a word stands in."""
    return f"l/{key[0]}.json"


def is_listed(key: str) -> bool:
    """Tell whether a key is a word that a slip may be mended to."""
    return len(key) > 1 and key.isascii() and key.isalpha()


def rarity(count: int) -> int:
    """Return in how many reports a word stands, as a power of two from 0 to 9."""
    return min(9, count.bit_length() - 1)


def letters(counts: Mapping[str, int]) -> dict[str, bytes]:
    """Return the lists of words by first letter, each word followed by its rarity digit."""
    files: dict[str, list[str]] = {}
    for key in sorted(filter(is_listed, counts)):
        files.setdefault(letter_path(key), []).append(f"{key}{rarity(counts[key])}")
    return {path: dump("".join(found)) for path, found in files.items()}


def respell(data: bytes | None, counts: Mapping[str, int]) -> bytes | None:
    """Return one list of words with these counts changed; None if no word is left."""
    listed = dict(_LISTED.findall(json.loads(data) if data else ""))
    for key, count in counts.items():
        if count:
            listed[key] = str(rarity(count))
        else:
            listed.pop(key, None)
    return dump("".join([key + listed[key] for key in sorted(listed)])) if listed else None
