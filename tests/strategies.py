"""Hypothesis strategies that several packages share; each section belongs to the package it is named after."""

from random import Random

from hypothesis import strategies as st

from engine.affect import COUNTED
from engine.guard import COMPARISONS, All, Compare, Not, Performs, Place, Said, Some, Tree
from engine.scenario import Actions, Consequence, Hold, Node, Reply, Scenario, Temperament
from engine.session import Session
from engine.state import Feelings
from engine.transcript import Answer, EndTalk, Escalate, Pick, PutOnHold, Say, StaySilent
from engine.vocabulary import EVENTS, GAUGES
from tests.engine.talks import Goto, Writer

# engine: the customer ------------------------------------------------------------------------------------------------


def feelings() -> st.SearchStrategy[Feelings]:
    """Any customer in any state, counts included, reachable or not."""
    return st.builds(
        Feelings,
        gauges=st.tuples(*[st.integers(0, 100)] * 5),
        uses=st.tuples(*[st.integers(0, 2)] * len(COUNTED)),
        apologies=st.integers(0, 3),
        run=st.integers(0, 2),
        broken=st.booleans(),
    )


def temperaments() -> st.SearchStrategy[Temperament]:
    """Any temperament that a file may give."""
    return st.builds(
        Temperament, reactivity=st.integers(25, 200), drain=st.integers(0, 20), baseline=st.integers(0, 60)
    )


# engine: guards ------------------------------------------------------------------------------------------------------

GUARD_NODES = ("one", "two", "three")
GUARD_VARIABLES = ("offers", "money")
GUARD_MOVES = ("apologises", "thanks", "insults")


def guard_trees(*, moves: bool = True) -> st.SearchStrategy[Tree]:
    """Guards as trees, their places left at the start: what the reader makes of `written(tree)`."""
    somewhere = Place(0, 1)
    numbers, signs = st.integers(-5, 105), st.sampled_from(sorted(COMPARISONS))
    names, nodes = st.sampled_from([*GAUGES, *GUARD_VARIABLES, "turn"]), st.sampled_from(GUARD_NODES)
    leaves = st.one_of(
        st.builds(Compare, names, st.just(""), signs, numbers, st.just(somewhere)),
        st.builds(Compare, st.just("visits"), nodes, signs, st.integers(0, 4), st.just(somewhere)),
        st.builds(Said, st.sampled_from(GUARD_MOVES), st.just(somewhere)),
        *([st.builds(Performs, st.sampled_from(GUARD_MOVES), st.just(somewhere))] if moves else []),
    )
    return st.recursive(
        leaves,
        lambda parts: st.one_of(
            st.builds(Not, parts),
            st.builds(All, st.lists(parts, min_size=2, max_size=3).map(tuple)),
            st.builds(Some, st.lists(parts, min_size=2, max_size=3).map(tuple)),
        ),
        max_leaves=6,
    )


def written(tree: Tree) -> str:
    """The text of a tree, with a bracket around everything that is joined."""
    match tree:
        case Compare(what, node, comparison, number):
            return f"{what}({node}) {comparison} {number}" if node else f"{what} {comparison} {number}"
        case Performs(move):
            return move
        case Said(move):
            return f"said({move})"
        case Not(part):
            return f"not ({written(part)})"
        case All(parts):
            return " and ".join(f"({written(part)})" for part in parts)
        case Some(parts):
            return " or ".join(f"({written(part)})" for part in parts)


# engine: whole scenarios ---------------------------------------------------------------------------------------------

NAMED = ("thanks", "acts_now", "names_feeling", "apologises", "insults", "paraphrases")
SAYINGS = (*NAMED, "insults+is_vague", "hm")
"""What replies of generated scenarios say: names of moves, for a recogniser that hears names."""


_MARKS = (10, 25, 40, 55, 70, 90)


def scenarios(affect: str | None = None, *, typed: bool = True) -> st.SearchStrategy[Scenario]:
    """Small talks of every feature: two to four nodes, two endings, guards on everything, actions, exits, variables.

    Each is grown from one number by a generator of its own, which is twenty times faster than drawing every part.
    """
    return st.integers(0, 2**32 - 1).map(lambda seed: Grower(seed).scenario(affect, typed=typed))


def steps(most: int = 8) -> st.SearchStrategy[list[int]]:
    """Numbers that `answer_to` turns into answers, one by one."""
    return st.lists(st.integers(0, 59), max_size=most)


def answer_to(session: Session, number: int) -> Answer:
    """One of all the answers that a talk takes now."""
    possible: list[Answer] = [StaySilent(), Say(SAYINGS[number % len(SAYINGS)])]
    possible.extend(Pick(reply.id) for reply in session.open_replies())
    possible.extend(Escalate(team, "thanks") for team in session.teams())
    possible.extend(
        answer for answer, can in ((PutOnHold(), session.can_hold()), (EndTalk(), session.can_end())) if can
    )
    return possible[number % len(possible)]


class Grower(Random):
    """Grows a scenario from a seed."""

    def scenario(self, affect: str | None, *, typed: bool) -> Scenario:
        self.names = ["one", "two", "three", "four"][: self.randint(2, 4)]
        self.write = Writer({"offers": (0, 0, 2)}, self.names)
        endings = {"good": "resolved", "bad": "lost"}
        return self.write.talk(
            [self.node(letter, name, typed=typed) for letter, name in zip("abcd", self.names, strict=False)],
            endings,
            feelings={gauge: self.choice([0, 20, 40, 60, 80]) for gauge in GAUGES},
            affect=affect or self.choice(["model", "authored"]),
            temperament=Temperament(drain=self.choice([5, 12, 20])),
            actions=self.actions(),
            exits=tuple(self.write.exit(self.guard(), "bad") for _ in range(self.randint(0, 2))),
        )

    def node(self, letter: str, name: str, *, typed: bool) -> Node:
        variants = [self.guard() for _ in range(self.randint(0, 2))]
        routes = self.randint(0, 2) if typed else 0
        return self.write.node(
            name,
            [self.reply(f"{letter}{number}") for number in range(1, self.randint(1, 3) + 1)],
            [(when, f"{name}, for {when}.") for when in variants],
            [self.write.route(self.goto(), self.maybe_guard(), **self.cost()) for _ in range(routes)],
            self.actions() if self.random() < 0.3 else None,
        )

    def reply(self, name: str) -> Reply:
        say = " ".join(self.sample(SAYINGS, self.randint(1, 2)))
        return self.write.reply(name, self.goto(), say, self.maybe_guard(), once=self.random() < 0.4, **self.cost())

    def actions(self) -> Actions:
        teams = self.sample(["lead", "anyone"], self.choice([0, 0, 1, 2]))
        return Actions(
            escalate={team: self.then() for team in teams},
            hold=Hold(self.then(), self.choice([None, 1, 2])) if self.random() < 0.3 else None,
            silence=self.then() if self.random() < 0.3 else None,
            end=self.then() if self.random() < 0.3 else None,
        )

    def then(self) -> Consequence:
        return self.write.then(self.goto(), **self.cost())

    def cost(self) -> dict[str, object]:
        moved = self.sample([*GAUGES, "offers"], self.choice([0, 0, 1, 2]))
        return {
            "effects": {name: self.choice([-30, -10, 1, 20]) for name in moved},
            "events": (self.choice(EVENTS),) if self.random() < 0.2 else (),
        }

    def goto(self) -> Goto:
        targets = [*self.names, *self.names, "stay", "good", "bad"]
        if self.random() < 0.3:
            return [(self.guard(), self.choice(targets)), (None, self.choice(targets))]
        return self.choice(targets)

    def maybe_guard(self) -> str | None:
        return self.guard() if self.random() < 0.4 else None

    def guard(self) -> str:
        node, move = self.choice(self.names), self.choice(NAMED)
        return self.choice(
            [
                self.gauge(),
                self.gauge(),
                f"{self.gauge()} {self.choice(['and', 'or'])} {self.gauge()}",
                f"not ({self.gauge()})",
                f"offers {self.choice(sorted(COMPARISONS))} {self.randint(0, 2)}",
                f"turn {self.choice(['<', '>='])} {self.randint(1, 4)}",
                f"visits({node}) {self.choice(['<', '=='])} {self.randint(0, 3)}",
                f"{self.choice(['', 'not '])}said({move})",
            ]
        )

    def gauge(self) -> str:
        return f"{self.choice(GAUGES)} {self.choice(['<', '>='])} {self.choice(_MARKS)}"
