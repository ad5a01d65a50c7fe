"""Which findings only repeat, in other words, that a field could not be read.

What may live here: the table of rules that read a field, and the filter over findings.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from builder.diagnostics import Finding

_READERS: dict[str, tuple[str, ...]] = {
    "date": ("E106", "E201", "E203", "E204", "E205", "E206", "E207", "E102/period", "W2"),
    "end_date": ("E201", "W202", "W203"),
    "province": ("E106", "E206", "E207"),
    "kind": ("E205", "E207", "E102/period"),
    "period": ("E102/period", "E105/period", "E204", "E205", "W203", "W210", "W3", "E307"),
    "plan_period": ("E105/period", "E204"),
    "source": ("E201", "E203", "W202", "W208"),
    "notes": ("W207",),
    "title": ("W313",),
    "summary": ("W313",),
    "body": ("W313",),
    "figures": ("W209", "W313", "W314", "E307", "W306", "W307", "W308", "W309", "W310"),
}
"""Top field -> codes (or their beginnings) of the rules that read it and report at another field."""


def without_echoes(findings: Iterable[Finding], faulty: Mapping[str, Collection[str]]) -> Iterator[Finding]:
    """Yield the findings that say something new, given each file's fields that could not be read."""
    for finding in findings:
        keys = faulty.get(finding.path)
        if not keys or not _is_echo(finding, keys):
            yield finding


def _is_echo(finding: Finding, faulty: Collection[str]) -> bool:
    key = finding.key
    if any(key == one or key.startswith(f"{one}.") or one.startswith(f"{key}.") for one in faulty):
        return True
    tops = {one.partition(".")[0] for one in faulty}
    return finding.code.startswith(tuple(code for top in tops for code in _READERS.get(top, ())))
