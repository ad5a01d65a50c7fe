"""Feeds: one language each, the state of every item told, valid, and the same whenever they are built."""

from __future__ import annotations

import json
import re
from datetime import datetime
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import links
import pytest
from built_sites import BASE, HUMAN, MACHINE, MISSING, STALE, WITHDRAWN
from pages import site as project_site
from pages import told

from builder.site import feeds
from builder.site.feeds import Channel

ATOM = "{http://www.w3.org/2005/Atom}"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
VIETNAMESE = re.compile(
    "[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]", re.IGNORECASE
)
"""Marks that Vietnamese has and English has not; names in English text keep a few of them."""
MOST_MARKED = 0.05


def atom(path: Path) -> ET.Element:
    return ET.fromstring(path.read_bytes())  # noqa: S314, our own file


def entries(path: Path) -> dict[str, ET.Element]:
    """The items of a feed by their report."""
    return {
        one.findtext(f"{ATOM}id", "").rstrip("/").rpartition("/")[2]: one
        for one in atom(path).iter(f"{ATOM}entry")
    }


def state(entry: ET.Element) -> str:
    [category] = entry.findall(f"{ATOM}category")
    assert category.get("scheme") == f"{BASE}en/translation-status/"
    assert category.get("label")
    return str(category.get("term"))


def items(path: Path) -> dict[str, Any]:
    feed = json.loads(path.read_bytes())
    return {one["id"].rstrip("/").rpartition("/")[2]: one for one in feed["items"]}


def all_feeds(site: Path) -> list[Path]:
    return sorted(site.rglob("feed.xml"))


def test_the_vietnamese_feed_has_every_report_as_the_original(mixed: Path) -> None:
    found = entries(mixed / "vi/feed.xml")
    assert list(found) == [HUMAN, WITHDRAWN, STALE, MACHINE, MISSING]
    assert {state(one) for one in found.values()} == {"original"}


def test_the_english_feed_leaves_out_what_has_no_english_and_marks_what_nobody_checked(mixed: Path) -> None:
    found = entries(mixed / "en/feed.xml")
    assert {name: state(one) for name, one in found.items()} == {
        HUMAN: "human", WITHDRAWN: "human", STALE: "stale", MACHINE: "machine",
    }  # fmt: skip
    titles = {name: one.findtext(f"{ATOM}title", "") for name, one in found.items()}
    assert titles[MACHINE].startswith("[machine] ")
    assert titles[STALE].startswith("[stale] ")
    assert titles[WITHDRAWN].startswith("[withdrawn] ")
    assert titles[HUMAN].startswith("Thai Nguyen")
    title = found[MACHINE].find(f"{ATOM}title")
    assert title is not None
    assert title.get(XML_LANG) == "en-x-mtfrom-vi"


def test_a_feed_as_json_says_the_same_as_its_twin(mixed: Path) -> None:
    for path in all_feeds(mixed):
        twin = path.with_suffix(".json")
        feed, said = atom(path), json.loads(twin.read_bytes())
        assert said["version"] == "https://jsonfeed.org/version/1.1"
        assert said["language"] == feed.get(XML_LANG) == path.relative_to(mixed).parts[0]
        assert said["feed_url"] == BASE + twin.relative_to(mixed).as_posix()
        left, right = entries(path), items(twin)
        assert list(left) == list(right)
        for name, one in left.items():
            assert right[name]["title"] == one.findtext(f"{ATOM}title")
            assert right[name]["content_text"] == one.findtext(f"{ATOM}summary")
            assert right[name]["_translation"]["state"] == state(one)
            assert right[name]["date_modified"] == one.findtext(f"{ATOM}updated")
            assert isinstance(right[name]["id"], str)


def test_no_item_is_in_the_wrong_language(mixed: Path) -> None:
    for path in all_feeds(mixed):
        english = path.relative_to(mixed).parts[0] == "en"
        for name, one in entries(path).items():
            text = f"{one.findtext(f'{ATOM}title')} {one.findtext(f'{ATOM}summary')}"
            share = len(VIETNAMESE.findall(text)) / len(text)
            assert (share < MOST_MARKED) == english, (path, name, text)
            assert name != MISSING or not english


def test_every_feed_has_what_rfc_4287_asks_for(mixed: Path) -> None:
    assert len(all_feeds(mixed)) > 40
    for path in all_feeds(mixed):
        feed = atom(path)
        here = BASE + path.relative_to(mixed).as_posix()
        assert [one.get("href") for one in feed.findall(f"{ATOM}link[@rel='self']")] == [here]
        assert [one.get("href") for one in feed.findall(f"{ATOM}link[@rel='alternate']")] == [
            here.removesuffix("feed.xml")
        ]
        assert feed.findtext(f"{ATOM}id") == here.removesuffix("feed.xml")
        assert feed.findtext(f"{ATOM}title")
        assert feed.findtext(f"{ATOM}author/{ATOM}name")
        for updated in feed.iter(f"{ATOM}updated"):
            assert str(datetime.fromisoformat(str(updated.text)).utcoffset()) == "7:00:00"
        for one in feed.iter(f"{ATOM}entry"):
            assert one.findtext(f"{ATOM}id", "").startswith(BASE)
            assert one.findtext(f"{ATOM}title")
            assert one.findtext(f"{ATOM}updated", "") >= one.findtext(f"{ATOM}published", "")
        ids = [one.findtext(f"{ATOM}id") for one in feed.iter(f"{ATOM}entry")]
        assert len(ids) == len(set(ids))


def test_an_item_is_as_old_as_its_source_and_changes_with_a_correction(mixed: Path) -> None:
    found = entries(mixed / "vi/feed.xml")
    assert found[HUMAN].findtext(f"{ATOM}updated") == "2020-02-25T18:46:00+07:00"
    assert found[STALE].findtext(f"{ATOM}updated") == "2018-06-05T00:00:00+07:00"  # the source gives no date
    assert found[WITHDRAWN].findtext(f"{ATOM}published") == "2019-01-22T00:00:00+07:00"
    assert found[WITHDRAWN].findtext(f"{ATOM}updated") == "2026-03-04T00:00:00+07:00"


def test_a_withdrawn_report_says_why_and_nothing_else(mixed: Path) -> None:
    one = entries(mixed / "en/feed.xml")[WITHDRAWN]
    assert one.findtext(f"{ATOM}summary") == "Withdrawn: The source took the article back."


def test_provinces_themes_and_partners_with_reports_have_feeds_and_nothing_else_has(finished: Path) -> None:
    found = {path.relative_to(finished).parent.as_posix() for path in all_feeds(finished)}
    assert {"vi", "en", "vi/dia-phuong/lao-cai", "vi/dia-phuong/yen-bai", "en/provinces/lao-cai", "en/themes/foreign-ngo",
            "vi/doi-tac/lao/luong-pha-bang", "en/partners/laos"} <= found  # fmt: skip
    sections = {"/".join(one.split("/")[:2]) for one in found} - {"vi", "en"}
    assert sections == {
        "vi/dia-phuong",
        "en/provinces",
        "vi/chu-de",
        "en/themes",
        "vi/doi-tac",
        "en/partners",
    }
    assert "vi/dia-phuong/ha-noi" not in found


def test_pages_lead_to_the_feed_of_the_site_and_to_their_own(finished: Path) -> None:
    own = {path.relative_to(finished).parent.as_posix() for path in all_feeds(finished)}
    for name, one in links.pages(finished).items():
        feeds_named = [link for link in one.links if link.endswith("feed.xml")]
        if name == "404.html" or name.endswith("email.html"):
            continue
        folder = name.removesuffix("/index.html")
        assert ("feed.xml" in feeds_named) == (folder in own), name
        assert any(link != "feed.xml" for link in feeds_named) or folder in ("vi", "en"), name


def test_characters_that_xml_cannot_hold_are_left_out() -> None:
    hostile = "Sở\x00 \x0b\x1f Ngoại\ufffe vụ\uffff ]]> <b>&amp; \U0001f600 họp bàn công tác đối ngoại"
    record = told("a", title=hostile, province="lang-son")
    data = feeds.atom(project_site(), Channel("vi/", None, "vi"), (record,))
    assert ET.fromstring(data).findtext(f"{ATOM}entry/{ATOM}title") == (  # noqa: S314, our own file
        "Sở  Ngoại vụ ]]> <b>&amp; \U0001f600 họp bàn công tác đối ngoại"
    )
    said = json.loads(feeds.json_feed(project_site(), Channel("vi/", None, "vi"), (record,)))
    assert "\x00" not in said["items"][0]["title"]


def test_a_feed_of_nothing_is_a_feed() -> None:
    feed = ET.fromstring(feeds.atom(project_site(), Channel("en/", None, "en"), ()))  # noqa: S314, our own file
    assert feed.findtext(f"{ATOM}updated") == feeds.NO_DAY
    assert json.loads(feeds.json_feed(project_site(), Channel("en/", None, "en"), ()))["items"] == []


@pytest.mark.parametrize("count", [0, 15, 16, 40])
def test_the_newest_are_shown(count: int) -> None:
    from builder.site.index import Index  # noqa: PLC0415, one test's

    records = [
        told(f"r{number}", date=f"2019-01-{number % 28 + 1:02}", province="lang-son")
        for number in range(count)
    ]
    index = Index.of(records, project_site().vocabulary)
    planned = {one.address: one for one in feeds.plan(project_site(), index)}
    shown = planned["vi/feed.xml"].args[1]
    assert shown == index.records[: feeds.MOST]
    if count:
        assert planned["en/provinces/lang-son/feed.json"].args[1] == index.records[: feeds.MOST_OF_A_TERM]
