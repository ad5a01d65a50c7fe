"""The same word is the same word, however it is typed, in Python and in the browser's script."""

from __future__ import annotations

import itertools
import json
import unicodedata

import pytest
from searching import DATA, needs_node, node

from builder.search import normalise, postings, reading, synonyms

VECTORS = json.loads((DATA / "normalise.json").read_text("utf-8"))

SAME = [
    ("hoà", "hòa"), ("thuỷ", "thủy"), ("khoẻ", "khỏe"), ("tòan", "toàn"), ("ĐƯỜNG", "đường"), ("Ðăk", "Đăk"), ("Thuý", "thúy"),
    (unicodedata.normalize("NFD", "Nguyễn"), "nguyễn"), ("e\u0323\u0302", "ệ"), ("M’Nông", "M'Nông"),
    ("1.221", "1,221"), ("1.221", "1221"), ("3,5", "3.50"), ("06", "6"), ("1.000.000", "1,000,000"), ("71,4%", "71.4 %"),
    ("05/6/2018", "5 June 2018"), ("05/6/2018", "5.6.2018"), ("2018-06-05", "June 5, 2018"), ("6/2018", "tháng 6 năm 2018"),
    ("22 - NQ/TW", "22-NQ/TW"), ("22-NQ/TW", "22 nq tw"), ("delegations", "delegation"), ("signed", "signing"),
    ("parties", "party"), ("promotion", "promoting"), ("cooperative", "cooperation"), ("planned", "plan"), ("People's", "peoples"),
    ("quý 3/2019", "quý 3 2019"), ("Q3/2019", "q3 2019"),
]  # fmt: skip
OTHER = [
    ("đường", "Dương"),
    ("hòa", "hóa"),
    ("thanh", "thành"),
    ("1.221", "1.2211"),
    ("5/6/2018", "6/5/2018"),
    ("Lào", "lao"),
]


def keys(text: str) -> list[str]:
    return [token.key for token in normalise.query(text)]


def forms(text: str) -> list[str]:
    return [token.form for token in normalise.query(text)]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_two_spellings_of_one_thing_are_one_word(one: str, other: str) -> None:
    assert forms(one) == forms(other)


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_marks_and_digits_that_decide_keep_words_apart(one: str, other: str) -> None:
    assert forms(one) != forms(other)


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("[**Hội** thảo](https://x.vn/a_b) và ![ảnh](a.jpg)", "Hội thảo và ảnh"),
        ("# Tựa\n  - một\n10) hai\n\n> ba\n    * bốn", "Tựa\nmột\nhai\n\nba\n     bốn"),
        ("năm -5 độ, 3 * 4, a\\_b `c` | d", "năm -5 độ, 3  4, ab c  d"),
        ("", ""),
    ],
)
def test_marks_of_markdown_are_no_words(markdown: str, words: str) -> None:
    assert reading.plain(markdown) == words


def test_without_marks_every_syllable_still_finds_its_marked_ones() -> None:
    assert keys("đường") == keys("dương") == keys("DUONG") == ["duong"]
    assert keys("Đăk Nông") == keys("dak nong")


def test_no_vietnamese_syllable_loses_letters_to_english_stemming() -> None:
    onsets = [
        "",
        *[
            "b",
            "c",
            "ch",
            "d",
            "g",
            "gh",
            "gi",
            "h",
            "k",
            "kh",
            "l",
            "m",
            "n",
            "ng",
            "ngh",
            "nh",
            "p",
            "ph",
            "qu",
            "r",
            "s",
            "t",
            "th",
            "tr",
            "v",
            "x",
        ],
    ]
    rimes = [
        "a",
        "ac",
        "ach",
        "ai",
        "am",
        "an",
        "ang",
        "anh",
        "ao",
        "ap",
        "at",
        "au",
        "ay",
        "e",
        "ec",
        "em",
        "en",
        "eng",
        "eo",
        "ep",
        "et",
        "eu",
        "ech",
        "enh",
        "i",
        "ia",
        "ich",
        "iec",
        "iem",
        "ien",
        "ieng",
        "iep",
        "iet",
        "ieu",
        "im",
        "in",
        "inh",
        "ip",
        "it",
        "iu",
        "o",
        "oa",
        "oac",
        "oach",
        "oai",
        "oam",
        "oan",
        "oang",
        "oanh",
        "oao",
        "oap",
        "oat",
        "oay",
        "oc",
        "oe",
        "oem",
        "oen",
        "oeo",
        "oet",
        "oi",
        "om",
        "on",
        "ong",
        "oong",
        "op",
        "ot",
        "u",
        "ua",
        "uan",
        "uang",
        "uat",
        "uay",
        "uc",
        "ue",
        "uech",
        "uenh",
        "ui",
        "um",
        "un",
        "ung",
        "uo",
        "uoc",
        "uoi",
        "uom",
        "uon",
        "uong",
        "uop",
        "uot",
        "uou",
        "up",
        "ut",
        "uu",
        "uy",
        "uya",
        "uych",
        "uyen",
        "uyet",
        "uynh",
        "uyt",
        "uyu",
        "y",
        "yem",
        "yen",
        "yet",
        "yeu",
    ]
    syllables = {onset + rime for onset, rime in itertools.product(onsets, rimes)}
    assert {one for one in syllables if normalise.stem(one) != one} == set()


def test_a_date_answers_to_its_month_its_day_and_its_year() -> None:
    assert normalise.number("05/6/2018").extras == ("d201806", "d0605", "2018")
    assert normalise.number("45/63").extras == ("45", "63")


def test_python_makes_of_every_vector_what_the_file_says() -> None:
    assert len(VECTORS) >= 300
    wrong = [
        vector["text"]
        for vector in VECTORS
        if [
            [one.key, one.form, *([list(one.extras)] if one.extras else [])]
            for one in normalise.query(vector["text"])
        ]
        != vector["tokens"]
    ]
    assert wrong == []


@needs_node
def test_the_browser_makes_of_every_vector_what_the_file_says() -> None:
    made = node("tokens", [vector["text"] for vector in VECTORS])
    assert [one["text"] for one, tokens in zip(VECTORS, made, strict=True) if tokens != one["tokens"]] == []


@needs_node
def test_marks_typed_rank_words_and_marks_left_out_do_not() -> None:
    pairs = [
        ("đường", "đường"),
        ("duong", "đường"),
        ("đuong", "đường"),
        ("dương", "đường"),
        ("vien", "viện"),
        ("viên", "viện"),
        ("viễn", "viện"),
    ]
    assert node("agree", pairs) == [1, 0.98, 0.6, 0.3, 0.98, 0.6, 0.04]


@needs_node
@pytest.mark.parametrize(
    ("raw", "form"),
    [
        ("toongr", "tông3"), ("keets", "kêt1"), ("ddoanf", "đoan2"), ("dduwowngf", "đương2"), ("duwowng", "dương"), ("nguoiwf", "ngươi2"),
        ("vieejn", "viên5"), ("tieengs", "tiêng1"), ("quoocs", "quôc1"), ("huees", "huê1"), ("cuwar", "cưa3"), ("doand", "đoan"),
        ("vie65n", "viên5"), ("tro75", "trơ5"), ("d9oan2", "đoan2"), ("d9u7o7ng2", "đương2"), ("la8k1", "lăk1"), ("hue61", "huê1"),
        ("border", None), ("ngo", None), ("tong", None), ("2018", None), ("xyz", None),
    ],
)  # fmt: skip
def test_keys_of_a_keyboard_that_was_switched_off_are_read(raw: str, form: str | None) -> None:
    made = node("untyped", [raw])
    assert made == [form if form is None or not form.startswith("lăk") else None]


def test_postings_say_the_same_in_python_and_in_the_browser() -> None:
    groups: list[postings.Groups] = [
        ([1], [], [], []), ([1, 2, 3, 24, 25, 600, 14_500, 14_501], [7], [], [9, 10_000]), ([], [], [5], []), ([], [], [], [1, 50_000]),
        (list(range(1, 700, 3)), list(range(2, 700, 300)), [3], [6]),
    ]  # fmt: skip
    written = [postings.write(one, 10**9) for one in groups]
    assert [postings.read(text) for text in written] == groups
    assert [postings.count(text) for text in written] == [sum(map(len, one)) for one in groups]


@needs_node
def test_the_browser_reads_postings_also_where_some_were_cut() -> None:
    groups: postings.Groups = (list(range(1, 400)), [500], [501, 900], [10, 20_000])
    made = node("read", [postings.write(groups, 10**9), postings.write(groups, 100)])
    assert made == [list(groups), [[], [500], [501, 900], [10, 20_000]]]


def test_a_cut_entry_says_in_how_many_reports_it_stands_and_keeps_its_titles() -> None:
    groups: postings.Groups = (list(range(1, 400)), list(range(400, 700)), [701], [10])
    assert postings.count(postings.write(groups, 100)) == 701
    assert postings.read(postings.write(groups, 100)) == ([], [], [701], [10])
    assert postings.read(postings.write(groups, 1)) == ([], [], [], [10])


def test_synonyms_become_the_forms_that_a_query_has() -> None:
    rows = [
        ["PCPNN", "phi chính phủ", "NGO"],
        ["alone"],
        ["Uỷ ban", "Ủy ban", "UBND"],
        ["BNG", "Ministry of Foreign Affairs"],
    ]
    assert synonyms.groups(rows) == [
        ["pcpnn", "phi chinh1 phu3", "ngo"],
        ["uy3 ban", "ubnd"],
        ["bng", "ministry foreign affair"],
    ]


@needs_node
def test_a_mended_word_is_shown_as_people_write_it() -> None:
    written = [
        "hòa",
        "thúy",
        "quý",
        "toàn",
        "thuở",
        "đường",
        "viện",
        "khuỷu",
        "ngoài",
        "giếng",
        "giờ",
        "quốc",
        "hội",
        "nghĩa",
        "già",
        "tuyển",
        "tổng",
        "kết",
        "ủy",
        "yếu",
    ]
    shown = node("spelling", [normalise.form_of(word) for word in written])
    assert shown == written
