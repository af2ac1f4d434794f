"""Handing over in lines: the team, then who it is and why."""

from engine.script import Script
from scenarios.reading.reader import read_text
from tests.tui.kettle import SCENARIO, Talk, recognise


def test_handing_over_needs_a_team_that_is_there(kettle, records):
    talk = Talk(kettle, records, "/escalate", "/escalate the queen", "/end")
    assert "Hand over to whom? /escalate TEAM, or /escalate TEAM: your words. Teams: team lead." in talk.said
    assert "There is no team 'the queen' to hand over to here." in talk.said
    assert ["end"] == [turn.kind for turn in talk.record.turns]


def test_on_a_terminal_handing_over_asks_for_the_team_and_the_reason(kettle, records):
    talk = Talk(kettle, records, "/escalate", "", "/escalate", "1", "I am sorry, Ines decides this.", "", asks=True)
    assert "  1. team lead." in talk.said
    assert "Say who it is and why, or press Enter to hand over without words: " in talk.lines.prompts
    turn = talk.record.turns[0]
    assert ("escalate", "team lead", "I am sorry, Ines decides this.") == (turn.kind, turn.escalated_to, turn.words)


def test_on_a_terminal_the_beginning_of_a_teams_name_is_enough(kettle, records):
    talk = Talk(kettle, records, "/escalate Team: I am sorry", "", asks=True)
    assert "team lead" == talk.record.turns[0].escalated_to


def test_on_a_terminal_a_team_that_nobody_knows_is_asked_for_once_more(kettle, records):
    text = SCENARIO.replace("team lead: {goto: handed}", "team lead: {goto: handed}, anyone: {goto: gone}")
    anyone = Script(read_text(text).scenario, recognise)
    talk = Talk(anyone, records, "/escalate boss", "team", "I am sorry, Ines decides this.", "", asks=True)
    asked = "“boss” is none of your teams: team lead. Which team, or Enter for “boss” all the same: "
    assert asked in talk.lines.prompts
    assert "team lead" == talk.record.turns[0].escalated_to
    assert "boss" == Talk(anyone, records, "/escalate boss", "", "", "", asks=True).record.turns[0].escalated_to
