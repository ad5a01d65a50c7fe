"""Entries as offices would write them are never refused, whatever kind, province, year or figure they hold."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest
from entries import context, read, terms

from builder import checks, periods

VOCABULARY, PROVINCES = terms()
QUALIFIERS = (
    "",
    "gần ",
    "hơn ",
    "trên ",
    "khoảng ",
    "ước đạt ",
    "ít nhất ",
    "không quá ",
    "ước đạt khoảng trên ",
)
PERIODS = {
    "year": "{y}",
    "half": "{y}-H1",
    "quarter": "{y}-Q3",
    "months": "{y}-01/{y}-09",
    "years": "{before}/{y}",
}


def vietnamese(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def figure(draw: random.Random, indicator: str) -> str:
    term = VOCABULARY.indicators[indicator]
    unit = VOCABULARY.units[draw.choice(term.units or ("doan",))]
    names = (unit.text.vi, *unit.aliases)
    number = draw.choice([draw.randint(1, 40), draw.randint(1_000, 90_000)])
    written = vietnamese(number)
    if unit.is_money and draw.random() < 0.3:
        written = f"{draw.randint(1, 90)},{draw.randint(1, 9)}"
    text = f"{draw.choice(QUALIFIERS)}{written} {draw.choice(names)}"
    rows = [f'  - indicator: {indicator}\n    as_written: "{text}"']
    if draw.random() < 0.2:
        rows.append("    scope: nation")
    if draw.random() < 0.1:
        rows.append("    label_vi: riêng trong tháng cuối")
    return "\n".join(rows)


def entry(draw: random.Random) -> tuple[str, str]:
    """Return the file name and the text of an honest entry."""
    kind = draw.choice(list(VOCABULARY.kinds.values()))
    year = draw.randint(2009, 2025)
    length = draw.choice(sorted(kind.period)) if kind.period else draw.choice(["year", "half"])
    period = periods.parse(PERIODS[length].format(y=year, before=year - 4))
    assert period
    day = min(period.end + timedelta(days=draw.randint(1, 50)), date(2026, 11, 1))
    province = draw.choice(PROVINCES.in_force(day))
    indicators = draw.sample(list(VOCABULARY.indicators), draw.randint(0, 4))
    lines = [
        f"title: {province.name.vi} tổng kết công tác đối ngoại và hội nhập quốc tế năm {year}",
        f"kind: {kind.id}",
        f"province: {province.id}",
        f"date: {day}",
        f"themes: [{', '.join(draw.sample(list(VOCABULARY.themes), 2))}]",
        "summary: >-",
        f"  Sở Ngoại vụ {province.name.vi} nhìn lại kết quả của kỳ này và bàn việc của kỳ tới;",
        "  nguồn nêu số đoàn vào, đoàn ra và viện trợ phi chính phủ nước ngoài.",
    ]
    if kind.period or (kind.period is None and draw.random() < 0.8):
        lines.append(f"period: {period.text}")
    if draw.random() < 0.4:
        lines.append(f"partners: [{', '.join(draw.sample(list(VOCABULARY.partners), 2))}]")
    if draw.random() < 0.5:
        lines.append(
            "body: |\n  Năm qua tỉnh đón nhiều đoàn.\n\n  ### Kết quả\n\n  - Đoàn vào\n  - Đoàn ra\n"
        )
    if indicators:
        lines += ["figures:", *(figure(draw, indicator) for indicator in indicators)]
    lines += ["source:", f"  name: Sở Ngoại vụ {province.name.vi}"]
    if draw.random() < 0.7:
        lines.append(f"  published: {min(day + timedelta(days=draw.randint(0, 20)), date(2026, 11, 20))}")
    return f"{day}-{province.id}-{kind.id}-{draw.randint(0, 10**6)}.yml", "\n".join(lines) + "\n"


@pytest.mark.parametrize("seed", range(20))
def test_honest_entries_are_not_refused(seed: int) -> None:
    draw = random.Random(seed)  # noqa: S311, made-up entries, not secrets
    around = context()
    for _ in range(50):
        name, text = entry(draw)
        decoded, wrong = read(text, f"content/reports/{name[:4]}/{name}")
        assert decoded is not None, text
        refused = [one for one in [*wrong, *checks.run([decoded], around)] if one.is_error]
        assert not refused, f"{text}\n{refused}"
