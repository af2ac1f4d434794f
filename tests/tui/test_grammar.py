from hypothesis import given
from hypothesis import strategies as st

from tui.grammar import WORDS, Action, Nothing, Number, OwnWords, Unknown, entered, team_and_words


@given(st.text())
def test_every_line_means_something_and_own_words_are_kept_as_written(line):
    meant = entered(line)
    if isinstance(meant, OwnWords) and not line.strip().lower().startswith("/say"):
        assert line.strip() == meant.text
    assert isinstance(meant, Number | OwnWords | Action | Unknown | Nothing)


@given(st.integers(0, 999_999))
def test_a_bare_number_is_a_reply(number):
    assert Number(number) == entered(f"  {number} ")


@given(st.sampled_from(sorted(set(WORDS) - {"/say"})))
def test_an_action_word_may_be_written_in_either_case_and_keeps_what_stands_behind_it(word):
    assert Action(word, "team lead: I am sorry") == entered(f"{word.upper()}  team lead: I am sorry")


def test_say_lets_a_number_or_a_slash_be_said():
    assert OwnWords("2") == entered("/say 2")
    assert OwnWords("/hold") == entered("/say /hold")
    assert Nothing() == entered("/say")


def test_an_unknown_action_is_named_and_not_said_to_the_customer():
    assert Unknown("/hug") == entered("/hug her")


def test_an_empty_line_is_nothing():
    assert Nothing() == entered("   ")


def test_a_team_is_parted_from_the_words_at_the_first_colon():
    assert ("team lead", "she can: decide") == team_and_words("team lead: she can: decide")
    assert ("team lead", "") == team_and_words("team lead")
