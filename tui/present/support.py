"""Where to find help for oneself, and what is asked before a talk is stopped."""

from tui.present.rows import EMPTY, Row, bold, prose, row

STOP_WITHOUT_SCORE = (
    "You can stop here without a score. If this touched something of your own, these people will listen."
)


def support(width: int) -> list[Row]:
    """Where to find help."""
    rows = prose(STOP_WITHOUT_SCORE, width)
    for title, text in (
        ("Somebody near you", "A colleague, your team lead, a friend: say that a practice talk stayed with you."),
        (
            "A helpline of your country",
            "findahelpline.com lists free and confidential lines by country, many of them open day and night.",
        ),
        ("In danger now", "Ring the emergency number of your country: 112 in Europe, 999 in the UK, 911 in the US."),
    ):
        rows += [EMPTY, row(bold(title)), *prose(text, width)]
    return rows
