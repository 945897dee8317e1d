"""Stated quantities read from text: `parse` for one phrase, `find` for a whole text."""

from claimcheck.phrase.find import Found, PhraseError, find, parse

__all__ = ["Found", "PhraseError", "find", "parse"]
