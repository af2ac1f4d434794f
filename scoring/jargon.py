"""Words of the trade that a customer need not know, and abbreviations that everybody knows."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_PHRASES: Final = """
backend|back office|back end|front end|tier one|tier two|tier three|escalation matrix|escalation queue|work order
service level agreement|turnaround time|resolution time|root cause analysis|ticketing system|case notes
disposition code|call driver|contact reason|queue time|handle time|abandon rate|provisioning|provisioned
deprovisioned|latency|packet loss|throughput|firmware|handshake|whitelist|whitelisted|blacklist|authenticate
authentication token|two factor token|cache invalidation|session token|null value|error handling|rollback|end point
endpoint|legacy system|legacy platform|migration window|failover|outage window|ingestion|onboarding flow|chargeback
clawback|direct debit mandate|pre authorisation|pre authorization|settlement window|ledger entry|reconcile
reconciliation|accrual|arrears profile|underwriting|underwriter|excess waiver|indemnity|subrogation|endorsement
forbearance|adjudication|adjudicated|coinsurance|copayment|prior authorisation|prior authorization|formulary
triage queue|outpatient|inpatient|contraindicated|contraindication|comorbidity|idiopathic|prophylactic|contusion
analgesic|proof of postage|last mile|last mile carrier|consignment|consignee|waybill|bill of lading|depot scan
exception scan|drop shipment|backorder|backordered|fulfilment centre|fulfillment center|pick and pack
stock keeping unit|restocking queue|no show fee|rack rate|run of house|overbook ratio|cut off inventory|folio
city ledger|block booking code|statutory instrument|pursuant|hereinafter|aforementioned|forthwith|remittance
disbursement|ex gratia|without prejudice|stakeholder|synergy|touch base|circle back|deep dive|bandwidth|action item
key learnings|value add
"""

_KNOWN: Final = """
ok uk us usa eu tv pc id pin sms atm pdf am pm faq wifi dvd cd ceo nhs vat it mot gps usb app gp sim ac dc diy bbc bst
gmt pst est utc ltd inc llc mr mrs ms dr asap aka etc ps vip rsvp eta hr lol btw fyi xl xxl xs st rd ave
"""


def _jargon() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for line in _PHRASES.split("\n"):
        for phrase in filter(None, line.split("|")):
            words = tuple(phrase.split())
            found.setdefault(words[0], []).append(words)
    return MappingProxyType({word: tuple(sorted(phrases, key=len, reverse=True)) for word, phrases in found.items()})


JARGON: Final = _jargon()
"""Each phrase in lower case, by its first word, longest first."""

ABBREVIATIONS: Final = frozenset(_KNOWN.split())
"""Known to everybody, in lower case."""
