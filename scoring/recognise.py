"""Reads a reply: which moves its words show, with the words, and what almost counted and why it did not."""

from collections.abc import Iterator
from functools import cached_property
from itertools import chain
from threading import Lock
from typing import Final, NamedTuple

from engine.moves import MOVES
from engine.recognition import Context, Evidence, Recognised, Recogniser, Refused
from scoring.copying import copied_words
from scoring.facts import Story
from scoring.matcher import CompiledRule, Matcher, Place, Template
from scoring.naming import names_of
from scoring.pack import Pack
from scoring.reading import Reading
from scoring.scope import SCOPE_TEMPLATES, SCOPE_WORDS, Scopes
from scoring.signals import read_signals
from scoring.strung import strung_together

_TENDER: Final = frozenset({"empathy", "apology"})
_TELEGRAPHIC: Final = frozenset({"opening", "harmful", "hostility"})
"""What is often said without a sentence around it, or harms all the same."""
_TELLS: Final = 3
"""So many words of the customer's story tell something even without a sentence around them."""


def make_recogniser(pack: Pack) -> Recogniser:
    """Make the reader of one pack; equal replies in equal contexts give equal answers.

    Raises:
        PhraseError: A template of the pack cannot be read.
    """
    return _Reader(pack).read


def signal_evidence(pack: Pack, text: str, context: Context) -> list[Evidence]:
    """What shows the signals that rules of a pack show; `move` names the signal.

    Raises:
        PhraseError: A template of the pack cannot be read.
    """
    return list(_Reader(pack).judged(text, context).signals.values())


class _Hit(NamedTuple):
    """Words that matched a rule, and the sentence around them, in bytes of the symbols."""

    rule: CompiledRule
    template: Template
    start: int
    end: int
    sentence: Place


class _Reader:
    def __init__(self, pack: Pack) -> None:
        self._matcher = Matcher(pack, SCOPE_TEMPLATES, SCOPE_WORDS)
        self._scopes = Scopes(self._matcher)
        # Phrases are compiled and sieves grow when they are first needed, and a talk is read ahead in a thread.
        self._one_at_a_time = Lock()

    def read(self, text: str, context: Context) -> Recognised:
        with self._one_at_a_time:
            return self.judged(text, context).verdict()

    def judged(self, text: str, context: Context) -> "_Judge":
        """Everything that was decided about a reply."""
        names = names_of(context)
        reading = self._matcher.read(text, names)
        judge = _Judge(self._matcher, self._scopes, reading, context)
        later: list[tuple[CompiledRule, Template, Iterator[Place]]] = []
        for rule, template in self._matcher.candidates(reading):
            if rule.move in judge.found:
                continue
            places = template.places(reading.symbols)
            for first in places:
                places = chain((first,), places)
                if rule.depends:
                    later.append((rule, template, places))
                else:
                    judge.consider(rule, template, places)
                break
        for rule, template, places in later:
            judge.consider(rule, template, places)
        return judge


class _Judge:
    """Decides on the hits of one reply.

    Attributes:
        found: What counts so far, by move.
        hits: What shows the signals so far, by signal.
    """

    def __init__(self, matcher: Matcher, scopes: Scopes, reading: Reading, context: Context) -> None:
        self._matcher = matcher
        self._scopes = scopes
        self._reading = reading
        self._context = context
        self.found: dict[str, Evidence] = {}
        self.hits: dict[str, _Hit] = {}
        self._refused: dict[str, Refused] = {}
        self._copied: tuple[tuple[int, int], ...] | None = None
        self._story: Story | None = None

    def consider(self, rule: CompiledRule, template: Template, places: Iterator[Place]) -> None:
        """Keep the first of a rule's words that are meant, or the first refusal.

        Args:
            rule: The rule.
            template: Which of its templates matched.
            places: Where it matches.
        """
        if rule.signal:
            before = self.hits.get(rule.signal)
            if before is None or before.rule.level < rule.level:
                meant = (hit for hit, because in self._judged(rule, template, places) if not because)
                if hit := next(meant, None):
                    self.hits[rule.signal] = hit
            return
        if rule.move in self.found or (rule.rule.shares and self._shared_at_all < rule.rule.shares):
            return
        for hit, because in self._judged(rule, template, places):
            if not because:
                self._keep(hit)
                return
            self._refuse(hit, because)

    def _judged(self, rule: CompiledRule, template: Template, places: Iterator[Place]) -> Iterator[tuple[_Hit, str]]:
        """The places that fit the rule, each with the reason why it does not count, "" if it does."""
        for start, end in places:
            hit = _Hit(rule, template, start, end, self._reading.sentence(start))
            if self._fits(hit):
                yield hit, self._because(hit)

    @cached_property
    def _shared_at_all(self) -> int:
        return self.story.shared(self._reading.words) if self.story.known else 0

    def _fits(self, hit: _Hit) -> bool:
        """Whether the rule's own demands on sentence, reply and context are met."""
        reading, rule, sentence = self._reading, hit.rule, hit.sentence
        if rule.rule.question and reading.is_question(sentence) != (rule.rule.question == "only"):
            return False
        place_of = self._matcher.place
        if any(place_of(part, reading, sentence[0] - 2, sentence[1]) is None for part in rule.parts):
            return False
        if rule.with_reply and place_of(rule.with_reply, reading) is None:
            return False
        if hit.template.needs_fact or any(part.needs_fact for part in rule.parts):
            return self._told(sentence if rule.parts else (hit.start, hit.end)) > 0
        if rule.rule.shares:
            return self._told(sentence) >= rule.rule.shares
        return True

    def _told(self, span: tuple[int, int]) -> int:
        """How many words of the customer's story stand in a passage."""
        first, last = self._reading.word_range(*span)
        return self.story.shared(self._reading.words[first:last])

    @property
    def story(self) -> Story:
        """What the customer has told by now."""
        if self._story is None:
            self._story = Story(self._context, self._matcher.unspecific)
        return self._story

    def _because(self, hit: _Hit) -> str:
        """Why the words do not count, "" if they do."""
        rule, reading = hit.rule, self._reading
        if because := self._ruled_out(rule, hit.sentence):
            return because
        if self._is_strung(hit):
            return "good words are strung together here without a sentence"
        if "copied" not in rule.rule.allow and self._is_copied(hit):
            return "these are the customer's own words, copied"
        tender = bool(rule.rule.move) and MOVES[rule.rule.move].family in _TENDER
        return self._scopes.refusal(reading, hit.start, hit.end, hit.template, tender, rule.rule.allow)

    def _ruled_out(self, rule: CompiledRule, sentence: tuple[int, int]) -> str:
        """What the rule itself does not bear in the sentence or the reply, "" if there is nothing."""
        if rule.after and (because := self._not_asked_for(rule.after)):
            return because
        reading, place_of = self._reading, self._matcher.place
        if rule.unless and (place := place_of(rule.unless, reading, sentence[0] - 2, sentence[1])):
            return f"the sentence says “{self._words(*place)}”"
        if rule.unless_reply and (place := place_of(rule.unless_reply, reading)):
            return f"the reply says “{self._words(*place)}”"
        for move in rule.rule.unless_moves:
            if move in self.found:
                return f"the reply also does this: {MOVES[move].about[0].lower()}{MOVES[move].about[1:]}"
        if rule.rule.with_moves and not any(move in self.found for move in rule.rule.with_moves):
            return "nothing else in the reply goes with it"
        return ""

    def _not_asked_for(self, after: Template) -> str:
        """Why it answers nothing that the customer has just said, "" if it does."""
        line = self._context.customer_line
        if not line.strip():
            return "it counts only after certain words of the customer, and their last line is not known"
        if self._matcher.says(line, after, names_of(self._context)):
            return ""
        return "it counts only after certain words of the customer, and their last line has none of them"

    def _is_strung(self, hit: _Hit) -> bool:
        return (
            bool(self._strung)
            and (MOVES[hit.rule.move].family if hit.rule.move else hit.rule.signal) not in _TELEGRAPHIC
            and hit.rule.rule.shares < _TELLS
            and any(begins <= self._reading.word_range(hit.start, hit.end)[0] < ends for begins, ends in self._strung)
        )

    @cached_property
    def _strung(self) -> tuple[tuple[int, int], ...]:
        return strung_together(self._reading.words)

    def _is_copied(self, hit: _Hit) -> bool:
        if self._copied is None:
            self._copied = copied_words(self._reading.words, self._context.customer_line)
        if not self._copied:
            return False
        first, last = self._reading.word_range(hit.start, hit.end)
        return any(begins <= first and last <= ends for begins, ends in self._copied)

    def _words(self, start: int, end: int) -> str:
        first, last = self._reading.typed_span(start, end)
        return self._reading.typed[first:last]

    def _keep(self, hit: _Hit) -> None:
        self.found[hit.rule.move] = self._evidence(hit)

    def _evidence(self, hit: _Hit) -> Evidence:
        rule, typed = hit.rule.rule, self._reading.typed
        start, end = self._reading.typed_span(hit.start, self._matcher.lexicon.rounded(self._reading.symbols, hit.end))
        return Evidence(rule.move or rule.signal, rule.id, start, end, typed[start:end], rule.possible)

    @property
    def signals(self) -> dict[str, Evidence]:
        """What shows the signals, by signal."""
        return {signal: self._evidence(hit) for signal, hit in self.hits.items()}

    def _refuse(self, hit: _Hit, because: str) -> None:
        rule = hit.rule.rule
        start, end = self._reading.typed_span(hit.start, hit.end)
        before = self._refused.get(rule.move)
        if before is None or (start, -end) < (before.start, -before.end):
            self._refused[rule.move] = Refused(rule.move, rule.id, start, end, self._reading.typed[start:end], because)

    def verdict(self) -> Recognised:
        """Everything decided, in the order of the words."""
        evidence = tuple(sorted(self.found.values(), key=lambda piece: (piece.start, piece.end, piece.move)))
        refused = tuple(
            sorted(
                (piece for move, piece in self._refused.items() if move not in self.found),
                key=lambda piece: (piece.start, piece.end, piece.move),
            )
        )
        levels = {signal: hit.rule.level for signal, hit in self.hits.items()}
        return Recognised(evidence, refused, read_signals(self._reading.words, self._context, levels))
