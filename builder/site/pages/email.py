"""A compiled issue as plain HTML for e-mail: one column, absolute links, no file beside it, no script.

What may live here: writing what `digests.read` found so that a mail program shows it as it is. The few
styles stand in the head, and without them it still reads.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from builder.dates import short
from builder.language import LANGS, Lang
from builder.site import parts
from builder.site.html import esc, link
from builder.site.index import Index
from builder.site.pages import digests
from builder.site.pages.digests import Issue, Line, Place
from builder.site.parts import At
from builder.site.planned import Planned
from builder.site.record import Record
from builder.site.site import Site
from builder.site.words import capital

STYLE = (
    "body{margin:0;padding:16px;color:#13201e;background:#fff;font:16px/1.6 Arial,sans-serif}"
    "main{display:block;max-width:640px;margin:0 auto}h1{font-size:28px;line-height:1.4;margin:0}"
    "h2{font-size:18px;margin:24px 0 0;border-top:2px solid #13201e;padding-top:8px}"
    "table{border-collapse:collapse;width:100%}"
    "th,td{padding:4px 12px 4px 0;vertical-align:top;text-align:left;border-bottom:1px solid #d2dcd9}"
    "th{font-weight:400}small,thead th{color:#4d5d59;font-size:14px}a{color:#0a5654}"
)
"""All the styling there is; a program that drops it shows the same words in the same order."""


def plan(_site: Site, index: Index) -> Iterator[Planned[bytes]]:
    """Plan the copy of every issue in both languages."""
    for issue in digests.issues(index):
        for lang, (_, address) in zip(LANGS, beside(issue), strict=True):
            yield Planned(address, _file, (issue, lang))


def beside(issue: Issue) -> Iterator[tuple[str, str]]:
    """Return where the copies of an issue stand, each behind the address of its page."""
    for page in digests.url(issue.period):
        yield page, page + digests.EMAIL


def _file(site: Site, issue: Issue, lang: Lang) -> bytes:
    at = At(site, digests.url(issue.period).of(lang), lang)
    content = digests.read(site, issue, lang)
    title = issue.period.heading(at.lang)
    page = site.settings.base_url + digests.url(issue.period).of(at.lang)
    name = site.settings.title.of(at.lang)
    lines = [
        f'<!doctype html>\n<html lang="{at.lang}"><head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width,initial-scale=1">',
        '<meta name="robots" content="noindex">',
        f"<title>{esc(name)}: {esc(title)}</title><style>{STYLE}</style></head>",
        "<body><main>",
        f"<p><small>{esc(name)}</small></p>",
        f"<h1>{esc(title)}</h1>",
        f"<p>{esc(content.lead)}</p>",
        f"<p>{link(page, at.word('read_on_site'))}</p>",
        *_country(at, content.country),
        *(line for place in content.places for line in _place(at, place)),
        *_corrections(at, content),
        f"<p><small>{esc(_foot(at))}</small></p>",
        "</main></body></html>\n",
    ]
    return "\n".join(lines).encode()


def _foot(at: At) -> str:
    """Say what the digest is not, or what its office says of it, and under which licence it stands."""
    settings = at.site.settings
    said = settings.disclaimer.of(at.lang) if settings.disclaimer else at.word("disclaimer")
    return f"{said} {at.word('licence_is', licence=settings.licence.name.of(at.lang))}"


def _h2(text: str) -> str:
    return f"<h2>{text}</h2>"


def _country(at: At, lines: Sequence[Line]) -> Iterator[str]:
    if lines:
        yield _h2(esc(at.site.vocabulary.scopes["nation"].text.of(at.lang)))
        for _, group in groupby(lines, key=lambda line: line.row.record.id):
            found = list(group)
            place = at.site.provinces.unit(found[0].row.record.province).name.of(at.lang)
            yield f"<p>{esc(capital(at.word('reported_by', name=place)))}</p>"
            yield _table(at, found)


def _place(at: At, place: Place) -> Iterator[str]:
    provinces = at.site.provinces
    then, today = provinces.unit(place.province), provinces.today(place.province)
    name = then.name.of(at.lang)
    yield _h2(esc(name if today.id == then.id else f"{name} ({at.word('today')} {today.title(at.lang)})"))
    for one in place.reports:
        yield f"<p>{_report(at, one.record)}<br><small>{short(one.record.date, at.lang)}</small></p>"
        if one.withdrawn:
            yield f"<p>{esc(at.word('was_withdrawn'))}</p>"
        elif one.lines:
            yield _table(at, one.lines)
        else:
            yield f"<p><small>{esc(at.word('only_country' if one.has_figures else 'no_figures'))}</small></p>"


def _report(at: At, record: Record) -> str:
    title, lang = record.title_in(at.lang)
    address = at.site.settings.base_url + record.url.of(at.lang)
    return link(address, title, lang=lang if lang != at.lang else None)


def _table(at: At, lines: Sequence[Line]) -> str:
    columns = digests.columns(lines)
    rows = "\n".join(_row(at, line, wide="before" in columns) for line in lines)
    header = "".join(f'<th scope="col">{esc(at.word(name))}</th>' for name in columns)
    return f"<table><thead><tr>{header}</tr></thead><tbody>\n{rows}\n</tbody></table>"


def _row(at: At, line: Line, *, wide: bool) -> str:
    known, record = line.row.known, line.row.record
    marks = []
    if known.scope == "partner" and known.partner:
        marks.append(at.word("with_partner", partner=at.site.partner_name(known.partner, at.lang)))
    if known.period and record.period and known.period.text != record.period.text:
        marks.append(parts.period(at, known.period))
    if known.planned:
        marks.append(at.word("planned"))
    name = esc(at.site.indicator_name(known, at.lang))
    said = f"<br><small>{esc('; '.join(marks))}</small>" if marks else ""
    before = "{}: {}".format(*digests.before_words(at, line.before)) if line.before else ""
    last = f"<td>{esc(before)}</td>" if wide else ""
    value = esc(digests.figure_words(at, known))
    return f'<tr><th scope="row">{name}{said}</th><td><b>{value}</b></td>{last}</tr>'


def _corrections(at: At, content: digests.Content) -> Iterator[str]:
    if not content.corrections:
        return
    yield _h2(esc(at.word("corrections_since")))
    for record, fix in content.corrections:
        said, lang = digests.fix_words(at, fix)
        marked = f' lang="{lang}"' if lang != at.lang else ""
        yield f"<p>{short(fix.date, at.lang)}: {_report(at, record)}<br><span{marked}>{esc(said)}</span></p>"
