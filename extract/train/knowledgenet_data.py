"""Passages of KnowledgeNet as examples: texts, mentions, and pairs of mentions with the
properties that hold between them.

A passage is a line of JSON; `go doc entente/graph/eval/knowledgenet` tells its form.
Names are those that the reader finds; dates are found by their form and pronouns in a
list, because facts of this set begin and end at them and the reader's never do.
"""

import bisect
import collections
import re
from dataclasses import dataclass

import torch

import batches
import documents
from features import distance_bucket, shape, words
from gold import TYPES, records
from learn import to_device
from measure import decode

PROPERTIES = ["CEO", "CHILD_OF", "DATE_FOUNDED", "DATE_OF_BIRTH", "DATE_OF_DEATH", "EDUCATED_AT",
              "EMPLOYEE_OR_MEMBER_OF", "FOUNDED_BY", "HEADQUARTERS", "NATIONALITY", "PLACE_OF_BIRTH",
              "PLACE_OF_RESIDENCE", "POLITICAL_AFFILIATION", "SPOUSE", "SUBSIDIARY_OF"]
DATED = {"DATE_FOUNDED", "DATE_OF_BIRTH", "DATE_OF_DEATH"}  # a date is their end and no other's
LABELS = 2 * len(PROPERTIES)  # each property in text order and against it
KINDS = TYPES + ["Pronoun", "Date"]
PRONOUNS = set("i me my myself we us our he him his himself she her hers herself it its itself they them their "
               "who whom whose which that where".split())

_MONTH = (r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
          r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)")
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_YEAR = r"\d{4}s?"
_DATE = re.compile(r"\b(?:" + "|".join((
    rf"{_DAY}(?:\s+of)?\s+{_MONTH}(?:,?\s+{_YEAR})?",
    rf"{_MONTH}\s+{_DAY}(?:,?\s+{_YEAR})?",
    rf"{_MONTH},?\s+(?:of\s+)?{_YEAR}",
    r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}",
    r"[12]\d{3}s?",
    r"\d{3,4}\s+(?:AD|BCE?|CE)")) + r")\b")


@dataclass
class Mention:
    """Words [first, last) of a document, characters [start, end) of its text."""
    first: int
    last: int
    start: int
    end: int
    kind: str
    passage: int


@dataclass
class Pair:
    """Mentions i and j (indices, in text order), a label and a mask entry per property and direction."""
    i: int
    j: int
    labels: list
    mask: list


class Document(documents.Document):
    """The passages of one document, joined."""

    def __init__(self, name, passages, word_piece):
        self.passages = sorted(passages, key=lambda p: p["passage_start"])
        self.starts, self.text = [], ""
        for p in self.passages:
            self.text += " " if self.text else ""
            self.starts.append(len(self.text))
            self.text += p["text"]
        self.words = words(self.text)
        super().__init__(name, [word_piece(w[2]) for w in self.words], [shape(w[2]) for w in self.words],
                         [int(w[3]) for w in self.words])
        self.mentions, self.pairs = [], []

    def find(self, names):
        """Takes names (first word, last word, type) and finds the rest: mentions and their pairs."""
        spans, taken = [], set()
        for first, last, kind in [*sorted(names), *self._dates(), *self._pronouns()]:
            if not taken.intersection(range(first, last)):
                taken.update(range(first, last))
                spans.append((first, last, kind))
        for first, last, kind in sorted(spans):
            start, end = self.words[first][0], self.words[last - 1][1]
            passage = bisect.bisect_right(self.starts, start) - 1
            if end <= self.starts[passage] + len(self.passages[passage]["text"]):
                self.mentions.append(Mention(first, last, start, end, kind, passage))
        self.pairs = list(self._pairs())

    def _dates(self):
        begins = [w[0] for w in self.words]
        for m in _DATE.finditer(self.text):
            first = max(0, bisect.bisect_right(begins, m.start()) - 1)
            yield first, max(first + 1, bisect.bisect_left(begins, m.end())), "Date"

    def _pronouns(self):
        return [(k, k + 1, "Pronoun") for k, w in enumerate(self.words) if w[2].lower() in PRONOUNS]

    def _pairs(self):
        true = [self._truth(n) for n in range(len(self.passages))]
        for i, a in enumerate(self.mentions):
            for j in range(i + 1, len(self.mentions)):
                b = self.mentions[j]
                if b.passage != a.passage:
                    break
                mask = allowed(a.kind, b.kind, self.passages[a.passage]["annotated_properties"])
                if any(mask):
                    labels = [float((p, *ends) in true[a.passage]) for p in PROPERTIES for ends in ((i, j), (j, i))]
                    yield Pair(i, j, labels, mask)

    def _truth(self, n):
        """(property, subject, object) of a passage's facts, their ends the mentions that share
        most characters with them; a fact without such mentions is left out."""
        facts = ((f["property"], self._nearest(n, f["subject"]), self._nearest(n, f["object"]))
                 for f in self.passages[n]["facts"])
        return {f for f in facts if None not in f}

    def _nearest(self, n, span):
        start, end = self.starts[n] + span[0], self.starts[n] + span[1]
        shared = [(min(end, m.end) - max(start, m.start), -k) for k, m in enumerate(self.mentions)]
        most, k = max(shared, default=(0, 0))
        return -k if most > 0 else None

    def facts(self, n, found):
        """Facts (property, subject, object) of passage n, their ends mentions, in the form of the set."""
        def span(k):
            return [self.mentions[k].start - self.starts[n], self.mentions[k].end - self.starts[n]]
        return [{"property": p, "subject": span(s), "object": span(o)} for p, s, o in found]


def allowed(kind_a, kind_b, properties):
    """1 where a property that was looked for may hold between two kinds of mentions."""
    mask = []
    for p in PROPERTIES:
        for subject, end in ((kind_a, kind_b), (kind_b, kind_a)):
            mask.append(float(p in properties and subject != "Date" and (end == "Date") == (p in DATED)))
    return mask


def load(path, word_piece):
    """Documents of the file by their fold, in the file's order."""
    passages = collections.defaultdict(list)
    for p in records(path, "fold", "document", "passage_start", "text", "annotated_properties", "facts"):
        passages[p["fold"], p["document"]].append(p)
    folds = collections.defaultdict(list)
    for (fold, name), of in passages.items():
        folds[fold].append(Document(name, of, word_piece))
    return folds


@torch.no_grad()
def find_mentions(reader, documents, size):
    """Gives every document the names that the reader finds, and what follows from them."""
    reader.eval()
    for d in documents:
        names = []
        for first, last in batches.windows(d, size):
            inputs = to_device(batches.collate([batches.Window(d, first, last)]), torch.device("cpu"))
            names_of = torch.log_softmax(reader.tags(reader.word_states(inputs))[0], -1)
            names += [(first + a, first + b, kind) for a, b, kind in decode(names_of, [last - first], 0)[0]]
        d.find(names)


def pairs_of(w):
    """The pairs whose mentions lie inside a window."""
    ms = w.document.mentions
    return [p for p in w.document.pairs if w.start <= ms[p.i].first and ms[p.j].last <= w.end]


def pair_tensors(batch):
    """(features, labels, mask) of all pairs of a batch of windows, and whence they are: (document, pair)."""
    rows, origin = [], []
    for r, w in enumerate(batch):
        for p in pairs_of(w):
            a, b = w.document.mentions[p.i], w.document.mentions[p.j]
            rows.append((r, a.first - w.start, a.last - w.start, b.first - w.start, b.last - w.start,
                         KINDS.index(a.kind) * len(KINDS) + KINDS.index(b.kind), distance_bucket(b.first - a.last)))
            origin.append((w.document, p))
    names = ("row", "a_first", "a_last", "b_first", "b_last", "types", "distance")
    features = {n: torch.tensor([row[k] for row in rows]) for k, n in enumerate(names)}
    return features, torch.tensor([p.labels for _, p in origin]), torch.tensor([p.mask for _, p in origin]), origin
