"""The customer: eleven talks in their order, three laws from any state, and every turn costs patience."""

# ruff: noqa: PLR0913, PLR0917 - a property takes one argument for each thing that varies

from hypothesis import example, given
from hypothesis import strategies as st

from engine import affect
from engine.affect import COUNTED, Happening, authored_step, step
from engine.moves import MOVES
from engine.scenario import Temperament
from engine.state import Feelings
from engine.transcript import Change
from engine.vocabulary import EVENTS, GAUGES
from engine.weights import WEIGHTS
from tests.engine.transcripts import FIGURES, OPENING, TRANSCRIPTS, played
from tests.strategies import feelings, temperaments

HARMFUL = [name for name, weight in WEIGHTS.items() if weight.kind == "harmful"]
moves = st.frozensets(st.sampled_from(list(MOVES)), max_size=6)
events = st.lists(st.sampled_from(EVENTS), max_size=3, unique=True).map(tuple)
opening_angers = st.integers(0, 100)


def after(before, what, temperament=None, opening_anger=65):
    return step(before, what, temperament or Temperament(), opening_anger)[0]


def test_the_eleven_talks_end_in_the_order_of_their_file():
    angers = [played(transcript, Temperament(drain=4)).gauges[0] for transcript in TRANSCRIPTS]
    assert sorted(angers) == angers
    assert 11 == len(set(angers))


def test_the_eleven_talks_come_out_within_three_points_of_the_published_figures_and_anger_within_one():
    for transcript in TRANSCRIPTS:
        anger, _, heard, trust, patience = played(transcript, Temperament(drain=5)).gauges
        for expected, actual in zip(FIGURES[transcript["name"][0]], (anger, heard, trust, patience), strict=True):
            assert abs(expected - actual) <= 3, transcript["name"]
        assert abs(FIGURES[transcript["name"][0]][0] - anger) <= 1, transcript["name"]


@given(feelings(), moves, events, temperaments(), opening_angers)
def test_gauges_and_counts_stay_in_their_bounds_and_the_same_answer_does_the_same(
    before, answer, happened, temperament, opening_anger
):
    what = Happening(answer, happened, {"anger": 40, "patience": -40})
    first, again = (step(before, what, temperament, opening_anger) for _ in range(2))
    assert first == again
    found = first[0]
    assert all(0 <= gauge <= 100 for gauge in found.gauges)
    assert all(0 <= uses <= 2 for uses in found.uses)
    assert 0 <= found.apologies <= 3
    assert 0 <= found.run <= 2


@given(feelings(), moves, st.sampled_from(HARMFUL), events, temperaments(), opening_angers)
def test_adding_a_harmful_move_never_improves_anger_heard_trust_or_patience(
    before, answer, harm, happened, temperament, opening_anger
):
    without, with_it = (
        after(before, Happening(said, happened), temperament, opening_anger).gauges
        for said in (answer - {harm}, answer | {harm})
    )
    assert with_it[0] >= without[0]
    assert all(worse <= better for worse, better in zip(with_it[2:], without[2:], strict=True))


@given(feelings(), moves, st.sampled_from(COUNTED), events, temperaments(), opening_angers)
@example(Feelings((65, 30, 10, 30, 60), (0,) * len(COUNTED), 2, 2), frozenset(), "apologises", (), Temperament(), 65)
def test_a_helpful_move_never_helps_more_the_next_time(before, beside, move, happened, temperament, opening_anger):
    """From the same gauges, with the counts as the first use left them."""
    what = Happening(beside | {move}, happened)
    first = after(before, what, temperament, opening_anger)
    then = Feelings(before.gauges, first.uses, first.apologies, first.run, before.broken)
    second = after(then, what, temperament, opening_anger)
    assert second.gauges[0] >= first.gauges[0]
    assert second.gauges[1] >= first.gauges[1]
    assert all(later <= sooner for later, sooner in zip(second.gauges[2:], first.gauges[2:], strict=True))


@given(feelings(), moves, events, temperaments(), opening_angers, st.randoms())
def test_the_order_of_moves_does_not_matter(before, answer, happened, temperament, opening_anger, random):
    shuffled = sorted(answer)
    random.shuffle(shuffled)
    found = [step(before, Happening(said, happened), temperament, opening_anger) for said in (sorted(answer), shuffled)]
    assert found[0] == found[1]


@given(feelings(), moves, events, opening_angers)
def test_every_turn_costs_at_least_three_points_of_patience(before, answer, happened, opening_anger):
    left = after(before, Happening(answer, happened), Temperament(), opening_anger).gauges[4]
    assert left <= max(0, before.gauges[4] - 3)


@given(feelings(), moves, events, temperaments(), opening_angers)
def test_the_changes_say_what_moved_the_customer_to_within_rounding_and_the_cap_on_patience(
    before, answer, happened, temperament, opening_anger
):
    found, changes = step(before, Happening(answer, happened, {"trust": 3}), temperament, opening_anger)
    for index, gauge in enumerate(GAUGES[:4]):
        exact = before.gauges[index] * 100 + sum(change.hundredths for change in changes if change.gauge == gauge)
        assert abs(min(max(exact, 0), 10_000) - found.gauges[index] * 100) <= 50 + len(changes)
    causes = {change.cause for change in changes}
    assert causes <= {*answer, *happened, "carry-over", "time", "effects", "no helpful move", "not listening"}


@given(feelings(), st.dictionaries(st.sampled_from([*GAUGES, "offers"]), st.integers(-150, 150)))
def test_an_authored_step_adds_its_effects_and_clamps_and_touches_nothing_else(before, effects):
    found, changes = authored_step(before, effects)
    expected = tuple(min(max(v + effects.get(g, 0), 0), 100) for v, g in zip(before.gauges, GAUGES, strict=True))
    assert expected == found.gauges
    assert (before.uses, before.apologies, before.run) == (found.uses, found.apologies, found.run)
    wanted = {Change(gauge, "effects", effects[gauge] * 100) for gauge in GAUGES if effects.get(gauge)}
    assert wanted == set(changes)


def test_the_fourth_apology_costs_where_the_third_still_helped():
    thrice = Feelings(OPENING.gauges, OPENING.uses, apologies=2)
    fourth = Feelings(OPENING.gauges, OPENING.uses, apologies=3)
    helped, hurt = (after(before, Happening(["apologises"])).gauges for before in (thrice, fourth))
    assert helped[0] < hurt[0]
    assert helped[3] > OPENING.gauges[3] > hurt[3]


def test_a_third_turn_of_nothing_but_warmth_is_worth_half():
    fresh, tired = (Feelings(OPENING.gauges, OPENING.uses, run=run) for run in (1, 2))
    heard = [after(before, Happening(["validates_feeling"])).gauges[2] for before in (fresh, tired)]
    # 12 and 6 points x (100 - 10) / 100, less nothing: the turn listens.
    assert [21, 15] == heard


def test_harm_neither_makes_nor_breaks_a_run_of_warmth_and_help_breaks_it():
    before = Feelings(OPENING.gauges, OPENING.uses, run=1)
    runs = [after(before, Happening(said)).run for said in (["insults"], ["insults", "thanks"], ["acts_now"], [])]
    assert [1, 2, 0, 1] == runs


def test_naming_a_feeling_that_has_passed_stirs_it_up():
    calm = Feelings((20, 30, 50, 30, 60), OPENING.uses)
    assert (22, 30, 51) == after(calm, Happening(["names_feeling"])).gauges[:3]


def test_solving_before_the_customer_feels_heard_is_worth_less():
    unheard, heard = (
        after(Feelings((60, 30, points, 30, 60), OPENING.uses), Happening(["offers_options"])).gauges[3]
        for points in (0, 40)
    )
    # 10 points x 40 % and x 100 %, each x (100 - 30) / 100.
    assert (33, 37) == (unheard, heard)


def test_a_broken_promise_halves_what_solving_is_worth_and_raises_what_anger_returns_to():
    whole, broken = (Feelings((65, 30, 10, 30, 60), OPENING.uses, broken=was) for was in (False, True))
    trust = [after(before, Happening(["acts_now"])).gauges[3] for before in (whole, broken)]
    assert [35, 32] == trust
    calm = [Feelings((20, 30, 10, 30, 60), OPENING.uses, broken=was) for was in (False, True)]
    assert [24, 25] == [after(before, Happening(["asks_clarifying_question"])).gauges[0] for before in calm]


def test_events_strike_before_the_moves_are_weighed():
    story = after(OPENING, Happening((), ("repeat_story",)))
    # Carry-over 0, story +6, nothing helpful +1; heard -8 -2; patience -10 -5.
    assert (72, 30, 0, 30, 45) == story.gauges
    broken = after(OPENING, Happening((), ("promise_broken",)), Temperament(reactivity=50))
    assert (72, 10) == (broken.gauges[0], broken.gauges[3])
    assert broken.broken
    assert 40 == after(OPENING, Happening((), ("promise_kept",))).gauges[3]


def test_a_customer_who_is_not_given_a_gauge_starts_it_at_nothing():
    assert (65, 0, 0, 0, 0) == affect.begin({"anger": 65}).gauges


def test_every_move_has_its_weights():
    assert set(MOVES) == set(WEIGHTS)
    assert {move for move in MOVES if MOVES[move].harmful} - {"overpromises"} == set(HARMFUL)
