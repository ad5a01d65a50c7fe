"""The command `digest`: reads arguments, calls one command, exits with its code.

What may live here: the list of commands and what all of them share (language of messages, UTF-8 output,
the last word on what went wrong with the machine). What a command does is in `commands/`.
"""

from __future__ import annotations

import argparse
import gc
import importlib
import io
import os
import sys
from collections.abc import Sequence

from builder.language import Lang

DONE, REFUSED, WRONG_USE, GAVE_UP = 0, 1, 2, 3

COMMANDS: dict[str, str] = {
    "check": "kiểm tra nội dung / check the content",
    "build": "kiểm tra rồi dựng trang / check, then build the site",
    "serve": "xem thử, tự cập nhật khi sửa / preview, follows edits",
    "new": "tạo tệp mẫu cho một báo cáo / a template for one report",
    "figure": "đọc một cụm số liệu / read a figure's wording",
    "compare": "so dữ kiện giữa tiếng Việt và tiếng Anh / compare facts between the two languages",
    "translate": "gửi đoạn chưa có tiếng Anh cho máy dịch / send what has no English to an engine",
    "status": "tình trạng từng đoạn tiếng Anh / the state of every piece of English",
    "review": "ghi nhận đã kiểm, hoặc trang so song song / mark as reviewed, or a side-by-side page",
    "glossary": "thuật ngữ, và đoạn mà một thay đổi chạm tới / terms, and what a change touches",
    "exchange": "PO, XLIFF, TMX ra và vào / PO, XLIFF and TMX out and back",
    "urls": "sổ địa chỉ đã công bố / the ledger of published addresses",
    "schema": "in JSON Schema của một báo cáo / print the JSON Schema of an entry",
}
"""Each command is the module of the same name in `commands/`, with `add_arguments` and `run`."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run `digest`. Exit codes: 0 done, 1 findings or refused work, 2 wrong use, 3 a translator gave up."""
    _speak_utf8()
    arguments = list(sys.argv[1:] if argv is None else argv)
    gc.disable()  # what is imported stays: looking for cycles in it took a twentieth of the time
    parser = _parser(arguments)
    gc.enable()
    args = parser.parse_args(arguments)
    args.lang = args.lang or _language()
    try:
        return int(args.run(args))
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # The reader of our output went away (`digest check | head`); nothing is left to say to anybody.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return REFUSED
    except OSError as error:
        from builder import files  # noqa: PLC0415, `digest --help` need not wait for it

        print(files.refusal(error).of(args.lang), file=sys.stderr)
        return REFUSED


def _parser(arguments: Sequence[str]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="digest", description="Nhịp Cầu")
    parser.set_defaults(lang=None)
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--lang", choices=("vi", "en"), help="ngôn ngữ của thông báo / language of messages")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    # Only the command that is called is imported: `digest figure` must not wait for MkDocs.
    called = next((word for word in arguments if word in COMMANDS), None)
    for name, words in COMMANDS.items():
        sub = commands.add_parser(name, help=words, description=words, parents=[shared])
        if name == called:
            module = importlib.import_module(f"builder.commands.{name}")
            module.add_arguments(sub)
            sub.set_defaults(run=module.run)
    return parser


def _language() -> Lang:
    """Return the locale's language where it is one of ours, else Vietnamese."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name, "")
        if value and value not in ("C", "POSIX") and not value.startswith("C."):
            return "en" if value.startswith("en") else "vi"
    return "vi"


def _speak_utf8() -> None:
    """Print UTF-8 whatever the locale says; Vietnamese in an ASCII locale must not end in a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


if __name__ == "__main__":
    sys.exit(main())
