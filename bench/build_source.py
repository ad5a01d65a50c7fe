"""The same digest as other builders would be given it, written from the open data of our own site.

`read` takes the entries from `data/` of a built site, where both languages stand with every name looked up; so a
rival resolves no vocabulary. Each of the writers below lays out one rival's source: a Markdown file per report and
language with front matter for Hugo and Eleventy, and for MkDocs, which has no taxonomies, the finished lists too.
Writing is not counted in a rival's time. Templates and settings stand in `bench/rivals/`.
"""

from __future__ import annotations

import json
import shutil
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

from builder.language import LANGS, Lang, slugify

ROOT = Path(__file__).resolve().parents[1]
RIVALS = Path(__file__).parent / "rivals"
STRINGS = RIVALS / "strings"
TAXONOMIES = (
    "provinces", "themes", "kinds", "years", "digests", "partners", "people", "documents", "indicators",
)  # fmt: skip
WITH_FEED = ("provinces", "themes", "partners")
PAGED = 50
MOST = 200
"""Reports that the page of a term lists, as on ours; the older ones stand in the pages of all reports."""

Names = dict[str, str]
Terms = dict[str, dict[str, Names]]


@dataclass(frozen=True, slots=True)
class Report:
    """One report in one language: its front matter and its text."""

    id: str
    front: dict[str, Any]
    body: str


@dataclass(frozen=True, slots=True)
class Digest:
    """All of it: per language the reports, newest first, and the names of all terms that are used."""

    reports: dict[Lang, list[Report]]
    terms: Terms


def read(site: Path) -> Digest:
    """Read the open data of a site that `digest build` made."""
    vocabulary = json.loads((site / "data" / "vocab.json").read_text("utf-8"))
    abroad = {one["id"]: one for one in (*vocabulary["countries"], *vocabulary["localities"])}
    entries = [json.loads(path.read_text("utf-8")) for path in (site / "data" / "reports").glob("*.json")]
    entries.sort(key=lambda entry: (entry["date"], entry["id"]), reverse=True)
    terms: Terms = {taxonomy: {} for taxonomy in TAXONOMIES}
    reports: dict[Lang, list[Report]] = {lang: [] for lang in LANGS}
    for entry in entries:
        named = _terms(entry, abroad)
        for taxonomy, found in named.items():
            terms[taxonomy] |= found
        keys = {taxonomy: list(found) for taxonomy, found in named.items() if found}
        for lang in LANGS:
            body = "\n\n".join(part[lang] for part in entry["body"])
            reports[lang].append(Report(entry["id"], _front(entry, lang) | keys, body))
    return Digest(reports, {taxonomy: dict(sorted(found.items())) for taxonomy, found in terms.items()})


def _terms(entry: dict[str, Any], abroad: dict[str, Names]) -> Terms:
    """Return the terms that a report stands under, with their names."""
    period = entry.get("period")
    first, last = ((period["start"], period["end"]) if period else (entry["date"], entry["date"]))  # fmt: skip
    years = [str(year) for year in range(int(first[:4]), int(last[:4]) + 1)]
    partners = [
        partner
        for one in entry["partners"]
        for partner in (one, abroad.get(abroad.get(one["id"], {}).get("country", "")))
        if partner
    ]
    return {
        "provinces": {one["id"]: _names(one) for one in entry["province"].values() if isinstance(one, dict)},
        "themes": {one["id"]: _names(one) for one in entry["themes"]},
        "kinds": {entry["kind"]["id"]: _names(entry["kind"])},
        "years": {year: dict.fromkeys(LANGS, year) for year in years},
        "digests": {slugify(period["id"]): _names(period)} if period else {},
        "partners": {one["id"].lower(): _names(one) for one in partners},
        "people": {
            slugify(one["name"]): dict.fromkeys(LANGS, one["name"]) for one in entry.get("people", ())
        },
        "documents": {
            slugify(one["number"]): {lang: f"{one['kind'][lang]} {one['number']}" for lang in LANGS}
            for one in entry.get("documents", ())
        },
        "indicators": {one["indicator"]["id"]: _names(one["indicator"]) for one in entry.get("figures", ())},
    }


def _names(term: dict[str, Any]) -> Names:
    return {lang: term[lang] for lang in LANGS}


def _front(entry: dict[str, Any], lang: Lang) -> dict[str, Any]:
    """Return what a report's page shows besides its text."""
    then, today = entry["province"]["then"], entry["province"]["today"]
    period = entry.get("period", {"id": "", "vi": "", "en": ""})
    summary = entry["summary"][lang]
    return {
        "title": entry["title"][lang],
        "date": entry["date"],
        "description": summary.split(". ")[0].removesuffix(".") + ".",
        "summary": summary,
        "place": then[lang],
        "now": today[lang] if today["id"] != then["id"] else "",
        "period": period[lang],
        "figures": [
            {"indicator": one["indicator"]["id"], "name": one["indicator"][lang], "written": one["as_written"],
             "scope": one["scope"], "period": period[lang] if one["period"] == period["id"] else one["period"]}
            for one in entry.get("figures", ())
        ],
        "roles": [
            {"person": slugify(one["name"]), "name": one["name"], "position": one["position"][lang], "role": one["role"][lang]}
            for one in entry.get("people", ())
        ],
        "publisher": entry["source"]["name"],
        "beside": [part["vi"] for part in entry["body"]] if lang == "en" else [],
    }  # fmt: skip


def hugo(digest: Digest, folder: Path) -> None:
    """Lay out a Hugo site: JSON front matter (the quickest that it reads), taxonomies, names as data."""
    shutil.copytree(RIVALS / "hugo", folder)
    shutil.copytree(STRINGS, folder / "i18n")
    _assets(folder / "static" / "assets")
    _write(folder / "data" / "terms.json", _json(digest.terms))
    for lang in LANGS:
        content = folder / "content" / lang
        _write(content / "search.md", _json({"title": "Pagefind", "layout": "search"}))
        for report in digest.reports[lang]:
            _write(content / "reports" / f"{report.id}.md", f"{_json(report.front)}\n\n{report.body}\n")


def eleventy(digest: Digest, folder: Path) -> None:
    """Lay out an Eleventy site: JSON front matter, JavaScript templates, names as data."""
    shutil.copytree(RIVALS / "eleventy", folder)
    shutil.copytree(STRINGS, folder / "strings")
    _assets(folder / "assets")
    _write(folder / "terms.json", _json(digest.terms))
    for lang in LANGS:
        for report in digest.reports[lang]:
            front = report.front | {"lang": lang, "id": report.id}
            _write(
                folder / "src" / "reports" / lang / f"{report.id}.md",
                f"---json\n{_json(front)}\n---\n{report.body}\n",
            )


def material(digest: Digest, folder: Path) -> None:
    """Lay out a site for mkdocs-material with mkdocs-static-i18n: pages, lists and a navigation that holds the reports."""
    shutil.copytree(RIVALS / "material", folder)
    for lang in LANGS:
        strings = json.loads((STRINGS / f"{lang}.json").read_text("utf-8"))
        for name, text in _markdown(digest, lang, strings):
            _write(folder / "docs" / lang / name, text)
    years: defaultdict[str, list[str]] = defaultdict(list)
    for report in digest.reports["vi"]:
        years[report.front["date"][:4]].append(f"reports/{report.id}.md")
    nav = ["index.md", {"Báo cáo": ["reports/index.md", *({year: pages} for year, pages in years.items())]}]
    nav += [f"{taxonomy}/index.md" for taxonomy in TAXONOMIES]
    with (folder / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write(f"nav: {_json(nav)}\n")


def _markdown(digest: Digest, lang: Lang, strings: Names) -> Iterator[tuple[str, str]]:
    """Yield name and text of each page that Material is given in one language."""
    reports = digest.reports[lang]
    by_term: defaultdict[tuple[str, str], list[Report]] = defaultdict(list)
    for report in reports:
        for taxonomy in TAXONOMIES:
            for key in report.front.get(taxonomy, ()):
                by_term[taxonomy, key].append(report)
    for report in reports:
        yield f"reports/{report.id}.md", _page(report, digest.terms, lang, strings, by_term)
    yield "index.md", f"# {strings['site']}\n\n" + "\n".join(_rows(reports[:5], "reports/"))
    for at in range(0, len(reports), PAGED):
        number, part = at // PAGED + 1, reports[at : at + PAGED]
        name = "reports/index.md" if number == 1 else f"reports/page/{number}.md"
        up = "" if number == 1 else "../"
        yield name, f"# {strings['reports']} {number}\n\n" + "\n".join(_rows(part, up))
    for taxonomy, terms in digest.terms.items():
        lines = [
            f"- [{names[lang]}]({key}.md) {len(by_term[taxonomy, key])}"
            for key, names in sorted(terms.items(), key=lambda term: term[1][lang])
        ]
        yield f"{taxonomy}/index.md", f"# {strings[taxonomy]}\n\n" + "\n".join(lines)
        for key, names in terms.items():
            found = by_term[taxonomy, key]
            if taxonomy == "indicators":
                text = "\n".join(_figures(found, key, strings))
            else:
                text = "\n".join(_rows(found[:MOST], "../reports/"))
            yield f"{taxonomy}/{key}.md", f"# {names[lang]}\n\n{text}\n"


def _page(
    report: Report,
    terms: Terms,
    lang: Lang,
    strings: Names,
    by_term: dict[tuple[str, str], list[Report]],
) -> str:
    front = report.front

    def link(taxonomy: str, key: str) -> str:
        return f"[{terms[taxonomy][key][lang]}](../{taxonomy}/{key}.md)"

    def links(taxonomy: str) -> str:
        return ", ".join(link(taxonomy, key) for key in front.get(taxonomy, ()))

    meta = [strings["held"] + ": " + front["date"], *(
        f"{strings[taxonomy]}: {links(taxonomy)}" for taxonomy in TAXONOMIES[:5] if front.get(taxonomy))]  # fmt: skip
    figures = (
        f"| {link('indicators', one['indicator'])} | {one['written']} | {strings[one['scope']]} | {one['period']} |"
        for one in front["figures"]
    )
    roles = (f"- {one['position']}: [{one['name']}](../people/{one['person']}.md), {one['role']}" for one in front["roles"])  # fmt: skip
    beside = chain.from_iterable(by_term[at, front[at][0]][:4] for at in ("provinces", "partners") if front.get(at))  # fmt: skip
    related = {one.id: one for one in beside if one.id != report.id}
    sections = {
        "summary": [front["summary"]],
        "figures": [f"| {strings['indicator']} | {strings['written']} | {strings['scope']} | {strings['period']} |", "|---|---|---|---|", *figures],
        "text": [report.body],
        "people": roles, "partners": [links("partners")], "documents": [links("documents")],
        "source": [front["publisher"]], "related": _rows(related.values(), ""),
    }  # fmt: skip
    head = f"---\n{_json({'title': front['title'], 'description': front['description']})}\n---\n"
    head += f"# {front['title']}\n\n" + "\n".join(f"- {line}" for line in meta) + "\n\n"
    return head + "\n\n".join(
        f"## {strings[name]}\n\n" + "\n".join(lines) for name, lines in sections.items()
    )


def _rows(reports: Iterable[Report], up: str) -> Iterator[str]:
    for one in reports:
        place = one.front["place"] + (f" → {one.front['now']}" if one.front["now"] else "")
        yield f"- {one.front['date']} [{one.front['title']}]({up}{one.id}.md) {one.front['description']} {place} {one.front['period']}"


def _figures(reports: list[Report], indicator: str, strings: Names) -> Iterator[str]:
    yield f"| {strings['report']} | {strings['written']} | {strings['period']} |"
    yield "|---|---|---|"
    for one in reports:
        for figure in one.front["figures"]:
            if figure["indicator"] == indicator:
                yield f"| [{one.front['place']}, {one.front['date']}](../reports/{one.id}.md) | {figure['written']} | {figure['period']} |"


def _assets(folder: Path) -> None:
    """Copy our look, so that pages weigh alike."""
    folder.mkdir(parents=True)
    for name in ("look.css", "favicon.svg", "be-vietnam-pro.woff2"):
        shutil.copy(ROOT / "overrides" / "assets" / name, folder)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
