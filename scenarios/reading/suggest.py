"""Did you mean: the known word that looks most like a misspelt one."""

from collections.abc import Collection, Iterable
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

_ALIKE: Final = 0.59
_FEW: Final = 12


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that most resembles `word`, "" if none does; the earlier one of equals."""
    folded = {_folded(candidate): candidate for candidate in reversed(list(known))}
    candidates = list(reversed(folded))
    wanted = _folded(word)
    best = process.extractOne(wanted, candidates, scorer=OSA.normalized_similarity, score_cutoff=_ALIKE)
    if best is not None:
        return folded[best[0]]
    within = [c for c in candidates if len(wanted) >= 4 and (wanted in c or (len(c) >= 4 and c in wanted))]
    return folded[within[0]] if within else folded.get(_begins_alike(wanted, candidates), "")


def _begins_alike(word: str, candidates: Iterable[str]) -> str:
    """The only one that shares at least half of a word, from its beginning: `ownership` for `owning`."""
    half = max(3, (len(word) + 1) // 2)
    found = [candidate for candidate in candidates if candidate[:half] == word[:half]]
    return found[0] if len(found) == 1 and len(word) >= half else ""


def _folded(word: str) -> str:
    return word.casefold().replace("-", "_").replace(" ", "_")


def remedy(word: str, known: Collection[str]) -> str:
    """What to say after "nothing is called so": the nearest word, or all if they are few."""
    near = nearest(word, known)
    if near and near != word:
        return f"did you mean '{near}'?"
    if known and len(known) <= _FEW:
        return f"known here: {', '.join(known)}"
    return ""
