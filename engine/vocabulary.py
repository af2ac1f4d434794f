"""The closed lists: every word that a scenario file may use where only certain words make sense.

They stand here once; files, screens, diagnostics (did-you-mean) and documentation all read them from here.
"""

from typing import Final, Literal, get_args

Industry = Literal[
    "retail",
    "hospitality",
    "healthcare",
    "technology",
    "finance",
    "telecom",
    "public-service",
    "education",
    "transport",
    "housing",
    "energy",
]
Channel = Literal["phone", "chat", "email", "social", "in-person", "video"]
Outcome = Literal["resolved", "escalated", "unresolved", "lost"]
AffectMode = Literal["model", "authored"]
Decision = Literal["escalate", "handle"]
Dimension = Literal["empathy", "de-escalation", "escalation", "resolution", "communication"]
Gauge = Literal["anger", "distress", "heard", "trust", "patience"]
Event = Literal["promise_broken", "promise_kept", "repeat_story"]

CustomerType = Literal[
    "abusive", "angry", "anxious", "chatty", "cold", "confused", "controlling", "demanding", "entitled",
    "exhausted", "expert", "frightened", "frustrated", "grieving", "hurried", "in-distress", "indecisive",
    "language-barrier", "litigious", "manipulative", "public-critic", "silent",
]  # fmt: skip

Skill = Literal[
    "agreement", "apology", "calm", "concern", "concreteness", "distress-pacing", "empathy", "escalation",
    "gentle-challenge", "handover", "legal-routing", "limits", "listening", "no-minimising", "open-questions",
    "options", "ownership", "patience", "plain-steps", "privacy", "promises", "public-tone", "refocusing",
    "safety", "solving", "teach-back", "timeline", "urgency", "validation",
]  # fmt: skip

TriggerKind = Literal[
    "abuse", "beyond_authority", "data_breach", "discrimination", "just_angry", "legal_threat",
    "manager_request", "repeated_failure", "safeguarding", "safety_hazard", "second_opinion", "self_harm",
    "violence", "vulnerability",
]  # fmt: skip

INDUSTRIES: Final[tuple[str, ...]] = get_args(Industry)
CHANNELS: Final[tuple[str, ...]] = get_args(Channel)
OUTCOMES: Final[tuple[str, ...]] = get_args(Outcome)
AFFECT_MODES: Final[tuple[str, ...]] = get_args(AffectMode)
DECISIONS: Final[tuple[str, ...]] = get_args(Decision)
DIMENSIONS: Final[tuple[Dimension, ...]] = get_args(Dimension)
GAUGES: Final[tuple[Gauge, ...]] = get_args(Gauge)
EVENTS: Final[tuple[Event, ...]] = get_args(Event)
CUSTOMER_TYPES: Final[tuple[str, ...]] = get_args(CustomerType)
SKILLS: Final[tuple[str, ...]] = get_args(Skill)
TRIGGER_KINDS: Final[tuple[str, ...]] = get_args(TriggerKind)

ANYONE: Final = "anyone"
"""The name that stands for every team without an entry of its own in `escalate:`."""

STAY: Final = "stay"
"""The target that means the node the talk is at."""
