"""Decides on what was matched in a reply: whether the words are meant, and what is shown as evidence."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from typing import Final, NamedTuple

from engine.moves import MOVES
from engine.recognition import Context, Evidence, Recognised, Refused
from scoring.copying import copied_words
from scoring.facts import Story
from scoring.matcher import CompiledRule, Matcher
from scoring.naming import may_address, names_of
from scoring.quoting import Quoting
from scoring.reading import Reading
from scoring.same_words import counted_as
from scoring.scope import Scopes
from scoring.signals import read_signals
from scoring.strung import strung_together
from scoring.template import Place, Template

_TENDER: Final = frozenset({"empathy", "apology"})
_TELEGRAPHIC: Final = frozenset({"greets", "uses_name", "harmful", "hostility"})
"""What is often said without a sentence around it, or harms all the same."""
_ADDRESSES: Final = "uses_name"
"""What is quoted without the words around it, and asks for the customer's name where that is known."""
_ALONE: Final = frozenset({"greets"})
"""What is said by itself before something else, and is quoted without it."""
_SOFTENED: Final = frozenset({"harmful", ""})
"""Families of which what else the sentence says takes the edge off; "" is what shows a signal."""
_TOLD_TO_DO: Final = frozenset({"orders_customer", "tells_to_calm_down", "gives_plain_step"})
"""What tells the customer to do something."""
_MOCKS: Final = "is_sarcastic"
_TELLS: Final = 3
"""So many words of the customer's story tell something even without a sentence around them."""


class _Hit(NamedTuple):
    """Words that matched a rule, and the sentence around them, in bytes of the symbols."""

    rule: CompiledRule
    template: Template
    start: int
    end: int
    sentence: Place


class Judge:
    """Decides on the hits of one reply.

    Attributes:
        reading: The reply.
        copied: Which of its words are merely copied, as numbers of words.
        found: What counts so far, by move.
        hits: What shows the signals so far, by signal.
    """

    def __init__(self, matcher: Matcher, scopes: Scopes, quoting: Quoting, reading: Reading, context: Context) -> None:
        self._matcher = matcher
        self._scopes = scopes
        self._quoting = quoting
        self.reading = reading
        self._context = context
        self.found: dict[str, Evidence] = {}
        self._kept: dict[str, _Hit] = {}
        self.hits: dict[str, _Hit] = {}
        self._refused: dict[str, Refused] = {}
        self._strung = strung_together(reading.words)
        self.copied = copied_words(reading.words, context.customer_line)

    def consider(self, rule: CompiledRule, template: Template, sentences: list[Place]) -> None:
        """Keep the first of a rule's words that are meant, or the first refusal.

        Args:
            rule: The rule; nothing that counts was found for its move so far.
            template: One of its templates.
            sentences: Where it can match.
        """
        if rule.signal:
            before = self.hits.get(rule.signal)
            if before is not None and before.rule.level >= rule.level:
                return
        if (rule.demands or template.needs_fact) and not self._may_fit(rule, template):
            return
        for start, end, sentence in template.hits(self.reading.symbols, sentences):
            hit = _Hit(rule, template, start, end, sentence)
            if self._fits(hit):
                because = self._because(hit)
                if not because:
                    self._keep(hit)
                    return
                if rule.move:
                    self._refuse(hit, because)

    def _may_fit(self, rule: CompiledRule, template: Template) -> bool:
        """Whether any words could meet what the rule demands of the story."""
        if rule.shares and rule.move and not self.story.known:
            return False
        least = rule.shares or template.needs_fact or rule.facts
        return not least or self._told_at_all >= least

    @cached_property
    def _told_at_all(self) -> int:
        return self.story.shared(self.reading.words)

    def _fits(self, hit: _Hit) -> bool:
        """Whether the rule's own demands on sentence, reply and context are met."""
        reading, rule, sentence = self.reading, hit.rule, hit.sentence
        symbols = reading.symbols
        for part in rule.parts:
            if part.first(symbols, sentence[0] - 2, sentence[1]) is None:
                return False
        if rule.with_reply and rule.with_reply.first(symbols) is None:
            return False
        if hit.template.needs_fact or rule.facts:
            return self._told(sentence if rule.parts else (hit.start, hit.end)) > 0
        return not rule.shares or self._told(sentence) >= rule.shares

    def _told(self, span: tuple[int, int]) -> int:
        """How many words of the customer's story stand in a passage."""
        first, last = self.reading.word_range(*span)
        return self.story.shared(self.reading.words[first:last])

    @cached_property
    def story(self) -> Story:
        """What the customer has told by now."""
        return Story(self._context, self._matcher.unspecific)

    def _because(self, hit: _Hit) -> str:
        """Why the words do not count, "" if they do."""
        rule, reading = hit.rule, self.reading
        if because := self._ruled_out(hit):
            return because
        if rule.move == _ADDRESSES and not self._may_address(hit):
            return "that is not the customer's name"
        if self._strung and self._is_strung(hit):
            return "good words are strung together here without a sentence"
        allow = rule.rule.allow
        if self.copied and "copied" not in allow and self._is_copied(hit):
            return "these are the customer's own words, copied"
        tender, commands = rule.family in _TENDER, rule.move in _TOLD_TO_DO
        return self._scopes.refusal(
            reading, hit.sentence, (hit.start, hit.end), hit.template, allow, tender=tender, commands=commands
        )

    def _ruled_out(self, hit: _Hit) -> str:
        """What the rule itself does not bear in the sentence or the reply, "" if there is nothing."""
        rule = hit.rule
        if rule.after is not None and (because := self._not_asked_for(rule.after)):
            return because
        symbols = self.reading.symbols
        if rule.unless and (place := self._beside(hit, rule.unless)):
            return f"the sentence says “{self._words(*place)}”"
        if rule.unless_reply and (place := rule.unless_reply.first(symbols)):
            return f"the reply says “{self._words(*place)}”"
        if rule.depends:
            for move in rule.rule.unless_moves:
                if move in self.found:
                    return f"the reply also does this: {MOVES[move].about[0].lower()}{MOVES[move].about[1:]}"
            if rule.rule.with_moves and self.found.keys().isdisjoint(rule.rule.with_moves):
                return "nothing else in the reply goes with it"
        return ""

    def _beside(self, hit: _Hit, unless: Template) -> Place | None:
        """Where an exception stands, None if nowhere.

        What is said beside it in the same sentence softens what harms; but what is kind in one clause is not less so
        for what another says. Where a rule itself looks at the whole sentence, so do its exceptions.
        """
        symbols, (first, last) = self.reading.symbols, hit.sentence
        place = unless.first(symbols, first - 2, last)
        if place is None or hit.rule.parts or hit.rule.shares or hit.rule.family in _SOFTENED:
            return place
        begins, ends = self._matcher.clauses.around(symbols, hit.sentence, (hit.start, hit.end))
        places = unless.places(symbols, first - 2, last)
        return next((place for place in places if place[0] < ends and begins < place[1]), None)

    def _not_asked_for(self, after: Template) -> str:
        """Why it answers nothing that the customer has just said, "" if it does."""
        line = self._context.customer_line
        if not line.strip():
            return "it counts only after certain words of the customer, and their last line is not known"
        if self._matcher.says(line, after, names_of(self._context)):
            return ""
        return "it counts only after certain words of the customer, and their last line has none of them"

    def _may_address(self, hit: _Hit) -> bool:
        first, last = self.reading.word_range(hit.start, hit.end)
        return may_address(self.reading.words[first:last], names_of(self._context))

    def _is_strung(self, hit: _Hit) -> bool:
        rule = hit.rule
        if rule.shares >= _TELLS or rule.move in _TELEGRAPHIC or (rule.family or rule.signal) in _TELEGRAPHIC:
            return False
        first, _ = self.reading.word_range(hit.start, hit.end)
        return any(begins <= first < ends for begins, ends in self._strung)

    def _is_copied(self, hit: _Hit) -> bool:
        first, last = self.reading.word_range(hit.start, hit.end)
        return any(begins <= first and last <= ends for begins, ends in self.copied)

    def _words(self, start: int, end: int) -> str:
        first, last = self.reading.typed_span(start, end)
        return self.reading.typed[first:last]

    def _keep(self, hit: _Hit) -> None:
        if hit.rule.signal:
            self.hits[hit.rule.signal] = hit
        else:
            self.found[hit.rule.move] = self._evidence(hit)
            self._kept[hit.rule.move] = hit

    def take_back_mocked(self) -> None:
        """What is kind by its words alone does not count in a sentence that mocks."""
        mocks = self._kept.get(_MOCKS)
        for move in [one for one, hit in self._kept.items() if mocks and hit.sentence == mocks.sentence]:
            if MOVES[move].family != "harmful":
                kind = self.found.pop(move)
                self._refused[move] = Refused(move, kind.rule, kind.start, kind.end, kind.quote, "the sentence mocks")

    def _evidence(self, hit: _Hit) -> Evidence:
        rule, reading, typed = hit.rule.rule, self.reading, self.reading.typed
        passage = (hit.start, hit.end)
        if rule.move != _ADDRESSES:
            besides, alone = self._asked_for_besides(hit), rule.move in _ALONE
            passage = self._quoting.rounded(reading, passage, besides, alone=alone)
        start, end = reading.typed_span(*passage)
        return Evidence(rule.move or rule.signal, rule.id, start, end, typed[start:end], rule.possible)

    def _asked_for_besides(self, hit: _Hit) -> Iterator[Place]:
        """Where else in the sentence stands what the rule asks for: its other parts, and words of the story."""
        rule, reading, (first, last) = hit.rule, self.reading, hit.sentence
        for part in rule.parts:
            if place := part.first(reading.symbols, first - 2, last):
                yield place
        if rule.shares or rule.facts or hit.template.needs_fact:
            begins, ends = reading.word_range(first, last)
            for number in range(begins, ends):
                if self.story.tells(reading.words[number]):
                    yield reading.place(number)

    @property
    def signals(self) -> dict[str, Evidence]:
        """What shows the signals, by signal."""
        return {signal: self._evidence(hit) for signal, hit in self.hits.items()}

    def _refuse(self, hit: _Hit, because: str) -> None:
        rule = hit.rule.rule
        start, end = self.reading.typed_span(hit.start, hit.end)
        before = self._refused.get(rule.move)
        if before is None or (start, -end) < (before.start, -before.end):
            self._refused[rule.move] = Refused(rule.move, rule.id, start, end, self.reading.typed[start:end], because)

    def _spared(self) -> Mapping[str, str]:
        """The harms that do not count of themselves, with those that count for their words."""
        harms = {move: (self.found[move], self._kept[move]) for move in self.found if MOVES[move].harmful}
        return counted_as({move: (piece, (hit.start, hit.end)) for move, (piece, hit) in harms.items()})

    def verdict(self) -> Recognised:
        """Everything decided, in the order of the words."""
        spared = self._spared()
        pieces = (replace(piece, counts_as=spared.get(move, "")) for move, piece in self.found.items())
        evidence = sorted(pieces if spared else self.found.values(), key=_in_order)
        refused = sorted((near for move, near in self._refused.items() if move not in self.found), key=_in_order)
        levels = {signal: hit.rule.level for signal, hit in self.hits.items()}
        passed = (*self._strung, *self.copied)
        return Recognised(
            tuple(evidence), tuple(refused), read_signals(self.reading.words, self._context, levels, passed)
        )


def _in_order(piece: Evidence | Refused) -> tuple[int, int, str]:
    return piece.start, piece.end, piece.move
