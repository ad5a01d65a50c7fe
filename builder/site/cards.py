"""Pictures that a shared link shows: one for a province in each language, and one for the site.

What may live here: drawing them, and which there are. The face is the site's own, so Vietnamese marks stand
right; two inks on white are a palette of 33 colours, which keeps a picture at 12 kB and 3 ms.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from builder.language import LANGS, Lang
from builder.site.index import Index
from builder.site.planned import Planned
from builder.site.site import Site
from builder.site.words import capital, word
from builder.terms.places import Unit

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageFont import FreeTypeFont

WIDTH, HEIGHT = 1200, 630
"""The size that https://ogp.me consumers agree on."""
SITE = "site"

_MARGIN, _ROOM = 72, 1056
_TOP, _FOOT = 150, 452
"""Between the sign of the site and the rule above its name: where the lines of a province stand."""
_INK, _ACCENT, _BAND = (0x13, 0x20, 0x1E), (0xB0, 0x2A, 0x1A), (0x0A, 0x56, 0x54)
_SHADES = 16
_RUNS = 3
"""How zlib packs: runs of one colour, which is what there is (Z_RLE); half the time of the usual way."""
_MUTED = 170
"""How dark the smaller lines are drawn, of 255; 5.9:1 against the paper."""
_Place = tuple[int, tuple[int, ...], int, int]
_LINES: tuple[_Place, ...] = (
    # baseline, sizes to try, weight, darkness
    (300, (96, 84, 72, 60, 48), 600, 255),
    (372, (44, 36, 30), 400, _MUTED),
    (532, (34, 28, 22), 600, 255),
    (580, (30, 24), 400, _MUTED),
)


def address(card: str, lang: Lang) -> str:
    """Return where the picture of a province stands, or that of the site."""
    return f"assets/cards/{card or SITE}.{lang}.png"


def plan(index: Index) -> Iterator[Planned[bytes]]:
    """Plan a picture for the site and for every province, then and today, that has reports."""
    units = sorted(index.by_province.keys() | index.by_province_today.keys())
    for lang in LANGS:
        for unit in (SITE, *units):
            yield Planned(address(unit, lang), card, (unit, lang))


def card(site: Site, unit: str, lang: Lang) -> bytes:
    """Draw the picture of a province or of the site, as PNG."""
    settings = site.settings
    name = (settings.short_title.of(lang), settings.tagline.of(lang))
    if unit == SITE:
        return _drawn(site.font, (*name, settings.base_url.partition("://")[2].strip("/"), ""))
    return _drawn(site.font, (*_names(site, site.provinces.unit(unit), lang), *name))


def _names(site: Site, unit: Unit, lang: Lang) -> tuple[str, str]:
    """Return a province's name and what became of it, or what it is made of today."""
    name = unit.title(lang)
    today = site.provinces.today(unit.id)
    if today.id != unit.id:
        below = f"{word('today', lang)} {today.title(lang)}"
    elif before := site.called_before(unit.id):
        below = word("was_called", lang, name=before.name.of(lang))
    else:
        joined = [site.provinces.unit(one).name.of(lang) for one in site.provinces.predecessors(unit.id)]
        formal = unit.formal(lang)
        below = word("today_with", lang, names=", ".join(joined)) if joined else formal
    return capital(name), "" if below == name else capital(below)


def _drawn(font: bytes, lines: tuple[str, ...]) -> bytes:
    image = _signed(font, lines[2:]).copy()
    image.paste(_written(font, lines[:2], _LINES[:2], _TOP, _FOOT), (0, _TOP))
    image.putpalette([*_ramp(_INK), *_ramp(_ACCENT), *_BAND])
    out = io.BytesIO()
    image.save(out, "PNG", compress_type=_RUNS)
    return out.getvalue()


@lru_cache(maxsize=2)  # pictures come by province, in one language and the other by turns
def _signed(font: bytes, lines: tuple[str, ...]) -> Image:
    """Draw what the pictures of all provinces have: the sign of the site and the lower lines, which are its own."""
    image = _written(font, lines, _LINES[2:], 0, HEIGHT)
    image.paste(2 * _SHADES, (0, 0, WIDTH, 16))
    image.paste(_mark(), (_MARGIN, 88))
    image.paste(3, (_MARGIN, _FOOT, WIDTH - _MARGIN, _FOOT + 2))
    return image


def _written(font: bytes, lines: tuple[str, ...], places: tuple[_Place, ...], top: int, foot: int) -> Image:
    """Draw lines in shades, on as much of the paper as they stand on."""
    from PIL import Image, ImageDraw  # noqa: PLC0415, 50 ms that only a build which draws should pay

    image = Image.new("L", (WIDTH, foot - top), 0)
    pen = ImageDraw.Draw(image)
    for text, (baseline, sizes, weight, ink) in zip(lines, places, strict=True):
        face = next(
            (face for size in sizes if (face := _face(font, size, weight)).getlength(text) <= _ROOM), None
        )
        pen.text(
            (_MARGIN, baseline - top),
            text,
            fill=ink,
            font=face or _face(font, sizes[-1], weight),
            anchor="ls",
        )
    return image.point([value * _SHADES // 256 for value in range(256)])


@lru_cache(maxsize=32)
def _face(font: bytes, size: int, weight: int) -> FreeTypeFont:
    from PIL import ImageFont  # noqa: PLC0415, see above

    face = ImageFont.truetype(io.BytesIO(font), size, layout_engine=ImageFont.Layout.BASIC)
    face.set_variation_by_axes([weight])
    return face


@lru_cache(maxsize=1)
def _mark() -> Image:
    """Draw the sign of the site, a ring and a disc with a way between them, four times as large, and shrink it."""
    from PIL import Image, ImageDraw  # noqa: PLC0415, see above

    image = Image.new("L", (496, 208))
    pen = ImageDraw.Draw(image)
    pen.ellipse((16, 16, 192, 192), outline=255, width=40)
    pen.line((192, 104, 320, 104), fill=255, width=40)
    pen.ellipse((296, 8, 488, 200), fill=255)
    small = image.resize((124, 52), Image.Resampling.BOX)
    return small.point([_SHADES + value * _SHADES // 256 if value >= _SHADES else 0 for value in range(256)])


def _ramp(colour: tuple[int, int, int]) -> Iterator[int]:
    """Yield the shades from white paper to `colour`."""
    for shade in range(_SHADES):
        for channel in colour:
            yield 255 + (channel - 255) * shade // (_SHADES - 1)
