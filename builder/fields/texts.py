"""Every field of a report in an editor's words: its name, what belongs in it, an example, other names for it.

What may live here: the type of a field and look-ups; the words are in `fieldtable.py`. It is read by the messages, by the JSON Schema that
editing programs show while one types, by the contribute page and by `digest new`.
"""

from __future__ import annotations

from dataclasses import dataclass

from builder.fields.table import TABLE
from builder.language import Both


@dataclass(frozen=True, slots=True)
class FieldText:
    """One field. `path` names it from the top (`figures.unit`); items of a list carry no number."""

    path: str
    name: Both
    help: Both
    example: str = ""
    aliases: tuple[str, ...] = ()
    one_line: bool = True
    """False where the text may run over several lines."""
    numeric: bool = False
    """True where a bare number is a fair value to a reader of YAML (`period: 2018`, `of: 63`)."""
    prose: bool = False
    """True where people write sentences, so that ` #` is rather lost text than a remark."""


def _read(paragraph: str) -> FieldText:
    """Return the field that one paragraph of the table describes."""
    head, *rows = paragraph.split("\n")
    path, vi, en, *flags = (cell.strip() for cell in head.split("|"))
    said = dict(row.strip().split(" ", 1) for row in rows if row.strip())
    aliases = tuple(alias.strip() for alias in said.get("aka", "").split(",") if alias.strip())
    flag = flags[0] if flags else ""
    return FieldText(
        path,
        Both(vi, en),
        Both(said["vi"], said["en"]),
        said.get("eg", ""),
        aliases,
        one_line="m" not in flag,
        numeric="n" in flag,
        prose="p" in flag,
    )


FIELDS: dict[str, FieldText] = {field.path: field for field in map(_read, TABLE.strip().split("\n\n"))}
"""Every field by its path, in the order of the model."""


def general(key: str) -> str:
    """Return `figures.2.unit` as `figures.unit`: the field without the numbers of list items."""
    return ".".join(part for part in key.split(".") if not part.isdigit())


def name_of(key: str) -> Both:
    """Return what an editor calls the field at `key`, or the key itself."""
    field = FIELDS.get(general(key))
    return field.name if field else Both(key, key)


KEY_NAMES: frozenset[str] = frozenset(path.rpartition(".")[2] for path in FIELDS)
"""Every key that may stand anywhere in an entry, without what it stands in."""

CHOICES: dict[str, dict[str, Both]] = {
    "part_of_day": {
        "morning": Both("sáng", "morning"),
        "afternoon": Both("chiều", "afternoon"),
        "evening": Both("tối", "evening"),
        "day": Both("cả ngày", "all day"),
    },
    "date_inferred": {
        "year": Both("năm", "year"),
        "month": Both("tháng", "month"),
        "day": Both("ngày", "day"),
    },
    "people.gender": {"male": Both("nam", "male"), "female": Both("nữ", "female")},
    "source.published_label": {"posted": Both("ngày đăng", "posted"), "updated": Both("cập nhật", "updated")},
}
"""Fields that take one of a few words, which are not a vocabulary: each word and what it means."""
