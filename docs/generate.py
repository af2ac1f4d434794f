"""Fills the generated parts of the pages from the code: `python docs/generate.py` writes them.

A generated part stands between two remarks, `<!-- begin: NAME -->` and `<!-- end: NAME -->`, in any page below this
folder. The tests compare every page with what would be written, so that no table here can say something else than
the program does.
"""  # noqa: INP001 - a script beside the pages it fills, not part of a package

import ast
import inspect
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final

from engine import affect, vocabulary
from engine.affect import Happening
from engine.moves import MOVES
from engine.scenario import Temperament
from engine.state import Feelings
from engine.vocabulary import GAUGES
from engine.weights import VERSION, WEIGHTS
from practice.codec import TAGS
from practice.entries import Header
from scenarios.checking.catalogue import NAMES, SEVERITIES
from scoring.structure_examples import EXAMPLES, Instance
from scoring.structures import STRUCTURES
from scoring.survey import FORMULAS
from tui.commands import COMMANDS
from tui.commands.exits import ExitCode
from tui.grammar import AFTERWARDS, WORDS
from tui.present.signals import SIGNALS
from tui.present.talk_keys import Moment, talk_keys
from tui.present.words import BANDS, signed

DOCS: Final = Path(__file__).parent
CODES: Final = DOCS.parent / "scenarios" / "checking" / "codes"

_PART: Final = re.compile(r"(<!-- begin: (?P<name>[\w-]+) -->\n).*?(<!-- end: (?P=name) -->)", re.DOTALL)


def table(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A Markdown table."""
    lines = [heads, ["--"] * len(heads), *rows]
    return "\n".join("| " + " | ".join(_cell(cell) for cell in line) + " |" for line in lines)


def _cell(value: object) -> str:
    return str(value).replace("|", "\\|")


def _code(words: Iterable[str]) -> str:
    return ", ".join(f"`{word}`" for word in words)


def lists() -> str:
    """The closed lists: every word that a file may use under certain keys."""
    named = {
        "industry": vocabulary.INDUSTRIES,
        "channel": vocabulary.CHANNELS,
        "customer_type": vocabulary.CUSTOMER_TYPES,
        "skills": vocabulary.SKILLS,
        "affect": vocabulary.AFFECT_MODES,
        "events": vocabulary.EVENTS,
        "outcome": vocabulary.OUTCOMES,
        "kind (of a trigger)": vocabulary.TRIGGER_KINDS,
        "decision (of a trigger)": vocabulary.DECISIONS,
    }
    return table(("under the key", "one of these words"), ((f"`{key}`", _code(words)) for key, words in named.items()))


def moves() -> str:
    """Every move, family by family."""
    parts = []
    for family in dict.fromkeys(move.family for move in MOVES.values()):
        rows = [
            (f"`{move.name}`", move.about, signed(move.points), move.dimension)
            for move in MOVES.values()
            if move.family == family
        ]
        parts.append(f"### {family.capitalize()}\n\n{table(('move', 'what it is', 'points', 'for'), rows)}")
    return "\n\n".join(parts)


def move_sources() -> str:
    """Where each move comes from."""
    return table(("move", "source"), ((f"`{move.name}`", move.source) for move in MOVES.values()))


def weights() -> str:
    """What one use of each move changes."""
    rows = []
    for name, weight in WEIGHTS.items():
        gauges = (weight.anger, weight.distress, weight.heard, weight.trust, weight.patience)
        rows.append((f"`{name}`", weight.kind, *map(signed, gauges), weight.source))
    return f"Version {VERSION} of the table.\n\n" + table(("move", "kind", *GAUGES, "source"), rows)


def bands() -> str:
    """The word for every 20 points of every gauge."""
    steps = ("0 to 19", "20 to 39", "40 to 59", "60 to 79", "80 to 100")
    return table(("gauge", *steps), ((gauge, *BANDS[gauge]) for gauge in GAUGES))


def temperament() -> str:
    """What a customer is like where the file does not say."""
    usual = Temperament()
    return table(
        ("key", "usually", "from", "to", "what it does"),
        (
            ("`reactivity`", usual.reactivity, 0, 300, "Percent. Rises of anger are multiplied by it."),
            ("`drain`", usual.drain, 0, 50, "Points of patience that every turn takes."),
            ("`baseline`", usual.baseline, 0, 100, "The anger that the customer goes back to once heard."),
        ),
    )


_GROUPS: Final = {
    "S0": "The file as text and as YAML",
    "S1": "The shape of the file, and the names in it",
    "S2": "Conditions",
    "S3": "The talk as a whole",
    "S4": "What you will want to know",
    "S5": "The tests inside the file",
    "S6": "What every state of picked play shows",
    "P1": "Phrase packs",
}


def codes() -> str:
    """Every code of a diagnostic, with what it means in a sentence."""
    parts = []
    paged = [code for code in NAMES if (CODES / f"{code}.md").exists()]
    for group in dict.fromkeys(code[:2] for code in paged):
        rows = [
            (f"[{code}](../../scenarios/checking/codes/{code}.md)", NAMES[code], SEVERITIES[code], _meaning(code))
            for code in paged
            if code.startswith(group)
        ]
        parts.append(f"## {_GROUPS[group]}\n\n{table(('code', 'name', 'severity', 'what it means'), rows)}")
    return "\n\n".join(parts)


def _meaning(code: str) -> str:
    """The first sentence of a code's page."""
    page = (CODES / f"{code}.md").read_text(encoding="utf-8")
    text = page.split("## What it means\n", 1)[1].split("\n## ", 1)[0]
    return re.split(r"(?<=[.?!])\s", " ".join(text.split()), maxsplit=1)[0]


def line_words() -> str:
    """The words of line mode."""
    return table(("you type", "what happens"), ((f"`{word}`", what) for word, what in WORDS.items()))


def line_words_after() -> str:
    """The words of line mode after a talk."""
    return table(("you type", "what happens"), ((f"`{word}`", what) for word, what in AFTERWARDS.items()))


def keys() -> str:
    """The keys that work while the customer waits for an answer."""
    found = talk_keys(Moment())
    listed = (*(key for key in found if not key.hidden), *(key for key in found if key.hidden))
    return table(("key", "what it does"), ((key.label, key.more or key.words) for key in listed))


def survey() -> str:
    """How the three simulated answers are worked out."""
    return "\n".join(f"- {name} = {formula}" for name, formula in FORMULAS.items())


def commands() -> str:
    """Every command."""
    return table(("command", "what it does"), ((f"`hardcalls {name}`", what) for name, what in COMMANDS.items()))


def exit_codes() -> str:
    """How commands end."""
    body = ast.parse(inspect.getsource(ExitCode)).body[0]
    assert isinstance(body, ast.ClassDef)  # noqa: S101 - the source of a class is a class
    told = [it.value.value for it in body.body[1:] if isinstance(it, ast.Expr) and isinstance(it.value, ast.Constant)]
    rows = zip((code.value for code in ExitCode), told, strict=True)
    return table(("ends with", "when"), rows)


def record_header() -> str:
    """What the header of a record holds."""
    told = inspect.cleandoc(Header.__doc__ or "").split("Attributes:\n", 1)[1]
    entries = re.findall(r"^ {4}(\w+): (.*(?:\n {8}.*)*)", told, re.MULTILINE)
    return table(("key", "what it is"), ((f"`{name}`", " ".join(text.split())) for name, text in entries))


def record_entries() -> str:
    """What can stand in the list of a record, and the answers in it."""
    rows = ((f"`{tag}`", inspect.cleandoc(shape.__doc__ or "").split("\n", 1)[0]) for shape, tag in TAGS.items())
    return table(("tag", "what it is"), rows)


_START: Final = {"anger": 65, "distress": 30, "heard": 10, "trust": 30, "patience": 60}
_ANSWERS: Final = (
    ("We let you down on the day of the wedding.", ("takes_responsibility",)),
    ("You need to calm down.", ("tells_to_calm_down",)),
)


def worked_example() -> str:
    """Two answers to one customer, cause by cause."""
    feelings = affect.begin(_START)  # type: ignore[arg-type]  # the gauges by name
    parts = []
    for number, (words, performed) in enumerate(_ANSWERS, 1):
        after, changes = affect.step(feelings, Happening(performed), Temperament(), _START["anger"])
        head = f"**Answer {number}.** “{words}” The move in it: {_code(performed)}."
        parts.append(f"{head}\n\n{_sum(feelings, after, changes)}")
        feelings = after
    return "\n\n".join(parts)


def _sum(before: Feelings, after: Feelings, changes: Sequence[affect.Change]) -> str:
    causes = dict.fromkeys(change.cause for change in changes)
    moved = {(change.cause, change.gauge): change.hundredths for change in changes}
    rows: list[Sequence[object]] = [("before", *before.gauges)]
    rows += [(cause, *(_points(moved.get((cause, gauge), 0)) for gauge in GAUGES)) for cause in causes]
    rows += [("after", *after.gauges)]
    return table(("cause", *GAUGES), rows)


def _points(hundredths: int) -> str:
    whole, rest = divmod(abs(hundredths), 100)
    sign = "−" if hundredths < 0 else "+"
    return "" if not hundredths else f"{sign}{whole}" + (f".{rest:02}" if rest else "")


def structures() -> str:
    """Every structural rule, with the examples that fit a line."""
    parts = []
    for name, structure in STRUCTURES.items():
        lines = [f"### `{name}`", f"{structure.about}. {structure.advice}"]
        for head, examples in (("It shows in", EXAMPLES[name].matches), ("It passes", EXAMPLES[name].passes)):
            lines += [f"{head} “{shown.reply}”{_after(shown)}" for shown in examples if len(shown.reply) < 100][:1]
        parts.append("\n\n".join([*lines, f"Source: {structure.source}."]))
    return "\n\n".join(parts)


def _after(example: Instance) -> str:
    before = [f"after “{line}”" for line in (example.customer, *example.before) if line]
    return f" {' and '.join(before)}" if before else ""


def signals() -> str:
    """Every signal."""
    return table(
        ("signal", "the reply …", "numbers"),
        ((f"`{name}`", signal.about, signal.numbers) for name, signal in SIGNALS.items()),
    )


PARTS: Final[Mapping[str, Callable[[], str]]] = {
    "lists": lists,
    "moves": moves,
    "move-sources": move_sources,
    "weights": weights,
    "bands": bands,
    "temperament": temperament,
    "codes": codes,
    "line-words": line_words,
    "line-words-after": line_words_after,
    "keys": keys,
    "survey": survey,
    "commands": commands,
    "exit-codes": exit_codes,
    "record-header": record_header,
    "record-entries": record_entries,
    "worked-example": worked_example,
    "structures": structures,
    "signals": signals,
}
"""Every generated part by the name that its remarks give it."""


def filled(page: str) -> str:
    """A page with its generated parts as they should be.

    Raises:
        KeyError: A part has a name that nothing here makes.
    """
    return _PART.sub(lambda part: f"{part[1]}\n{PARTS[part['name']]()}\n\n{part[3]}", page)


def main() -> None:
    """Write every page whose generated parts have changed."""
    for path in sorted(DOCS.rglob("*.md")):
        text = path.read_text(encoding="utf-8")
        if (wanted := filled(text)) != text:
            path.write_text(wanted, encoding="utf-8")


if __name__ == "__main__":
    main()
