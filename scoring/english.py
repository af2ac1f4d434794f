"""English as people type it: contractions, chat spellings and American spellings, brought to one form.

Rules and replies go through the same function, so a phrase written either way matches a reply typed either way.
"""

import re
from collections.abc import Mapping
from typing import Final

_PRONOUNS: Final = frozenset(
    """
    it that this there here what who where when why how he she everything something nothing everyone nobody
    somebody someone anybody anyone one all mine yours ours team manager order parcel problem point thing fault
""".split()
)
"""Words after which 's means "is"; after other words it is a possessive and is dropped."""

_ENDINGS: Final[Mapping[str, str]] = {"m": "am", "re": "are", "ve": "have", "ll": "will", "d": "would"}

DISPLEASED: Final = frozenset(
    "happy pleased satisfied impressed acceptable fair ideal fun easy nice comfortable convinced".split()
)
"""Words before which `not` is read as `dis`: who is not happy tells a feeling, and takes nothing back."""

_SPECIAL: Final[Mapping[str, str]] = {
    "won't": "will not",
    "can't": "can not",
    "cannot": "can not",
    "shan't": "shall not",
    "ain't": "is not",
    "let's": "let us",
    "lets": "let us",
    "y'all": "you",
    "o'clock": "oclock",
    "ma'am": "madam",
    "gonna": "going to",
    "wanna": "want to",
    "gotta": "have to",
    "lemme": "let me",
    "gimme": "give me",
    "dunno": "do not know",
    "kinda": "kind of",
    "sorta": "sort of",
    "whatcha": "what are you",
    "asap": "as soon as possible",
    "wat": "what",
    "wut": "what",
    "waht": "what",
    "wht": "what",
    "hwo": "how",
    "teh": "the",
    "hte": "the",
    "adn": "and",
    "nad": "and",
    "cna": "can",
    "wen": "when",
    "wud": "would",
    "cud": "could",
    "shud": "should",
    "il": "i will",
    "fr": "for",
    "wiv": "with",
    "abt": "about",
    "dwn": "down",
    "clm": "calm",
    "tday": "today",
    "2day": "today",
    "2moro": "tomorrow",
    "l8r": "later",
    "gr8": "great",
    "ths": "this",
    "tihs": "this",
    "taht": "that",
    "thta": "that",
    "yuo": "you",
    "u": "you",
    "ya": "you",
    "ye": "you",
    "ur": "your",
    "r": "are",
    "y": "why",
    "n": "and",
    "&": "and",
    "%": "percent",
    "pls": "please",
    "plz": "please",
    "plse": "please",
    "thx": "thanks",
    "thanx": "thanks",
    "tnx": "thanks",
    "ty": "thank you",
    "tysm": "thank you so much",
    "sry": "sorry",
    "soz": "sorry",
    "srry": "sorry",
    "sory": "sorry",
    "srory": "sorry",
    "tho": "though",
    "altho": "although",
    "thru": "through",
    "cuz": "because",
    "coz": "because",
    "cos": "because",
    "bc": "because",
    "rite": "right",
    "w8": "wait",
    "gd": "good",
    "tmrw": "tomorrow",
    "tmr": "tomorrow",
    "tomoro": "tomorrow",
    "tonite": "tonight",
    "msg": "message",
    "mins": "minutes",
    "min": "minutes",
    "hrs": "hours",
    "hr": "hour",
    "secs": "seconds",
    "acct": "account",
    "num": "number",
    "ppl": "people",
    "smth": "something",
    "yeah": "yes",
    "yep": "yes",
    "yup": "yes",
    "yea": "yes",
    "aye": "yes",
    "nope": "no",
    "nah": "no",
    "ok": "okay",
    "k": "okay",
    "okey": "okay",
    "okie": "okay",
    "alright": "okay",
    "hiya": "hi",
    "heya": "hey",
    "e-mail": "email",
    "e-mails": "emails",
    "e-mailed": "emailed",
    "e-mailing": "emailing",
    "mr.": "mr",
    "mrs.": "mrs",
    "ms.": "ms",
    "dr.": "dr",
    "a.m": "am",
    "p.m": "pm",
    "a.m.": "am",
    "p.m.": "pm",
    "mom": "mum",
    "mommy": "mum",
    "mam": "mum",
    "center": "centre",
    "gray": "grey",
    "program": "programme",
    "check": "check",
    "tire": "tyre",
    "jewelry": "jewellery",
    "catalog": "catalogue",
    "defense": "defence",
    "license": "licence",
    "offense": "offence",
    "fulfill": "fulfil",
    "enroll": "enrol",
    "installment": "instalment",
    "skillful": "skilful",
    "judgement": "judgment",
    "learned": "learnt",
    "spelled": "spelt",
    "til": "until",
    "till": "until",
    "toward": "towards",
    "whilst": "while",
    "amongst": "among",
}

_BARE: Final = (
    "dont didnt doesnt isnt wasnt arent werent havent hasnt hadnt wouldnt couldnt shouldnt mustnt neednt cant wont aint"
)
"""Negations typed without their apostrophe."""

_BARE_OTHERS: Final[Mapping[str, str]] = {
    "im": "i am",
    "ive": "i have",
    "youre": "you are",
    "youve": "you have",
    "youll": "you will",
    "youd": "you would",
    "theyre": "they are",
    "theyve": "they have",
    "theyll": "they will",
    "theyd": "they would",
    "weve": "we have",
    "thats": "that is",
    "thatll": "that will",
    "whats": "what is",
    "wheres": "where is",
    "whens": "when is",
    "whos": "who is",
    "hows": "how is",
    "theres": "there is",
    "heres": "here is",
    "hes": "he is",
    "shes": "she is",
    "itll": "it will",
    "itd": "it would",
    "shouldve": "should have",
    "couldve": "could have",
    "wouldve": "would have",
    "mustve": "must have",
    "shoulda": "should have",
    "woulda": "would have",
    "coulda": "could have",
    "oclock": "oclock",
}


def _forms() -> dict[str, tuple[str, ...]]:
    forms = {word: tuple(form.split()) for word, form in {**_SPECIAL, **_BARE_OTHERS}.items()}
    for word in _BARE.split():
        forms.setdefault(word, (word[:-2], "not"))
    forms["cant"], forms["wont"], forms["aint"] = ("can", "not"), ("will", "not"), ("is", "not")
    return forms


FORMS: Final[Mapping[str, tuple[str, ...]]] = _forms()
"""Words that stand for others, each with what it stands for."""

_OUR: Final = re.compile(r"^(behavi|col|fav|flav|hon|lab|neighb|hum|rum|harb|end[e]av|sav|glam)or(.*)$")
_ISE: Final = re.compile(r"^(\w{3,}?)(yz|iz)(e|ed|es|er|ers|ing|ingly|ation|ations)$")
_NOT_ISE: Final = frozenset("prize prized prizes size sized sizes sizing seize seized seizes seizing capsize".split())
_DOUBLED: Final = re.compile(
    r"^(cancel|travel|label|model|signal|level|total|counsel|fuel|quarrel|marvel)(ed|ing|er|ers)$"
)


def spelling(word: str) -> str:
    """The British spelling of an American one; any other word as it is."""
    if (match := _ISE.match(word)) and word not in _NOT_ISE:
        return f"{match[1]}{match[2][0]}s{match[3]}"
    if match := _OUR.match(word):
        return f"{match[1]}our{match[2]}"
    if match := _DOUBLED.match(word):
        return f"{match[1]}l{match[2]}"
    return word


def expand(word: str) -> tuple[str, ...]:
    """The plain words that a lower-case word stands for: `don't` is `do not`, `color` is `colour`.

    Args:
        word: Lower case, straight apostrophes.
    """
    if form := FORMS.get(word):
        return form
    stem, apostrophe, ending = word.rpartition("'")
    if not apostrophe or not stem:
        return (spelling(word.strip("'")),)
    if ending == "t" and stem.endswith("n"):
        return (stem[:-1], "not")
    if ending in _ENDINGS:
        return (*expand(stem), _ENDINGS[ending])
    if ending == "s":
        return (stem, "is") if stem in _PRONOUNS else expand(stem)
    return (spelling(stem + ending),)
