"""The words that join a share to its part or its whole, for the tables of such shapes."""

from __future__ import annotations

THESE_OF = (
    "(?:which|whom|them|(?:these|those)(?! (?:in|on|at|from|for|of|with|without|under|over|aged|who|whose|that|which|it"
    "|we|they|eligible|able|due|present|known|concerned|still|not|[a-z]+ed|[a-z]+ing)\\b))"
)
"""What “p% of” goes back with to a figure: “of them”; “of those in the district” is of others."""
BE = "(?:is|are|was|were)"
JOINED = (
    "(?:represent(?:s|ed|ing)?|account(?:s|ed|ing)? for|mak(?:es?|ing) up|made up|constitut(?:es?|ed|ing)"
    "|compris(?:es?|ed|ing)|form(?:s|ed|ing)?|amount(?:s|ed|ing)? to|c[ao]m(?:es?|ing) to|correspond(?:s|ed|ing)? to"
    "|equat(?:es?|ed|ing) to|equals|equal(?:l?ing| to)|equivalent to|mak(?:es|ing))"
)
"""What one of the two is said to be of the other by."""
STRONG = rf"(?:(?:(?:which|that|and) )?(?:{BE} )?{JOINED}|which is|that is)"
IN_OTHER_WORDS = (
    rf"(?:or |that is |i\.e\. |some |about |around |or about |{STRONG} |which (?:is|was) |and (?:is|was) "
    r"|an? (?:[a-z]+ )?(?:turnout|share|rate|proportion) of )?"
)
# Behind a share that closes a statement nothing says that it is of anything else.
CLOSES = (
    r"(?= ?(?:[.;:)]|$| -)|, (?:and|while|but|with|which|the other|the remaining)\b"
    r"|,? of (?:them|the total)(?=[.,;)]|$))"
)
# “Of the 900 asked, 20% of men”, “40 of the 200 shops, 20% of the chain”: the figure is a whole.
NOT_AMONG = "".join(rf"(?<!\bof {word} )" for word in ("the", "its", "our", "their", "all", "these", "those"))
