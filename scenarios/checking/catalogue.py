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
)

NAMES: Final[Mapping[str, str]] = MappingProxyType({code: name for code, name, _ in _TABLE})
"""The name of each code, as a person would look it up."""

SEVERITIES: Final[Mapping[str, Literal["error", "warning", "note"]]] = MappingProxyType(
    {code: severity for code, _, severity in _TABLE}
)
"""How grave a finding of each code is."""
