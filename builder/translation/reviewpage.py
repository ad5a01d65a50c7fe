"""The page for a reviewer: both texts side by side, every doubt at its place, what to type under each.

What may live here: one self-contained HTML page as a string. It is a work sheet on the reviewer's machine,
not a page of the site.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from html import escape

from builder.language import Both, Lang
from builder.translation.facts import Discrepancy, Span
from builder.translation.states import Judge, Standing, Survey

_STYLE = """
:root{color-scheme:light dark;font:16px/1.6 system-ui,sans-serif;--line:#8886;--bad:#b3261e;--warn:#8a6100;--wash:#f7c9441f}
body{max-width:78rem;margin:1.5rem auto;padding:0 1rem}h1{font-size:1.35rem}h2{font-size:1rem;margin:0}
section{border-top:1px solid var(--line);padding:.9rem 0}.pair{display:grid;gap:0 1.5rem}
.pair>div{white-space:pre-wrap;overflow-wrap:anywhere}.state{color:#777;font-weight:400}
mark{background:#f7c94466;color:inherit;padding:0 .1em}mark.error{background:#e5484d44}
ul{margin:.5rem 0;padding-left:1.2rem}.error b{color:var(--bad)}.warning b{color:var(--warn)}
ins{text-decoration:none;background:#30a46c44}del{opacity:.6}.new{background:var(--wash);padding:.5rem .75rem;margin:.5rem 0}
code{background:#8882;padding:.1em .35em;border-radius:3px;user-select:all}small{color:#777}
@media(min-width:50rem){.pair{grid-template-columns:1fr 1fr}}
"""

_WORDS: dict[str, Both] = {
    "title": Both("Kiểm bản dịch", "Review of the translation"),
    "missing": Both("chưa có tiếng Anh", "no English yet"),
    "stale": Both("tiếng Việt đã đổi", "the Vietnamese has changed"),
    "machine": Both("dịch máy, chưa kiểm", "machine translation, not checked"),
    "edited": Both("người sửa, chưa kiểm", "corrected by a person, not checked"),
    "reviewed": Both("đã kiểm", "checked"),
    "human": Both("người viết", "written by a person"),
    "blocked": Both("bị giữ lại vì sai dữ kiện", "held back: a fact is wrong"),
    "changed": Both("Tiếng Việt đã đổi như sau", "What changed in the Vietnamese"),
    "proposal": Both("Máy đề nghị", "An engine proposes"),
    "accept": Both("Lấy câu máy đề nghị", "Take the proposal"),
    "mark": Both("Nếu đúng, chạy", "If it is right, run"),
    "mend": Both(
        "Nếu sai, sửa dòng en của đoạn này trong", "If it is wrong, mend the line en of this segment in"
    ),
    "waive": Both("Nếu máy báo nhầm", "If the finding is mistaken"),
    "counts": Both("{errors} lỗi, {warnings} chỗ ngờ", "{errors} errors, {warnings} doubts"),
}


@dataclass(frozen=True, slots=True)
class Sheet:
    """What the page is about: the entry's id, the file of its English, and who opened it."""

    id: str
    path: str
    survey: Survey
    judge: Judge
    lang: Lang

    def word(self, key: str, **slots: object) -> str:
        """Return words of the page, escaped."""
        text = _WORDS[key].of(self.lang)
        return escape(text.format(**slots) if slots else text)


def page(sheet: Sheet) -> str:
    """Return the page."""
    doubts = [(standing, _findings(sheet, standing)) for standing in sheet.survey.standings]
    errors = sum(one.severity == "error" for _, found in doubts for one in found)
    warnings = sum(len(found) for _, found in doubts) - errors
    sections = "\n".join(_section(sheet, standing, found) for standing, found in doubts)
    return (
        f'<!doctype html>\n<html lang="{sheet.lang}">\n<head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width">'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        f"<title>{sheet.word('title')}: {escape(sheet.id)}</title><style>{_STYLE}</style></head>\n<body>\n"
        f"<h1>{sheet.word('title')}: {escape(sheet.id)}</h1>\n"
        f"<p>{sheet.word('counts', errors=errors, warnings=warnings)}</p>\n{sections}\n</body>\n</html>\n"
    )


def _findings(sheet: Sheet, standing: Standing) -> Sequence[Discrepancy]:
    if standing.state == "human" and not standing.findings:
        return sheet.judge(standing.vi, standing.en)
    return standing.findings


def _section(sheet: Sheet, standing: Standing, found: Sequence[Discrepancy]) -> str:
    made_from = standing.was or standing.vi
    by = f" <small>{escape(standing.by)}</small>" if standing.by else ""
    parts = [
        f'<section id="{standing.key}"><h2>{standing.key} <span class="state">{sheet.word(standing.state)}</span>{by}</h2>',
        _pair(made_from, standing.en, found),
        _listed(sheet, found),
    ]
    if standing.was:
        parts.append(
            f'<p>{sheet.word("changed")}:</p><div class="pair"><div lang="vi">{_difference(standing.was, standing.vi)}</div></div>'
        )
    if standing.proposal:
        doubts = sheet.judge(standing.vi, standing.proposal.en)
        parts.append(
            f'<div class="new"><p>{sheet.word("proposal")} <small>{escape(standing.proposal.by)}</small></p>'
            f"{_pair(standing.vi, standing.proposal.en, doubts)}{_listed(sheet, doubts)}"
            f"<p>{sheet.word('accept')}: {_command(sheet, standing, '--accept')}</p></div>"
        )
    if standing.en and standing.state not in ("human", "reviewed"):
        parts.append(_steps(sheet, standing, found))
    return "\n".join((*filter(None, parts), "</section>"))


def _steps(sheet: Sheet, standing: Standing, found: Sequence[Discrepancy]) -> str:
    codes = dict.fromkeys(one.number for one in found if one.severity == "error")
    waivers = " ".join(f'--waive {code}="…"' for code in codes)
    waive = f"<li>{sheet.word('waive')}: {_command(sheet, standing, waivers)}</li>" if codes else ""
    mark = "" if codes else f"<li>{sheet.word('mark')}: {_command(sheet, standing)}</li>"
    return f"<ul>{mark}<li>{sheet.word('mend')} <code>{escape(sheet.path)}</code></li>{waive}</ul>"


def _command(sheet: Sheet, standing: Standing, more: str = "") -> str:
    words = f'digest review {sheet.id} --by "…" {standing.key} {more}'.rstrip()
    return f"<code>{escape(words)}</code>"


def _pair(vi: str, en: str, found: Iterable[Discrepancy]) -> str:
    found = list(found)
    left = _marked(vi, ((one.vi_span, one.severity) for one in found))
    right = _marked(en, ((one.en_span, one.severity) for one in found))
    return f'<div class="pair"><div lang="vi">{left}</div><div lang="en">{right}</div></div>'


def _listed(sheet: Sheet, found: Iterable[Discrepancy]) -> str:
    items = "".join(
        f'<li class="{one.severity}"><b>{one.number}</b> {escape(one.message.of(sheet.lang))} '
        f"<small>{escape(one.hint.of(sheet.lang))}</small></li>"
        for one in found
    )
    return f"<ul>{items}</ul>" if items else ""


def _marked(text: str, spans: Iterable[tuple[Span | None, str]]) -> str:
    """Mark the spans in a text; where two overlap the earlier one is marked whole and the later one's rest."""
    pieces: list[str] = []
    end = 0
    for span, severity in sorted(((span, severity) for span, severity in spans if span), key=_place):
        start = max(end, span.start)
        if start >= span.end:
            continue
        pieces.append(escape(text[end:start]))
        pieces.append(f'<mark class="{severity}">{escape(text[start : span.end])}</mark>')
        end = span.end
    return "".join((*pieces, escape(text[end:])))


def _place(found: tuple[Span, str]) -> tuple[int, int]:
    return found[0].start, -found[0].end


def _difference(before: str, now: str) -> str:
    return " ".join(_changes(before.split(), now.split()))


def _changes(before: list[str], now: list[str]) -> Iterator[str]:
    for kind, a, b, c, d in SequenceMatcher(None, before, now, autojunk=False).get_opcodes():
        if kind == "equal":
            yield escape(" ".join(now[c:d]))
            continue
        if a < b:
            yield f"<del>{escape(' '.join(before[a:b]))}</del>"
        if c < d:
            yield f"<ins>{escape(' '.join(now[c:d]))}</ins>"
