"""`digest serve`: preview on this machine; an edited file shows in the browser, a mistake is named there."""

from __future__ import annotations

import argparse
import gc
import os
import sys
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date as Date  # noqa: N812, as in model.py
from functools import partial
from pathlib import Path

from builder import files, preview, project, report
from builder.commands import numbers
from builder.engine.run import EngineError
from builder.language import Lang
from builder.publish import glimpse
from builder.publish.building import ROOT, Outcome, Refused, Request, build
from builder.publish.glimpse import Scene
from builder.publish.watch import Stage, Watch

_LAST_PORT = 65_535
POLL = 0.15
"""Seconds between two looks at the files."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument(
        "--content", type=Path, default=Path("content"), help="thư mục nội dung / folder of the content"
    )
    parser.add_argument(
        "--port", type=partial(numbers.whole, most=_LAST_PORT), default=8000, help="cổng / port (8000)"
    )
    parser.add_argument(
        "--work-dir", type=Path, default=Path("build/preview"), help="nơi đặt tệp trung gian / work files"
    )


def run(args: argparse.Namespace) -> int:
    """Build, serve, and build again after every edit, until Ctrl+C."""
    channel = preview.Channel()
    site = args.work_dir / "site"
    site.mkdir(parents=True, exist_ok=True)
    server = preview.server(site.resolve(), args.port, channel)
    address = f"http://127.0.0.1:{server.server_port}/"
    base = Request(
        content=args.content,
        site=site,
        work=args.work_dir,
        today=project.today(),
        base_url=address,
        allow_loss=True,
    )
    known = _look(args.content)
    desk = _Desk(base, channel, args.lang)
    desk.rebuild()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(_READY[args.lang].format(address=address), flush=True)
    try:
        while True:
            time.sleep(POLL)
            now = _look(args.content)
            if now != known:
                edited = [path for path in now if now[path] != known.get(path)]
                known = now
                desk.glimpse(edited)
                desk.rebuild()
    finally:
        server.shutdown()


class _Desk:
    """One preview: what the last build knew, and what the terminal has been told."""

    def __init__(self, request: Request, channel: preview.Channel, lang: Lang) -> None:
        self.request, self.channel, self.lang = request, channel, lang
        self.told: frozenset[tuple[str, int, int, str, str]] = frozenset()
        self.scene: Scene | None = None

    def glimpse(self, edited: Sequence[str]) -> None:
        """Show an edited report at once, where that is all that was edited; the build shows everything."""
        reports = self.request.content / project.REPORTS
        if self.scene is None or len(edited) != 1 or not Path(edited[0]).is_relative_to(reports):
            return
        request = self.request
        with suppress(OSError):  # the file went again, or the disk refuses: the build says so
            if glimpse.show(Path(edited[0]), self.scene, request.content, request.site, project.today()):
                self.channel.tell(reload=True, faults="")

    def rebuild(self) -> None:
        """Build once more and tell the pages; a mistake leaves the last good site where it is."""
        started, lang = time.monotonic(), self.lang
        gc.disable()  # a search for cycles among all reports costs more than the edit; it is made up for below
        try:
            outcome = build(_of_today(self.request, project.today()), Watch(self._tell))
        except (Refused, EngineError, OSError) as refusal:
            said = files.refusal(refusal).of(lang) if isinstance(refusal, OSError) else str(refusal)
            print(said, file=sys.stderr)
            self.channel.tell(reload=False, faults=said)
            gc.enable()
            return
        print(_said(outcome, time.monotonic() - started, lang), file=sys.stderr, flush=True)
        if not outcome.built:
            self.channel.tell(reload=False, faults=report.text(list(outcome.findings), lang))
        elif self.channel.faults:
            self.channel.tell(reload=False, faults="")
        news = [finding for finding in outcome.findings if finding.order not in self.told]
        if news:
            print(report.text(news, lang), file=sys.stderr, flush=True)
        self.told = frozenset(finding.order for finding in outcome.findings)
        self.scene = outcome.scene or self.scene
        gc.enable()
        gc.collect()

    def _tell(self, stage: Stage, _done: int, _total: int) -> None:
        """Show the site as soon as it is in place: what is left is for the next build."""
        if stage == "remember":
            self.channel.tell(reload=True, faults="")


def _of_today(request: Request, today: Date) -> Request:
    """Return the request for the day it is now: a preview may run past midnight."""
    return replace(request, today=today)


def _said(outcome: Outcome, seconds: float, lang: Lang) -> str:
    if not outcome.built:
        return _FAULTY[lang]
    return _BUILT[lang].format(made=outcome.made, removed=outcome.removed, seconds=seconds)


def _look(content: Path) -> dict[str, tuple[int, int]]:
    """Return change time and size of every file that shows on the site."""
    found: dict[str, tuple[int, int]] = {}
    for root in (content, ROOT / "overrides"):
        for folder, _, names in os.walk(root):
            for name in names:
                path = os.path.join(folder, name)  # noqa: PTH118, thousands of them, several times a second
                try:
                    state = os.stat(path)  # noqa: PTH116
                except OSError:
                    continue
                found[path] = (state.st_mtime_ns, state.st_size)
    return found


_READY = {"vi": "Xem thử: {address}  (Ctrl+C để dừng)", "en": "Preview: {address}  (Ctrl+C to stop)"}
_FAULTY = {
    "vi": "Còn lỗi: trang xem thử vẫn là bản đúng gần nhất.",
    "en": "Mistakes remain: the preview still shows the last good site.",
}
_BUILT = {
    "vi": "Dựng mới {made} trang, bỏ {removed} ({seconds:.2f} giây)",
    "en": "{made} pages made, {removed} removed ({seconds:.2f} s)",
}
