"""The templates by which `scoring.scope` knows whose words are said, and whether they are meant."""

from typing import Final

from scoring.grammar import STRONG_JOINERS

_SAID: Final = (
    "say|says|said|saying|told|tell|tells|telling|asked|ask|asks|asking|promised|promise|claim|claims|claimed|claiming|"
    "mention|mentioned|wrote|written|quoted|heard|read|reckon|insist|insists|insisted|called|expected|assume|assumed"
)
_YOU_SAID: Final = "|".join(word for word in _SAID.split("|") if word not in {"tell", "ask", "assume", "expected"})
ATTRIBUTED: Final = (
    (
        "({somebody}|{name}) [that] [have|has|had|were|was|are|is|been|keep|kept|would|could|may|might|should|did] "
        f"[have|been] ({_SAID})"
    ),
    f"you [have|had|were|are|been|keep|kept|did] [have|been] ({_YOU_SAID})",
    "you (think|thought|feel|felt|want|wanted|believe|believed|wish|wished|suggest|imagine|hoped)",
    "(told|promised|assured|asked|advised|informed|quoted) you",
    "(says|reads|states|stated|claims)",
    "(said|say|saying)",
    "(want|wants) me to",
    "(tell|told) (them|him|her|people|customers)",
)
REPORTED_AFTER: Final = "^ (he|she|they|you|{name}) (said|told|say|says)"
_OWN: Final = "can|will|would|want|have|like|must|could|should|do|am|going|love|need|may|had|what|to|really"
OWN_SPEECH: Final = f"(i|we|me|us|let) [{_OWN}] [{_OWN}] [{_OWN}] ({_SAID})"
CONDITION: Final = "(if|unless|whether|in case|provided|assuming|supposing|suppose|as long as)"
POLITE_CONDITION: Final = (
    "if [that] (you [would] (like|want|prefer|wish|do not mind|agree|need|can|could|are)|that|it helps|possible|i may|"
    "it would help|that (is|works|helps|would)|it is|we can|i can|there is|anything|only|nothing|something)"
)
IRREALIS: Final = "(would|could|might)"
TAKEN_BACK: Final = f"({'|'.join(sorted(STRONG_JOINERS - {'yet_but', 'whereas', 'except'}))})"
HELPFUL_BUT: Final = (
    "(but|however|though|although) [for you|there] ((i|we) [do] (will|can|am|are|have|would|want|promise|need)|"
    "(let|here|what|please|rest|know|this|the good|good|together|that is why|there is|there are))"
)
_RUDELY: Final = (
    "(shout|shouting|shouted|swear|swearing|sworn|threaten|threatening|threatened|insult|insulting|insulted|"
    "insults|threats|abuse|abused|abusive|(call|calling|called) me|language|yell|yelling|names|like (that|this)|"
    "(that|this) way)"
)
LIMIT_BUT: Final = (
    f"(but|however|though|although) (([please|just] (do not|stop)|you (can|must|may) not|[please] keep) … {_RUDELY}|"
    f"(i|we) [am|are|can|will|do|shall] [not|must|need|have|going|ask|would] … … {_RUDELY})"
)
"""A limit behind a feeling takes nothing back: it is what the customer does that is refused, not what they feel."""
STILL_NO: Final = "(but|however|though|although) [i|we] (do|can|could|will|would|am|are|have) not"
ASKED_OF_OTHERS: Final = (
    "^ (did|has|have|had|was|were|does|do) [not] [the|that|this|your|our|their|any|my|his|her] ({somebody}|nobody)"
)
NOT_CHOSEN: Final = "(rather than|instead of|(sooner|rather|better) … … than|as opposed to|would hate)"
"""What one would rather not do stands behind it."""
WISHED: Final = (
    "(love to|love to be able to|wish (i|we) could|lying if i|lie if i) (say|said|tell|told|promise|promised)"
)
"""What one would like to be able to say stands behind it."""
UNSAID: Final = (
    "((i|we) (will|would|shall|am|are|do|did) (not|never) [going to|about to|here to|want to|mean to|trying to] "
    "(say|saying|tell you|telling you|ask you|asking you|pretend|pretending|claim|claiming|suggest|suggesting|"
    "make you|have you)|not hear (me|us) (say|tell you|ask you)|"
    "(fool|mad|wrong of me|foolish) to (promise|say|tell you))"
)
"""What one says, or makes another do, not: `I won't tell you to calm down`."""
WELL_SEEN: Final = (
    "(can not [even] (imagine|begin to (imagine|think|guess|know|understand))|"
    "not (hard|difficult) to (see|imagine|understand|picture|guess|hear|tell))"
)
"""A `not` that makes what stands behind it stronger, as in `I can't begin to imagine how hard it is`."""
SHOW_QUESTION: Final = "[do|did|so|would] you (want|expect|think) (me to|i should|i would|i can|i will)"
SHOW_OPENER: Final = (
    "(am i|are we|should i|why should i|how should i|how would i|why would i) [supposed|meant|expected] [to]"
)
MOCKING_TAIL: Final = (
    "(apparently|supposedly|i suppose|if you say so|or something|as if (i|we|you|that|it|anyone|anybody) "
    "(care|cares|cared|matter|matters|mattered)|yeah right|in your dreams|"
    "(a|an) [{word}] (medal|gold star|trophy|round of applause|parade|cookie|lollipop|fanfare|standing ovation))"
)
MOCKING_END: Final = "as if $"
"""Behind other words `as if` mocks only where nothing follows: `it came out as if a refund could mend it` does not."""
