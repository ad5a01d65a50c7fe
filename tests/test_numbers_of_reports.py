"""The numbers under which the search index knows reports: by date, from the reports alone, with room for late ones."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from pages import told

from builder.publish.indexing import TOGETHER, numbered, step_for
from builder.site.pages.report import Source
from builder.site.record import Record


def records(*days: date) -> list[Record]:
    """Return invented reports of these days; those of one day follow each other."""
    return [replace(told("one"), id=f"{day}-{at:04}", date=day) for at, day in enumerate(days)]


def numbers(found: list[Record]) -> dict[str, int]:
    def load() -> None:
        raise AssertionError("a number needs no text")

    sources = {one.id: Source("digest", load) for one in found}  # type: ignore[arg-type]  # never called
    return {one: number for one, (number, _) in numbered(found, sources).items()}


BUSY = [date(2018, month, 1 + at) for month in (1, 2, 3) for at in range(TOGETHER + 4)]
"""Three months with more reports than share a file."""


def test_few_reports_follow_each_other() -> None:
    found = records(date(2018, 1, 1), date(2019, 6, 5), date(2018, 3, 2))
    assert sorted(numbers(found).items(), key=lambda pair: pair[1]) == [
        ("2018-01-01-0000", 1),
        ("2018-03-02-0002", 2),
        ("2019-06-05-0001", 3),
    ]


def test_every_month_of_many_begins_with_a_file_of_its_own() -> None:
    found = numbers(records(*BUSY))
    firsts = [min(found[one] for one in found if one.startswith(f"2018-0{month}")) for month in (1, 2, 3)]
    step = step_for(len(BUSY), 3)
    assert firsts == [TOGETHER, TOGETHER + step, TOGETHER + 2 * step]
    assert step % TOGETHER == 0
    assert sorted(found, key=found.__getitem__) == sorted(found)


def test_a_late_report_moves_only_those_behind_it_in_its_month() -> None:
    before = records(*BUSY)
    after = [*before, replace(before[0], id="2018-02-10-late", date=date(2018, 2, 10))]
    old, new = numbers(before), numbers(after)
    moved = {one for one in old if old[one] != new[one]}
    assert moved == {one for one in old if "2018-02-10-late" < one < "2018-03"}


def test_numbers_do_not_depend_on_the_order_in_which_reports_come() -> None:
    found = records(*BUSY)
    assert numbers(found) == numbers(found[::-1])


def test_a_month_is_full_only_when_it_has_far_more_reports_than_others() -> None:
    step = step_for(len(BUSY), 3)
    before = records(*BUSY)
    late = [replace(before[0], id=f"2018-02-10-{at:04}-late", date=date(2018, 2, 10)) for at in range(step)]
    room = step - 1 - len(BUSY) // 3
    old, new, full = (numbers([*before, *late[:count]]) for count in (0, room, room + 1))
    march = [one for one in old if one.startswith("2018-03")]
    assert room > TOGETHER // 2
    assert [new[one] for one in march] == [old[one] for one in march]
    assert [full[one] for one in march] == [old[one] + step for one in march]


def test_rooms_grow_with_the_reports_and_not_with_one_more() -> None:
    found = [step_for(reports, 120) for reports in range(120, 40_000)]
    assert found == sorted(found)
    assert set(found) == {16, 32, 64, 128, 256, 512}
