"""Hypothesis strategies for what is shown."""

from hypothesis import strategies as st

from engine.moves import MOVES
from engine.recognition import Evidence, Recognised, Refused
from engine.vocabulary import GAUGES
from tui.present.changes import Reading
from tui.present.charts import Course
from tui.present.keys import Key
from tui.present.rows import Piece

anything = st.text(max_size=120)
"""Any text, controls, wide letters and bidirectional marks included."""

printable = st.text(st.characters(categories=("L", "N", "P", "S", "Zs"), max_codepoint=0x2FFF), max_size=120)

pieces = st.lists(st.builds(Piece, anything, st.sampled_from(["text", "soft", "helped"])), max_size=6)

widths = st.integers(4, 90)

percents = st.integers(0, 100)


@st.composite
def recognised(draw: st.DrawFn) -> tuple[str, Recognised]:
    """A line and anything that could be recognised in it, overlaps included."""
    words = draw(
        st.text(st.characters(categories=("L", "P"), max_codepoint=0x24F) | st.just(" "), min_size=1, max_size=60)
    )
    names = st.sampled_from(sorted(MOVES))
    spans = st.tuples(st.integers(0, len(words) - 1), st.integers(1, 20)).map(
        lambda span: (span[0], min(len(words), span[0] + span[1]))
    )
    found = draw(st.lists(st.tuples(names, spans), max_size=5))
    near = draw(st.lists(st.tuples(names, spans), max_size=3))
    return words, Recognised(
        tuple(Evidence(move, f"rule-{move}", *span, words[slice(*span)]) for move, span in found),
        tuple(Refused(move, f"rule-{move}", *span, words[slice(*span)], "it is too far away") for move, span in near),
    )


readings = st.builds(
    Reading,
    st.sampled_from(GAUGES),
    percents,
    st.none() | percents,
    st.sampled_from(["better", "worse", "time", "same"]),
    st.sampled_from(["", "you named a feeling", "you said what you can do about all of it"]),
)


@st.composite
def courses(draw: st.DrawFn) -> Course:
    """A talk of any length as a chart."""
    turns = draw(st.integers(0, 40))
    values = st.lists(percents, min_size=turns + 1, max_size=turns + 1).map(tuple)
    return Course(
        tuple((name, draw(values)) for name in ("anger", "heard", "trust")),
        tuple(draw(st.lists(st.sampled_from("+−·"), min_size=turns, max_size=turns))),
        draw(st.none() | st.integers(1, turns)) if turns else None,
    )


keys = st.lists(
    st.builds(
        Key,
        st.sampled_from(["Enter", "F1", "Esc", "↑ ↓", "1–5", "R"]),
        st.text("abc ", min_size=1, max_size=30),
        short=st.sampled_from(["", "x"]),
        hidden=st.booleans(),
        spare=st.booleans(),
    ),
    max_size=8,
)
