"""The adapters: each engine as one function from a Vietnamese text to what it calls its English.

What may live here: making an engine, in the child process. Whatever an engine raises or returns is judged by
others (`worker.py`, `gate.py`). One instance serves one worker: deep-translator keeps the text of a call in
the instance, and four threads on one instance got each other's answers.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any

Translate = Callable[[str], object]
Environment = Mapping[str, str]


class NotReady(Exception):  # noqa: N818, it is an answer, not an error of the program
    """The engine cannot be used here: a package, a key or a model is missing. The text says which."""


@dataclass(frozen=True, slots=True)
class Engine:
    """One engine. `most`: bytes it takes in a call. `keys`: what it may see of the environment."""

    name: str
    make: Callable[[Environment], tuple[Translate, str]]
    most: int
    keys: tuple[str, ...] = ()
    by_sentence: bool = False
    start: float = 30.0


def _google(_env: Environment) -> tuple[Translate, str]:
    from deep_translator import GoogleTranslator  # noqa: PLC0415, the child imports one engine only

    return GoogleTranslator(source="vi", target="en").translate, metadata.version("deep-translator")


def _mymemory(env: Environment) -> tuple[Translate, str]:
    from deep_translator import MyMemoryTranslator  # noqa: PLC0415, as above

    engine = MyMemoryTranslator(source="vi-VN", target="en-GB", email=env.get("MYMEMORY_EMAIL") or None)
    return engine.translate, metadata.version("deep-translator")


def _libretranslate(env: Environment) -> tuple[Translate, str]:
    from deep_translator import LibreTranslator  # noqa: PLC0415, as above

    address = env.get("LIBRETRANSLATE_URL") or "http://127.0.0.1:5000/"
    key = env.get("LIBRETRANSLATE_API_KEY") or env.get("LIBRE_API_KEY")
    engine = LibreTranslator(
        source="en", target="vi", api_key=key or "-", custom_url=address.rstrip("/") + "/"
    )
    # The library knows no Vietnamese for this engine by every version, and wants a key where a server needs none.
    engine._source, engine._target, engine.api_key = "vi", "en", key or None  # noqa: SLF001
    return engine.translate, metadata.version("deep-translator")


def _deepl(env: Environment) -> tuple[Translate, str]:
    try:
        import deepl  # noqa: PLC0415, as above
    except ImportError as error:
        raise NotReady("deepl") from error
    key = env.get("DEEPL_API_KEY") or env.get("DEEPL_AUTH_KEY")
    if not key:
        raise NotReady("DEEPL_API_KEY")
    deepl.http_client.max_network_retries = 0  # retries are the chain's business
    engine = deepl.Translator(key, server_url=env.get("DEEPL_SERVER_URL") or None, send_platform_info=False)

    def translate(text: str) -> object:
        found: Any = engine.translate_text(text, source_lang="VI", target_lang="EN-GB")
        return found.text

    return translate, metadata.version("deepl")


def _ctranslate2(env: Environment) -> tuple[Translate, str]:
    try:
        import ctranslate2  # noqa: PLC0415, as above
        import sentencepiece  # noqa: PLC0415, as above
    except ImportError as error:
        raise NotReady("ctranslate2, sentencepiece") from error
    folder = Path(env.get("CTRANSLATE2_MODEL") or "")
    if not (folder / "model.bin").is_file():
        raise NotReady("CTRANSLATE2_MODEL")
    shared = folder / "sentencepiece.model"
    source, target = (shared if shared.is_file() else folder / f"{side}.spm" for side in ("source", "target"))
    if not (source.is_file() and target.is_file()):
        raise NotReady("source.spm, target.spm")
    read = sentencepiece.SentencePieceProcessor(model_file=str(source))
    write = sentencepiece.SentencePieceProcessor(model_file=str(target))
    model = ctranslate2.Translator(str(folder), device="cpu", intra_threads=2)

    def translate(text: str) -> object:
        found = model.translate_batch(
            [[*read.encode(text, out_type=str), "</s>"]], beam_size=4, max_decoding_length=512
        )
        return write.decode([token for token in found[0].hypotheses[0] if token != "</s>"])  # noqa: S105, a sign

    return translate, folder.name


ENGINES: Mapping[str, Engine] = {
    engine.name: engine
    for engine in (
        Engine("google", _google, most=4_800),
        # The service counts bytes, the library characters.
        Engine("mymemory", _mymemory, most=480, keys=("MYMEMORY_EMAIL",)),
        Engine(
            "libretranslate",
            _libretranslate,
            most=6_000,
            keys=("LIBRETRANSLATE_URL", "LIBRETRANSLATE_API_KEY", "LIBRE_API_KEY"),
        ),
        Engine("deepl", _deepl, most=60_000, keys=("DEEPL_API_KEY", "DEEPL_AUTH_KEY", "DEEPL_SERVER_URL")),
        Engine(
            "ctranslate2",
            _ctranslate2,
            most=1_500,
            keys=("CTRANSLATE2_MODEL",),
            by_sentence=True,
            start=120.0,
        ),
    )
}
