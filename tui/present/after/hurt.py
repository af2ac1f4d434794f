"""Which turn hurt most: what may not be said goes before what only costs."""

from scoring.debrief import Debrief, Failure


def failure(view: Debrief) -> Failure | None:
    """What fails compliance, where it is what hurt most: words of the trainee, or anything where no line hurt."""
    own = (failed for failed in view.failures if _said(view, failed))
    rest = view.failures[:1] if view.priority is None else ()
    return next(own, next(iter(rest), None))


def turn(view: Debrief) -> int | None:
    """The turn that hurt most, None if none did."""
    failed = failure(view)
    if failed is not None:
        return turn_of(failed)
    return view.priority.moment.turn.number if view.priority else None


def turn_of(failed: Failure) -> int:
    """The turn in which it failed; a danger of the opening words is the first turn's."""
    return max(1, failed.turn)


def _said(view: Debrief, failed: Failure) -> bool:
    words = view.moments[failed.turn - 1].turn.words if failed.turn else ""
    return bool(failed.quote) and failed.quote in words
