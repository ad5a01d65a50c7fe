"""The page of one report: facts in the page's language, text with its translation state, source, use."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote

from builder.corpus import KnownFigure, Report, document_number, document_slug
from builder.dates import parse_moment, short
from builder.figures import write_change
from builder.language import LANGS, Lang, other, slugify
from builder.model import Correction, Document, Note, Person, Picture
from builder.periods import Period
from builder.pictures import Photo
from builder.site import parts, structured, urls
from builder.site.html import VIETNAMESE, blocks, esc, foreign, heading, link, quoting, time
from builder.site.index import Index, Records
from builder.site.page import Page
from builder.site.pages import bilingual, digests
from builder.site.pages import figures as indicators
from builder.site.parts import At
from builder.site.planned import Planned
from builder.site.record import Record
from builder.site.site import Named, Site
from builder.site.words import word
from builder.translation.segments import State, Translation

Related = tuple[tuple[Record, str], ...]


def _no_picture(photo: Photo) -> bytes:
    raise LookupError(photo.file)


@dataclass(frozen=True, slots=True)
class Source:
    """What a report's own page is made from: the report and its translation, read when the page is made.

    `digest` stands for the bytes of the entry and of its stored English. `picture` gives the bytes of a picture of it.
    """

    digest: str
    load: Callable[[], tuple[Report, Translation]]
    picture: Callable[[Photo], bytes] = _no_picture


def plan(index: Index, records: Records, sources: Mapping[str, Source]) -> Iterator[Planned[Page]]:
    """Plan these reports' own pages in both languages: no other page is made from `sources`."""
    for record in records:
        related = index.related(record)
        for lang in LANGS:
            yield Planned(record.url.of(lang), page, (sources[record.id], record, related, lang))


def page(site: Site, source: Source, record: Record, related: Related, lang: Lang) -> Page:
    """Return the page of a report in `lang`; a withdrawn one keeps its facts, says why, and loses its text."""
    report, translation = source.load()
    at, url = _at(site, lang), record.url.of(lang)
    title, title_lang = record.title_in(lang)
    facts_title = facts_heading(site, record, lang)
    summary, _ = record.summary_in(lang)
    shown = title if title_lang == lang else facts_title
    state = record.state
    return Page(
        url=url,
        lang=lang,
        kind="report",
        title=f"{shown} | {site.settings.short_title.of(lang)}",
        description=parts.first_sentence(summary) if title_lang == lang else facts_title,
        section="reports",
        report_id=report.id,
        translation=state if lang == "en" else "",
        twin=record.url.of("en" if lang == "vi" else "vi"),
        twin_is_translation=state != "missing",
        indexable=lang == "vi" or _is_indexable(site, state, translation),
        card=record.province,
        head=(
            structured.script(structured.report(site, report, record, translation, shown, facts_title, lang)),
        ),
        body=blocks(*_body(at, report, record, translation, related, facts_title)),
    )


@lru_cache(maxsize=2)
def _at(site: Site, lang: Lang) -> At:
    """Return where the parts of every report's page stand: all in one folder, so what is written of a term is shared."""
    return At(site, urls.section("reports", lang, "*"), lang)


def _is_indexable(site: Site, state: State, translation: Translation) -> bool:
    """Return whether a search engine may have the English page: not where nobody stands behind its words."""
    if state == "missing":
        return False
    checked = state in ("reviewed", "human")
    corrected = state == "stale" and translation.vouched
    return checked or corrected or site.settings.policies.index_unchecked_english


def facts_heading(site: Named, record: Record, lang: Lang) -> str:
    """Name a report by its facts alone: "Year-end review, Thua Thien Hue, 2018"."""
    kind = site.vocabulary.kinds[record.kind].text.of(lang)
    province = site.provinces.unit(record.province).name.of(lang)
    if record.period is None:
        return f"{kind}, {province}, {short(record.date, lang)}"
    return parts.place_and_period(f"{kind}, {province}", record.period, lang)


def _body(
    at: At, report: Report, record: Record, translation: Translation, related: Related, facts: str
) -> Iterator[str]:
    notes = _note_numbers(report)
    yield _opening(at, report, record, translation, notes, facts)
    shows_text = report.entry.withdrawn is None
    if shows_text:
        summary = translation.text("summary")
        yield at.once(_heading, "summary", "summary") + bilingual.lead(at, summary)
    yield _figures(at, report.figures, notes, gone=not shows_text)
    if shows_text:
        yield bilingual.text(at, translation)
        yield _pictures(at, report, record, translation)
    yield _people(at, report)
    yield _partners(at, record)
    if shows_text:
        yield _listed(at, "limitations", translation)
        yield _listed(at, "tasks", translation)
    yield _documents(at, report.entry.documents)
    yield _corrections(at, report)
    yield _notes(at, report)
    yield _source(at, report)
    yield _use(at, report, record)
    yield _related(at, record, related)


def _heading(at: At, anchor: str, words: str) -> str:
    return heading(anchor, at.word(words))


def _tight_heading(at: At, anchor: str, words: str) -> str:
    return heading(anchor, at.word(words), tight=True)


# the head of the page


def _opening(
    at: At, report: Report, record: Record, translation: Translation, notes: dict[str, int], facts: str
) -> str:
    entry, lang = report.entry, at.lang
    return "\n".join(
        filter(
            None,
            (
                at.once(_crumbs, record.province, record.years[-1]),
                bilingual.banner(at, record.state, translation)
                if lang == "en" and not entry.withdrawn
                else "",
                _withdrawn(at, report),
                '<header class="head">',
                f'<p class="place">{parts.lineage(at, entry.province, linked=True)}</p>',
                bilingual.title(at, translation.text("title"), facts),
                _meta(at, report, record, translation, notes),
                "</header>",
            ),
        )
    )


def _crumbs(at: At, province: str, year: int) -> str:
    return parts.crumbs(
        at,
        (urls.section("reports", at.lang), at.word("reports")),
        (urls.section("years", at.lang, str(year)), str(year)),
        here=at.site.provinces.unit(province).name.of(at.lang),
    )


def _meta(at: At, report: Report, record: Record, translation: Translation, notes: dict[str, int]) -> str:
    entry, lang = report.entry, at.lang
    rows = [
        (at.word("held"), _held(at, report, notes)),
        (at.word("kind"), at.once(_kind, entry.kind)),
    ]
    if record.period:
        rows.append((at.word("period"), at.once(_issue, record.period)))
    if report.plan_period:
        rows.append((at.word("plan_period"), esc(parts.period(at, report.plan_period))))
    if entry.host:
        rows.append((at.word("host"), esc(at.site.agency_name(entry.host, lang))))
    rows.append((at.word("translation"), _twin(at, record, translation)))
    return parts.pairs(rows, "meta")


def _kind(at: At, id_: str) -> str:
    kind = at.site.vocabulary.kinds[id_]
    return link(at.to(urls.section("kinds", at.lang, kind.slug.of(at.lang))), kind.text.of(at.lang))


def _issue(at: At, period: Period) -> str:
    return link(at.to(digests.url(period).of(at.lang)), parts.period(at, period))


def _held(at: At, report: Report, notes: dict[str, int]) -> str:
    entry, lang = report.entry, at.lang
    text = time(entry.date, lang)
    if entry.end_date:
        text += f"–{time(entry.end_date, lang)}"
    if entry.part_of_day:
        text += f" <small>{esc(at.word(f'part.{entry.part_of_day}'))}</small>"
    if entry.date_inferred:
        words = esc(at.word(f"inferred.{entry.date_inferred}"))
        number = notes.get("date")
        text += (
            f' <a class="inf" href="#n{number}">{words}</a>'
            if number
            else f' <span class="inf">{words}</span>'
        )
    return text


def _twin(at: At, record: Record, translation: Translation) -> str:
    if at.lang == "en":
        return f"{_counterpart(at, record, 'Tiếng Việt')}, {esc(at.word('the_original'))}"
    state = "project" if translation.by == ("project",) else record.state
    return f"{_counterpart(at, record, 'English')}, {esc(at.word(f'state.{state}'))}"


def _counterpart(at: At, record: Record, name: str) -> str:
    lang = other(at.lang)
    return f'<a href="{esc(at.to(record.url.of(lang)))}" hreflang="{lang}" lang="{lang}">{esc(name)}</a>'


def _withdrawn(at: At, report: Report) -> str:
    fix = report.entry.withdrawn
    if fix is None:
        return ""
    why, lang = (fix.en, "en") if at.lang == "en" and fix.en else (fix.vi, "vi")
    said = esc(at.word("withdrawn", date=short(fix.date, at.lang)))
    marked = f' lang="{lang}"' if lang != at.lang else ""
    return f'<aside class="ban"><p><b>{said}</b> <span{marked}>{esc(why)}</span></p></aside>'


# text


def _pictures(at: At, report: Report, record: Record, translation: Translation) -> str:
    """Write the pictures, each with what is to be seen; nothing else of them is loaded before a reader comes near."""
    if not record.pictures:
        return ""
    rows = zip(report.entry.pictures, record.pictures, translation.all("captions"), strict=True)
    shown = "\n".join(
        f'<figure><img src="{esc(at.to(photo.address(report.id)))}" alt="{esc(at.word("picture", number=number))}"'
        f' width="{photo.width}" height="{photo.height}" loading="lazy" decoding="async">'
        f'<figcaption class="sm">{bilingual.caption(at, segment)}{_credit(at, picture)}</figcaption></figure>'
        for number, (picture, photo, segment) in enumerate(rows, start=1)
    )
    return at.once(_heading, "pictures", "pictures") + shown


def _credit(at: At, picture: Picture) -> str:
    if not picture.credit:
        return ""
    mark = ' lang="vi"' if at.lang == "en" and VIETNAMESE.search(picture.credit) else ""
    return f' <span class="mu">{esc(at.word("credit"))} <span{mark}>{esc(picture.credit)}</span></span>'


def _listed(at: At, field: str, translation: Translation) -> str:
    segments = translation.all(field)
    if not segments:
        return ""
    return at.once(_tight_heading, field, field) + bilingual.items(at, segments)


# facts


def _figures(at: At, figures: tuple[KnownFigure, ...], notes: dict[str, int], *, gone: bool) -> str:
    """Write the table of figures; those of a withdrawn report (`gone`) are struck out, and the caption says why."""
    if not figures:
        return ""
    changes = any(known.change for known in figures)
    body = "\n".join([_figure(at, known, notes, changes=changes) for known in figures])
    return f"{at.once(_head_of_figures, changes, gone)}{body}\n</tbody></table>"


def _head_of_figures(at: At, changes: bool, gone: bool) -> str:  # noqa: FBT001, `once` passes by place
    columns = ["indicator", "as_reported", "scope", "of_period"] + (["change"] if changes else [])
    header = "".join(f'<th scope="col">{esc(at.word(name))}</th>' for name in columns)
    return (
        heading("figures", at.word("key_figures"))
        + f'<table class="figs{" gone" if gone else ""}" data-figures>'
        + f"<caption>{esc(at.word('was_withdrawn' if gone else 'figures_caption'))}</caption>"
        + f"<thead><tr>{header}</tr></thead><tbody>\n"
    )


def _figure(at: At, known: KnownFigure, notes: dict[str, int], *, changes: bool) -> str:
    indicator = known.indicator.id
    number = notes.get(f"figures.{indicator}") if notes else None
    note = (
        f'<a class="fn" href="#n{number}" aria-label="{esc(at.word("note", number=number))}">{number}</a>'
        if number
        else ""
    )
    change = f'<td class="ch">{esc(_change(at, known))}</td>' if changes else ""
    return (
        f'<tr data-indicator="{esc(indicator)}" data-scope="{known.scope}">'
        f'<th scope="row">{indicators.linked(at, known)}</th>'
        f'<td class="v">{parts.value(at, known, note=note)}</td>'
        f"<td>{parts.scope(at, known)}</td>"
        f"<td>{esc(parts.period(at, known.period))}</td>{change}</tr>"
    )


def _change(at: At, known: KnownFigure) -> str:
    return write_change(known.change, known.quantity.unit, at.lang, at.site.units) if known.change else ""


def _people(at: At, report: Report) -> str:
    rows = [
        (_position(at, person), at.once(_person, person.name, person.role)) for person in report.entry.people
    ]
    if report.entry.attendees:
        names = ", ".join(at.site.agency_name(agency, at.lang) for agency in report.entry.attendees)
        rows.append((at.word("attendees"), esc(names)))
    return at.once(_tight_heading, "people", "people_and_roles") + parts.pairs(rows) if rows else ""


def _position(at: At, person: Person) -> str:
    return at.site.position_name(person, at.lang)


def _person(at: At, name: str, role: str | None) -> str:
    address = at.to(urls.section("people", at.lang, slugify(name)))
    linked = link(address, name, lang="vi" if at.lang == "en" else None)
    known = at.site.vocabulary.roles.get(role) if role else None
    return f'{linked} <span class="mu">{esc(known.text.of(at.lang))}</span>' if known else linked


def _partners(at: At, record: Record) -> str:
    found = []
    if record.partners:
        found.append(f"<p>{_partner_names(at, record.partners)}</p>")
    if record.partners_planned:
        names = _partner_names(at, record.partners_planned)
        found.append(f'<p>{names} <span class="mu">{esc(at.word("planned_note"))}</span></p>')
    return at.once(_tight_heading, "partners", "partners") + "\n".join(found) if found else ""


def _partner_names(at: At, partners: tuple[str, ...]) -> str:
    return ", ".join(parts.partner_link(at, partner) for partner in partners)


def _documents(at: At, documents: tuple[Document, ...]) -> str:
    if not documents:
        return ""
    rows = [
        (at.site.vocabulary.document_kinds[document.kind].text.of(at.lang), _document(at, document))
        for document in documents
    ]
    return at.once(_tight_heading, "documents", "documents_cited") + parts.pairs(rows)


def _document(at: At, document: Document) -> str:
    pieces = []
    number = document_number(document.number) if document.number else ""
    if number:
        address = at.to(urls.section("documents", at.lang, document_slug(document)))
        pieces.append(f'<a href="{esc(address)}" class="nw">{esc(number)}</a>')
    if at.lang == "en" and document.title_en:
        pieces.append(esc(document.title_en))
    elif document.title:
        pieces.append(
            f'<span lang="vi">{esc(document.title)}</span>' if at.lang == "en" else esc(document.title)
        )
    if document.issuer:
        pieces.append(f'<span class="mu">{esc(at.site.agency_name(document.issuer, at.lang))}</span>')
    if document.date:
        pieces.append(time(document.date, at.lang))
    if document.as_written and document.as_written != number:
        pieces.append(
            f'<span class="mu">{quoting(at.word("as_written", text=document.as_written), at.lang)}</span>'
        )
    return " ".join(pieces)


# doubts, source, use


def _note_numbers(report: Report) -> dict[str, int]:
    numbers: dict[str, int] = {}
    for number, note in enumerate(report.entry.notes, start=1):
        numbers.setdefault(note.about, number)
    return numbers


def _notes(at: At, report: Report) -> str:
    items = [
        f'<li id="n{number}"{_vi_mark(at, note.en)}>{_said(at, note)}</li>'
        for number, note in enumerate(report.entry.notes, start=1)
    ]
    if not report.figures and not any(note.about == "figures" for note in report.entry.notes):
        items.append(f'<li id="n{len(items) + 1}">{esc(at.word("no_figures"))}</li>')
    return (
        heading("notes", at.word("notes")) + '<ol class="notes">\n' + "\n".join(items) + "\n</ol>"
        if items
        else ""
    )


def _vi_mark(at: At, english: str | None) -> str:
    return ' lang="vi"' if at.lang == "en" and not english else ""


def _said(at: At, of: Note | Correction) -> str:
    """Write a note or a correction in the page's language; without English it is Vietnamese throughout."""
    return quoting(of.en, "en") if at.lang == "en" and of.en else esc(of.vi)


def _corrections(at: At, report: Report) -> str:
    rows = [
        (
            short(fix.date, at.lang),
            f"<span{_vi_mark(at, fix.en)}>{_said(at, fix)}</span>",
        )
        for fix in report.entry.corrections
    ]
    return heading("corrections", at.word("corrections")) + parts.pairs(rows) if rows else ""


def _source(at: At, report: Report) -> str:
    source = report.entry.source
    mark = ' lang="vi"' if at.lang == "en" else ""
    rows: list[tuple[str, str]] = []
    if source.title:
        rows.append((at.word("source_title"), f"<span{mark}>{esc(source.title)}</span>"))
    rows.append((at.word("publisher"), f"<span{mark}>{esc(source.name)}</span>"))
    if source.author:
        rows.append((at.word("author"), f"<span{mark}>{esc(source.author)}</span>"))
    if source.via:
        rows.append((at.word("via"), f"<span{mark}>{esc(source.via)}</span>"))
    rows.append((at.word(source.published_label or "posted"), _published(at, source.published)))
    if source.url:
        rows.append((at.word("address"), link(source.url, source.url, rel="nofollow")))
    if source.archived and source.archived.startswith("http"):
        rows.append((at.word("archived"), link(source.archived, source.archived)))
    if source.retrieved:
        rows.append((at.word("retrieved"), time(source.retrieved, at.lang)))
    return at.once(_heading, "source", "source") + parts.pairs(rows, "kv src")


def _published(at: At, published: str | None) -> str:
    moment = parse_moment(published) if published else None
    if moment is None:
        return f'<span class="mu">{esc(at.word("not_given"))}</span>'
    day, clock = moment
    return time(day, at.lang) if clock is None else f"{time(day, at.lang)}, {clock}"


def _use(at: At, report: Report, record: Record) -> str:
    site, lang = at.site, at.lang
    title, title_lang = record.title_in(lang)
    settings = site.settings
    citation = at.word(
        "citation",
        site=esc(settings.title.of(lang)),
        title=foreign(title, title_lang, lang),
        date=short(record.date, lang),
        id=record.id,
        url=esc(settings.base_url + record.url.of(lang)),
    )
    error = f"{settings.repository.url}/issues/new?title={at.once(_error_subject).format(id=record.id)}"
    return (
        f'{at.once(_heading, "use", "use")}<p class="cite">{citation}</p>\n<p class="act">'
        f"{at.once(_csv) if report.figures and report.entry.withdrawn is None else ''}"
        f"{link(at.to(f'data/reports/{record.id}.json'), 'JSON')}"
        f"{link(settings.source_url(report.path), at.word('yaml'))}"
        f"{link(settings.history_url(report.path), at.word('history'))}"
        f"{at.once(parts.to_print)}"
        f"{link(error, at.word('report_error'))}</p>"
    )


def _csv(at: At) -> str:
    """Lead to the table of all reports' figures: one of a few rows would cost a file a report."""
    return link(at.to(indicators.CSV), at.word("all_csv"))


def _error_subject(at: At) -> str:
    """Return what a message of an error is headed with, as an address writes it; a report's id needs no quoting."""
    return quote(at.word("error_subject"), safe="/{}")


def _related(at: At, record: Record, related: Related) -> str:
    across = f'<p class="next">{_counterpart(at, record, word("other_language", other(at.lang)))}</p>'
    if not related:
        return across
    listed = parts.lines(at, [(one, esc(_reason(at, record, one, reason))) for one, reason in related])
    return f"{at.once(_heading, 'related', 'related')}{listed}\n{across}"


def _reason(at: At, record: Record, related: Record, reason: str) -> str:
    """Say why another report is related; the year is the latest that both look back on."""
    if reason != "related.year":
        return at.word(reason)
    return at.word(reason, year=max(set(record.years).intersection(related.years), default=0))
