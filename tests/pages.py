"""Pages made from reports that a test invents: the project's own terms, no folder, no engine."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from functools import cache
from types import ModuleType
from typing import Any

from entries import case, terms
from sample import CONTENT

from builder import english, project
from builder.corpus import report
from builder.site.index import Index
from builder.site.page import Page
from builder.site.record import Record, record
from builder.site.site import Site
from builder.translation import segments
from builder.translation.segments import Segment, State, Translation


@cache
def site() -> Site:
    """The project's own settings, terms, prose and glossary."""
    known, findings = project.read_terms(CONTENT)
    assert known.settings
    assert not findings
    glossary, _ = english.read_glossary(CONTENT, known)
    return Site(known.settings, *terms(), known.prose, glossary)


def told(id: str, state: State = "human", **changes: Any) -> Record:  # noqa: A002, as in Entry
    """Return the record of an invented report; its English, where there is any, is "English of" each text."""
    made = report(case(id, **changes), terms()[1])
    by = "google@1" if state == "machine" else "project"
    text = tuple(
        Segment(key, vi, None if state == "missing" else f"English of {key}", state, by)
        for key, vi in segments.source(made.entry)
    )
    return record(made, Translation(text))


def made(collection: ModuleType, records: Iterable[Record]) -> dict[str, Page]:
    """Return the pages that a collection plans for `records`, by address."""
    index = Index.of(records, terms()[0])
    return {one.address: one.made(site()) for one in collection.plan(site(), index)}


def shown(text: str) -> str:
    """Return what a reader sees of HTML, white space of all kinds as single spaces."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", text)).split())


def rows(body: str) -> list[str]:
    """Return what a reader sees of each row of the tables."""
    return [shown(row) for row in re.findall(r"<tr.*?</tr>", body, re.DOTALL)][1:]
