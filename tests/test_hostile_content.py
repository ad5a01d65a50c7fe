"""Content that wants to run, to hang, to break or to read: each attack is named or does nothing.

What a browser makes of it is tried in `browser/test_hostile_pages.py`; what YAML can be in
`test_reading_yaml.py`.
"""

from __future__ import annotations

import json
import re
import shutil
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import hostile_site
import pytest
import yaml
from entries import case, context
from hostile import BODIES, HANDLERS, IMAGES, LINKS, SLOW, TAGS
from hostile_files import HARMLESS, TRICKS
from sample import CONTENT

from builder import checks
from builder.checks.pages import page
from builder.cli import main
from builder.project import today
from builder.publish.building import Request, build
from builder.site import prose
from builder.source.tree import MOST_BYTES
from builder.translation import store

ROOT = Path(__file__).parents[1]
SECOND = 10.0
"""Processor seconds, far above what these texts take (one) and far below what they once took (sixty): machines are busy."""
MARK = "SECRET-4711"
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
COMMAND = re.compile(r"^(?:::|##\[|##vso\[)", re.MULTILINE)


@pytest.fixture(autouse=True)
def _never_hang() -> Iterator[None]:
    """Opening a pipe waits for ever: then the test ends, and not the patience of whoever runs it."""

    def stop(*_: object) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(60)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


# Markdown


def codes(body: str) -> list[str]:
    return [one.code for one in checks.check_entry(case(body=body), context()) if one.is_error]


def test_there_are_enough_attacks_and_no_two_are_the_same() -> None:
    assert len(set(BODIES)) == len(BODIES) >= 120


@pytest.mark.parametrize("body", [*TAGS, *(one for one in HANDLERS if "<" in one), *IMAGES])
def test_tags_handlers_and_images_are_refused_by_name(body: str) -> None:
    assert set(codes(body)) & {"E412", "E413", "E414"}
    assert {one.code for one in page(body)} & {"E412", "E413", "E414"}


@pytest.mark.parametrize(
    "body",
    [
        one
        for one in LINKS
        if not one.startswith("[x](https://example.org/") and re.search(r"script|data:|evil|file:", one)
    ],
)
def test_links_that_lead_to_no_page_are_refused(body: str) -> None:
    assert set(codes(body)) & {"E412", "E414", "E416"}


@pytest.mark.parametrize("body", BODIES)
def test_the_second_lock_holds_where_the_first_is_open(body: str) -> None:
    """No tag but those of the subset, no attribute but an allowed address, whatever digest check says."""
    for markup in (prose.to_html(body), prose.to_html("\n".join(prose.texts(body.split("\n\n"))))):
        tags = re.findall(r"<(/?\w+)([^>]*)>", markup)
        assert {name.strip("/") for name, _ in tags} <= prose.TAGS
        for _, attributes in tags:
            assert re.fullmatch(
                r'(?: (?:href="(?:https?|mailto):[^"]*"|title="[^"]*"|start="\d+"))*', attributes
            )


@pytest.mark.parametrize("name", SLOW)
def test_no_text_costs_more_than_its_length_allows(name: str) -> None:
    body = SLOW[name]
    started = time.process_time()
    codes(body[:20_000])
    page(body)
    prose.to_html(body)
    prose.texts([body])
    store.read(hostile_site.stored_english({"title": "x", "summary": "y", "body": "z"}, body))
    assert time.process_time() - started < SECOND


BREAKING = ("images", "spaces", "numbers", "nested lists", "one long word", "references", "entities")
"""What once made a build fail or take minutes, as a body or as stored English."""


def test_a_site_full_of_costly_texts_is_built_or_refused_in_time(tmp_path: Path) -> None:
    texts = tuple(SLOW[name] for name in BREAKING)
    written = hostile_site.write(tmp_path / "content", texts, (hostile_site.in_body,))
    shutil.copy(CONTENT / "pages/about.vi.md", tmp_path / "content/pages")
    for english in (tmp_path / "content/en").rglob("*.yml"):
        if english.stat().st_size > MOST_BYTES:
            english.unlink()
    reports = tmp_path / "content" / "reports"
    for path in sorted(reports.rglob("*.yml")):
        entry = yaml.safe_load(path.read_text("utf-8"))
        if len(entry["body"]) > 19_900 or codes(entry["body"]):
            path.write_text(
                yaml.safe_dump({**entry, "body": "Hội nghị bàn ba việc."}, allow_unicode=True), "utf-8"
            )
    request = Request(
        content=tmp_path / "content", site=tmp_path / "site", work=tmp_path / "work", today=today()
    )
    started = time.process_time()
    done = build(request)
    assert time.process_time() - started < SECOND * len(written)
    assert done.built, [one for one in done.findings if one.is_error]


# Files


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    place = tmp_path / "office" / "content"
    shutil.copytree(CONTENT, place)
    monkeypatch.chdir(place.parent)
    return place


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    """A file outside content/ that every parser of ours would take; beside it nothing."""
    path = tmp_path / "outside" / "secret.yml"
    path.parent.mkdir()
    path.write_text(f"title: {MARK}\n{MARK}\t{MARK}\n# {MARK}\n\n{MARK} <b>\n", "utf-8")
    return path


def ran(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, float]:
    """Run a command; return its exit code, all that it printed, and the seconds it took."""
    started = time.process_time()
    code = main([*arguments])
    took = time.process_time() - started
    streams = capsys.readouterr()
    return code, streams.out + streams.err, took


def judged(output: str) -> None:
    assert "Traceback" not in output
    assert MARK not in output
    assert CONTROL.search(output) is None
    assert COMMAND.search(output) is None


@pytest.mark.parametrize("name", TRICKS)
def test_a_hostile_file_is_named_at_once_and_nothing_is_built(
    name: str, content: Path, secret: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = TRICKS[name](content, secret)
    for command in ("check", "build"):
        code, output, took = ran(capsys, command, "--lang", "vi")
        assert (code, told in output) == (1, True), output
        assert took < SECOND
        judged(output)
    assert not Path("site").exists()


@pytest.mark.parametrize("name", HARMLESS)
def test_a_strange_file_that_does_nothing_does_nothing(
    name: str, content: Path, secret: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    HARMLESS[name](content, secret)
    code, output, took = ran(capsys, "check", "--lang", "vi")
    assert code == 0, output
    assert took < SECOND
    judged(output)


def test_one_hostile_file_hides_no_finding_in_another(
    content: Path, secret: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("entry is a pipe", "vocabulary is a link", "page is not UTF-8", "stored English is deep"):
        TRICKS[name](content, secret)
    other = content / "reports/2018/2018-06-05-lang-son-so-ket-6-thang.yml"
    other.write_text(other.read_text("utf-8").replace("\nkind: ", "\nkinds: "), "utf-8")
    _, output, _ = ran(capsys, "check")
    for path in (
        "2019-03-05-lang-son-hop.yml",
        "themes.yml",
        "about.vi.md",
        "2019-01-08",
        "2018-06-05-lang-son",
    ):
        assert path in output


# What is printed


STEERING = (
    "::error file=x::giả",
    "::set-output name=x::y",
    "##[command]rm -rf /",
    "##vso[task.setvariable variable=x]y",
    "%0A::error::x",
    "\r::error::x",
    "\n::error::x",
    "\x85::error::x",
    "\u2028::error::x",
    "\x1b[2J\x1b[31mđỏ",
    "\x1b]8;;https://evil.example\x07liên kết",
    "\x9b31mđỏ",
    "\u202egnp.exe",
    "\x08\x08\x08che",
)


@pytest.mark.parametrize("style", ["text", "github", "json", "sarif"])
@pytest.mark.parametrize("words", STEERING)
def test_no_text_of_an_entry_steers_the_log_it_is_printed_in(
    words: str, style: str, content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The text stands in a value, in a key and in a name, each quoted by the message about it."""
    entry = {
        **hostile_site.plain(0),
        "title": f"{words} họp",
        "kind": words,
        "themes": [words],
        words: words,
        "period": words,
        "figures": [{"indicator": words, "as_written": words}],
        "source": {"name": words, "url": words},
        "people": [{"name": words, "position": words}],
    }
    path = content / "reports/2010/2010-01-04-lang-son-x.yml"
    path.parent.mkdir()
    path.write_text(json.dumps(entry, ensure_ascii=False, default=str), "utf-8")
    code, output, _ = ran(capsys, "check", "--format", style, "--lang", "vi")
    assert code == 1
    assert CONTROL.search(output) is None
    lines = output.splitlines() if style == "github" else output.split("\n")
    if style == "github":
        strange = [
            line
            for line in lines
            if not re.match(
                r"::(?:error|warning) file=content/[^:]*,line=\d+,col=\d+,title=[EW]\d+ [a-z0-9-]+::", line
            )
        ]
        assert [line for line in strange if not line.startswith("Đã kiểm tra")] == []
    else:
        assert COMMAND.search(output) is None
    if style in ("json", "sarif"):
        assert json.loads(output[: output.rindex("]" if style == "json" else "}") + 1])
