"""Pictures of reports: what is refused and why, what readers are sent, and that a build keeps up with them."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from built_sites import HUMAN, STALE, built, copied, entry
from drawn import encoded, photo
from PIL import Image
from test_builds_after_rare_edits import assert_as_cold

from builder import cli, pictures
from builder.catalogue import CODES
from builder.catalogue.pictures import KINDS
from builder.gallery import Gallery

ONE = """\
pictures:
  - file: {file}
    caption: Toàn cảnh hội nghị năm 2019
    credit: Người thử
"""
EN = "  captions:\n    - View of the conference in 2019\n"


def with_pictures(content: Path, block: str, english: str = EN, id: str = HUMAN) -> Path:  # noqa: A002, as in Entry
    """Give the report pictures; return the folder of their files."""
    path = entry(content, id)
    text = path.read_text("utf-8").replace("\nsource:\n", f"\n{block}source:\n", 1)
    path.write_text(text.rstrip("\n") + "\n" + english, "utf-8")
    folder = content / "pictures" / id
    folder.mkdir(parents=True, exist_ok=True)
    return folder


# one picture

BOMB = encoded(Image.new("1", (12_000, 12_000)), "PNG")
DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg"><script>hit()</script></svg>'
PAGE = b"<!doctype html><script>hit()</script>"


@pytest.mark.parametrize(
    ("data", "trouble"),
    [
        (DRAWING, "kind"),
        (PAGE, "kind"),
        (b"", "kind"),
        (encoded(photo(600, 400), "GIF"), "kind"),
        (encoded(photo(600, 400), "TIFF"), "kind"),
        (encoded(photo())[:-20_000], "broken"),
        (encoded(photo(), "PNG")[:-20_000], "broken"),
        (encoded(photo(), "WEBP")[:-2_000], "broken"),
        (BOMB, "large"),
        (encoded(photo()) + b"\0" * pictures.MOST_BYTES, "large"),
        (encoded(photo(320, 240)), "small"),
        (encoded(photo()), None),
        (encoded(photo(), "PNG"), None),
        (encoded(photo(), "WEBP"), None),
    ],
)
def test_what_is_wrong_with_a_picture(data: bytes, trouble: str | None) -> None:
    assert pictures.trouble(data) == trouble


@pytest.mark.parametrize("mode", ["RGB", "L", "1", "P", "CMYK"])
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_pictures_of_all_kinds_of_colour_are_sent(mode: str, kind: str) -> None:
    saved = (
        "RGB" if (kind, mode) in {("PNG", "CMYK"), ("WEBP", "CMYK"), ("JPEG", "P"), ("JPEG", "1")} else mode
    )
    data = encoded(photo(900, 600).convert(saved), kind)
    assert pictures.trouble(data) is None
    small = pictures.small(data, 900_000)
    with Image.open(io.BytesIO(small.data)) as image:
        assert (image.format, image.mode, image.size) == ("WEBP", "RGB", (small.width, small.height))
    assert (small.width, small.height) == (900, 600)


def test_what_is_clear_is_white() -> None:
    clear = Image.new("RGBA", (500, 500), (255, 0, 0, 0))
    small = pictures.small(encoded(clear, "PNG"), 60_000)
    with Image.open(io.BytesIO(small.data)) as image:
        assert min(image.convert("RGB").getpixel((250, 250))) > 250  # type: ignore[arg-type]  # three channels


def test_a_picture_stands_as_the_camera_was_held_and_tells_nothing_else() -> None:
    secret = b"16.0544 108.2022 Canon 0123456789"
    exif = Image.Exif()
    exif[0x0112] = 6  # a quarter turn to the right
    exif[0x010E] = secret.decode()
    exif.get_ifd(0x8825)[29] = "2019:01:08"
    data = encoded(photo(1200, 800), exif=exif, comment=secret, icc_profile=secret)
    assert data.count(secret) >= 2
    small = pictures.small(data, 60_000)
    assert small.width < small.height
    assert secret not in small.data
    with Image.open(io.BytesIO(small.data)) as image:
        assert not image.getexif()
        assert "icc_profile" not in image.info


@pytest.mark.parametrize("most", [60_000, 15_000])
def test_a_picture_weighs_what_it_may(most: int) -> None:
    noise = Image.effect_noise((3000, 4000), 90).convert("RGB")
    for data in (encoded(photo(4000, 3000), quality=95), encoded(noise)):
        small = pictures.small(data, most)
        assert len(small.data) <= most
        assert small.width <= pictures.WIDTHS[0]
        assert small.height <= pictures.WIDTHS[0] * 3 / 4


def test_a_picture_is_made_alike_twice() -> None:
    data = encoded(photo())
    assert pictures.small(data, 30_000) == pictures.small(data, 30_000)


# in content

WRONG: dict[str, tuple[Callable[[Path], str], list[str]]] = {
    "there": (lambda at: _put(at / "anh.jpg", encoded(photo())), []),
    "in capitals, and asked for so": (lambda at: _put(at / "ANH.JPG", encoded(photo())), ["E140/name"]),
    "missing": (lambda _at: "anh.jpg", ["E140"]),
    "elsewhere": (lambda _at: "../../site.yml", ["E140/name"]),
    "no picture": (lambda at: _put(at / "anh.png", DRAWING), ["E141/kind"]),
    "cut short": (lambda at: _put(at / "anh.jpg", encoded(photo())[:-9_000]), ["E141/broken"]),
    "a bomb": (lambda at: _put(at / "anh.png", BOMB), ["E141/large"]),
    "small": (lambda at: _put(at / "anh.webp", encoded(photo(200, 100), "WEBP")), ["W141"]),
    "a link": (lambda at: _linked(at / "anh.jpg"), ["E108", "E140"]),
}


def _put(path: Path, data: bytes) -> str:
    path.write_bytes(data)
    return path.name


def _linked(path: Path) -> str:
    path.symlink_to("/etc/hostname")
    return path.name


def checked(content: Path, capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    cli.main(["check", "--content", str(content), "--format", "json"])
    strange = json.loads(capsys.readouterr().out)
    return [one for one in strange if one["code"] != "W203"]


@pytest.mark.parametrize("name", WRONG)
def test_mistakes_with_pictures_are_told_at_their_line(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make, wanted = WRONG[name]
    content = copied(tmp_path)
    folder = with_pictures(content, ONE)
    path = entry(content, HUMAN)
    text = path.read_text("utf-8").format(file=make(folder))
    path.write_text(text, "utf-8")
    found = checked(content, capsys)
    assert [one["code"] for one in found] == [code.partition("/")[0] for code in wanted]
    assert [CODES[code].slug for code in wanted] == [one["slug"] for one in found]
    line = text.splitlines().index("pictures:") + 2
    assert {one["line"] for one in found if one["code"] != "E108"} <= {line}


def test_files_and_lines_that_do_not_go_together(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content = copied(tmp_path)
    twice = "".join(f"  - file: {file}\n    caption: Đại biểu dự họp\n" for file in ("a.jpg", "a.png"))
    folder = with_pictures(content, f"pictures:\n{twice}", "")
    for file in ("a.jpg", "a.png", "b.jpg"):
        _put(folder / file, encoded(photo()))
    (content / "pictures" / "2001-01-01-khong-co").mkdir()
    _put(content / "pictures" / "2001-01-01-khong-co" / "c.jpg", encoded(photo()))
    slugs = sorted(str(one["slug"]) for one in checked(content, capsys))
    assert slugs == [
        *("credit-missing", "credit-missing", "english-too-few", "picture-twice", "picture-unused"),
        "pictures-of-nothing",
    ]


def test_every_kind_of_mistake_is_caused_here() -> None:
    caused = {code for _, codes in WRONG.values() for code in codes}
    others = {"E140/twice", "W142", "W142/nowhere", "W143"}
    assert {code.code for code in KINDS} <= caused | others


# on the site


def shown(folder: Path, lang: str, id: str = HUMAN) -> str:  # noqa: A002, as in Entry
    section = {"vi": "vi/bao-cao", "en": "en/reports"}[lang]
    return (folder / "site" / section / id / "index.html").read_text("utf-8")


def ready(folder: Path) -> tuple[Path, Path]:
    content = copied(folder)
    at = with_pictures(content, ONE.format(file="toan-canh.jpg"))
    _put(at / "toan-canh.jpg", encoded(photo()))
    return content, at


def test_a_picture_on_the_pages_and_in_the_data(tmp_path: Path) -> None:
    content, _ = ready(tmp_path)
    assert built(content, tmp_path).built
    small = tmp_path / "site" / "pictures" / HUMAN / "toan-canh.webp"
    assert small.stat().st_size <= pictures.BUDGET
    with Image.open(small) as image:
        width, height = image.size
    source = f'<img src="../../../pictures/{HUMAN}/toan-canh.webp"'
    for lang, alt, said in (
        ("vi", "Ảnh 1", 'Toàn cảnh hội nghị năm 2019 <span class="mu">Ảnh: <span>Người thử</span></span>'),
        ("en", "Picture 1", "View of the conference in 2019"),
    ):
        page = shown(tmp_path, lang)
        assert f'{source} alt="{alt}" width="{width}" height="{height}" loading="lazy"' in page
        assert f'<figcaption class="sm">{said}' in page
        assert f'"image":["https://example.github.io/nhip-cau/pictures/{HUMAN}/toan-canh.webp"]' in page
    data = json.loads((tmp_path / "site" / "data" / "reports" / f"{HUMAN}.json").read_text("utf-8"))
    (one,) = data["pictures"]
    assert (one["width"], one["height"], one["credit"]) == (width, height, "Người thử")
    assert one["caption"] == {"vi": "Toàn cảnh hội nghị năm 2019", "en": "View of the conference in 2019"}


def test_the_pictures_of_a_report_weigh_little_together(tmp_path: Path) -> None:
    content = copied(tmp_path)
    names = [f"anh-{number}.jpg" for number in range(4)]
    block = "".join(f"  - file: {name}\n    caption: Ảnh chụp tại hội nghị\n" for name in names)
    folder = with_pictures(content, f"pictures:\n{block}", "")
    for seed, name in enumerate(names):
        _put(folder / name, encoded(photo(4000, 3000, seed=seed), quality=95))
    assert built(content, tmp_path).built
    sent = list((tmp_path / "site" / "pictures" / HUMAN).iterdir())
    assert len(sent) == 4
    assert sum(path.stat().st_size for path in sent) <= pictures.BUDGET


def test_figures_of_a_caption_must_stand_in_its_english(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = copied(tmp_path)
    folder = with_pictures(content, ONE.format(file="a.jpg"), EN.replace("2019", "2018"))
    _put(folder / "a.jpg", encoded(photo()))
    assert {(one["code"], one["key"]) for one in checked(content, capsys)} == {("E502", "en.captions.0")}


def test_a_caption_without_english_is_vietnamese_and_says_so(tmp_path: Path) -> None:
    content = copied(tmp_path)
    folder = with_pictures(content, ONE.format(file="a.jpg"), "")
    _put(folder / "a.jpg", encoded(photo()))
    assert built(content, tmp_path).built
    page = shown(tmp_path, "en")
    assert '<figcaption class="sm"><span lang="vi">Toàn cảnh hội nghị năm 2019</span>' in page
    assert 'data-translation="missing"' in page


def test_a_withdrawn_report_shows_no_pictures(tmp_path: Path) -> None:
    content, _ = ready(tmp_path)
    assert built(content, tmp_path).built
    path = entry(content, HUMAN)
    gone = "\nwithdrawn:\n  date: 2026-03-04\n  vi: Nguồn đã rút bài.\nsource:\n"
    path.write_text(path.read_text("utf-8").replace("\nsource:\n", gone, 1), "utf-8")
    assert_as_cold(content, tmp_path)
    assert "<img" not in shown(tmp_path, "vi")
    assert not (tmp_path / "site" / "pictures").exists()


def test_another_picture_under_the_same_name(tmp_path: Path) -> None:
    content, at = ready(tmp_path)
    assert built(content, tmp_path).built
    small = tmp_path / "site" / "pictures" / HUMAN / "toan-canh.webp"
    before = small.read_bytes()
    _put(at / "toan-canh.jpg", encoded(photo(1200, 1600, seed=2)))
    assert_as_cold(content, tmp_path)
    assert small.read_bytes() != before
    width, height = re.findall(r'<img [^>]*width="(\d+)" height="(\d+)"', shown(tmp_path, "vi"))[0]
    assert int(width) < int(height)


def test_pictures_that_come_and_go(tmp_path: Path) -> None:
    content, at = ready(tmp_path)
    assert built(content, tmp_path).built
    second = with_pictures(content, ONE.format(file="b.png"), EN, STALE)
    _put(second / "b.png", encoded(photo(), "PNG"))
    assert_as_cold(content, tmp_path)
    assert (tmp_path / "site" / "pictures" / STALE / "b.webp").is_file()
    path = entry(content, HUMAN)
    path.write_text(
        path.read_text("utf-8").replace(ONE.format(file="toan-canh.jpg"), "").replace(EN, ""), "utf-8"
    )
    (at / "toan-canh.jpg").unlink()
    assert_as_cold(content, tmp_path)
    assert not (tmp_path / "site" / "pictures" / HUMAN).exists()


def test_a_small_picture_is_kept_and_a_harmed_one_made_anew(tmp_path: Path) -> None:
    content, _ = ready(tmp_path)
    assert built(content, tmp_path).built
    (kept,) = (tmp_path / "work" / "pictures").iterdir()
    whole, made = kept.read_bytes(), kept.stat().st_mtime_ns
    assert built(content, tmp_path, full=True).built
    assert kept.stat().st_mtime_ns == made
    kept.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
    assert built(content, tmp_path, full=True).built
    assert kept.read_bytes() == whole
    (tmp_path / "work" / "pictures" / "old.30000").write_bytes(b"x")
    assert built(content, tmp_path, full=True).built
    assert [path.name for path in kept.parent.iterdir()] == [kept.name]


def test_nothing_is_made_where_nobody_keeps_it(tmp_path: Path) -> None:
    """`digest urls` and `digest check` look, and leave no file behind."""
    content, _ = ready(tmp_path)
    before = sorted(content.rglob("*"))
    assert cli.main(["check", "--content", str(content)]) == 0
    assert cli.main(["urls", "--content", str(content)]) == 0
    assert sorted(content.rglob("*")) == before


def test_a_gallery_of_nothing(tmp_path: Path) -> None:
    assert Gallery.of(tmp_path).names(HUMAN) == frozenset()
    (tmp_path / "pictures").symlink_to("/etc")
    assert Gallery.of(tmp_path).files == {}
