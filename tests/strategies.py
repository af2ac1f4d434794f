"""Hypothesis strategies that several packages share; each section belongs to the package it is named after."""

from hypothesis import strategies as st

from engine.affect import COUNTED
from engine.scenario import Temperament
from engine.state import Feelings

# engine: the customer ------------------------------------------------------------------------------------------------


def feelings() -> st.SearchStrategy[Feelings]:
    """Any customer in any state, counts included, reachable or not."""
    return st.builds(
        Feelings,
        gauges=st.tuples(*[st.integers(0, 100)] * 5),
        uses=st.tuples(*[st.integers(0, 2)] * len(COUNTED)),
        apologies=st.integers(0, 3),
        run=st.integers(0, 2),
        broken=st.booleans(),
    )


def temperaments() -> st.SearchStrategy[Temperament]:
    """Any temperament that a file may give."""
    return st.builds(
        Temperament, reactivity=st.integers(25, 200), drain=st.integers(0, 20), baseline=st.integers(0, 60)
    )
