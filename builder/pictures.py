"""A picture as bytes: whether readers can be shown it, and what of it they are sent.

What may live here: looking into a picture and encoding it anew, as pure functions of bytes. Nothing of the file
that came in goes out: where it was taken, with what, and what else somebody hid in it stays behind. Which
pictures there are is `gallery.py`'s business.
"""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from PIL.Image import Image

FORMATS = ("JPEG", "PNG", "WEBP")
MOST_BYTES = 20_000_000
MOST_PIXELS = 50_000_000
"""A telephone of today gives 12 to 48 million; a bomb of 30 kB unfolds to billions."""
LEAST_WIDTH = 400
"""Pixels of the longer side below which a picture is dim on a screen of today."""
BUDGET = 60_000
"""Bytes that all pictures of a report may weigh together."""
WIDTHS = (1000, 800, 640, 480, 320)
"""Pixels to try, the largest first: the column is 800 wide. The height is at most three quarters of it, as a window's is."""
QUALITIES = (78, 68, 58, 48)
"""WebP's own scale; below the last, faces fall into blocks, and a smaller picture is the better one."""

Trouble = Literal["kind", "broken", "large", "small"]
"""Why a picture is refused: it is of no kind that is shown, it cannot be read to its end, it is too large; `small` only warns."""

_is_name = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\.(?:jpe?g|png|webp)").fullmatch


class Photo(NamedTuple):
    """A picture of a report as its page shows it; `digest` stands for the bytes that readers are sent."""

    file: str
    width: int
    height: int
    digest: str

    def address(self, report: str) -> str:
        """Return where the picture of the report with that id stands below the site's root."""
        return f"pictures/{report}/{self.file.rpartition('.')[0]}.webp"


class Small(NamedTuple):
    """A picture as readers are sent it: WebP, and its size in pixels."""

    data: bytes
    width: int
    height: int


def is_name(file: str) -> bool:
    """Return whether a file of this name has an address that every reader can type: `toan-canh.jpg`."""
    return _is_name(file) is not None


def recipe() -> str:
    """Return what the bytes of a small picture depend on besides the picture."""
    import PIL  # noqa: PLC0415, see below

    return f"{PIL.__version__} {WIDTHS} {QUALITIES}"


def trouble(data: bytes, *, whole: bool = True) -> Trouble | None:
    """Return what is wrong with a picture: with all of it, or, not `whole`, with what its head says."""
    if len(data) > MOST_BYTES:
        return "large"
    image = _opened(data)
    if isinstance(image, str):
        return image
    size = image.size
    if whole and not _reads(image):
        return "broken"
    return "small" if max(size) < LEAST_WIDTH else None


def small(data: bytes, most: int) -> Small:
    """Encode a picture without `trouble` anew, as large and as good as `most` bytes allow.

    One that no size makes small enough comes at the smallest.
    """
    image = _opened(data)
    if isinstance(image, str):
        raise ValueError(f"no picture to show: {image}")  # noqa: TRY004, it is a picture that says so
    found = Small(b"", 0, 0)
    for found in _tries(_upright(image)):
        if len(found.data) <= most:
            break
    return found


def _opened(data: bytes) -> Image | Trouble:
    """Read a picture's head, and of a JPEG no more than is shown: that takes a fifth of the time."""
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415, 50 ms that only a report with pictures should pay

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            image = Image.open(io.BytesIO(data), formats=FORMATS)
    except UnidentifiedImageError:
        return "kind"
    except Image.DecompressionBombError:
        return "large"
    except Exception:  # noqa: BLE001, what a decoder raises for a hostile file is not known beforehand
        return "broken"
    if image.width * image.height > MOST_PIXELS:
        return "large"
    image.draft("RGB", (WIDTHS[0], WIDTHS[0]))
    return image


def _reads(image: Image) -> bool:
    try:
        image.load()
    except Exception:  # noqa: BLE001, as above
        return False
    return True


def _upright(image: Image) -> Image:
    """Turn a picture as the camera was held, and lay it on white."""
    from PIL import Image, ImageOps  # noqa: PLC0415, see above

    turned = ImageOps.exif_transpose(image)
    if turned.mode in ("RGB", "L", "CMYK", "YCbCr"):
        return turned.convert("RGB")
    clear = turned.convert("RGBA")
    paper = Image.new("RGBA", clear.size, "white")
    paper.alpha_composite(clear)
    return paper.convert("RGB")


def _tries(image: Image) -> Iterator[Small]:
    """Yield a picture smaller and smaller: first its quality goes down, then its size."""
    for width in WIDTHS:
        sized = image.copy()
        sized.thumbnail((width, width * 3 // 4), reducing_gap=3.0)
        for quality in QUALITIES:
            out = io.BytesIO()
            sized.save(out, "WEBP", quality=quality, method=4)
            yield Small(out.getvalue(), *sized.size)
