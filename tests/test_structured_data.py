"""Structured data against schema.org's own vocabulary, and what a shared link shows."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import links
import pytest
from built_sites import BASE, HUMAN, MACHINE, MISSING, STALE, WITHDRAWN

from builder.site import structured

TABLE = Path(__file__).with_name("data") / "schema-org.tsv"
PNG = b"\x89PNG\r\n\x1a\n"
DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
CARRIED = {"report", "home", "term"}


@cache
def vocabulary() -> tuple[dict[str, list[str]], dict[str, tuple[set[str], set[str]]]]:
    """Types with what they are a kind of, and properties with the types that have them and their values'."""
    types: dict[str, list[str]] = {}
    properties: dict[str, tuple[set[str], set[str]]] = {}
    for line in TABLE.read_text("utf-8").splitlines():
        if line.startswith("type\t"):
            _, name, above = line.split("\t")
            types[name] = above.split()
        elif line.startswith("property\t"):
            _, name, domains, ranges = line.split("\t")
            properties[name] = (set(domains.split()), set(ranges.split()))
    return types, properties


@cache
def kinds(name: str) -> frozenset[str]:
    types, _ = vocabulary()
    return frozenset({name}).union(*(kinds(above) for above in types.get(name, ())))


def errors(thing: dict[str, Any], role_of: str = "") -> Iterator[str]:
    """Yield what schema.org does not know: a type, a property of that type, a value of another type."""
    types, properties = vocabulary()
    if set(thing) == {"@id"}:
        return
    own = thing.get("@type", "")
    if own not in types:
        yield f"type {own}"
        return
    for name, value in thing.items():
        if name.startswith("@"):
            continue
        if name == role_of:
            continue
        domains, ranges = properties.get(name.removesuffix("-input"), (set(), set()))
        if not domains & kinds(own):
            yield f"{own}.{name}"
        for one in value if isinstance(value, list) else [value]:
            yield from _wrong_value(f"{own}.{name}", one, ranges)


def _wrong_value(where: str, value: Any, ranges: set[str]) -> Iterator[str]:
    if isinstance(value, dict):
        if "@type" in value and value["@type"] != "Role" and not ranges & kinds(value["@type"]):
            yield f"{where}: {value['@type']}"
        yield from errors(value, role_of=where.partition(".")[2] if value.get("@type") == "Role" else "")
        for one in value.values() if value.get("@type") == "Role" else ():
            if isinstance(one, dict):
                yield from errors(one)
        return
    fits = {bool: {"Boolean"}, int: {"Integer", "Number"}, str: {"Text", "Date", "DateTime"}}[type(value)]
    is_url = isinstance(value, str) and value.startswith("https://")
    if not ranges & fits and not is_url:
        yield f"{where}: {value!r}"
    if (
        isinstance(value, str)
        and "Text" not in ranges
        and ranges & {"Date", "DateTime"}
        and not DATE.match(value)
    ):
        yield f"{where}: {value!r} is no date"


def things(page: links.Page) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for text in page.scripts:
        tree = json.loads(text)
        assert tree.pop("@context") == "https://schema.org"
        found += tree.get("@graph", [tree])
    return found


def article(site: Path, lang: str, id: str) -> dict[str, Any]:  # noqa: A002, as in Entry
    page = links.page(site / lang / ("bao-cao" if lang == "vi" else "reports") / id / "index.html")
    return next(one for one in things(page) if one["@type"] == "NewsArticle")


@pytest.mark.parametrize("which", ["finished", "mixed"])
def test_schema_org_knows_every_type_property_and_value(which: str, request: pytest.FixtureRequest) -> None:
    found = {
        (name, error)
        for name, page in links.pages(request.getfixturevalue(which)).items()
        for thing in things(page)
        for error in errors(thing)
    }
    assert found == set()


def test_the_table_would_see_a_wrong_type_property_and_value() -> None:
    thing = {
        "@type": "NewsArticle", "headline": "A", "startDate": "2019-01-08",
        "about": {"@type": "Event", "startDate": "8/1/2019", "organizer": {"@type": "Event"}},
        "publisher": {"@type": "Ministry"}, "isBasedOn": "a newspaper",
    }  # fmt: skip
    assert sorted(set(errors(thing))) == [
        "Event.organizer: Event", "Event.startDate: '8/1/2019' is no date", "NewsArticle.isBasedOn: 'a newspaper'",
        "NewsArticle.publisher: Ministry", "NewsArticle.startDate", "type Ministry",
    ]  # fmt: skip


def test_a_report_is_an_article_about_an_event_made_from_a_source(finished: Path) -> None:
    found = article(finished, "en", WITHDRAWN)
    event, source = found["about"], found["isBasedOn"]
    assert event["startDate"] == "2019-01-08"
    assert event["location"]["name"] == "Thua Thien Hue Province"
    assert event["organizer"] == {"@type": "GovernmentOrganization", "name": "Department of Foreign Affairs"}
    assert event["performer"][0]["name"] == "Nguyễn Dung"
    assert source["inLanguage"] == "vi"
    assert source["dateModified"] == "2019-01-22"
    assert source["publisher"]["@type"] == "GovernmentOrganization"
    assert "datePublished" not in found
    assert "dateModified" not in found
    portal = article(finished, "vi", HUMAN)["isBasedOn"]
    assert portal["publisher"] == {"@type": "GovernmentOrganization", "name": "thainguyen.gov.vn"}
    assert portal["datePublished"] == "2020-02-25"


def test_only_what_is_a_translation_is_called_one_and_its_state_is_said(mixed: Path) -> None:
    for id_, state, language in (
        (HUMAN, "human", "en"),
        (MACHINE, "machine", "en-x-mtfrom-vi"),
        (STALE, "stale", "en-x-mtfrom-vi"),
        (WITHDRAWN, "withdrawn", "en"),
        (MISSING, "missing", ["vi", "en"]),
    ):
        vi, en = article(mixed, "vi", id_), article(mixed, "en", id_)
        assert en["creativeWorkStatus"] == state
        assert en["inLanguage"] == language
        assert vi["inLanguage"] == "vi"
        pair = (vi.get("workTranslation"), en.get("translationOfWork"))
        assert pair == ((None, None) if id_ == MISSING else ({"@id": en["@id"]}, {"@id": vi["@id"]}))


def test_the_home_tells_how_to_search_and_the_data_page_what_there_is(finished: Path) -> None:
    [site] = things(links.page(finished / "vi/index.html"))
    assert site["potentialAction"]["target"]["urlTemplate"] == f"{BASE}vi/tim-kiem/?q={{search_term_string}}"
    assert (finished / "vi/tim-kiem/index.html").is_file()
    [dataset] = things(links.page(finished / "en/data/index.html"))
    assert dataset["@type"] == "Dataset"
    for one in dataset["distribution"]:
        assert (finished / one["contentUrl"].removeprefix(BASE)).is_file()


def test_a_text_cannot_end_the_script_it_stands_in() -> None:
    script = structured.script({"@type": "Thing", "name": "</script><script>alert(1)</script><!--"})
    assert script.count("<") == 2
    assert json.loads(script.removeprefix('<script type="application/ld+json">').removesuffix("</script>"))[
        "name"
    ].startswith("</script>")


def test_a_shared_link_shows_a_picture_in_the_language_of_the_page(finished: Path) -> None:
    for name, page in links.pages(finished).items():
        if name == "404.html" or name.endswith("email.html"):
            continue
        said = dict(page.metas)
        assert said["og:title"], name
        assert said["og:description"], name
        assert said["og:site_name"] == "Nhịp Cầu"
        assert said["og:url"] == BASE + name.removesuffix("index.html")
        assert said["og:type"] == (
            "article" if re.match(r"(vi/bao-cao|en/reports)/\d{4}-", name) else "website"
        )
        assert said["og:image"].endswith(f".{page.lang}.png")
        picture = (finished / said["og:image"].removeprefix(BASE)).read_bytes()
        assert picture.startswith(PNG)
        assert (int.from_bytes(picture[16:20]), int.from_bytes(picture[20:24])) == (1200, 630)
        assert len(picture) < 20_000
    said = dict(links.page(finished / f"vi/bao-cao/{MACHINE}/index.html").metas)
    assert said["og:image"] == f"{BASE}assets/cards/yen-bai.vi.png"


def test_the_face_of_the_pictures_has_every_character_of_every_province() -> None:
    from io import BytesIO  # noqa: PLC0415, one test's

    from pages import site as project_site  # noqa: PLC0415, one test's
    from PIL import ImageFont  # noqa: PLC0415, one test's

    from builder.publish.building import FONT  # noqa: PLC0415, one test's

    face = ImageFont.truetype(BytesIO(FONT.read_bytes()), 40, layout_engine=ImageFont.Layout.BASIC)
    blank = bytes(face.getmask("\uffff"))
    names = {
        char
        for unit in project_site().provinces.units.values()
        for char in unit.title("vi") + unit.title("en")
    }
    assert {char for char in names - {" "} if bytes(face.getmask(char)) == blank} == set()
