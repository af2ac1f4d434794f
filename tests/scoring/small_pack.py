"""A few rules of the tests' own, so that what is shipped may change without changing what these tests show."""

from scoring.pack import Example, Examples, Pack, Rule


def rule(name, move, *say, matches=(), passes=(), misses=(), **other):
    examples = Examples(
        *(
            tuple(one if isinstance(one, Example) else Example(one) for one in part)
            for part in (matches, passes, misses)
        )
    )
    return Rule(name, move, f"About {name}.", "a book", say=say, examples=examples, **other)


SORRY = rule("small-sorry", "apologises", "(i am|we are) [so] sorry", matches=["I'm so sorry."], passes=["Sorry?"])
THANKS = rule("small-thanks", "thanks", "thank you [for]", unless=["no"], matches=["Thank you for waiting."])
SMALL = Pack("en", {}, (SORRY, THANKS), "0" * 64)
