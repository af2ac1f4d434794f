"""Reads a reply: which moves its words show, with the words, and what almost counted and why it did not."""

from functools import partial
from threading import Lock

from engine.recognition import Context, Recognised, Recogniser
from scoring.judge import Judge
from scoring.matcher import Candidate, Matcher
from scoring.naming import names_of, told_of
from scoring.pack import Pack
from scoring.quoting import Quoting
from scoring.scope import SCOPE_TEMPLATES, SCOPE_WORDS, Scopes


def make_recogniser(pack: Pack) -> Recogniser:
    """Make the reader of one pack; equal replies in equal contexts give equal answers.

    Raises:
        PhraseError: A template of the pack cannot be read.
    """
    return Reader(pack).read


class Reader:
    """Reads replies with the rules of a pack.

    Attributes:
        matcher: The rules, compiled.

    Raises:
        PhraseError: A template of the pack cannot be read.
    """

    def __init__(self, pack: Pack) -> None:
        self.matcher = Matcher(pack, SCOPE_TEMPLATES, SCOPE_WORDS)
        self._scopes = Scopes(self.matcher.lexicon)
        self._quoting = Quoting(self.matcher.lexicon)
        # Phrases are compiled and sieves grow when they are first needed, and a talk is read ahead in a thread.
        self._one_at_a_time = Lock()

    def read(self, text: str, context: Context) -> Recognised:
        """What a reply shows."""
        with self._one_at_a_time:
            return self.judged(text, context).verdict()

    def judged(self, text: str, context: Context) -> Judge:
        """Everything that was decided about a reply; nobody else may use this reader meanwhile."""
        names = names_of(context)
        reading = self.matcher.read(text, names, partial(told_of, context))
        judge = Judge(self.matcher, self._scopes, self._quoting, reading, context)
        later: list[Candidate] = []
        found = judge.found
        for candidate in self.matcher.candidates(reading):
            (rule, template), sentences = candidate
            if rule.depends:
                later.append(candidate)
            elif rule.move not in found:
                judge.consider(rule, template, sentences)
        for (rule, template), sentences in later:
            if rule.move not in found:
                judge.consider(rule, template, sentences)
        judge.take_back_mocked()
        return judge
