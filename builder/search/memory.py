"""What the index remembers between builds, beside its own files.

What may live here: the files of the state and their writing. They hold what cannot be read back from the
index: the documents as they were, the postings that were cut, the dates. Paths are relative to a folder of
the build's own; nothing here is published.
"""

from __future__ import annotations

import marshal
from dataclasses import fields
from hashlib import sha256
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from builder.search.document import Document, Page
from builder.search.store import dump

if TYPE_CHECKING:
    from collections.abc import Iterable

    from builder.search.document import Labels

VERSION = 1
TOGETHER = 4
"""A document is remembered in the file of its number shifted right by this."""


_cells = attrgetter(*(field.name for field in fields(Page)))


def documents_path(number: int) -> str:
    """Return the path of the file that remembers a document."""
    return f"d/{number >> TOGETHER:x}"


def pack(document: Document) -> list[Any]:
    """Return a document as plain values."""
    return [
        document.number,
        document.id,
        document.date,
        _cells(document.vi),
        _cells(document.en),
        dict(document.facets),
    ]


def unpack(row: list[Any]) -> Document:
    """Return the document that `pack` packed."""
    number, identity, date, vietnamese, english, facets = row
    return Document(
        number,
        identity,
        date,
        _page(vietnamese),
        _page(english),
        {name: tuple(ids) for name, ids in facets.items()},
    )


def _page(cells: list[Any]) -> Page:
    typed: list[Any] = [tuple(cell) if isinstance(cell, list) else cell for cell in cells]
    return Page(*typed)


def write_documents(documents: Iterable[Document]) -> bytes:
    """Return the file that remembers these documents, which must be all of it."""
    return marshal.dumps(list(map(pack, documents)))


def read_documents(data: bytes | None) -> dict[int, Document]:
    """Return the documents of one file by number."""
    return {row[0]: unpack(row) for row in marshal.loads(data)} if data else {}  # noqa: S302, the caller knows who wrote it


def print_of(labels: Labels, synonyms: Any) -> str:
    """Return a fingerprint of all that reaches the index but is no document."""
    terms = {name: {one: list(text) for one, text in ids.items()} for name, ids in labels.items()}
    return sha256(dump([VERSION, terms, synonyms])).hexdigest()
