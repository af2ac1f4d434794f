"""What help says on the pages after a talk: what the numbers mean."""

from tui.present.rows import EMPTY, Row, bold, prose, row

_TOPICS = (
    (
        "Anger, heard and trust",
        "Each goes from 0 to 100. Less anger is better, more of the others is better. C tells what moved them.",
    ),
    ("Turns", "A turn is one answer of yours, and what the customer made of it. + helped, − hurt, · neither."),
    (
        "Scores",
        "0 is the worst that a picked path of this talk comes to, 100 the best. S on page 4 shows every sum.",
    ),
)


def after_topics(attempt: int, width: int) -> list[Row]:
    """Short explanations; `attempt` is which one at this customer it was, 1 for the first."""
    times = "Your first talk with this customer." if attempt == 1 else "You talked with this customer before."
    rows: list[Row] = []
    for title, text in ((f"Attempt {attempt}", f"{times} Every attempt is kept."), *_TOPICS):
        rows += [row(bold(title)), *prose(text, width), EMPTY]
    return rows[:-1]
