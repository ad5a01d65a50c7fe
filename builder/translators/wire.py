"""The network of the child process, held short: a timeout, no redirects, a limit of bytes, the last status.

What may live here: one wrapper round `requests`, which deep-translator and DeepL's client both use and
neither limits. A redirect could carry a text or a key to another host, so none is followed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

MOST_BYTES = 1_000_000
"""Bytes of an answer; the longest honest one is some 60 kB."""


class TooMuch(Exception):  # noqa: N818, an answer that is thrown away
    """The answer is longer than any translation."""


@dataclass(slots=True)
class Wire:
    """What the last call saw. `status` is 0 where there was no answer."""

    timeout: float
    status: int = 0

    def install(self) -> None:
        """Put the limits on every session of `requests` in this process."""
        import requests  # noqa: PLC0415, a local model needs none

        send = requests.Session.send
        wire = self

        def limited(
            session: requests.Session, request: requests.PreparedRequest, **options: Any
        ) -> requests.Response:
            wire.status = 0
            options.update(timeout=wire.timeout, allow_redirects=False, stream=True)
            response = send(session, request, **options)
            wire.status = response.status_code
            body = b"".join(_limited(response))
            response._content = body  # noqa: SLF001, as requests itself does after reading
            response._content_consumed = True  # type: ignore[attr-defined]  # noqa: SLF001
            return response

        requests.Session.send = limited  # type: ignore[method-assign,assignment]


def _limited(response: Any) -> Any:
    size = 0
    for chunk in response.iter_content(65_536):
        size += len(chunk)
        if size > MOST_BYTES:
            response.close()
            raise TooMuch
        yield chunk
