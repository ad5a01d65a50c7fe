"""The engines that are measured, each behind the same three steps: build, prepare a page, answer a query.

What may live here: how an engine indexes the pages of `search_site`, and the few lines of JavaScript that ask
it in the browser. No line waits without an end: what the browser does not answer in time raises. Every engine gets the same pages, and the setting in which it does best: Pagefind reads
pages in which đ is d already (it folds every other mark by itself) and merges both languages, Material's
worker gets both of its stemmers.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

import material
from playwright.sync_api import Page

from bench import corpus, search_site
from builder.language import LANGS
from builder.search.document import Document

NODE_MODULES = corpus.ROOT / "bench" / "node_modules"
MATERIAL = Path(material.__file__).parent / "templates" / "assets" / "javascripts"
FIRST = 5
WAIT = 20_000
"""Milliseconds that one answer may take; a query without one counts as without a result."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What an index took: processor seconds, peak memory, and its size on disk."""

    seconds: float
    mebibytes: float | None
    bytes: int


def measured(command: Sequence[str], size_of: Path) -> Cost:
    """Run a program that builds an index, and say what it took."""
    script = (
        "import resource,subprocess,sys;subprocess.run(sys.argv[1:],check=True,stdout=subprocess.DEVNULL);"
        "u=resource.getrusage(resource.RUSAGE_CHILDREN);print(u.ru_utime+u.ru_stime,u.ru_maxrss/1024)"
    )
    run = subprocess.run(
        [sys.executable, "-c", script, *command], capture_output=True, text=True, check=True, cwd=corpus.ROOT
    )
    seconds, mebibytes = map(float, run.stdout.split())
    return Cost(seconds, mebibytes, sum(file.stat().st_size for file in size_of.rglob("*") if file.is_file()))


_ANSWERED = """async most => {
  const end = performance.now() + most;
  while (/^$|…$/.test(document.querySelector("[data-search-status]")?.textContent ?? "")) {
    if (performance.now() > end) throw new Error("no answer");
    await new Promise(done => setTimeout(done, 2));
  }
}"""
_TYPED = f"""async ([text, most]) => {{
  const box = document.querySelector("input[type=search]");
  box.value = text;
  box.form.requestSubmit();
  await ({_ANSWERED})(most);
  return [...document.querySelectorAll("main [data-result-id]")].map(one => one.dataset.resultId);
}}"""
_FIRST_SEEN = """new MutationObserver((_, watch) => {
  if (!document.querySelector("main [data-result-id]")) return;
  window.firstSeen = performance.now();
  watch.disconnect();
}).observe(document, { childList: true, subtree: true });"""
_AFTER = """async most => {
  while (!window.firstSeen && performance.now() < most) await new Promise(done => setTimeout(done, 5));
  return window.firstSeen ?? NaN;
}"""


class Ours:
    """The index of builder/search, asked through the results page as a reader would."""

    name = "ours"

    def build(self, _documents: Sequence[Document], folder: Path, count: int, seed: int) -> Cost:
        """Index in a process of its own, the time for drawing the corpus not counted; its memory is."""
        program = (
            "import resource, sys, time; from pathlib import Path; from bench import search_corpus, search_site;"
            "documents = search_corpus.documents(int(sys.argv[2]), int(sys.argv[3])); before = time.process_time();"
            "search_site.ours(documents, Path(sys.argv[1]));"
            "print(time.process_time() - before, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)"
        )
        run = subprocess.run(
            [sys.executable, "-c", program, str(folder), str(count), str(seed)],
            capture_output=True,
            text=True,
            check=True,
            cwd=corpus.ROOT,
        )
        seconds, mebibytes = map(float, run.stdout.split())
        return Cost(
            seconds,
            mebibytes,
            sum(file.stat().st_size for file in (folder / "search").rglob("*") if file.is_file()),
        )

    def start(self, page: Page, url: str) -> None:
        """Open the results page with an answer on it: its script is then there to take more questions."""
        page.goto(f"{url}{search_site.SEARCH['vi']}?q=hue", wait_until="commit")
        page.evaluate(_ANSWERED, WAIT)

    def ask(self, page: Page, text: str) -> list[str]:
        """Type a query into the box; return the ids of the first results."""
        found: list[str] = page.evaluate(_TYPED, [text, WAIT])
        return found

    def cold(self, page: Page, url: str, text: str) -> float:
        """Open the results of a query; return the milliseconds to the first one."""
        page.add_init_script(_FIRST_SEEN)
        page.goto(f"{url}{search_site.SEARCH['vi']}?q={quote(text)}", wait_until="commit")
        taken: float = page.evaluate(_AFTER, WAIT)
        return taken

    def time(self, page: Page, text: str) -> float:
        """Return the milliseconds that a query takes in the engine, once its files are there."""
        taken: float = page.evaluate(
            "async text => { const { index } = await import(new URL('../../assets/search.js', location));"
            "await index().search(text); const from = performance.now(); await index().search(text); return performance.now() - from; }",
            text,
        )
        return taken


def _within(script: str) -> str:
    """Return a function of (argument, most) that does what `script` does with the argument, or gives up."""
    return (
        "([argument, most]) => Promise.race([(" + script + ")(argument), "
        "new Promise((_, give) => setTimeout(() => give(new Error('no answer')), most))])"
    )


_PAGEFIND = """async url => {
  window.pagefind = await import(url + "pagefind/pagefind.js");
  await pagefind.init();
  await pagefind.mergeIndex(url + "pagefind/", { language: "en" });
}"""
_PAGEFIND_ASKED = f"""async text => {{
  const {{ results }} = await pagefind.search(text), ids = [];
  for (const one of results.slice(0, 12)) {{
    const id = (await one.data()).meta.id;
    if (!ids.includes(id)) ids.push(id);
    if (ids.length === {FIRST}) break;
  }}
  return ids;
}}"""


class Pagefind:
    """Pagefind over pages without đ, both languages merged."""

    name = "Pagefind, đ folded"

    def build(self, documents: Sequence[Document], folder: Path, _count: int, _seed: int) -> Cost:
        """Write the pages without đ, then index them."""
        pages = folder / "pagefind-pages"
        for document in documents:
            for lang in LANGS:
                text = search_site.report(document, lang).replace(
                    "<article ", f'<article data-pagefind-body data-pagefind-meta="id:{document.id}" '
                )
                target = pages / document.page(lang).url / "index.html"
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text(
                    f'<!doctype html><html lang="{lang}"><body>{_without_d(text)}</body></html>', "utf-8"
                )
        program = next(
            (NODE_MODULES / "@pagefind").glob("*/bin/pagefind_extended"), NODE_MODULES / ".bin" / "pagefind"
        )
        cost = measured(
            [str(program), "--site", str(pages), "--output-path", str(folder / "pagefind")],
            folder / "pagefind",
        )
        shutil.rmtree(pages)
        return cost

    def start(self, page: Page, url: str) -> None:
        """Open a page that has the engine ready, its second language merged in."""
        page.goto(url + "bare-vi.html")
        page.evaluate(_within(_PAGEFIND), [url, WAIT])

    def ask(self, page: Page, text: str) -> list[str]:
        """Return the ids of the first results, each report once."""
        found: list[str] = page.evaluate(_within(_PAGEFIND_ASKED), [_without_d(text), WAIT])
        return found

    def cold(self, page: Page, url: str, text: str) -> float:
        """Load the engine and ask; return the milliseconds to the first result, then see all of them."""
        page.goto(url + "bare-vi.html")
        before: float = page.evaluate("performance.now()")
        page.evaluate(_within(_PAGEFIND), [url, WAIT])
        first = "async text => { await (await pagefind.search(text)).results[0]?.data(); return performance.now(); }"
        after: float = page.evaluate(_within(first), [_without_d(text), WAIT])
        self.ask(page, text)
        return after - before

    def time(self, page: Page, text: str) -> float:
        """Return the milliseconds that a query takes once its files are there."""
        taken: float = page.evaluate(
            "async text => { await pagefind.search(text); const from = performance.now(); await pagefind.search(text); return performance.now() - from; }",
            _without_d(text),
        )
        return taken


LUNR_WAIT = 300_000
"""Milliseconds that Material's worker may take to index."""
_LUNR = """async ([url, name]) => {
  const data = await (await fetch(url + "lunr.json")).json();
  const worker = new Worker(url + "material/workers/" + name);
  window.lunrAsk = message => new Promise(done => { worker.onmessage = event => done(event.data); worker.postMessage(message); });
  await lunrAsk({ type: 0, data: { ...data, options: { suggest: false } } });
}"""
_LUNR_ASKED = """async text => [...new Set(
  (await lunrAsk({ type: 2, data: text })).data.items.slice(0, 12).map(group => group[0].location.split("/")[2])
)]"""


class Material:
    """The search of mkdocs-material: its own worker over the index that its plugin writes."""

    name = "Material (lunr)"

    def build(self, documents: Sequence[Document], folder: Path, _count: int, _seed: int) -> Cost:
        """Write what the plugin would write; the browser does the indexing, and that is measured there."""
        before = time.process_time()
        docs = [
            {
                "location": document.page(lang).url,
                "title": document.page(lang).title,
                "text": re.sub(r"^.*?</h1>|</?article[^>]*>", "", search_site.report(document, lang)),
            }
            for document in documents
            for lang in LANGS
        ]
        config = {
            "lang": ["vi", "en"],
            "separator": r"[\s\-]+",
            "pipeline": ["stopWordFilter"],
            "fields": {"title": {"boost": 1000.0}, "text": {"boost": 1.0}, "tags": {"boost": 1e6}},
        }
        target = folder / "lunr.json"
        target.write_text(json.dumps({"config": config, "docs": docs}, ensure_ascii=False), "utf-8")
        shutil.copytree(MATERIAL, folder / "material", dirs_exist_ok=True)
        return Cost(time.process_time() - before, None, target.stat().st_size)

    def start(self, page: Page, url: str) -> None:
        """Open a page whose worker has the index."""
        page.goto(url + "bare-vi.html")
        worker = next((MATERIAL / "workers").glob("search.*.js")).name
        page.evaluate(_within(_LUNR), [[url, worker], LUNR_WAIT])

    def ask(self, page: Page, text: str) -> list[str]:
        """Return the ids of the first results, each report once."""
        found: list[str] = page.evaluate(_within(_LUNR_ASKED), [_as_typed(text), WAIT])
        return found[:FIRST]

    def cold(self, page: Page, url: str, text: str) -> float:
        """Load and index, then ask; return the milliseconds to the answer."""
        before = time.perf_counter()
        self.start(page, url)
        self.ask(page, text)
        return (time.perf_counter() - before) * 1000

    def time(self, page: Page, text: str) -> float:
        """Return the milliseconds from the question to the answer."""
        taken: float = page.evaluate(
            "async text => { const from = performance.now(); await lunrAsk({ type: 2, data: text }); return performance.now() - from; }",
            _as_typed(text),
        )
        return taken


def _without_d(text: str) -> str:
    return text.replace("đ", "d").replace("Đ", "D")


def _as_typed(text: str) -> str:
    """Return a query as Material's page hands it to its worker: signs of the query language taken out."""
    return re.sub(r'"|(?:^|\s+)[*+\-:^~]+(?=\s+|$)', "", text).strip()


ENGINES = {"ours": Ours(), "pagefind": Pagefind(), "material": Material()}
Engine = Any
