"""Every code a diagnostic can carry, with its name and severity; its page stands in `codes/`."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal

_TABLE: Final[tuple[tuple[str, str, Literal["error", "warning", "note"]], ...]] = (
    # The file as text and as YAML.
    ("S001", "cannot-be-read", "error"),
    ("S002", "empty-file", "error"),
    ("S003", "too-large", "error"),
    ("S004", "not-utf8", "error"),
    ("S005", "control-character", "error"),
    ("S006", "not-yaml", "error"),
    ("S007", "key-written-twice", "error"),
    ("S008", "tag", "error"),
    ("S009", "anchor-or-alias", "error"),
    ("S010", "merge-key", "error"),
    ("S011", "second-document", "error"),
    ("S012", "nested-too-deep", "error"),
    ("S013", "key-is-not-a-word", "error"),
    ("S014", "text-cut-at-comma", "error"),
    ("S015", "text-without-quotes", "error"),
    ("S016", "yes-or-no-without-quotes", "warning"),
    ("S017", "too-many-problems", "note"),
    ("S018", "curly-quotes", "warning"),
    # The shape of the file, and the names in it.
    ("S101", "key-missing", "error"),
    ("S102", "unknown-key", "error"),
    ("S103", "word-not-in-the-list", "error"),
    ("S104", "unknown-target", "error"),
    ("S105", "not-a-whole-number", "error"),
    ("S106", "number-out-of-range", "error"),
    ("S107", "wrong-kind-of-value", "error"),
    ("S108", "no-text", "error"),
    ("S109", "not-an-id", "error"),
    ("S110", "id-used-twice", "error"),
    ("S111", "name-taken", "error"),
    ("S112", "effect-on-nothing", "error"),
    ("S113", "goto-without-last-resort", "error"),
    ("S114", "goto-after-last-resort", "error"),
    ("S115", "not-an-ending", "error"),
    ("S116", "unknown-move", "error"),
    ("S117", "variable-outside-its-range", "error"),
    ("S118", "trigger-contradicts-itself", "error"),
    ("S119", "unknown-team", "warning"),
    ("S120", "nothing-is-said", "error"),
    # Conditions.
    ("S201", "condition-not-understood", "error"),
    ("S202", "condition-names-nothing", "error"),
    ("S203", "move-outside-a-route", "error"),
    ("S204", "condition-always-true", "warning"),
    ("S205", "condition-never-true", "warning"),
    ("S206", "and-or-without-brackets", "warning"),
    ("S207", "route-after-otherwise", "error"),
    ("S208", "never-its-turn", "warning"),
    # The talk as a whole.
    ("S301", "node-nobody-leads-to", "warning"),
    ("S302", "ending-nobody-leads-to", "warning"),
    ("S303", "dead-end", "error"),
    ("S304", "same-words-twice", "warning"),
    ("S305", "no-otherwise-route", "warning"),
    ("S306", "variable-without-use", "warning"),
    ("S307", "fact-not-told", "warning"),
    ("S308", "fact-not-used", "note"),
    ("S309", "trigger-without-right-answer", "error"),
    ("S310", "feelings-never-move", "warning"),
    ("S311", "event-without-effect", "warning"),
    ("S312", "moves-corrected", "note"),
    ("S313", "nothing-to-pick", "warning"),
    ("S314", "triggers-that-contradict", "warning"),
    ("S315", "escalated-without-hand-over", "warning"),
    ("S316", "no-good-ending", "warning"),
    ("S317", "talk-without-end", "warning"),
    # What a trainer will want to know.
    ("S401", "long-line", "note"),
    ("S402", "only-one-reply", "note"),
    ("S403", "placeholder-not-filled", "warning"),
    ("S404", "delicate-without-content-note", "warning"),
    ("S405", "id-of-another-file", "error"),
    ("S406", "file-called-otherwise", "warning"),
    ("S407", "language-without-phrases", "warning"),
    ("S408", "brackets-in-a-stage-direction", "warning"),
    ("S409", "name-before-the-words", "warning"),
    ("S410", "nothing-recognised-in-a-reply", "note"),
    ("S411", "correction-without-effect", "warning"),
    # The tests inside the file.
    ("S501", "unknown-reply-in-a-test", "error"),
    ("S502", "unclear-step", "error"),
    ("S503", "unclear-expectation", "error"),
    ("S504", "expectation-missed", "error"),
    ("S505", "answer-not-possible", "error"),
    ("S506", "talk-over-too-soon", "error"),
    ("S507", "not-judged", "warning"),
    ("S508", "no-tests", "note"),
    ("S509", "test-named-twice", "warning"),
    ("S510", "words-not-recognised", "warning"),
    # Phrase packs.
    ("P101", "phrase-not-understood", "error"),
    ("P102", "rule-without-example", "error"),
    ("P103", "rule-named-twice", "error"),
    ("P104", "say-or-all", "error"),
    ("P105", "unknown-move-in-a-rule", "error"),
    ("P106", "empty-word-class", "error"),
    ("P107", "unknown-word-class", "error"),
    ("P108", "marks-do-not-pair", "error"),
    ("P109", "example-not-found", "error"),
    ("P110", "example-not-left-alone", "error"),
    ("P111", "gap-closed", "note"),
)

NAMES: Final[Mapping[str, str]] = MappingProxyType({code: name for code, name, _ in _TABLE})
"""The name of each code, as a person would look it up."""

SEVERITIES: Final[Mapping[str, Literal["error", "warning", "note"]]] = MappingProxyType(
    {code: severity for code, _, severity in _TABLE}
)
"""How grave a finding of each code is."""
