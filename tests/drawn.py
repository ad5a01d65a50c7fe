"""Pictures that tests draw for themselves; they show nothing that there is."""

from __future__ import annotations

import io
import random
from typing import Any

from PIL import Image


def photo(width: int = 1600, height: int = 1200, *, seed: int = 1) -> Image.Image:
    """Draw something with as many colours as a photograph has, and as smooth."""
    dice = random.Random(seed)  # noqa: S311, no secret is drawn
    small = Image.new("RGB", (32, 24))
    small.putdata([tuple(dice.randrange(60, 240) for _ in range(3)) for _ in range(32 * 24)])
    return small.resize((width, height), Image.Resampling.BICUBIC)


def encoded(image: Image.Image, kind: str = "JPEG", **options: Any) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()
