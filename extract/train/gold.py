"""Gold graphs: what they say about the characters of their text.

A gold file names entities with the strings that mention them, relations with a
string of evidence, and strings that are page noise. Positions are found by text
search, by the rules of the gold's scorer.
"""

import collections
import json
import os
from dataclasses import dataclass, field

TYPES = ["Person", "Company", "Organization", "Place", "Project", "Agreement", "Event", "Product"]
DESCRIBED = {"Agreement", "Project", "Event"}  # often named by a whole phrase
SYMMETRIC = {"PARTNERS_WITH", "MET_WITH"}

# Relation type -> (types of its start, types of its end), one letter a type.
_LETTERS = {"P": "Person", "C": "Company", "O": "Organization", "L": "Place",
            "J": "Project", "A": "Agreement", "E": "Event", "D": "Product"}
_SIGNATURES = {
    "PARTY_TO": ("COLP", "A"), "SIGNED": ("P", "A"), "CONCERNS": ("A", "JDLCOE"),
    "PARTICIPATES_IN": ("COLP", "JE"), "OWNS": ("COLP", "COJD"), "SUBSIDIARY_OF": ("CO", "CO"),
    "ACQUIRES": ("COP", "CJ"), "FINANCES": ("COLP", "JCLOE"), "SUPPLIES": ("CLO", "CLJO"),
    "PARTNERS_WITH": ("COL", "COL"), "WORKS_FOR": ("P", "COL"), "MET_WITH": ("P", "PO"),
    "LOCATED_IN": ("COJEL", "L"), "MEMBER_OF": ("LOCP", "O"), "VISITED": ("P", "L"),
    "PRODUCES": ("CLO", "D"), "SUPPORTS": ("PLOC", "PCOLJAED"), "OPPOSES": ("PLOC", "PCOLJAED"),
    "SANCTIONS": ("LO", "PCLO"),
}
RELATIONS = list(_SIGNATURES)
SIGNATURES = {r: ({_LETTERS[c] for c in a}, {_LETTERS[c] for c in b}) for r, (a, b) in _SIGNATURES.items()}


@dataclass
class Mention:
    """Characters [start, end) of a text that name or describe an entity."""
    start: int
    end: int
    type: str
    entity: str
    optional: bool
    types: set = field(default_factory=set)  # type and the types that are as right


@dataclass
class GoldDocument:
    name: str
    text: str
    mentions: list   # Mention, ordered by start, longest first
    noise: list      # (start, end) of page noise
    relations: dict  # (from, to) -> [(type, optional, [(start, end) of evidence])]


def occurrences(text, phrase):
    """Every whole-word occurrence of phrase."""
    found, at = [], text.find(phrase)
    while at >= 0:
        end = at + len(phrase)
        before = text[at - 1] if at else " "
        after = text[end] if end < len(text) else " "
        if not (before.isalnum() and phrase[0].isalnum()) and not (after.isalnum() and phrase[-1].isalnum()):
            found.append((at, end))
        at = text.find(phrase, at + 1)
    return found


def entity_spans(gold, text):
    """Entity id -> spans. A longer mention of another entity hides what lies in it,
    unless it describes an agreement, project or event, or nothing else is left."""
    spans = []
    for e in gold["entities"]:
        for phrase in sorted(set(e["mentions"]) | {e["name"]}):
            spans += [(a, b, e["id"], e["type"]) for a, b in occurrences(text, phrase)]
    kept = collections.defaultdict(list)
    for a, b, i, _ in spans:
        hidden = any(c <= a and b <= d and d - c > b - a and j != i and t not in DESCRIBED for c, d, j, t in spans)
        if not hidden:
            kept[i].append((a, b))
    shown = set(kept)
    for a, b, i, _ in spans:
        if i not in shown and (a, b) not in kept[i]:
            kept[i].append((a, b))
    return kept


def mentions_of(gold, text, noise):
    """One mention a span, the outermost of an entity's own, none in noise."""
    entities = {e["id"]: e for e in gold["entities"]}
    by_span = {}
    for i, spans in entity_spans(gold, text).items():
        e = entities[i]
        for a, b in spans:
            m = Mention(a, b, e["type"], i, bool(e.get("optional")), {e["type"], *e.get("alt_types", [])})
            old = by_span.get((a, b))
            if old is None:
                by_span[a, b] = m
            elif old.optional and not m.optional:
                m.types |= old.types
                by_span[a, b] = m
            else:
                old.types |= m.types
    all_mentions = list(by_span.values())

    def inside_own(m):
        return any(x.entity == m.entity and x.start <= m.start and m.end <= x.end and x.end - x.start > m.end - m.start
                   for x in all_mentions)

    def in_noise(m):
        return any(a <= m.start and m.end <= b for a, b in noise)

    kept = [m for m in all_mentions if not inside_own(m) and not in_noise(m)]
    return sorted(kept, key=lambda m: (m.start, -m.end))


def relations_of(gold, text):
    entities = {e["id"]: e for e in gold["entities"]}
    table = collections.defaultdict(list)
    for r in gold["relations"]:
        if r["type"] not in SIGNATURES or r["from"] not in entities or r["to"] not in entities:
            continue
        optional = bool(r.get("optional") or entities[r["from"]].get("optional") or entities[r["to"]].get("optional"))
        phrase = r.get("evidence", "")
        spans = occurrences(text, phrase) if phrase else []
        if phrase and not spans and phrase in text:
            spans = [(text.find(phrase), text.find(phrase) + len(phrase))]
        table[r["from"], r["to"]].append((r["type"], optional, spans))
    return table


def load(gold_dir, text_dir):
    """All documents of a folder of gold, in order of their names."""
    documents = []
    for file in sorted(os.listdir(gold_dir)):
        if not file.endswith(".json"):
            continue
        name = file[:-len(".json")]
        with open(os.path.join(gold_dir, file), encoding="utf-8") as f:
            gold = json.load(f)
        with open(os.path.join(text_dir, name + ".txt"), "rb") as f:
            text = f.read().decode("utf-8", "replace")
        noise = [s for phrase in gold.get("noise", []) for s in occurrences(text, phrase)]
        documents.append(GoldDocument(name, text, mentions_of(gold, text, noise), noise, relations_of(gold, text)))
    return documents


def records(path, *keys):
    """The objects of a file that holds a line of JSON each, with at least these keys; tells the
    line that is none."""
    with open(path, encoding="utf-8") as f:
        for number, line in enumerate(f, 1):
            try:
                record = json.loads(line)
            except ValueError as err:
                raise SystemExit(f"{path}: line {number}: {err}") from err
            missing = [k for k in keys if not isinstance(record, dict) or k not in record]
            if missing:
                raise SystemExit(f"{path}: line {number}: no {', '.join(missing)}")
            yield record
