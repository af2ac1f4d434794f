"""Every finding is true and none is missing: held against all states of small talks."""

from collections import defaultdict

from hypothesis import assume, given, settings

from engine import affect
from engine.analysis import explore
from engine.boxes import may, scale
from engine.findings import find
from engine.recognition import NO_MOVES
from engine.script import Script
from engine.session import replay
from engine.vocabulary import GAUGES
from engine.words import plain
from tests.engine.brute import acts, enumerate_talks
from tests.engine.talks import hear_names
from tests.strategies import scenarios

brute_forced = settings(max_examples=60, deadline=None)


def both(scenario):
    """The findings of a talk by kind, and all its states by brute force."""
    script = Script(scenario, hear_names)
    walk = enumerate_talks(script, 400)
    assume(walk is not None)
    findings = defaultdict(list)
    for finding in find(script, explore(script)):
        findings[finding.kind].append(finding)
    return findings, walk


def decided(scenario, guard):
    """Whether the scale alone decides a guard, which is told of as beyond the scale."""
    return may(guard.tree, scale(scenario)) != (True, True)


def places(findings):
    return {finding.place for finding in findings}


@brute_forced
@given(scenarios(typed=False))
def test_what_is_never_reached_is_what_brute_force_does_not_reach(scenario):
    findings, walk = both(scenario)
    reached = {state.at for state in walk.states.values()}
    assert {("nodes", node) for node in scenario.nodes if node not in reached} == places(findings["node never reached"])
    missing = {("endings", ending) for ending in scenario.endings if ending not in reached}
    assert missing == places(findings["ending never reached"])


@brute_forced
@given(scenarios(typed=False))
def test_lines_and_replies_that_are_never_seen_are_those_brute_force_does_not_see(scenario):
    findings, walk = both(scenario)
    spoken = {(walk.at(name), line) for name, line in walk.lines.items()}
    open_replies = {step.event.removeprefix("reply ") for steps in walk.steps.values() for step in steps}
    reached = {state.at for state in walk.states.values()}
    lines, replies = set(), set()
    for node in (node for node in scenario.nodes.values() if node.id in reached):
        lines |= {("nodes", node.id, "customer")} if (node.id, node.line) not in spoken else set()
        for number, variant in enumerate(node.variants):
            if (node.id, variant.line) not in spoken and not decided(scenario, variant.when):
                lines.add(("nodes", node.id, "variants", number))
        for number, reply in enumerate(node.replies):
            if reply.id not in open_replies and not decided(scenario, reply.when):
                replies.add(("nodes", node.id, "replies", number, "when"))
    duplicates = {
        ("nodes", node.id, "variants", number)
        for node in scenario.nodes.values()
        for number, variant in enumerate(node.variants)
        if variant.line in [earlier.line for earlier in node.variants[:number]]
    }
    assert lines - duplicates == places(findings["line never spoken"]) - duplicates
    assert replies == places(findings["reply never open"])


@brute_forced
@given(scenarios(typed=False))
def test_guards_that_always_or_never_hold_do_so_in_every_state(scenario):
    findings, walk = both(scenario)
    answers = defaultdict(set)
    script = walk.script
    for state in walk.states.values():
        place = script.places.get(state.at)
        for number, entry in enumerate(place.replies if place else ()):
            when = entry.reply.when
            if when and not decided(scenario, when):
                answers["nodes", state.at, "replies", number, "when"].add(script.check(when)(state, NO_MOVES))
            for hop, (check, _) in enumerate(entry.choice.hops if entry.choice.opens(state) else ()):
                when = entry.choice.then.goto[hop].when
                if when is None:
                    break
                if not decided(scenario, when):
                    answers["nodes", state.at, "replies", number, "goto", hop, "when"].add(check(state, NO_MOVES))
                if check(state, NO_MOVES):
                    break
    always = {way for way, found in answers.items() if found == {True}}
    never = {way for way, found in answers.items() if found == {False} and "goto" in way}
    assert always == {way for way in places(findings["guard always true"]) if "replies" in way}
    assert never == {way for way in places(findings["guard never true"]) if "replies" in way}


@brute_forced
@given(scenarios(typed=False))
def test_dead_ends_are_where_brute_force_finds_no_open_reply(scenario):
    findings, walk = both(scenario)
    stopped, going = defaultdict(set), set()
    for name, steps in walk.steps.items():
        state = walk.states[name]
        if walk.ended(name):
            continue
        if any(step.kind == "reply" for step in steps):
            going.add(state.at)
            continue
        used_up = any(
            reply.id in state.spent and walk.script.check(reply.when)(state, NO_MOVES)
            for reply in scenario.nodes[state.at].replies
        )
        stopped[state.at].add("dead end once replies are used up" if used_up else "dead end sometimes")
    expected = {
        (("nodes", node), "dead end" if kinds == {"dead end sometimes"} and node not in going else kind)
        for node, kinds in stopped.items()
        for kind in kinds
    }
    kinds = ("dead end", "dead end sometimes", "dead end once replies are used up")
    assert expected == {(finding.place, kind) for kind in kinds for finding in findings[kind]}
    for finding in (finding for kind in kinds for finding in findings[kind]):
        session = replay(walk.script, finding.witness)
        assert (finding.place[1], ()) == (session.state.at, session.open_replies())


@brute_forced
@given(scenarios("authored", typed=False))
def test_loops_are_told_of_exactly_where_replies_come_to_no_end(scenario):
    findings, walk = both(scenario)
    stops = {name for name, steps in walk.steps.items() if not any(step.kind == "reply" for step in steps)}
    size = -1
    while size != len(stops):
        size = len(stops)
        stops |= {
            name
            for name, steps in walk.steps.items()
            if any(step.kind == "reply" and step.to in stops for step in steps)
        }
    caught = {walk.at(name) for name in walk.states if name not in stops}
    told = {name for finding in findings["loop without an ending"] for name in finding.details["nodes"].split(", ")}
    assert told <= caught
    assert bool(told) == bool(caught)
    for finding in findings["loop without an ending"]:
        assert finding.details["node"] == replay(walk.script, finding.witness).state.at


@brute_forced
@given(scenarios(typed=False))
def test_effects_are_said_to_do_too_little_exactly_where_they_do(scenario):
    findings, walk = both(scenario)
    applied = defaultdict(set)
    for name, state in walk.states.items():
        for _, choice, found in acts(walk.script, state, walk.lines[name]):
            for gauge in set(choice.then.effects) & set(GAUGES):
                applied[choice.event, gauge].add(points_applied(walk.script, state, choice, found, gauge))
    said = {
        (choice.event, gauge): points
        for place in walk.script.places.values()
        for choice in (
            *(entry.choice for entry in place.replies),
            *place.escalate.values(),
            *(choice for choice in (place.hold, place.silence, place.end) if choice),
        )
        for gauge, points in choice.then.effects.items()
    }
    too_little = {key[1] for key, found in applied.items() if said[key] not in found and key[0].startswith("reply")}
    told = {
        finding.place[-1]
        for kind in ("effect never applies", "effect always clipped")
        for finding in findings[kind]
        if "replies" in finding.place and finding.place[-1] in GAUGES
    }
    assert too_little == told


def points_applied(script, state, choice, recognised, gauge):
    """What an effect adds to a gauge, worked out by the published step with it and without it."""
    found = []
    for effects in (choice.then.effects, {name: v for name, v in choice.then.effects.items() if name != gauge}):
        if script.scenario.affect == "authored":
            after, _ = affect.authored_step(state.feelings, effects)
        else:
            what = affect.Happening(recognised.counted, choice.then.events, effects)
            after, _ = affect.step(state.feelings, what, script.scenario.customer.temperament, script.opening_anger)
        found.append(after.gauges[GAUGES.index(gauge)])
    return found[0] - found[1]


@brute_forced
@given(scenarios(typed=False))
def test_the_same_words_are_told_of_where_both_can_be_picked(scenario):
    findings, walk = both(scenario)
    pairs = set()
    for state in walk.states.values():
        words = defaultdict(list)
        for reply in walk.script.open_replies(state):
            words[plain(reply.say)].append(reply.id)
        pairs |= {(found[0], other) for found in words.values() for other in found[1:]}
    assert pairs == {(finding.details["other"], finding.details["reply"]) for finding in findings["same words twice"]}
