from hypothesis import given
from hypothesis import strategies as st

from engine.vocabulary import SKILLS
from tests.tui.customers import DELICATE, WEDDING
from tui.present import briefing


def text(rows):
    return "\n".join(made.text for made in rows)


def test_the_part_tells_role_task_limits_and_customer_but_never_the_need():
    shown = text(briefing.your_part(WEDDING, 58))
    for told in ("You work in customer care", "✓  Refund shipping", "✗  Promise same-day", "Dana Whitfield, angry"):
        assert told in shown
    assert WEDDING.customer.needs not in shown


@given(st.lists(st.sampled_from(SKILLS), unique=True), st.sampled_from(["", "Put a day into every promise."]))
def test_there_are_at_most_three_goals_the_suggested_one_first_and_none_is_a_choice(skills, suggested):
    found = briefing.goals(skills, suggested)
    assert 1 <= len(found) <= 4
    assert briefing.NO_GOAL == found[-1].id
    assert not suggested or suggested == found[0].id
    assert len(found) == len({item.id for item in found})


@given(st.sampled_from(SKILLS), st.integers(20, 80), st.booleans())
def test_a_goal_fits_and_the_chosen_one_is_marked(skill, width, air):
    goal = briefing.goals([skill], air=air)[0]
    chosen, other = goal.draw(width, "chosen"), goal.draw(width, "open")
    assert all(made.width <= width for made in (*chosen, *other))
    assert chosen[0].text.startswith("▸ (•)")
    assert other[0].text.startswith("  ( )")


def test_who_can_see_a_talk_and_how_to_delete_it_is_said():
    shown = " ".join(text(briefing.who_sees_this(60)).split())
    assert "on this computer and nowhere else" in shown
    assert "“hardcalls doctor” says in which folder it is kept" in shown


def test_nobody_is_told_to_delete_the_folder_of_the_customers_they_wrote():
    shown = " ".join(text(briefing.who_sees_this(60)).split())
    assert "delete that folder" not in shown
    assert "“scenarios” in it holds customers that you wrote" in shown


def test_a_content_note_always_says_that_one_can_stop():
    assert 1 == text(briefing.content_note(DELICATE, 70)).count("without a score")
