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
    from collections.abc import Mapping

    from builder.search.document import Labels

VERSION = 1
TOGETHER = 4
"""A document is remembered in the file of its number shifted right by this."""


_cells = attrgetter(*(field.name for field in fields(Page)))


def documents_path(number: int) -> str:
    """Return the path of the file that remembers a document."""
    return f"d/{number >> TOGETHER:x}"


def pack(document: Document) -> bytes:
    """Write a document down but for its number, which may be another one in the next build."""
    pages = _cells(document.vi), _cells(document.en)
    return marshal.dumps((document.id, document.date, *pages, dict(document.facets)))


def unpack(number: int, packed: bytes) -> Document:
    """Return under this number the document that `pack` packed."""
    identity, date, vietnamese, english, facets = marshal.loads(packed)  # noqa: S302, the caller knows who wrote it
    return Document(number, identity, date, Page(*vietnamese), Page(*english), facets)


def write_documents(packed: Mapping[int, bytes]) -> bytes:
    """Return the file that remembers these documents by number, which must be all of it."""
    return marshal.dumps({number: packed[number] for number in sorted(packed)})


def read_documents(data: bytes | None) -> dict[int, bytes]:
    """Return the documents of one file, packed, by number."""
    return marshal.loads(data) if data else {}  # noqa: S302, as above


def print_of(labels: Labels, synonyms: Any) -> str:
    """Return a fingerprint of all that reaches the index but is no document."""
    terms = {name: {one: list(text) for one, text in ids.items()} for name, ids in labels.items()}
    return sha256(dump([VERSION, terms, synonyms])).hexdigest()
