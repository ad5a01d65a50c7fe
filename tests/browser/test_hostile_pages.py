"""Two locks on every page, each alone enough: what the builder writes, and the policy that the browser keeps.

Both are tried with the other one off: hostile content without the policy and without the rules of
`digest check`, and hostile HTML below the policy of a page that nobody escaped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hostile import BODIES
from hostile_site import write
from playwright.sync_api import Browser, Page
from sites import Site, served

from builder import checks
from builder.checks import text as markup
from builder.project import today
from builder.publish.building import Request, build

SIGN = re.compile(r"hit\(\)|evil\.example|passwd|\{\{|che trang")
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
STYLES = re.compile(r'<link rel="(?:stylesheet|preload)" [^>]*>')
COUNT = "window.hits = 0; window.hit = () => { window.hits += 1 }; for (const name of ['alert', 'confirm', 'prompt']) window[name] = hit;"

# What no page of ours has, wherever it came from. Links are read as the browser resolves them.
STRANGE = """(document, own) => {
  const bad = [], tags = new Set(), here = document.location;
  for (const element of document.querySelectorAll('*')) {
    tags.add(element.localName);
    for (const {name, value} of element.attributes) {
      if (/^on|^(style|srcdoc|ping)$/i.test(name)) bad.push(`${element.localName}[${name}=${value.slice(0, 40)}]`);
      if (!/^(href|src|action|formaction|data|poster|background|xlink:href)$/.test(name)) continue;
      const url = new URL(value, document.baseURI);
      const away = url.origin !== here.origin && !element.matches('a[href], link[rel=canonical], link[rel=alternate]');
      if (away || !/^(https?|mailto):$/.test(url.protocol)) bad.push(`${element.localName}[${name}=${value.slice(0, 60)}]`);
    }
  }
  for (const script of document.scripts)
    if (script.type === 'application/ld+json') try { JSON.parse(script.text) } catch { bad.push('broken JSON-LD') }
    else if (script.text || !own.some(end => script.src.endsWith(end))) bad.push(script.outerHTML.slice(0, 80));
  for (const tag of ['iframe', 'object', 'embed', 'base', 'style', 'video', 'audio', 'math', 'template', 'marquee'])
    if (tags.has(tag)) bad.push(`<${tag}>`);
  for (const image of document.images)
    if (!image.matches('figure > img') || !/\\/pictures\\/[a-z0-9-]+\\/anh\\.webp$/.test(image.src) || image.attributes.length !== 6) bad.push(image.outerHTML.slice(0, 80));
  if (document.querySelector('meta[http-equiv=refresh i]')) bad.push('refresh');
  for (const tag of ['main', 'h1', 'title'])
    if (document.querySelectorAll(tag).length !== 1) bad.push(`not one <${tag}>`);
  return bad;
}"""

# Opens pages side by side, does at once what waits for a reader's hand, and says what came of each.
LOOK = """async ([urls, strange, own]) => {
  const judge = eval(strange), answer = {};
  const frames = urls.map(url => {
    const frame = document.createElement('iframe');
    const loaded = new Promise(done => { frame.onload = done; setTimeout(done, 5000) });
    frame.src = url;
    document.body.append(frame);
    return [url, frame, loaded];
  });
  await Promise.all(frames.map(([, , loaded]) => loaded));
  for (const [, frame] of frames) {
    let all;
    try { all = [...frame.contentDocument.body.querySelectorAll('*')] } catch { continue }
    for (const type of ['mouseover', 'click', 'focus', 'toggle'])
      for (const one of all.filter(one => one.hasAttribute('on' + type) || (type === 'click' && one.matches('a[href^="javascript:" i], form button'))).slice(0, 20))
        one.dispatchEvent(new Event(type, {cancelable: true}));
  }
  await new Promise(done => setTimeout(done, 150));
  for (const [url, frame] of frames) {
    let bad;
    try {
      const seen = frame.contentWindow;
      bad = seen.hits ? [`${seen.hits} scripts ran`] : [];
      if (seen.location.href !== url) bad.push('went to ' + seen.location.href);
      else if (own) bad.push(...judge(seen.document, own));
    } catch { bad = ['went away'] }
    if (bad.length) answer[url] = bad;
    frame.remove();
  }
  return answer;
}"""
OWN = ["assets/page.js", "assets/search.js"]


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A site of nothing but attacks, made with the rules on markup switched off and without the policy."""
    folder = tmp_path_factory.mktemp("hostile")
    write(folder / "content")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(checks, "RULES", tuple(rule for rule in checks.RULES if rule is not markup.bodies))
        request = Request(
            content=folder / "content", site=folder / "site", work=folder / "work", today=today()
        )
        done = build(request)
    refused = {finding.path for finding in done.findings if finding.is_error}
    for path in refused:  # an address that is none: refused by another rule
        Path(path).unlink()
    if refused:
        done = _again(request)
    assert done.built, done.findings[:5]
    for page in (folder / "site").rglob("*.html"):
        text = page.read_text("utf-8")
        assert POLICY.search(text.split("<title>")[0]), f"{page}: no policy before what people wrote"
        page.write_text(STYLES.sub("", POLICY.sub("", text, count=1)), "utf-8")
    with served(folder / "site") as site:
        yield site


def _again(request: Request) -> Any:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(checks, "RULES", tuple(rule for rule in checks.RULES if rule is not markup.bodies))
        return build(replace(request, full=True))


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page in whose frames every attempt counts."""
    context = browser.new_context(service_workers="block")
    context.add_init_script(COUNT)
    context.set_default_timeout(120_000)
    opened = context.new_page()
    opened.on("dialog", lambda dialog: dialog.dismiss())
    yield opened
    context.close()


def look(page: Page, site: Site, paths: list[str], *, strictly: bool) -> dict[str, list[str]]:
    """Open pages of a site; return what is wrong with each: scripts that ran and, strictly, what no page has."""
    page.goto(site.url + "empty.txt")
    wrong: dict[str, list[str]] = {}
    for start in range(0, len(paths), 50):
        urls = [site.url + path for path in paths[start : start + 50]]
        found = page.evaluate(LOOK, [urls, STRANGE, OWN if strictly else None])
        wrong |= {url.removeprefix(site.url): what for url, what in found.items()}
    return wrong


def test_what_the_builder_writes_runs_nothing_and_breaks_no_page(hostile: Site, page: Page) -> None:
    pages = [path for path in sorted(hostile.folder.rglob("*.html")) if SIGN.search(path.read_text("utf-8"))]
    reports = [path for path in pages if path.parts[-3] in ("bao-cao", "reports")]
    assert len(reports) > 4 * len(BODIES) - 10
    others = [path for path in pages if path not in set(reports)]
    pages = [*reports, *others[::6]]  # names of people, documents, themes: each stands on a report's page too
    (hostile.folder / "empty.txt").touch()
    paths = [path.relative_to(hostile.folder).as_posix().removesuffix("index.html") for path in pages]
    assert look(page, hostile, paths, strictly=True) == {}


def test_no_template_of_a_page_is_ever_filled_from_content(hostile: Site) -> None:
    for path in hostile.folder.rglob("*.html"):
        text = path.read_text("utf-8")
        assert "root:x:0" not in text, path
        assert "uid=" not in text, path
        assert "[build-system]" not in text, path
        assert "&lt;Config" not in text, path
        assert "&lt;class &#39;" not in text, path


@pytest.fixture(scope="module")
def raw(tmp_path_factory: pytest.TempPathFactory, built_site: Site) -> Iterator[tuple[Site, Site]]:
    """Real pages in which somebody's HTML stands as it is: with the policy, and the same without it."""
    shell = (built_site.folder / "vi" / "index.html").read_text("utf-8")
    assert POLICY.search(shell)
    sites = []
    for name, text in (("with", shell), ("without", POLICY.sub("", shell))):
        folder = tmp_path_factory.mktemp(name)
        (folder / "404.html").write_text((built_site.folder / "404.html").read_text("utf-8"), "utf-8")
        for number, body in enumerate(BODIES):
            place = folder / "vi" / str(number) / "index.html"
            place.parent.mkdir(parents=True)
            place.write_text(text.replace("</main>", f"{body}\n</main>", 1), "utf-8")
        sites.append(folder)
    with served(sites[0]) as kept, served(sites[1]) as open_:
        yield kept, open_


def ran(page: Page, site: Site) -> list[str]:
    """Return the attacks of `raw` that ran a script."""
    (site.folder / "empty.txt").touch()
    found = look(page, site, [f"vi/{number}/" for number in range(len(BODIES))], strictly=False)
    return [BODIES[int(path.split("/")[1])] for path, what in found.items() if "scripts ran" in what[0]]


def test_the_policy_alone_lets_no_script_run(raw: tuple[Site, Site], page: Page) -> None:
    assert ran(page, raw[0]) == []


def test_without_the_policy_the_same_html_does_run(raw: tuple[Site, Site], page: Page) -> None:
    """Else the tests above would prove nothing."""
    assert len(ran(page, raw[1])) >= 60
