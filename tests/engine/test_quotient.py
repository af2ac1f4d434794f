from hypothesis import given, settings

from engine.analysis import Budget, explore, fold
from engine.errors import EndlessError
from engine.moves import MOVES
from engine.odds import odds
from engine.quotient import quotient
from engine.script import Script
from engine.session import replay
from tests.engine.late_parcel import late_parcel
from tests.engine.talks import hear_names
from tests.strategies import scenarios

SMALL = Budget(states=2_000)


def worth(_, act):
    return sum(MOVES[move].points for move in act.recognised.moves)


def outcome(work):
    """What comes of it, or that it has no end."""
    try:
        return work()
    except EndlessError as fault:
        return type(fault)


@settings(max_examples=80, deadline=None)
@given(scenarios(typed=False))
def test_best_and_worst_come_out_as_in_the_whole_graph(scenario):
    graph = explore(Script(scenario, hear_names), SMALL)
    joined = quotient(graph)
    assert len(joined) <= len(graph)
    expected, found = (outcome(lambda one=one: fold(one, worth)) for one in (graph, joined))
    if expected is EndlessError:
        assert found is EndlessError
    else:
        assert (expected.best, expected.worst) == (found.best, found.worst)


@settings(max_examples=80, deadline=None)
@given(scenarios(typed=False))
def test_every_witness_of_the_joined_states_is_a_talk(scenario):
    script = Script(scenario, hear_names)
    joined = quotient(explore(script, SMALL))
    if joined.proved:
        for number in range(len(joined)):
            assert joined.moment(number).at == replay(script, joined.witness(number)).state.at


def test_the_odds_of_late_parcel_come_out_the_same():
    graph = explore(Script(late_parcel()))
    joined = quotient(graph)
    assert odds(graph).endings == odds(joined).endings
    assert odds(graph).mean_turns == odds(joined).mean_turns


def test_a_graph_that_is_not_proved_stays_as_it_is():
    graph = explore(Script(late_parcel()), Budget(states=20))
    assert graph is quotient(graph)
