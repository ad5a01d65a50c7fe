"""Vietnamese on an English page says that it is Vietnamese (WCAG 2.2, 3.1.2)."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import pytest
from sample import ROOT

from builder.site import words
from builder.site.html import quoting
from builder.site.pages.prose import in_its_tongue

UNSEEN = re.compile(r"<script.*?</script>|<head>.*?</head>|Nhịp Cầu", re.DOTALL)  # a name needs none
MARKED = re.compile(r'<(\w+)[^>]* lang="vi"[^>]*>(?:(?!<\1\b).)*?</\1>', re.DOTALL)


@pytest.mark.parametrize(
    ("english", "marked"),
    [
        ("It says “gần 36”, or “nearly”.", 'It says “<span lang="vi">gần 36</span>”, or “nearly”.'),
        ("It opens “gần and “ngót” ends.", 'It opens “gần and “<span lang="vi">ngót</span>” ends.'),
        ("A & B “Sở & Vụ”", 'A &amp; B “<span lang="vi">Sở &amp; Vụ</span>”'),
    ],
)
def test_a_quotation_says_its_language(english: str, marked: str) -> None:
    assert quoting(english, "en") == marked


def test_a_vietnamese_page_marks_no_quotation() -> None:
    assert quoting("Nguồn viết “gần 36” & thôi", "vi") == "Nguồn viết “gần 36” &amp; thôi"


@pytest.mark.parametrize(
    ("english", "marked"),
    [
        ("| gần, ngót (nearly) |", '| <span lang="vi">gần, ngót</span> (nearly) |'),
        ("| từ … trở lên (at least) |", '| <span lang="vi">từ … trở lên</span> (at least) |'),
        ("write `hơn 450` or `450`", 'write <span lang="vi">`hơn 450`</span> or `450`'),
        ("```yaml\na: Sở\n\nb: <1\n```\n", '<pre lang="vi"><code>a: Sở\n\nb: &lt;1\n</code></pre>\n'),
        ("```text\nE105 date-order\n```\n", "```text\nE105 date-order\n```\n"),
    ],
)
def test_pieces_of_prose_say_their_language(english: str, marked: str) -> None:
    assert in_its_tongue(english) == marked


def unmarked(page: Path, pattern: str) -> list[str]:
    """Return what `pattern` finds on an English page beside what says that it is Vietnamese."""
    text = MARKED.sub("", UNSEEN.sub("", page.read_text("utf-8")))
    return [f"{page.parent.name}: {found[0]}" for found in re.finditer(pattern, text)]


@pytest.mark.parametrize("which", ["finished", "mixed"])
def test_no_english_page_quotes_vietnamese_without_saying_so(
    which: str, request: pytest.FixtureRequest
) -> None:
    quoted = "“[^“”<>]*[À-ÖØ-öø-ỹ][^“”<>]*”"
    pages = sorted(request.getfixturevalue(which).glob("en/**/index.html"))
    assert [line for page in pages for line in unmarked(page, quoted)] == []


@pytest.mark.parametrize("name", ["about", "method", "contribute"])
def test_no_english_prose_holds_vietnamese_without_saying_so(finished: Path, name: str) -> None:
    assert unmarked(finished / "en" / name / "index.html", ">[^<>]*[À-ÖØ-öø-ỹ][^<>]*<") == []


def test_every_word_of_the_interface_is_asked_for() -> None:
    """By its name, or by a name that begins as it does and ends in a value: `f"state.{state}"`."""
    sources = [*(ROOT / "builder").rglob("*.py"), *(ROOT / "overrides").rglob("*.html")]
    text = "".join(path.read_text("utf-8") for path in sources if path.name != "words.py")
    text += inspect.getsource(words.count)
    named = set(re.findall(r"[\"']([a-z_.]+)[\"']", text))
    begun = tuple(re.findall(r"f[\"']([a-z_]+\.)\{", text))
    assert [key for key in words.WORDS if key not in named and not key.startswith(begun)] == []
