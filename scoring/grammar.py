"""The small words of English that every rule relies on: adverbs that may stand anywhere, negations, openers.

A template never has to mention a softener: one or more may stand between any two of its words. Where a template does
mention one (`just`, `now`), that word must be there.
"""

from collections.abc import Mapping
from typing import Final

SOFTENERS: Final = frozenset(
    """
    absolutely again already also always anyway apparently awfully badly basically bloody certainly clearly
    completely currently dearly deeply definitely desperately directly downright dreadfully easily entirely
    especially even exactly extremely fairly finally fully fundamentally genuinely gladly greatly happily heartily
    highly honestly hopefully immediately incredibly indeed instantly just kindly literally maybe merely more most
    much naturally nevertheless nonetheless obviously of_course often only otherwise particularly perfectly
    perhaps personally please possibly precisely presumably pretty probably profoundly promptly properly purely
    quickly quite rather really right_now seriously shortly simply sincerely slightly somehow somewhat soon still
    straight straightaway such super surely terribly thankfully thoroughly too totally truly typically
    understandably unfortunately utterly usually very well well_and_truly whole wholeheartedly yet actually both
    ever first
""".split()
)
"""Words that may stand between any two words of a template."""

SO_AFTER: Final = frozenset(
    """
    am is are was were be been being feel feels felt sound sounds seem seems look looks i we you just really ever
    get got getting thank thanks find found
""".split()
)
"""Words after which `so` is a softener; elsewhere it joins clauses."""

NEGATIONS: Final = frozenset({"not", "never"})
"""Words that may stand inside a template's words and then turn it round."""

TAKES_BACK: Final = "takes it back in the same sentence"
"""How the reason ends where a `but` makes words not count."""

NEGATORS: Final = NEGATIONS | frozenset(
    """
    no nobody nothing none neither nor without hardly barely scarcely unable refuse refused refuses impossible
    stop nowhere rarely unlikely refusing
""".split()
)
"""Words that turn round what follows them in the clause."""

TERMINATORS: Final = frozenset("and because until unless when if then while as since which who so where than".split())
"""Words that end the reach of a negation."""

RAISING: Final = frozenset(
    """
    think thinking thought believe believing say saying said mean meaning suggest suggesting imply implying claim
    claiming suppose feel feeling want wanting going to that the case true it is be a my intention about trying
    tell telling you just like ask asking calling call for here in any way me expect need reason would been
    correct accept agree right have there anyone your know why see how understand sure whether if of
""".split()
)
"""Words through which a negation reaches the clause after them: `I don't think that …`, `it isn't that …`."""

JOINERS: Final = frozenset(["and", "but", "or", "so", "then", "because"])
"""Words after which a clause begins as it does after a comma."""

STRONG_JOINERS: Final = frozenset(["but", "however", "though", "although", "whereas", "except", "yet_but"])
"""Words before which one half of a sentence ends: no gap reaches across them."""

EXCEPTS: Final = frozenset("nothing anything nobody everything anybody anyone everyone all none help last".split())
"""Words after which `but` means `except`: `nothing but trouble`, `I can't help but …`."""

HESITATIONS: Final = frozenset("um uh er erm hmm hm mm mmm mhm uhm huh uhhuh uh-huh eh ehm mhmm hhh umm uhh".split())
"""Sounds that are passed over."""

OPENERS: Final = frozenset(
    """
    well okay so now right look listen yes no nope oh ah please and but or then sure great hi
    hello hey dear sir madam love mate sorry fine thanks good because anyway first firstly second secondly next
    hang see as honestly alas gosh wow goodness heavens
""".split()
)
"""Words that may open a clause before what is really said."""

CLOSERS: Final = frozenset("please thanks sir madam love mate okay then now right there darling pal dear".split())
"""Words that may end a clause after what was really said."""

NUMBERS: Final = frozenset(
    """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand half dozen
""".split()
)
"""Numbers written as words; digits count as well."""

THIRD: Final = frozenset(
    """
    he she they him her them driver courier colleague technician engineer agent manager supervisor team department
    supplier carrier bank hotel nurse doctor company guest lawyer neighbour husband wife son daughter mother
    father friend brother sister someone somebody anyone anybody everyone everybody website letter email
    fitter plumber electrician mechanic builder postman salesman saleswoman landlord receptionist assistant clerk
    cashier waiter chef cook teacher vet surveyor boss staff shop mum dad gran grandma grandad aunt uncle cousin niece
    nephew partner girlfriend boyfriend parents kids children
""".split()
)
"""Those who are neither the trainee nor the customer."""

FREQUENT: Final = frozenset(
    """
    a about all an and any are as at be been being but by can could did do does for from get go going had has have
    he her here him his how i if in into is it its know let like make me my need no not of on one or our out see
    she should so some take tell that the their them then there they thing this time to up us want was way we were
    what when where which who why will with would you your help call am good day now say back
""".split()
)
"""Words so common that looking for a rule by them is useless."""

MOST_FREQUENT: Final = frozenset("i you the to it that a and is".split())
"""Words that every third reply has."""

BUILTIN_CLASSES: Final[Mapping[str, tuple[str, ...]]] = {
    "somebody": tuple(sorted(THIRD)),
    "day": (
        "(monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekday|mon|tue|tues|wed|weds|thu|thur|thurs|fri)",
        "(mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays)",
    ),
    "month": (
        "(january|february|march|april|june|july|august|september|october|november|december)",
        "(jan|feb|apr|aug|sept|oct|nov|dec)",
        "(on|of|by|until|in|{number}) may",
        "may {number}",
    ),
    "span": (
        "(second|seconds|minute|minutes|hour|hours|day|days|week|weeks|month|months|weekend|morning|moment|evening)",
    ),
    "daypart": ("(morning|afternoon|evening|night|noon|lunchtime|lunch|midday|midnight|teatime|breakfast)",),
    "time": (
        "(today|tonight|tomorrow)",
        "{day}",
        "{month}",
        "(this|tomorrow|that) {daypart}",
        "(by|before|at|around|until|after) (noon|midday|midnight|lunch|lunchtime|close|closing|teatime)",
        "(end|close) of [the|this|your] [working|business] (day|week|play|month|business|shift|morning|afternoon)",
        (
            "(within|in|inside) [the|a|an] [next] [{number}|few|couple of|working] "
            "[{number}|a|half an|more|working|business] {span}"
        ),
        (
            "[in] {number} [working|business|more|to] [{number}] "
            "(seconds|minutes|hours|hour|days|day|weeks|week|months) [time|from now]"
        ),
        "(in|within) (a|an|half an) {span}",
        "half an hour",
        "(by|before|at|around|about|until|till|after|from|past) {number} [{number}] [oclock|am|pm|sharp|this|today]",
        "{number} (oclock|am|pm)",
        "(next|this|the following|later this|first thing|early next) (week|weekend|month|{day}|morning|working day)",
        "(first thing|later today|straight away this)",
        "(on|by|until|till|before|after|from|for|is|be|of) the {number} [of]",
        "{number} (to|past) {number}",
        "(next|same|following) [working|business] day",
        "{number} (hours|days|weeks|minutes)",
        "{number} th",
    ),
    "money": (
        "_money {number}",
        "{number} (pounds|pound|dollars|dollar|euros|euro|quid|percent|pence|cents|points|miles|rupees|credits)",
    ),
}
"""Word classes that every pack may use."""
