"""Everything that a record can hold, generated from the types themselves."""

from hypothesis import strategies as st

from engine.recognition import Evidence, Recognised, Refused
from engine.scenario import Line
from engine.state import Feelings, State
from engine.transcript import (
    Change,
    EndTalk,
    Escalate,
    Misunderstanding,
    Pick,
    PutOnHold,
    Say,
    StaySilent,
    Turn,
)
from engine.vocabulary import GAUGES, OUTCOMES
from practice.canonical import LARGEST
from practice.entries import Finished, Header, Left, Noted, Rated, Record, Stamped

texts = st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"]), max_size=20)
numbers = st.integers(-LARGEST, LARGEST)
small = st.integers(0, 300)
gauges = st.tuples(*[st.integers(0, 100)] * len(GAUGES))

lines = st.builds(Line, texts, texts, texts)
feelings = st.builds(Feelings, gauges, st.lists(small, max_size=5).map(tuple), small, small, st.booleans())
states = st.builds(
    State,
    texts,
    feelings,
    st.lists(numbers, max_size=3).map(tuple),
    small,
    st.frozensets(texts, max_size=3),
    st.frozensets(texts, max_size=3),
    st.lists(small, max_size=3).map(tuple),
    small,
    small,
)
evidence = st.builds(Evidence, texts, texts, small, small, texts, st.booleans())
refused = st.builds(Refused, texts, texts, small, small, texts, texts)
recognised = st.builds(
    Recognised,
    st.lists(evidence, max_size=2).map(tuple),
    st.lists(refused, max_size=2).map(tuple),
    st.dictionaries(texts, numbers, max_size=2),
)
answers = st.one_of(
    st.builds(Pick, texts),
    st.builds(Say, texts),
    st.builds(Escalate, texts, texts),
    st.sampled_from([PutOnHold(), StaySilent(), EndTalk()]),
)
changes = st.builds(Change, st.sampled_from(GAUGES), texts, numbers)
turns = st.builds(
    Turn,
    small,
    answers,
    st.sampled_from(["reply", "typed", "escalate", "hold", "silence", "end"]),
    texts,
    st.none() | small,
    texts,
    texts,
    lines,
    recognised,
    states,
    states,
    st.lists(changes, max_size=3).map(tuple),
    lines,
    texts,
    texts,
    texts,
    st.booleans(),
)
misunderstandings = st.builds(Misunderstanding, st.builds(Say, texts), recognised, small, texts)
entries = st.one_of(
    turns,
    misunderstandings,
    st.builds(Finished, texts, st.sampled_from(OUTCOMES)),
    st.just(Left()),
    st.builds(Rated, st.integers(1, 5), texts),
    st.builds(Noted, texts),
)
headers = st.builds(
    Header,
    format=st.just(1),
    program=texts,
    scenario=texts,
    scenario_sha256=texts,
    pack_sha256=texts,
    weights=small,
    learner=texts,
    goal=texts,
    mode=st.sampled_from(["practice", "exam"]),
    coach=st.integers(0, 3),
    start=texts,
    seed=numbers,
)
records = st.builds(Record, headers, numbers, st.lists(st.builds(Stamped, numbers, entries), max_size=3).map(tuple))

plain_data = st.recursive(
    st.none() | st.booleans() | numbers | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=12,
)
