from __future__ import annotations

import json

import pytest

from builder import cli

KEYS = {
    "as_written",
    "value",
    "value_max",
    "unit",
    "bound",
    "approx",
    "estimated",
    "of",
    "change",
    "vi",
    "en",
}


def figure(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    code = cli.main(["figure", *arguments])
    return code, capsys.readouterr().out


def test_json_holds_what_outside_programs_rely_on(capsys: pytest.CaptureFixture[str]) -> None:
    code, out = figure(
        capsys, "gần 36 tỷ đồng", "45/63 tỉnh, thành", "tăng 278% so với năm 2013", "--format", "json"
    )
    aid, share, change = json.loads(out)
    assert code == 0
    assert aid.keys() >= KEYS
    assert (aid["value"], aid["unit"], aid["bound"], aid["en"]) == (
        36,
        "ty-dong",
        "<",
        "nearly VND 36 billion",
    )
    assert (aid["base_value"], aid["base_unit"]) == (36_000_000_000, "VND")
    assert (share["value"], share["of"], share["unit"]) == (45, 63, "tinh")
    assert (change["change"]["pct"], change["change"]["vs"]) == (278, "2013")


def test_a_phrase_that_is_no_figure_has_an_error_and_exit_code_1(capsys: pytest.CaptureFixture[str]) -> None:
    code, out = figure(capsys, "lần thứ 10", "3 đoàn", "--format", "json")
    trouble, fine = json.loads(out)
    assert code == 1
    assert trouble.keys() == {"as_written", "error"}
    assert (trouble["error"]["code"], trouble["error"]["kind"]) == ("E303", "ordinal")
    assert trouble["error"]["vi"] != trouble["error"]["en"]
    assert fine["value"] == 3


def test_whole_numbers_are_whole_and_fractions_are_not_text(capsys: pytest.CaptureFixture[str]) -> None:
    _, out = figure(capsys, "3,5 triệu USD", "3,5 triệu", "--format", "json")
    money, plain = json.loads(out)
    assert (money["value"], plain["value"]) == (3.5, 3_500_000)
    assert isinstance(plain["value"], int)


def test_a_hyphen_before_a_digit_begins_a_phrase(capsys: pytest.CaptureFixture[str]) -> None:
    code, out = figure(capsys, "-5%", "--format", "json")
    assert code == 0
    assert json.loads(out)[0]["change"]["pct"] == -5


@pytest.mark.parametrize(("lang", "word"), [("vi", "số thứ tự"), ("en", "an ordinal")])
def test_text_speaks_the_language_asked_for(capsys: pytest.CaptureFixture[str], lang: str, word: str) -> None:
    _, out = figure(capsys, "lần thứ 10", "3.5 triệu", "--lang", lang)
    assert word in out
    assert "3,5 triệu" in out
    assert "3.5 million" in out
