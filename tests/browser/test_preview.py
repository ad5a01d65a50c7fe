"""The preview in a real browser: an edit reloads the open page, a mistake is told in it."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from sites import Site

from builder import preview


@pytest.fixture(scope="module")
def channel() -> preview.Channel:
    return preview.Channel()


@pytest.fixture
def page(browser: Browser, built_site: Site, channel: preview.Channel) -> Iterator[Page]:
    server = preview.server(built_site.folder, 0, channel)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    opened = browser.new_page()
    with opened.expect_request("**/~digest/events*"):
        opened.goto(f"http://127.0.0.1:{server.server_port}/vi/")
    yield opened
    opened.close()
    server.shutdown()


def test_an_edit_reloads_the_open_page(page: Page, channel: preview.Channel) -> None:
    with page.expect_navigation():
        channel.tell(reload=True, faults="")


def test_a_mistake_is_told_in_the_open_page(page: Page, channel: preview.Channel) -> None:
    channel.tell(reload=False, faults="content/x.yml:1:1: E105")
    expect(page.get_by_role("alert")).to_have_text("content/x.yml:1:1: E105")
    channel.tell(reload=False, faults="")
    expect(page.get_by_role("alert")).to_have_count(0)
