"""Holds the recogniser against corpora that people labelled, and fills the tables of `validity.md`.

    python docs/validity.py FOLDER           prints the tables
    python docs/validity.py FOLDER --write   puts them into validity.md

FOLDER holds `data/tasks.json`, for each task its `kind` (binary, ordinal or continuous) and its `levels`, and beside it
`TASK.jsonl.gz` with one {"id", "conv", "context", "reply", "label"} a line. `contrast_set.jsonl` may hold pairs:
{"group", "move", "context", "a", "b"}, where a and b have a `reply` and whether the move is `present`. The corpora are
not part of this project. `tests/agreement/tasks.json` says which moves and signals answer a task; nothing is fitted.
"""  # noqa: INP001 - a script beside the page it fills, not part of a package

import argparse
import gzip
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from engine.recognition import Context, Recognised
from scoring.agreement import RESAMPLES, SEED, Case, agreement
from scoring.resampling import percentile_interval, resamples
from scoring.tallies import Figure
from tui.agreeing import value_of
from tui.loading import shipped_recogniser
from tui.present.agreed import two_places

HERE: Final = Path(__file__).parent
PAGE: Final = HERE / "validity.md"
ANSWERS: Final = HERE.parent / "tests" / "agreement" / "tasks.json"
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Label:
    """What people were asked, and figures to read ours beside.

    Attributes:
        about: What the label says of a reply.
        corpus: Where the replies are from.
        words: What a handful of key words reaches, "" if nobody tried.
        learned: What a model reaches that learned from other replies of the corpus.
        people: What two people reach with each other.
    """

    about: str
    corpus: str
    words: str = ""
    learned: str = ""
    people: str = ""


# fmt: off
LABELS: Final = {
    "question_any": Label("asks something", "AnnoMI", ".90", ".91", ".92"),
    "open_question": Label("asks an open question", "AnnoMI", ".76", ".75", ".75"),
    "closed_question": Label("asks a closed question", "AnnoMI", ".62", ".61", ".63"),
    "reflection": Label("gives back what was said or meant", "AnnoMI", ".36", ".70", ".75"),
    "reflection_complex": Label("gives back more than was said", "AnnoMI", ".32", ".48", ".53"),
    "information_or_advice": Label("informs, advises, names options", "AnnoMI", ".33", ".55", ".73"),
    "emotional_reaction": Label("reacts with feeling, 0 to 2", "EPITOME", ".33", ".65", ".69"),
    "exploration": Label("asks into the experience, 0 to 2", "EPITOME", ".71", ".77"),
    "interpretation": Label("says what the other seems to feel, 0 to 2", "EPITOME", ".09", ".68"),
    "mrda_apology": Label("apologises, in meetings", "MRDA", ".90", ".95"),
    "swda_apology": Label("apologises, on the telephone", "SwDA", ".85", ".83"),
    "mrda_thanks": Label("thanks, in meetings", "MRDA", ".96", ".94"),
    "swda_thanks": Label("thanks, on the telephone", "SwDA", ".91", ".94"),
    "mrda_commitment": Label("commits to do something, in meetings", "MRDA", ".61", ".57"),
    "abuse": Label("is abusive", "ConvAbuse", ".73", ".77", ".73"),
    "abuse_severity": Label("how abusive, 0 to 3", "ConvAbuse"),
    "uptake": Label("builds on the other's words", "Uptake", ".36", ".51", ".47"),
    "cs_show_empathy": Label("shows empathy, in negotiations", "CaSiNo", ".26", ".38"),
    "es_question": Label("asks, as the main thing it does", "ESConv"),
    "es_suggestion": Label("suggests, as the main thing it does", "ESConv"),
    "warmth_known_group": Label("was written by somebody told to be warm", "Offers"),
}
# fmt: on
"""Every task that is shown, in this order."""


HEADS: Final = (
    *("the label says that the reply …", "corpus", "replies", "labelled so", "figure", "**rules**"),
    *("words", "learned", "people"),
)


@dataclass(frozen=True, slots=True)
class Found:
    """What came of one task."""

    replies: int
    conversations: int
    present: str
    name: str
    figure: Figure


def main() -> None:
    """Print the tables, or put them into the page."""
    parser = argparse.ArgumentParser(description="Hold the recogniser against labelled corpora.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--write", action="store_true", help="put the tables into validity.md")
    parser.add_argument("--resamples", type=int, default=RESAMPLES)
    given = parser.parse_args()
    tables = {"tasks": tasks_table(given.folder, given.resamples), "pairs": pairs_table(given.folder)}
    if given.write:
        PAGE.write_text(filled(PAGE.read_text(encoding="utf-8"), tables), encoding="utf-8")
    else:
        sys.stdout.write("\n\n".join(tables.values()) + "\n")


def filled(page: str, tables: Mapping[str, str]) -> str:
    """A page with tables between the remarks `<!-- measured: NAME -->` and `<!-- end of NAME -->`."""
    for name, table in tables.items():
        begin, end = f"<!-- measured: {name} -->", f"<!-- end of {name} -->"
        before, after = page.index(begin) + len(begin), page.index(end)
        page = f"{page[:before]}\n\n{table}\n\n{page[after:]}"
    return page


def tasks_table(folder: Path, times: int) -> str:
    """The table of every task that is there, as Markdown."""
    tasks: Mapping[str, Row] = json.loads((folder / "data" / "tasks.json").read_text(encoding="utf-8"))
    lines = [f"| {' | '.join(HEADS)} |", f"| {' | '.join(['--'] * len(HEADS))} |"]
    for name, label in LABELS.items():
        if name in tasks:
            found = held_against(name, tasks[name], folder, times)
            reference = " | ".join(one or "–" for one in (label.words, label.learned, label.people))
            lines.append(
                f"| {label.about} | {label.corpus} | {found.replies:,} in {found.conversations:,} | {found.present} | "
                f"{found.name} | **{two_places(found.figure.value)}**{_interval(found.figure)} | {reference} |"
            )
    return "\n".join(lines)


def _interval(figure: Figure) -> str:
    return f" ({' to '.join(map(two_places, figure.interval))})" if figure.interval else ""


def held_against(name: str, task: Row, folder: Path, times: int) -> Found:
    """The figure of one task."""
    rows = list(_rows(folder / "data" / f"{name}.jsonl.gz"))
    values = [answer(name, row["context"], row["reply"]) for row in rows]
    talks = [str(row["conv"]) for row in rows]
    if task["kind"] == "continuous":
        figure = correlation([row["label"] for row in rows], values, talks, times)
        return Found(len(rows), len(set(talks)), "in degrees", "Spearman", figure)
    most = max(task["levels"] or [1])
    cases = [
        Case(row["id"], talk, min(value, most), (int(row["label"]),))
        for row, talk, value in zip(rows, talks, values, strict=True)
    ]
    (found,) = agreement({name: cases}, times=times)
    key, shown = ("quadratic_kappa", "quadratic kappa") if most > 1 else ("f1", "F1")
    return Found(found.replies, found.conversations, f"{found.present:,}", shown, found.rules[key])


def answer(task: str, line: str | None, reply: str) -> int:
    """What the recogniser says to a task: the most that any of its moves and signals says."""
    found = _read(line or "", reply)
    return max(value_of(found, name) for name in answers()[task])


@cache
def answers() -> Mapping[str, Sequence[str]]:
    """The moves and signals that answer each task."""
    read: Mapping[str, Sequence[str]] = json.loads(ANSWERS.read_text(encoding="utf-8"))
    return read


@cache
def _read(line: str, reply: str) -> Recognised:
    return shipped_recogniser()(reply, Context(customer_line=line))


def _rows(path: Path) -> Iterator[Row]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def correlation(labels: Sequence[float], values: Sequence[float], talks: Sequence[str], times: int) -> Figure:
    """Spearman's rank correlation, with an interval from drawing whole conversations."""
    place = {talk: number for number, talk in enumerate(dict.fromkeys(talks))}
    drawn = []
    for weights in resamples(len(place), times, SEED):
        taken = [number for number, talk in enumerate(talks) for _ in range(weights[place[talk]])]
        drawn.append(spearman([labels[number] for number in taken], [values[number] for number in taken]))
    return Figure(spearman(labels, values), percentile_interval(drawn) if drawn else None)


def spearman(first: Sequence[float], second: Sequence[float]) -> float:
    """Pearson's correlation of the ranks, equal values sharing the mean of theirs; 0 where one side is all equal."""
    ranks = [_ranks(first), _ranks(second)]
    mean = (len(first) + 1) / 2
    one, other = ([rank - mean for rank in side] for side in ranks)
    both = sum(a * b for a, b in zip(one, other, strict=True))
    spread = (sum(a * a for a in one) * sum(b * b for b in other)) ** 0.5
    return both / spread if spread else 0.0


def _ranks(values: Sequence[float]) -> list[float]:
    ordered = sorted(values)
    first: dict[float, int] = {}
    last: dict[float, int] = {}
    for rank, value in enumerate(ordered, 1):
        first.setdefault(value, rank)
        last[value] = rank
    return [(first[value] + last[value]) / 2 for value in values]


def pairs_table(folder: Path) -> str:
    """In how many pairs both sides come out right, by group, as Markdown."""
    path = folder / "contrast_set.jsonl"
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line] if path.exists() else []
    groups: dict[str, list[bool]] = {}
    for row in rows:
        groups.setdefault(row["group"], []).append(both_right(row))
    lines = ["| the sides differ by | pairs | both sides right |", "| -- | -- | -- |"]
    for name, right in sorted(groups.items()):
        lines.append(f"| {name.replace('_', ' ')} | {len(right)} | {sum(right)} |")
    everything = [one for right in groups.values() for one in right]
    share = two_places(sum(everything) / len(everything)) if everything else "–"
    return "\n".join([*lines, f"| all | {len(everything)} | {sum(everything)} ({share}) |"])


def both_right(row: Row) -> bool:
    """Whether the recogniser tells the two sides of a pair apart."""
    sides: Sequence[Row] = (row["a"], row["b"])
    return all((answer(row["move"], row["context"], side["reply"]) > 0) == side["present"] for side in sides)


if __name__ == "__main__":
    main()
