"""The type of one kind of mistake. What may live here: `Code` and nothing else."""

from __future__ import annotations

from dataclasses import dataclass

from builder.language import Both

_NOTHING = Both("", "")


@dataclass(frozen=True, slots=True)
class Code:
    """One kind of mistake, in the words of the person who made it.

    `code` is the key in `CODES`: `E101`, or `E103/octal` where one rule has several kinds of mistake; it is
    never given to another kind. `message` says what is wrong and `hint` what to do; both may hold slots
    such as `{found}`, filled from `Finding.values`. `example` is a short text that causes it. `why` is said
    in the list of all codes only.
    """

    code: str
    slug: str
    message: Both
    hint: Both
    example: str
    why: Both = _NOTHING

    @property
    def number(self) -> str:
        """The code that is printed: the key without its variant."""
        return self.code.partition("/")[0]

    @property
    def severity(self) -> str:
        """`error` or `warning`: the letter of the code."""
        return "error" if self.code.startswith("E") else "warning"


def kind(code: str, slug: str, vi: str, hint_vi: str, en: str, hint_en: str, example: str) -> Code:
    """Return a `Code` from its texts in the order in which one writes them."""
    return Code(code, slug, Both(vi, en), Both(hint_vi, hint_en), example)
