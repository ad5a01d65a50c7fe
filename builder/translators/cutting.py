"""Cutting a text into pieces that an engine takes, and putting the answers together again.

What may live here: pure functions. Lists, headings and quotes are cut by lines and keep their marks, because
engines lose them; a long paragraph is cut between sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_MARK = re.compile(r"[ ]*(?:(?:[-*+]|\d+[.)]|#{1,6}|>)[ ]+)*")
_SENTENCE = re.compile(r"(?<=[.!?…;])[ ]+(?=[\w“\"(\[])")
_CLAUSE = re.compile(r"(?<=[,:])[ ]+")
_WORD = re.compile(r"[ ]+")


class Piece(NamedTuple):
    """A text for the engine, and what stands before it in the finished text."""

    before: str
    text: str


def cut(text: str, most: int, *, by_sentence: bool = False) -> tuple[Piece, ...]:
    """Cut `text` into pieces of at most `most` bytes; with `by_sentence` no piece holds two sentences."""
    pieces: list[Piece] = []
    lines = text.split("\n")
    structured = any(_mark(line) for line in lines)
    if not structured and len(lines) > 1:
        lines = [" ".join(line.strip() for line in lines)]
    for number, line in enumerate(lines):
        before = "\n" if number else ""
        if not line.strip():
            pieces.append(Piece(before, ""))
            continue
        mark = _mark(line)
        for place, part in enumerate(_parts(line[len(mark) :].strip(), most, by_sentence=by_sentence)):
            pieces.append(Piece(" " if place else before + mark, part))
    return tuple(pieces)


def joined(pieces: Sequence[Piece], answers: Sequence[str]) -> str:
    """Put the answers, one for each piece that has a text, in the places of their pieces."""
    found = iter(answers)
    return "".join(piece.before + (next(found).strip() if piece.text else "") for piece in pieces)


def _mark(line: str) -> str:
    found = _MARK.match(line)
    return found[0] if found else ""


def _parts(text: str, most: int, *, by_sentence: bool) -> Iterator[str]:
    if not by_sentence and _size(text) <= most:
        yield text
        return
    for sentence in _packed(_SENTENCE.split(text), 0 if by_sentence else most):
        if _size(sentence) <= most:
            yield sentence
            continue
        for clause in _packed(_CLAUSE.split(sentence), most):
            yield from [clause] if _size(clause) <= most else _packed(_WORD.split(clause), most)


def _packed(parts: Sequence[str], most: int) -> Iterator[str]:
    """Join neighbours while they fit, so that an engine sees as much of the context as it takes."""
    held = ""
    for part in parts:
        together = f"{held} {part}" if held else part
        if held and _size(together) > most:
            yield held
            held = part
        else:
            held = together
    if held:
        yield held


def _size(text: str) -> int:
    return len(text.encode())
