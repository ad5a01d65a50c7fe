"""The JSON Schema that editing programs read: current, valid, in Vietnamese, and true of what we accept."""

from __future__ import annotations

import json
import re
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from entries import ROOT, terms
from jsonschema import Draft202012Validator
from sample import CONTENT

from builder.cli import main
from builder.fields.names import distance, is_key, meant, nearest
from builder.fields.texts import CHOICES, FIELDS, KEY_NAMES, name_of
from builder.schema.decoding import decode
from builder.schema.json_schema import json_schema, written
from builder.schema.places_in_file import PlaceIndex
from builder.schema.shapes import ENTRY, Group
from builder.schema.template import template
from builder.source.tree import Mapping, Node, Scalar, Sequence, parse
from builder.terms.vocabulary import Kind

SCHEMA = CONTENT / "report.schema.json"
ENTRIES = sorted((CONTENT / "reports").rglob("*.yml"))


def as_editors_read(node: Node) -> Any:
    """What a YAML 1.2 program makes of a tree: numbers and truth values where nothing is quoted."""
    if isinstance(node, Mapping):
        return {key.text: as_editors_read(value) for key, value in node.pairs}
    if isinstance(node, Sequence):
        return [as_editors_read(item) for item in node.items]
    if node.style:
        return node.text
    if node.text in {"true", "false"}:
        return node.text == "true"
    try:
        return float(node.text)
    except ValueError:
        return node.text


def paths(group: Group) -> list[str]:
    found = []
    for shape in group.shapes.values():
        found.append(shape.field.path)
        found += paths(shape.group) if shape.group else []
    return found


def test_the_committed_schema_is_the_one_made_from_the_model() -> None:
    assert SCHEMA.read_text(encoding="utf-8") == written(json_schema(*terms())), (
        "run: digest schema --output " + str(SCHEMA.relative_to(ROOT))
    )


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(json.loads(SCHEMA.read_text(encoding="utf-8")))


@pytest.mark.parametrize("path", ENTRIES, ids=lambda path: path.stem)
def test_it_accepts_every_report(path: Path) -> None:
    root = parse(path.read_text(encoding="utf-8")).root
    assert root is not None
    Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8"))).validate(as_editors_read(root))


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("kind: year-reviw", True),
        ("kind: year-review", False),
        ("date: 5/6/2018", True),
        ("provinse: x", True),
        ("period: 2018", False),
        ("period: 2018-H1", False),
        ("draft: no", True),
        ("themes: border", True),
    ],
)
def test_it_marks_the_same_mistakes_while_one_types(line: str, wrong: bool) -> None:  # noqa: FBT001, a table
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    schema["required"] = []
    root = parse(line).root
    assert root is not None
    assert (not Draft202012Validator(schema).is_valid(as_editors_read(root))) is wrong


def test_every_field_of_the_model_has_its_words_and_no_other_has() -> None:
    assert paths(ENTRY) == list(FIELDS)


@pytest.mark.parametrize("path", FIELDS)
def test_every_field_says_what_it_is_in_both_languages(path: str) -> None:
    field = FIELDS[path]
    for words in (field.name, field.help):
        assert words.vi.strip()
        assert words.en.strip()
    assert field.help.vi.endswith((".", "…"))


@pytest.mark.parametrize("path", [path for path in FIELDS if FIELDS[path].example])
def test_every_example_of_a_field_is_accepted(path: str) -> None:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    here = schema
    for step in path.split("."):
        here = here.get("items", here)["properties"][step]
    root = parse(f"x: {FIELDS[path].example}").root
    assert isinstance(root, Mapping)
    value = as_editors_read(root.pairs[0][1])
    Draft202012Validator({"$defs": schema["$defs"], **here}).validate(value)


def test_choices_are_those_of_the_model() -> None:
    for path, choices in CHOICES.items():
        text = f"{path.replace('.', ': [{') if path.startswith('people') else path.replace('.', ': {')}: không có"
        text += "}]" if path.startswith("people") else "}" if "." in path else ""
        root = parse(text).root
        assert root is not None
        findings = decode(root, id="x")[1]
        allowed = next(one.values["allowed"] for one in findings if one.code == "E103/choice")
        assert all(f"{choice} (" in str(allowed) for choice in choices)


@pytest.mark.parametrize(
    ("word", "group", "wanted"),
    [
        ("tieu_de", "", "title"),
        ("Tiêu đề", "", "title"),
        ("ngày", "", "date"),
        ("tỉnh", "", "province"),
        ("end-date", "", "end_date"),
        ("Title", "", "title"),
        ("tên", "source", "name"),
        ("so", "documents", "number"),
        ("xyz", "", None),
    ],
)
def test_a_field_is_known_by_its_vietnamese_names(word: str, group: str, wanted: str | None) -> None:
    assert meant(word, group) == wanted


@pytest.mark.parametrize(
    ("word", "wanted"),
    [
        ("provinse", "province"),
        ("titel", "title"),
        ("dtae", "date"),
        ("sumary", "summary"),
        ("k", None),
        ("thermostat", None),
    ],
)
def test_a_slip_of_the_finger_is_recognised(word: str, wanted: str | None) -> None:
    assert nearest(word, ENTRY.shapes) == wanted


def test_swapping_two_letters_is_one_step() -> None:
    assert [distance(a, b) for a, b in (("ab", "ba"), ("abc", "abc"), ("", "ab"), ("kitten", "sitting"))] == [
        1,
        0,
        2,
        3,
    ]


def test_names_of_fields() -> None:
    assert is_key("title")
    assert is_key("Tóm tắt")
    assert not is_key("Hội nghị")
    assert name_of("figures.2.unit").vi == "đơn vị"
    assert {"title", "unit", "vs"} <= KEY_NAMES


def test_places_are_found_by_key_and_fall_back_to_what_is_around() -> None:
    root = parse("figures:\n  - indicator: a\n    change: {pct: 3}\nsource: {name: b}\n").root
    places = PlaceIndex(root)
    assert places.at("figures.0.change.pct") == (3, 19)
    assert places.key_place("figures.0.change.pct") == (3, 14)
    assert places.at("figures.0.unit") == (2, 5)
    assert places.at("themes") == (1, 1)
    assert places.lookup("themes") is None
    places.rename("source", "nguồn")
    assert places.at("nguồn.name") == (4, 16)


@pytest.mark.parametrize("kind", terms()[0].kinds.values(), ids=lambda kind: kind.id)
def test_whatever_is_left_open_in_a_template_is_named(kind: Kind) -> None:
    """With every field switched on, each `…` of the template is a mistake at its line."""
    text = re.sub(r"(?m)^#(?=\w|  )", "", template(kind, "lang-son", date(2019, 1, 8), terms()[0]))
    lines = list(enumerate(text.split("\n"), start=1))
    # what stands alone on a line is the text of the field above it
    open_at = {
        number - (line.strip() == "…") for number, line in lines if "…" in line and not line.startswith("#")
    }
    root = parse(text).root
    assert root is not None
    assert len(open_at) > 8
    assert open_at == {one.place.line for one in decode(root, id="")[1]}


def test_vscode_maps_the_reports_to_the_schema() -> None:
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    assert settings["yaml.schemas"] == {"content/report.schema.json": "content/reports/**/*.yml"}
    extensions = json.loads((ROOT / ".vscode" / "extensions.json").read_text(encoding="utf-8"))
    assert "redhat.vscode-yaml" in extensions["recommendations"]


def test_texts_are_trimmed_and_folded_to_one_paragraph() -> None:
    root = parse(
        'title: "  Lạng Sơn sơ kết công tác đối ngoại  "\nsummary: |\n  một\n  hai\nbody: |\n  một\n\n  hai\n'
    ).root
    assert isinstance(root, Mapping)
    assert isinstance(root.get("body"), Scalar)
    entry, _, _ = decode(root, id="x")
    assert entry is not None
    assert (entry.title, entry.summary, entry.body) == (
        "Lạng Sơn sơ kết công tác đối ngoại",
        "một hai",
        "một\n\nhai",
    )


def test_a_kind_that_had_to_be_guessed_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copytree(ROOT / "content" / "vocabulary", tmp_path / "vocabulary")
    arguments = [
        "new",
        "--content",
        str(tmp_path),
        "--province",
        "lang-son",
        "--date",
        "2019-01-08",
        "--lang",
        "vi",
    ]
    assert main([*arguments, "--kind", "tổng kết"]) == 0
    assert "“tổng kết” được hiểu là" in capsys.readouterr().err
    assert main([*arguments, "--kind", "year-review"]) == 0
    assert not capsys.readouterr().err
