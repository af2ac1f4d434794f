"""What a reply becomes in a file: an example of a rule, or a test of a scenario. Nothing is written here."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from engine.moves import MOVES
from engine.transcript import Answer, EndTalk, Escalate, Pick, PutOnHold, Say, StaySilent
from scenarios.reading.insertion import InsertionError, Plain, with_entry
from scenarios.reading.marks import Data
from scenarios.reading.packs import rules_in
from scenarios.reading.source import Source, source_of_text
from scoring.english import FORMS, expand
from scoring.examples import Kind
from scoring.text import fold, words_of

EMPTY_PACK: Final = "# Phrases of our own, beside the ones that come with the program.\nphrases: 1\nlanguage: en\n"
_OPENS, _CLOSES = "<<", ">>"
_NAME: Final = "({customer}|{name})"
_MOST_WORDS: Final = 40
_CURRENCIES: Final = "£$€¥₹"
_ACTIONS: Final[Mapping[type, str]] = {PutOnHold: "hold", StaySilent: "silence", EndTalk: "end"}


@dataclass(frozen=True, slots=True)
class ProposedExample:
    """A reply as an example of a rule.

    Attributes:
        rule: The rule's id; it is begun where the file has none of that name.
        move: Its move, for a rule that is begun.
        kind: Whether the rule should find it, leave it alone, or is known to miss it.
        text: The reply.
        customer: What the customer had said before, "" to leave it out.
        names: The customer's names in lower case, which a rule that is begun takes for any name.
        about: What a rule that is begun says it looks for, its move's own words if not given.
    """

    rule: str
    move: str
    kind: Kind
    text: str
    customer: str = ""
    names: frozenset[str] = frozenset()
    about: str = ""


@dataclass(frozen=True, slots=True)
class ProposedTest:
    """A reply as a test of a scenario.

    Attributes:
        name: The test's name.
        play: The answers that lead to the reply.
        text: The reply.
        moves: What must be recognised in the play.
        target: The node or ending it must lead to, "" for any.
        ends: Whether that is an ending.
    """

    name: str
    play: Sequence[Answer]
    text: str
    moves: Sequence[str] = ()
    target: str = ""
    ends: bool = False


def has_rule(source: Source, rule: str) -> bool:
    """Whether a file has a rule of that name."""
    return _rule_number(source, rule) is not None


def with_example(source: Source, new: ProposedExample) -> str:
    """The text of a pack with the example in it.

    Raises:
        InsertionError: If it cannot be put in.
    """
    if _OPENS in new.text or _CLOSES in new.text:
        raise InsertionError("a reply with << or >> in it cannot be an example: these mark words there")
    number = _rule_number(source, new.rule)
    if number is not None:
        if on_one_line(new.text) in _examples_of(source, number, new.kind):
            raise InsertionError(f"this is among what the rule '{new.rule}' {new.kind} already")
        return with_entry(source, ("rules", number, "examples", new.kind), _example(new))
    if new.kind != "matches":
        raise InsertionError(f"the file has no rule '{new.rule}', and a rule begins with an example it finds")
    return with_entry(source, ("rules",), _rule(new))


def new_pack() -> Source:
    """A pack without a rule, to begin with."""
    return source_of_text(EMPTY_PACK)


def with_test(source: Source, new: ProposedTest) -> str:
    """The text of a scenario with the test at the end of its tests.

    Raises:
        InsertionError: If it cannot be put in.
    """
    expect: dict[str, Data] = {}
    if new.moves:
        expect["moves"] = [Plain(move) for move in new.moves]
    if new.target:
        expect["ending" if new.ends else "node"] = Plain(new.target)
    steps: list[Data] = [*map(_step, new.play), {"type": on_one_line(new.text)}]
    return with_entry(source, ("tests",), {"name": new.name, "play": steps, "expect": expect})


def on_one_line(text: str) -> str:
    """A reply as files can hold it: on one line, without characters that are not seen."""
    return " ".join("".join(one if one.isprintable() else " " for one in text).split())


def _rule_number(source: Source, rule: str) -> int | None:
    return next((number for number, entry in rules_in(source.data) if entry.get("rule") == rule), None)


def _examples_of(source: Source, number: int, kind: Kind) -> set[str]:
    """The texts of a rule's examples of one kind, without marks."""
    examples = dict(rules_in(source.data))[number].get("examples")
    listed = examples.get(kind) if isinstance(examples, dict) else None
    texts = (one.get("text") if isinstance(one, dict) else one for one in (listed if isinstance(listed, list) else ()))
    return {str(text).replace(_OPENS, "").replace(_CLOSES, "") for text in texts}


def _example(new: ProposedExample) -> Data:
    text = on_one_line(new.text)
    return {"text": text, "customer": on_one_line(new.customer)} if new.customer else text


def _rule(new: ProposedExample) -> Data:
    """A rule that knows just this reply, word for word: something to widen from."""
    words = literal(new.text, new.names)
    if not words:
        raise InsertionError("there is no word in the reply that a rule could know it by")
    return {
        "rule": Plain(new.rule),
        "move": Plain(new.move),
        "about": new.about or MOVES[new.move].about,
        "source": "our own talks",
        "say": [words],
        "examples": {"matches": [_example(new)]},
    }


def literal(text: str, names: Collection[str] = ()) -> str:
    """The words of a reply's longest sentence as a template that matches them alone, any number and any such name.

    Args:
        text: The reply.
        names: Of the customer, in lower case; a phrase that works for one customer only is no use.
    """
    sentences: list[list[str]] = [[]]
    for word in words_of(fold(text)):
        if word[0] in ".!?":
            sentences.append([])
        elif word in _CURRENCIES:
            sentences[-1].append("{money}")
        elif word[0].isdigit():
            sentences[-1] += [] if sentences[-1][-1:] == ["{money}"] else ["{number}"]
        elif word in names:
            sentences[-1].append(_NAME)
        elif word[0].isalpha() or word in FORMS:
            sentences[-1] += expand(word)
    words = max(sentences, key=len)[:_MOST_WORDS]
    while words and words[-1] == _NAME:
        words.pop()
    return " ".join(words)


def _step(answer: Answer) -> Data:
    match answer:
        case Pick(reply):
            return Plain(reply)
        case Say(text):
            return {"type": on_one_line(text)}
        case Escalate(team, words):
            return {"escalate": team, **({"say": on_one_line(words)} if words.strip() else {})}
    return Plain(_ACTIONS[type(answer)])
