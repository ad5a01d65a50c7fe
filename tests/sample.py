"""Where the content stands that the tests are about: the project's five reports, its words and its settings.

What may live here: that one decision. An office that puts its own reports into content/ keeps a copy of what
was there in tests/content/ (see README.md), and its tests go on to mean what they say.
"""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[1]
_KEPT = ROOT / "tests" / "content"
CONTENT = _KEPT if _KEPT.is_dir() else ROOT / "content"
