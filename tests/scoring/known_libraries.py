"""Writes tests/files/agreement.json: what two well-known libraries make of random judgements.

    pip install krippendorff==0.9.0 scikit-learn==1.9.1
    python tests/scoring/known_libraries.py

The tests compare with the file, so that nobody has to install the libraries to run them.
"""

import json
import random
import warnings
from pathlib import Path

FILE = Path(__file__).parent.parent / "files" / "agreement.json"
LEVELS = ("nominal", "ordinal", "interval")


def some_judgements(chance):
    """What some raters say of some things; None where one says nothing, and they agree more often than by chance."""
    values, raters, things = chance.randint(2, 5), chance.randint(2, 4), chance.randint(3, 30)
    rows = []
    for _ in range(things):
        truth = chance.randrange(values)
        said = [truth if chance.random() < 0.6 else chance.randrange(values) for _ in range(raters)]
        rows.append([None if chance.random() < 0.15 else value for value in said])
    return rows


def said_by_both(rows):
    pairs = [row[:2] for row in rows if None not in row[:2]]
    return [first for first, _ in pairs], [second for _, second in pairs]


def known(rows):
    import krippendorff  # noqa: PLC0415 - only for whoever writes the file
    import numpy as np  # noqa: PLC0415 - as above
    from sklearn import metrics  # noqa: PLC0415 - as above

    data = np.array([[np.nan if value is None else value for value in row] for row in rows], dtype=float).T
    first, second = said_by_both(rows)
    labels = list(range(max([*first, *second]) + 1))
    yes = [[int(value > 0) for value in side] for side in (first, second)]
    scores = metrics.precision_recall_fscore_support(*yes, average="binary")
    return {
        **{f"alpha_{level}": krippendorff.alpha(data, level_of_measurement=level) for level in LEVELS},
        "kappa": metrics.cohen_kappa_score(first, second, labels=labels),
        "quadratic_kappa": metrics.cohen_kappa_score(first, second, labels=labels, weights="quadratic"),
        **{name: float(value) for name, value in zip(("precision", "recall", "f1"), scores, strict=False)},
    }


def main():
    chance, kept = random.Random(7), []  # noqa: S311 - nothing secret here
    warnings.simplefilter("error")
    while len(kept) < 60:
        rows = some_judgements(chance)
        try:
            kept.append({"rows": rows, "known": known(rows)})
        except (ValueError, Warning):  # a figure that does not exist here
            continue
    by = {"krippendorff": "0.9.0", "scikit-learn": "1.9.1"}
    lines = ",\n".join(json.dumps(one) for one in kept)
    FILE.write_text(f'{{"by": {json.dumps(by)}, "cases": [\n{lines}\n]}}\n', encoding="utf-8")


if __name__ == "__main__":
    main()
