"""What every rule is given, and how a rule says that something is wrong.

What may live here: the types that all rules share.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date as Date  # noqa: N812, as in model.py
from typing import Protocol

from builder.corpus import Case
from builder.diagnostics import Finding, Value
from builder.fields.texts import name_of
from builder.pictures import Trouble
from builder.terms.places import Provinces
from builder.terms.vocabulary import Vocabulary


def _no_hashes(_id: str) -> AbstractSet[int]:
    return frozenset()


class Pictures(Protocol):
    """What is known of the files of pictures."""

    def names(self, id: str) -> frozenset[str]:  # noqa: A002, as everywhere
        """Return the files that lie in the folder of a report."""
        ...

    def trouble(self, id: str, file: str) -> Trouble | None:  # noqa: A002, as everywhere
        """Return what is wrong with one of them."""
        ...


class _NoPictures:
    def names(self, id: str) -> frozenset[str]:  # noqa: A002, ARG002, as above
        return frozenset()

    def trouble(self, id: str, file: str) -> Trouble | None:  # noqa: A002, ARG002, as above
        return None


_NO_PICTURES = _NoPictures()


@dataclass(frozen=True, slots=True)
class Context:
    """What is true around the entries. `today` is the date in Viet Nam (UTC+7).

    `copy_check` is the site's setting for W405; `source_hashes` gives the hashes of an entry's source by the
    entry's id (see `copying.read_hashes`), empty where none are kept. `pictures` are the files in content/pictures/.
    """

    vocabulary: Vocabulary
    provinces: Provinces
    today: Date
    copy_check: bool = True
    source_hashes: Callable[[str], AbstractSet[int]] = _no_hashes
    pictures: Pictures = _NO_PICTURES


Rule = Callable[[Case, Context], Iterable[Finding]]
"""A rule over one entry."""

CorpusRule = Callable[[Sequence[Case], Context], Iterable[Finding]]
"""A rule over all entries, which come newest first."""


def fault(case: Case, code: str, key: str, **values: Value) -> Finding:
    """Return a finding at the field `key` of an entry; the field's name fills the slots `key` and `name`."""
    slots = {"key": key, "name": name_of(key), **values}
    return Finding(code, case.decoded.places.at(key), key, slots, case.decoded.path)
