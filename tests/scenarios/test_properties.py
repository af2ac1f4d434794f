"""Laws of the small parts that reading and checking are made of."""

import operator

import yaml
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from scenarios.checking.checks import check
from scenarios.reading.kinds import ID, suggested_id
from scenarios.reading.plans import Expectation
from scenarios.reading.prose import quoted
from scenarios.reading.reader import read_text
from scenarios.reading.source import source_of_text
from scenarios.reading.suggest import nearest
from tests.scenarios.examples import MINIMAL

WORDS = st.lists(st.text("abcdefgh<>=0123", min_size=1, max_size=8), min_size=1, max_size=8)


@given(st.text(st.characters(min_codepoint=32, max_codepoint=126) | st.sampled_from("é語…’")))
def test_text_that_is_shown_in_quotes_is_read_as_the_same_text(text):
    assert text.strip() == yaml.safe_load(quoted(text))


@given(st.text())
def test_a_suggested_id_is_an_id_or_nothing(text):
    assert not suggested_id(text) or ID.fullmatch(suggested_id(text))


@given(st.sets(st.text("abcdefghij", min_size=6, max_size=12), min_size=1, max_size=8), st.data())
def test_a_word_with_one_wrong_letter_leads_to_a_known_word_that_is_as_like_it(known, data):
    words = sorted(known)
    word = data.draw(st.sampled_from(words))
    place = data.draw(st.integers(0, len(word) - 1))
    misspelt = word[:place] + "z" + word[place + 1 :]
    found = nearest(misspelt, words)
    assert found in words
    assert OSA.normalized_similarity(found, misspelt) >= OSA.normalized_similarity(word, misspelt)


@given(st.text(max_size=6), st.lists(st.text(max_size=6)))
def test_a_suggestion_is_a_known_word_or_none(word, known):
    assert nearest(word, known) in {"", *known}


@given(st.integers(-20, 120), st.sampled_from(["<", "<=", ">", ">=", "==", "!=", ""]), st.integers(0, 100))
def test_an_expected_number_is_compared_as_it_is_written(value, sign, number):
    text = MINIMAL.replace("{ending: settled}}", f"{{trust: '{sign} {number}'}}}}")
    ((expectation,),) = [plan.expect for plan in read_text(text).tests]
    compare = {"<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge, "!=": operator.ne}
    assert compare.get(sign, operator.eq)(value, number) == expectation.holds_for(value)
    assert isinstance(expectation, Expectation)


@given(WORDS, st.data())
def test_a_word_of_a_folded_text_is_found_in_its_line(words, data):
    breaks = data.draw(st.lists(st.booleans(), min_size=len(words), max_size=len(words)))
    block = "when: >-\n  " + "".join(
        word + ("" if number == len(words) - 1 else "\n  " if cut else " ")
        for number, (word, cut) in enumerate(zip(words, breaks, strict=True))
    )
    source = source_of_text(block)
    value = " ".join(words)
    assert value == source.data["when"]
    number = data.draw(st.integers(0, len(words) - 1))
    span = source.within(("when",), len(" ".join(words[:number])) + bool(number), len(words[number]))
    assert words[number] == source.lines.line(span.line)[span.column - 1 :][: span.length]


@st.composite
def talks(draw):
    """The targets of the two replies of each node of a talk; the last number stands for its ending."""
    size = draw(st.integers(1, 7))
    target = st.integers(0, size)
    return [(draw(target), draw(target)) for _ in range(size)]


def written(talk) -> str:
    names = [*(f"node{number}" for number in range(len(talk))), "ending0"]
    nodes = "".join(
        f"  {name}:\n    customer: 'x'\n    typed: [{{goto: stay}}]\n    replies:\n"
        f"      - {{id: a-{name}, say: 'one', goto: {names[one]}}}\n"
        f"      - {{id: b-{name}, say: 'two', goto: {names[two]}}}\n"
        for name, (one, two) in zip(names, talk, strict=False)
    )
    head = MINIMAL.split("start:")[0]
    return f"{head}start: node0\nnodes:\n{nodes}endings:\n  ending0: {{outcome: resolved, stage: 'z'}}\n"


def closure(start: set[int], ahead) -> set[int]:
    while True:
        wider = start | {target for number in start for target in ahead(number)}
        if wider == start:
            return start
        start = wider


@given(talks())
def test_what_nobody_leads_to_and_what_leads_nowhere_is_found_and_nothing_else(talk):
    reading = read_text(written(talk))
    found = {(one.code, reading.text.splitlines()[one.span.line - 1].strip().split(":")[0]) for one in check(reading)}
    reached = closure({0}, lambda number: talk[number] if number < len(talk) else ())
    back = closure({len(talk)}, lambda goal: [number for number, pair in enumerate(talk) if goal in pair])
    names = [*(f"node{number}" for number in range(len(talk))), "ending0"]
    expected = {("S301", names[number]) for number in range(len(talk)) if number not in reached}
    expected |= {("S303", names[number]) for number in range(len(talk)) if number not in back}
    expected |= {("S302", "ending0")} if len(talk) not in reached else set()
    assert expected == {one for one in found if one[0] in {"S301", "S302", "S303"}}
