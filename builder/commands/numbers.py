"""Numbers on the command line: read, or refused in both languages with what may stand there."""

from __future__ import annotations

import argparse
import math

_LONGEST = 15


def whole(text: str, most: int | None = None) -> int:
    """Read a whole number from 0 on; ArgumentTypeError for what is none or is above `most`."""
    if text.isascii() and text.isdecimal() and len(text) <= _LONGEST and (most is None or int(text) <= most):
        return int(text)
    until = "" if most is None else f" … {most}"
    raise argparse.ArgumentTypeError(
        f"“{text}”: cần số nguyên viết liền, 0{until or ' trở lên'} / write a whole number in digits only, 0{until or ' or more'}"
    )


def seconds(text: str) -> float:
    """Read a time in seconds, more than none; ArgumentTypeError for what is none."""
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if 0 < number < math.inf:
        return number
    raise argparse.ArgumentTypeError(f"“{text}”: cần số giây, lớn hơn 0 / write seconds, more than 0")
