"""A talk in lines with a customer of the tests' own, as it was typed, said and kept."""

from engine.recognition import Evidence, Recognised
from practice.attempt import Attempt
from tests.tui.lines import Lines
from tui.house import Held, Setup
from tui.plain.loop import LineTalk
from tui.setup import header

SCENARIO = """
hardcalls: 1
id: late-kettle
title: "The [/bold] kettle"
summary: "The kettle is late."
industry: retail
channel: phone
customer_type: angry
difficulty: 1
minutes: 3
skills: [empathy]
language: en
content_note: ""
trainee: {role: "Customer care", task: "Settle it.", may: ["Send another"], may_not: ["Shout"]}
customer:
  name: "Ira Vance"
  wants: "A kettle."
  needs: "Tea."
  feelings: {anger: 60, distress: 10, heard: 10, trust: 30, patience: 40}
desk: {record: "Order 12.", articles: [{id: kettles, title: "Kettles", text: "They boil."}]}
affect: model
start: opening
nodes:
  opening:
    customer: "Where is my [@click=app.quit]kettle[/]?"
    replies:
      - {id: sorry, say: "I am sorry about the kettle.", goto: softened}
      - {id: again, say: "Say that again?", goto: stay}
    typed:
      - {when: "apologises", goto: softened}
      - {goto: stay}
  softened:
    stage: "A sigh."
    customer: "Fine. What now?"
    replies: [{id: send, say: "I am sending another one today.", goto: settled}]
    typed: [{goto: settled}]
escalate: {team lead: {goto: handed}}
hold: {effects: {patience: -6}, at_most: 1}
end: {goto: gone}
exits: [{when: "patience <= 0", goto: gone}]
endings:
  settled: {outcome: resolved, customer: "Thank you."}
  handed: {outcome: escalated, customer: "At last."}
  gone: {outcome: lost, stage: "The line goes dead."}
tests: [{name: "it settles", play: [sorry, send], expect: {ending: settled}}]
"""


def recognise(text, context):
    start = text.lower().find("sorry")
    if start < 0:
        return Recognised()
    return Recognised((Evidence("apologises", "apologises-sorry", start, start + 5, text[start : start + 5]),))


class Talk:
    def __init__(self, script, records, *answers, asks=False, setup=None):
        self.lines = Lines(list(answers))
        self.attempt = Attempt.begin(script, records, header(script.scenario, ""))
        held = Held(self.attempt, 1, setup or Setup())
        self.ended = LineTalk(held, self.lines.console(asks=asks), lambda _: None).run()
        self.record = records.load(self.attempt.id)
        self.said = self.lines.said
