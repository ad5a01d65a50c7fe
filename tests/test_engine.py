"""The accelerator gives what the engine gives, and what it relies on in the engine is there."""

from __future__ import annotations

import inspect
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from builder.engine import accelerate, fast, hooks

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def config(tmp_path_factory: pytest.TempPathFactory) -> MkDocsConfig:
    folder = tmp_path_factory.mktemp("engine")
    (folder / "docs").mkdir()
    (folder / hooks.SETTINGS).write_text('{"site_name": "x", "site_url": "", "extra": {}}', "utf-8")
    return load_config(str(ROOT / "mkdocs.yml"), docs_dir=str(folder / "docs"), site_dir=str(folder / "site"))


def by_engine(body: str, config: MkDocsConfig) -> str:
    """What MkDocs itself makes of a page's body."""
    file = File("vi/x/index.md", None, config.site_dir, use_directory_urls=True)
    file.content_string = f"---\ntitle: x\n---\n\n{body}"
    page = Page(None, file, config)
    page.read_source(config)
    page.render(config, Files([file]))
    assert page.content is not None
    return str(page.content)


WORDS = st.text(st.sampled_from("aăâbđeêiôơuưyểừ 0123456789.,;:()/%–“”'\""), min_size=1, max_size=60)
BLOCKS = st.one_of(
    WORDS.map(lambda text: f"x{text.strip()}"),
    WORDS.map(lambda text: f"- {text}\n- **{text}**\n    - trong"),
    WORDS.map(lambda text: f"1. {text}\n2. *{text}*"),
    WORDS.map(lambda text: f"### {text}"),
    WORDS.map(lambda text: f"> {text}"),
    WORDS.map(lambda text: f"Xem [{text}](https://example.org/a?b=1&c=2) và [trang](../gioi-thieu/)."),
    WORDS.map(lambda text: f"| a | b |\n|---|---|\n| {text} | `mã` |"),
    WORDS.map(lambda text: f"```\n{text}\n\n- không phải danh sách\n```"),
    WORDS.map(lambda text: f"dòng một  \n{text}\ndòng ba"),
    st.sampled_from(
        (
            '<p class="lead">Tóm tắt &amp; số liệu</p>',
            '<h2 id="text">Nội dung <small>Lời của bản tin</small></h2>',
            '<h2 id="people" class=t>Người tham gia</h2>',
            '<p>a</p>\n<h2 id="notes">Ghi chú</h2>\n<p>b</p>',
            'một đoạn\n<h2 id="notes">Ghi chú</h2>',
            '<dl class="kv"><div><dt>a</dt><dd><a href="../x/">b</a></dd></div></dl>',
            '<table class="figs"><tbody>\n<tr><td>1</td></tr>\n</tbody></table>',
            "&lt;script&gt; 3 &lt; 5",
        )
    ),
)


@settings(max_examples=150, deadline=None)
@given(blocks=st.lists(BLOCKS, min_size=1, max_size=6))
@example(blocks=[""])
@example(blocks=['<h2 id="text">a</h2>', "- một\n- hai", '<h2 id="notes">b</h2>', "x"])
def test_a_body_reads_alike_with_the_engine_with_its_parser_alone_and_with_neither(
    config: MkDocsConfig, blocks: list[str]
) -> None:
    body = "\n\n".join(blocks) + "\n"
    expected = by_engine(body, config)
    assert fast.parsed(body.encode()).decode() == expected
    known = fast.html(body.encode())
    assert known is None or known.decode() == expected


def test_pages_of_parts_and_plain_paragraphs_need_no_parser() -> None:
    assert fast.html('<p class="lead">a</p>\n\n<h2 id="text">b</h2>\n\nMột đoạn văn.\n'.encode()) is not None
    assert fast.html("- một\n- hai\n".encode()) is None


def test_the_parser_is_set_up_as_the_engine_sets_it_up(config: MkDocsConfig) -> None:
    assert config.markdown_extensions == ["toc", "tables", "fenced_code", "builder.engine.sections"]
    assert {name for name, options in config.mdx_configs.items() if options} == set()


@pytest.mark.parametrize("engine", ["mkdocs", "properdocs"])
def test_what_the_accelerator_takes_the_place_of_is_there(engine: str) -> None:
    """These are no promises of MkDocs: a release that changes one must fail here and nowhere else."""
    files = pytest.importorskip(f"{engine}.structure.files")
    pages = pytest.importorskip(f"{engine}.structure.pages")
    assert {"content", "inclusion"} <= inspect.signature(files.File.generated).parameters.keys()
    assert "NOT_IN_NAV" in files.InclusionLevel.__members__
    for name in ("_set_canonical_url", "_set_edit_url", "read_source", "render"):
        assert callable(getattr(pages.Page, name)), name
    assert accelerate.plugin(engine, (), {}).on_files is not None
