"""The commented template of one report, as `digest new` writes it.

What may live here: the order and the comments of the template. What each field means stands in `fields.py`.
"""

from __future__ import annotations

from datetime import date as Date  # noqa: N812, as in model.py

from builder import periods
from builder.fields.texts import FIELDS
from builder.terms.vocabulary import Kind, Vocabulary

_LENGTHS = {
    "year": "{year}",
    "half": "{year}-H1",
    "quarter": "{year}-Q1",
    "months": "{year}-01/{year}-09",
    "years": "{before}/{year}",
}
_REVIEWED_LATE = 2
"""Reviews held up to February look back on the year before."""


def template(kind: Kind, province: str, day: Date, vocabulary: Vocabulary) -> str:
    """Return YAML to fill in: the required fields open, the others behind `#`. It is a draft until told otherwise."""
    theme = next(iter(vocabulary.themes))
    lines = [
        "# Điền vào chỗ …, bỏ dấu # ở dòng muốn dùng, xóa dòng không dùng. Kiểm tra: digest check <tệp này>",
        *_line("title", '"…"'),
        *_line("kind", kind.id, remark=kind.text.vi),
        *_line("province", province),
        *_line("date", day.isoformat()),
        *_period(kind, day),
        "",
        *_line("themes", ""),
        f"  - {theme}  # {vocabulary.themes[theme].text.vi}; các mã khác: {', '.join(list(vocabulary.themes)[1:])}",
        *_line("summary", ">-"),
        "  …",
        "",
        *_line("figures", "", off=True),
        "#  - indicator: delegations-in",
        '#    as_written: "12 đoàn"',
        *_line("body", "|", off=True),
        "#  …",
        *_line("people", "", off=True),
        "#  - name: …",
        f"#    position: {next(iter(vocabulary.positions))}",
        f"#    role: {next(iter(vocabulary.roles))}",
        *_line("partners", "[LAO, LA-LP]", off=True),
        *_line("limitations", "", off=True),
        "#  - …",
        *_line("tasks", "", off=True),
        "#  - …",
        *_line("pictures", "", off=True),
        "#  - file: toan-canh.jpg",
        "#    caption: …",
        "#    credit: …",
        "",
        *_line("source", ""),
        "  name: …",
        "#  title: …",
        "#  url: https://…",
        f"#  published: {day.isoformat()}",
        "#  author: …",
        "",
        *_line("notes", "", off=True),
        "#  - about: source",
        "#    vi: …",
        "",
        *_line("draft", "true"),
        "",
    ]
    return "\n".join(lines)


def _line(key: str, value: str, *, remark: str = "", off: bool = False) -> list[str]:
    """Return a field with its help above it."""
    text = FIELDS[key].help.vi.splitlines()[0] if key in FIELDS else ""
    line = f"{'#' if off else ''}{key}:{f' {value}' if value else ''}{f'  # {remark}' if remark else ''}"
    return [*([f"# {text}"] if text else []), line]


def _period(kind: Kind, day: Date) -> list[str]:
    """Return the period that a review of this kind on this day most likely looks back on."""
    lengths = kind.period
    if lengths is not None and not lengths:
        return []
    year = day.year - 1 if day.month <= _REVIEWED_LATE else day.year
    length = next((name for name in _LENGTHS if lengths and name in lengths), "year")
    text = _LENGTHS[length].format(year=year, before=year - 4)
    found = periods.parse(text)
    return _line("period", text, remark=found.label("vi") if found else "", off=lengths is None)
