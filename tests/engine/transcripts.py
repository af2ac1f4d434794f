"""The eleven published talks, and how they are played."""

import re
from pathlib import Path

import yaml

from engine import affect
from engine.affect import Happening, step
from engine.scenario import Temperament
from engine.state import Feelings

FILE = Path(__file__).parent.parent / "files" / "affect_transcripts.yaml"
TRANSCRIPTS = yaml.safe_load(FILE.read_text("utf-8"))
OPENING = affect.begin({"anger": 65, "distress": 30, "heard": 10, "trust": 30, "patience": 60})
# Final anger, heard, trust and patience, by the first letter of a talk's name.
FIGURES = {
    letter: tuple(map(int, re.split(r"[/ ]", figures)))
    for letter, figures in {
        "A": "22 53/64/43",
        "B": "32 43/55/43",
        "G": "36 39/55/37",
        "J": "40 41/57/46",
        "D": "48 36/37/35",
        "H": "53 22/34/42",
        "C": "57 14/31/33",
        "F": "63 0/31/36",
        "K": "67 17/29/20",
        "I": "70 0/30/35",
        "E": "88 0/0/9",
    }.items()
}


def played(transcript: dict, temperament: Temperament) -> Feelings:
    """The customer at the end of a talk."""
    feelings = OPENING
    for number, moves in enumerate(transcript["turns"], 1):
        what = Happening(moves, transcript.get("events", {}).get(number, ()))
        feelings, _ = step(feelings, what, temperament, OPENING.gauges[0])
    return feelings
