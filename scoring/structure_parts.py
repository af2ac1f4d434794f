"""A reply cut into words and sentences with their places, as structural rules look at it."""

from dataclasses import dataclass
from typing import Final

from scoring.text import TOKEN, fold, quoted_spans

Span = tuple[int, int]
_ENDS: Final = frozenset(".!?\n")


@dataclass(frozen=True, slots=True)
class Seen:
    """Words that show something, and what: places in characters of the reply, end exclusive."""

    start: int
    end: int
    because: str


@dataclass(frozen=True, slots=True)
class Parts:
    """A reply.

    Attributes:
        text: As it was typed.
        words: Its words without marks, folded.
        places: Where each stands in `text`.
        sentences: The numbers of the words of each sentence, end exclusive, and where the sentence ends in `text`.
        asked: For each sentence whether it ends with a question mark.
        quoted: Where somebody is quoted.
    """

    text: str
    words: tuple[str, ...]
    places: tuple[Span, ...]
    sentences: tuple[tuple[int, int, int], ...]
    asked: tuple[bool, ...]
    quoted: tuple[Span, ...]

    @classmethod
    def of(cls, text: str) -> "Parts":
        """Cut a reply; linear in its length."""
        folded = fold(text)
        words: list[str] = []
        places: list[Span] = []
        sentences: list[tuple[int, int, int]] = []
        asked: list[bool] = []
        begins = 0
        for match in TOKEN.finditer(folded):
            token = match.group()
            if token[0].isalnum():
                words.append(token)
                places.append(match.span())
            elif token[0] in _ENDS and len(words) > begins:
                sentences.append((begins, len(words), match.start() + len(token.rstrip())))
                asked.append("?" in token)
                begins = len(words)
        if len(words) > begins:
            sentences.append((begins, len(words), places[-1][1]))
            asked.append(False)
        return cls(text, tuple(words), tuple(places), tuple(sentences), tuple(asked), tuple(quoted_spans(folded)))

    @property
    def questions(self) -> tuple[Span, ...]:
        """Where sentences with a question mark stand."""
        return tuple(
            (self.places[first][0], end)
            for (first, _, end), asks in zip(self.sentences, self.asked, strict=True)
            if asks
        )

    def is_quoted(self, place: int) -> bool:
        """Whether a character stands between quotation marks."""
        return any(begins <= place < ends for begins, ends in self.quoted)

    def span(self, first: int, last: int) -> Span:
        """Where the words from number `first` to `last` (exclusive) stand."""
        return self.places[first][0], self.places[last - 1][1]

    def sentence_at(self, place: int) -> tuple[int, int, int]:
        """The sentence that holds a character."""
        return next((sentence for sentence in self.sentences if place < sentence[2]), self.sentences[-1])
