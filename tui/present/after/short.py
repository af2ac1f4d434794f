"""Page 1: what happened, what helped, what hurt, what to say next time."""

from collections.abc import Sequence

from engine.scenario import Scenario
from scoring.debrief import Debrief, Highlight
from scoring.survey import FORMULAS
from tui.present import evidence
from tui.present.after.course import course
from tui.present.charts import chart, legend
from tui.present.charts import view as chart_view
from tui.present.items import DrawEntry, Item, State, marker
from tui.present.rows import EMPTY, Piece, Row, bold, clip, hang, indent, key_name, prose, row, soft, wrap
from tui.present.words import OUTCOMES, closed, counted, possessive, quoted, sentence, short_name

BAR = Piece("█  ", "customer")
NOTHING_HURT = "Nothing you said made it worse."
NOTHING_HELPED = "No line stood out as helping. The page “Turn by turn” shows what could have."


def outcome(view: Debrief, scenario: Scenario, width: int, *, low: bool) -> list[Row]:
    """How it ended, in the customer's words, with the simulated answers."""
    name = short_name(scenario.customer.name)
    head = [bold(OUTCOMES[view.outcome]), soft(f"   {possessive(name)} last words" if view.last_line.customer else "")]
    said = view.last_line.customer
    stage = Piece(f"[ {view.last_line.stage} ]", "soft", italic=True)
    last = [bold(quoted(said), "customer") if said else stage]
    asked = view.survey
    told = soft(
        f"Simulated: satisfaction {asked.satisfaction} of 5 · effort {asked.effort} of 7 · "
        f"would recommend {asked.recommend} of 10"
    )
    rest = [
        [bold(f"Not passed: {closed(failure.why)}", "hurt"), soft(" Your other results stay.")]
        for failure in view.failures[:1]
    ]
    if low:
        body = [*clip([bold(f"{OUTCOMES[view.outcome]}. "), *last], width - 3)]
        return [row(BAR, *body), *(each for pieces in (*rest, [told]) for each in [row(*clip(pieces, width))])]
    rows: list[Row] = []
    for pieces in (head, last, *rest, [told]):
        rows += wrap(pieces, width - 3)
    return [row(BAR, *each.pieces) for each in rows]


def talk_course(view: Debrief, width: int, first: int = 0, *, low: bool) -> list[Row]:
    """The chart; on a low screen without air."""
    drawn = course(view)
    if low:
        return chart(drawn, width, 2, first, air=False)
    return [row(bold("The course of the talk")), EMPTY, *chart(drawn, width, 5, first), EMPTY, legend()]


def turns_that_fit(view: Debrief, width: int) -> int:
    """How many turns the chart shows at once."""
    seen = chart_view(course(view), width)
    return seen.last - seen.first


def doors(view: Debrief, *, low: bool, delicate: bool = False) -> tuple[Item, ...]:
    """What helped, what hurt, what to say next time, and how the simulated answers come about; Enter opens each.

    After a delicate talk there is one more, to where the trainee finds help.
    """
    draw = _in_a_row if low else _in_full
    support = [Item("support", _door("Where to find help for yourself"))]
    return (
        Item("helped", lambda width, state: draw(view, "helped", width, state)),
        Item("hurt", lambda width, state: draw(view, "hurt", width, state)),
        Item("next", lambda width, state: draw(view, "next", width, state)),
        Item("survey", _door("How the simulated answers come about")),
        *(support if delicate else ()),
    )


_TITLES = {"helped": "What helped", "hurt": "What hurt", "next": "Say next time"}
_SHORT = {"helped": "Helped", "hurt": "Hurt", "next": "Next time"}


def _in_full(view: Debrief, what: str, width: int, state: State) -> Sequence[Row]:
    head = row(marker(state), bold(_TITLES[what]))
    body = {"helped": _helped, "hurt": _hurt, "next": _next}[what](view, width - 2)
    return [head, *indent(body, 2), EMPTY, *([EMPTY] if what != "next" else [])]


def _helped(view: Debrief, width: int) -> list[Row]:
    return _highlight(view.strength, width) if view.strength else wrap([soft(NOTHING_HELPED)], width)


def _hurt(view: Debrief, width: int) -> list[Row]:
    return _highlight(view.priority, width) if view.priority else wrap([soft(NOTHING_HURT)], width)


def _highlight(found: Highlight, width: int) -> list[Row]:
    turn = found.moment.turn
    seen = evidence.marks(turn.recognised)
    chosen = next((n for n, mark in enumerate(seen) if mark.rule == found.mark.evidence.rule), None)
    told = f"Turn {turn.number}. {closed(found.why)} {anger_words(found)}"
    return [
        *wrap((Piece("“"), *evidence.segments(turn.words, seen, chosen=chosen), Piece("”")), width),
        *wrap([soft(told)], width),
        row(evidence.chip(found.mark.evidence.rule)),
    ]


def anger_words(found: Highlight) -> str:
    """What the turn did to the anger: `Anger 65 to 52.` and no more."""
    turn = found.moment.turn
    return f"Anger {turn.before.feelings.gauges[0]} to {turn.after.feelings.gauges[0]}."


def _next(view: Debrief, width: int) -> list[Row]:
    step = view.next_time
    rows = wrap([bold(quoted(step.say))], width) if step.say else []
    rows += wrap([Piece(step.rule)], width)
    if step.turn:
        again = [key_name("R", "r"), soft(f" tries turn {step.turn} again. Your first attempt is kept.")]
        rows += [EMPTY, *wrap(again, width)]
    return rows


def _in_a_row(view: Debrief, what: str, width: int, state: State) -> Sequence[Row]:
    lead = (marker(state), bold(f"{_SHORT[what]:<11}"))
    found = view.strength if what == "helped" else view.priority
    if what == "next":
        step = view.next_time
        body = [bold(quoted(step.say)) if step.say else Piece(step.rule)]
    elif found is None:
        body = [soft(NOTHING_HELPED if what == "helped" else NOTHING_HURT)]
    else:
        turn = found.moment.turn
        seen = evidence.marks(turn.recognised)
        chosen = next((n for n, mark in enumerate(seen) if mark.rule == found.mark.evidence.rule), None)
        told = f"  anger {turn.before.feelings.gauges[0]} to {turn.after.feelings.gauges[0]}"
        quote = (Piece("“"), *evidence.segments(turn.words, seen, chosen=chosen), Piece("”"))
        room = width - 13 - 3 - (len(told) if what == "hurt" else 0)
        body = [Piece(f"{turn.number:<3}"), *clip(quote, room), *([soft(told)] if what == "hurt" else [])]
    return [row(*lead, *clip(body, width - 13))]


def _door(words: str) -> DrawEntry:
    return lambda width, state: hang([marker(state)], [soft(words)], width)


def survey_page(view: Debrief, width: int) -> list[Row]:
    """The formulas, with the numbers they were given."""
    rows = [row(bold("Simulated answers to three survey questions")), EMPTY]
    first, last = view.course[0], view.course[-1]
    rows += prose(
        "Nobody was asked. The answers are worked out from the feelings at the end, so that you can check them.", width
    )
    for name, value, most in (
        ("satisfaction", view.survey.satisfaction, 5),
        ("effort", view.survey.effort, 7),
        ("recommend", view.survey.recommend, 10),
    ):
        rows += [EMPTY, row(bold(f"{sentence(name)}  {value} of {most}")), *prose(FORMULAS[name], width, "soft")]
    told = (
        f"At the end: anger {last[0]}, heard {last[2]}, trust {last[3]}, patience {last[4]} "
        f"(at the start {first[4]}), after {counted(len(view.moments), 'turn')}."
    )
    return [*rows, EMPTY, *prose(told, width)]
