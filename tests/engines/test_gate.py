"""The gate in front of the store, the cutting of texts for engines, and a model that runs on our own machine."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from samples import content

from builder.translators import cutting, gate
from builder.translators.child import Child, Fault
from builder.translators.engines import ENGINES

VI = "Sở Ngoại vụ tiếp nhận 36 khoản viện trợ phi chính phủ nước ngoài, tổng trị giá gần 36 tỷ đồng."
EN = "The Department of Foreign Affairs received 36 grants from foreign NGOs, worth nearly VND 36 billion in all."

REFUSED = {
    "nothing": (None, "type"),
    "a list": ([EN], "type"),
    "blank": ("  \n", "empty"),
    "a zero-width space inside": (EN.replace("grants", "gra\u200bnts"), "characters"),
    "bytes that were no text": (EN.replace("grants", "gr\ufffdnts"), "characters"),
    "a text turned round": ("\u202e" + EN, "characters"),
    "an error page": ("<!DOCTYPE html><html><body>Error 502</body></html>", "junk"),
    "a tag": (EN.replace("36 grants", "<b>36</b> grants"), "junk"),
    "a quota message": ("MYMEMORY WARNING: YOU USED ALL AVAILABLE FREE TRANSLATIONS FOR TODAY.", "junk"),
    "a robot check": (
        "Our systems have detected unusual traffic from your computer network. Try again.",
        "junk",
    ),
    "raw JSON": ('{"error": "Visit https://portal.libretranslate.com to get an API key"}', "junk"),
    "the word null": ("null", "junk"),
    "the source": (VI, "echo"),
    "the source without marks": (
        "So Ngoai vu tiep nhan 36 khoan vien tro phi chinh phu nuoc ngoai, tong tri gia gan 36 ty dong.",
        "echo",
    ),
    "half the source": (
        "The Department received 36 khoản viện trợ phi chính phủ nước ngoài, worth nearly VND 36 billion.",
        "untranslated",
    ),
    "French": (
        "Le service des affaires étrangères a reçu 36 dons pour une valeur de près de 36 milliards de dongs.",
        "language",
    ),
    "Chinese": (
        "外务厅接收了三十六笔外国非政府援助,总额近三百六十亿越南盾。外务厅接收了三十六笔外国非政府援助",
        "language",
    ),
    "three words": ("The Department received.", "length"),
    "twice as much": (f"{EN} {EN}", "length"),
    "no end": (EN[:70], "cut"),
    "an advertisement": (f"{EN} Translated for free. Visit us!", "more"),
    "an address from nowhere": (EN.replace(" in all", " https://example.org"), "more"),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_what_is_no_translation_is_refused_by_name(kind: str) -> None:
    answer, reason = REFUSED[kind]
    assert gate.refusal(VI, answer) == reason


def test_a_lost_link_is_refused() -> None:
    vi = "Toàn văn ở [cổng thông tin](https://example.org/a) của tỉnh, mục văn bản mới."
    assert (
        gate.refusal(vi, "The full text is on the portal of the province, under new documents.") == "markup"
    )
    assert not gate.refusal(
        vi, "The full text is on [the portal](https://example.org/a) of the province, under new documents."
    )


def test_no_good_translation_is_refused(tmp_path: Path) -> None:
    pairs = content(tmp_path / "content")
    assert len(pairs) > 50
    assert {vi: gate.refusal(vi, en) for vi, en in pairs.items() if gate.refusal(vi, en)} == {}
    assert gate.refusal(VI, EN) == ""


CUTS = {
    "a short text whole": ("Một câu. Hai câu.", 100, ["Một câu. Hai câu."]),
    "between sentences": ("Câu thứ nhất. Câu thứ hai.", 20, ["Câu thứ nhất.", "Câu thứ hai."]),
    "between clauses": ("một hai ba bốn, năm sáu bảy tám", 24, ["một hai ba bốn,", "năm sáu bảy tám"]),
    "a list by lines": ("- một\n- hai", 100, ["một", "hai"]),
    "a heading and a quote": ("### Kết quả\n> lời", 100, ["Kết quả", "lời"]),
    "lines of one paragraph together": ("một\nhai", 100, ["một hai"]),
}


@pytest.mark.parametrize("case", CUTS)
def test_a_text_is_cut_where_sense_allows_and_put_together_again(case: str) -> None:
    text, most, wanted = CUTS[case]
    pieces = cutting.cut(text, most)
    assert [piece.text for piece in pieces] == wanted
    assert all(len(piece.text.encode()) <= most for piece in pieces)
    again = cutting.joined(pieces, [piece.text for piece in pieces])
    assert again.split() == text.split()
    assert again.count("\n") == (0 if "together" in case else text.count("\n"))


def test_no_piece_is_longer_in_bytes_than_the_service_takes(tmp_path: Path) -> None:
    for vi in content(tmp_path / "content"):
        for piece in cutting.cut(vi, ENGINES["mymemory"].most):
            assert len(piece.text.encode()) <= 500


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The smallest model there can be: one layer of noise, so it proves loading and decoding, no quality."""
    ctranslate2 = pytest.importorskip("ctranslate2", reason="the package ctranslate2 is not installed")
    sentencepiece = pytest.importorskip("sentencepiece", reason="the package sentencepiece is not installed")
    numpy = pytest.importorskip("numpy")
    folder = tmp_path_factory.mktemp("model")
    texts = folder / "texts.txt"
    texts.write_text(f"{VI}\n{EN}\n" * 40, encoding="utf-8")
    for side in ("source", "target"):
        sentencepiece.SentencePieceTrainer.train(
            input=str(texts), model_prefix=str(folder / side), vocab_size=90, model_type="bpe", minloglevel=2
        )
        (folder / f"{side}.model").rename(folder / f"{side}.spm")
    words = sentencepiece.SentencePieceProcessor(model_file=str(folder / "source.spm"))
    vocabulary = [words.id_to_piece(number) for number in range(words.get_piece_size())]
    spec = ctranslate2.specs.TransformerSpec.from_config((1, 1), 2)
    chance = numpy.random.default_rng(1)

    def fill(layer: object, name: str, value: object) -> None:
        if value is None:
            rows = next(rows for part, rows in ROWS.items() if re.search(part, name))
            columns = 4 * SIZE if "ffn/linear_1" in name else SIZE
            shape = (SIZE,) if "layer_norm" in name else (rows or len(vocabulary), columns)
            setattr(layer, name.rpartition("/")[2], chance.standard_normal(shape).astype("float32"))

    spec._visit(fill)
    spec.register_source_vocabulary(vocabulary)
    spec.register_target_vocabulary(vocabulary)
    spec.validate()
    spec.save(str(folder))
    return folder


SIZE = 16
ROWS = {
    "layer_norm": SIZE,
    "embeddings|projection": 0,
    "self_attention/linear_0": 3 * SIZE,
    "/attention/linear_1": 2 * SIZE,
    "ffn/linear_0": 4 * SIZE,
    "": SIZE,
}
"""Rows of each weight by its name; 0: as many as there are words."""


def test_a_local_model_is_loaded_and_its_noise_passes_no_gate(model: Path) -> None:
    child = Child(ENGINES["ctranslate2"], {"CTRANSLATE2_MODEL": str(model)}, 10.0)
    try:
        answer = child.translate(VI)
        assert not isinstance(answer, Fault), answer
        assert child.version == model.name
        assert gate.refusal(VI, answer)
    finally:
        child.stop()
