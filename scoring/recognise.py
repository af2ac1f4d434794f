"""Reads a reply: which moves its words show, with the words, and what almost counted and why it did not."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from engine.moves import MOVES
from engine.recognition import NOTHING, Context, Evidence, Recognised, Recogniser, Refused
from scoring.copying import copied_words
from scoring.facts import Story
from scoring.matcher import CompiledRule, Matcher, Template
from scoring.pack import Pack
from scoring.reading import Reading, name_parts
from scoring.scope import SCOPE_TEMPLATES, SCOPE_WORDS, Scopes

_TENDER: Final = frozenset({"empathy", "apology"})


def make_recogniser(pack: Pack) -> Recogniser:
    """Make the reader of one pack; equal replies in equal contexts give equal answers.

    Raises:
        PhraseError: A template of the pack cannot be read.
    """
    return _Reader(pack).read


@dataclass(frozen=True, slots=True)
class _Hit:
    """Words that matched a rule, in bytes of the symbols."""

    rule: CompiledRule
    template: Template
    start: int
    end: int


class _Reader:
    def __init__(self, pack: Pack) -> None:
        self._matcher = Matcher(pack, SCOPE_TEMPLATES, SCOPE_WORDS)
        self._scopes = Scopes(self._matcher)

    def read(self, text: str, context: Context) -> Recognised:
        names = name_parts(context.customer_name) if context.customer_name else frozenset()
        reading = self._matcher.read(text, names)
        candidates = self._matcher.candidates(reading)
        if not candidates:
            return NOTHING
        judge = _Judge(self._matcher, self._scopes, reading, context)
        for _, rule, template in candidates:
            if not rule.rule.with_moves and not rule.rule.unless_moves:
                judge.consider(rule, template)
        for _, rule, template in candidates:
            if rule.rule.with_moves or rule.rule.unless_moves:
                judge.consider(rule, template)
        return judge.verdict()


class _Judge:
    """Decides on the hits of one reply."""

    def __init__(self, matcher: Matcher, scopes: Scopes, reading: Reading, context: Context) -> None:
        self._matcher = matcher
        self._scopes = scopes
        self._reading = reading
        self._context = context
        self._found: dict[str, Evidence] = {}
        self._refused: dict[str, Refused] = {}
        self._copied: tuple[tuple[int, int], ...] | None = None
        self._story: Story | None = None

    def consider(self, rule: CompiledRule, template: Template) -> None:
        """Look for a rule's words and keep the first that are meant, or the first refusal."""
        for hit in self._hits(rule, template):
            if not self._fits(hit):
                continue
            because = self._because(hit)
            if because:
                self._refuse(hit, because)
            else:
                self._keep(hit)
                return

    def _hits(self, rule: CompiledRule, template: Template) -> Iterator[_Hit]:
        for start, end in template.places(self._reading.symbols):
            yield _Hit(rule, template, start, end)

    def _fits(self, hit: _Hit) -> bool:
        """Whether the rule's own demands on sentence, reply and context are met."""
        reading, rule, matcher = self._reading, hit.rule, self._matcher
        sentence = reading.sentence(hit.start)
        if rule.rule.question and reading.is_question(sentence) != (rule.rule.question == "only"):
            return False
        if any(not matcher.occurs(part, reading, sentence[0] - 2, sentence[1]) for part in rule.parts):
            return False
        if rule.with_reply and not any(matcher.occurs(one, reading) for one in rule.with_reply):
            return False
        if hit.template.pattern.needs_fact or any(part.pattern.needs_fact for part in rule.parts):
            return self._told(sentence if rule.parts else (hit.start, hit.end)) > 0
        if rule.rule.shares:
            return self.story.known and self._told(sentence) >= rule.rule.shares
        return True

    def _told(self, span: tuple[int, int]) -> int:
        """How many words of the customer's story stand in a passage."""
        first, last = self._reading.word_range(*span)
        return self.story.shared(self._reading.words[first:last])

    @property
    def story(self) -> Story:
        """What the customer has told by now."""
        if self._story is None:
            self._story = Story(self._context)
        return self._story

    def _because(self, hit: _Hit) -> str:
        """Why the words do not count, "" if they do."""
        rule, reading = hit.rule, self._reading
        sentence = reading.sentence(hit.start)
        for template in rule.unless:
            place = self._place(template, sentence[0] - 2, sentence[1])
            if place:
                return f"the sentence says “{self._words(*place)}”"
        for template in rule.unless_reply:
            place = self._place(template, 0, None)
            if place:
                return f"the reply says “{self._words(*place)}”"
        for move in rule.rule.unless_moves:
            if move in self._found:
                return f"the reply also does this: {MOVES[move].about[0].lower()}{MOVES[move].about[1:]}"
        if rule.rule.with_moves and not any(move in self._found for move in rule.rule.with_moves):
            return "nothing else in the reply goes with it"
        if "copied" not in rule.rule.allow and self._is_copied(hit):
            return "these are the customer's own words, copied"
        tender = MOVES[rule.rule.move].family in _TENDER
        return self._scopes.refusal(reading, hit.start, hit.end, hit.template, tender, rule.rule.allow)

    def _place(self, template: Template, start: int, end: int | None) -> tuple[int, int] | None:
        if template.need & self._reading.features != template.need:
            return None
        return next(template.places(self._reading.symbols, start, end), None)

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
        rule = hit.rule.rule
        start, end = self._reading.typed_span(hit.start, self._matcher.lexicon.rounded(self._reading.symbols, hit.end))
        before = self._found.get(rule.move)
        if before is None or (start, -end) < (before.start, -before.end):
            quote = self._reading.typed[start:end]
            self._found[rule.move] = Evidence(rule.move, rule.id, start, end, quote, rule.possible)

    def _refuse(self, hit: _Hit, because: str) -> None:
        rule = hit.rule.rule
        start, end = self._reading.typed_span(hit.start, hit.end)
        before = self._refused.get(rule.move)
        if before is None or (start, -end) < (before.start, -before.end):
            self._refused[rule.move] = Refused(rule.move, rule.id, start, end, self._reading.typed[start:end], because)

    def verdict(self) -> Recognised:
        """Everything decided, in the order of the words."""
        evidence = tuple(sorted(self._found.values(), key=lambda piece: (piece.start, piece.end, piece.move)))
        refused = tuple(
            sorted(
                (piece for move, piece in self._refused.items() if move not in self._found),
                key=lambda piece: (piece.start, piece.end, piece.move),
            )
        )
        return Recognised(evidence, refused)
