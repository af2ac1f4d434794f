"""What the engine raises; everything it raises on purpose is one of these."""


class EngineError(Exception):
    """The root of all errors raised on purpose."""


class IllegalStepError(EngineError):
    """A step that the talk does not allow now. Nothing has changed."""


class EndlessError(EngineError):
    """Something that was to be added up over a talk grows with every round of a loop."""


class UnprovedError(EngineError):
    """Something that can be said only of a scenario whose every state was reached."""


class GuardError(EngineError):
    """A guard that cannot be read or names something unknown.

    Attributes:
        message: What is wrong, in words for a trainer.
        offset: Where in the guard's text, in characters.
        length: How many characters are concerned, at least 1.
        known: The words that would have been understood there, for did-you-mean.
    """

    def __init__(self, message: str, offset: int, length: int = 1, known: tuple[str, ...] = (), word: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.offset = offset
        self.length = max(1, length)
        self.known = known
        self.word = word
