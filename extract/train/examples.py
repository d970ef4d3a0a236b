"""Gold documents as training examples: words, tags, and pairs of mentions."""

import bisect
import functools

from features import mention_kind, mention_words, sentence_index, sentence_starts, shape, words
from gold import DESCRIBED, RELATIONS, SIGNATURES, SYMMETRIC, TYPES

NAME_TYPES = [t for t in TYPES if t not in DESCRIBED]
DESCRIBED_TYPES = [t for t in TYPES if t in DESCRIBED]
IGNORE = -100


def tag_set(types):
    """O, then B, I, L, U of each type."""
    return ["O"] + [f"{p}-{t}" for t in types for p in "BILU"]


TAG_SETS = [tag_set(NAME_TYPES), tag_set(DESCRIBED_TYPES)]
_TAG_IDS = [{t: i for i, t in enumerate(tags)} for tags in TAG_SETS]
LABELS = 2 * len(RELATIONS)  # each relation in text order and against it
MAX_SENTENCES_APART = 1


class Example:
    """What one gold document teaches; documents.Document holds it as arrays."""

    def __init__(self, doc, word_piece):
        self.name = doc.name
        self.words = words(doc.text)
        self.pieces = [word_piece(w[2]) for w in self.words]
        self.shapes = [shape(w[2]) for w in self.words]
        self.line_starts = [int(w[3]) for w in self.words]
        self.tags = [self._tags(doc, layer) for layer in (0, 1)]
        self.noise = [0.0] * len(self.words)
        for start, end in doc.noise:
            self._fill(self.noise, start, end, 1.0)
            for tags in self.tags:
                self._fill(tags, start, end, IGNORE)
        self.cuts = sentence_starts(doc.text)
        self.mentions = [PlacedMention(m, self) for m in doc.mentions]
        self.pairs = list(self._pairs(doc))

    def first_word(self, offset):
        return max(0, bisect.bisect_right([w[0] for w in self.words], offset) - 1)

    def _fill(self, row, start, end, value):
        for k, w in enumerate(self.words):
            if start <= w[0] and w[1] <= end:
                row[k] = value

    def _tags(self, doc, layer):
        """BILOU tags of the layer's outermost mentions; optional ones are ignored in the loss."""
        tags = [0] * len(self.words)
        starts = {w[0]: i for i, w in enumerate(self.words)}
        ends = {w[1]: i for i, w in enumerate(self.words)}
        for m in _outermost([m for m in doc.mentions if (m.type in DESCRIBED) == bool(layer)]):
            first, last = starts.get(m.start), ends.get(m.end)
            if m.optional or first is None or last is None:
                for k, w in enumerate(self.words):
                    if w[0] < m.end and w[1] > m.start:
                        tags[k] = IGNORE
                continue
            ids = _TAG_IDS[layer]
            if first == last:
                tags[first] = ids["U-" + m.type]
                continue
            tags[first:last + 1] = [ids["I-" + m.type]] * (last + 1 - first)
            tags[first], tags[last] = ids["B-" + m.type], ids["L-" + m.type]
        return tags

    def _pairs(self, doc):
        """Ordered pairs of mentions of two entities, at most one sentence apart, that some
        relation's signature allows: (i, j, label and mask of each relation and direction)."""
        for i, a in enumerate(self.mentions):
            for j in range(i + 1, len(self.mentions)):
                b = self.mentions[j]
                if b.sentence - a.sentence > MAX_SENTENCES_APART:
                    break
                if a.entity == b.entity:
                    continue
                mask = allowed(frozenset(a.types), frozenset(b.types))
                if any(mask):
                    yield i, j, self._labels(doc, a, b), mask

    def _labels(self, doc, a, b):
        """1 true, 0 false, -1 not to be learnt from: optional, or true but said elsewhere."""
        labels = [0] * LABELS
        low = self.cuts[a.sentence]
        high = self.cuts[min(b.sentence + 1, len(self.cuts) - 1)]
        for x, y, against in ((a, b, 0), (b, a, 1)):
            for relation, optional, spans in doc.relations.get((x.entity, y.entity), ()):
                k = label_index(relation, against)
                said_here = any(s < high and low < e for s, e in spans)
                if optional or not said_here:
                    labels[k] = -1 if labels[k] != 1 else 1
                else:
                    labels[k] = 1
        return labels


class PlacedMention:
    """A gold mention in words [first, last), with what pairs need to know of it."""

    def __init__(self, m, example):
        starts = [w[0] for w in example.words]
        self.type, self.types, self.entity = m.type, m.types, m.entity
        self.first = max(0, bisect.bisect_right(starts, m.start) - 1)
        self.last = max(self.first + 1, bisect.bisect_left(starts, m.end))
        self.sentence = sentence_index(example.cuts, m.start)
        surface = [w[2] for w in example.words[self.first:self.last]]
        self.words, self.kind = mention_words(surface), mention_kind(surface)


def _outermost(mentions):
    taken = []
    for m in sorted(mentions, key=lambda m: (m.optional, m.start - m.end, m.start)):
        if not any(m.start < x.end and x.start < m.end for x in taken):
            taken.append(m)
    return taken


def label_index(relation, against):
    return 2 * RELATIONS.index(relation) + (0 if relation in SYMMETRIC else against)


@functools.cache
def allowed(types_a, types_b):
    """1 for each relation and direction that may hold between things of these (frozen) sets of types."""
    mask = [0] * LABELS
    for relation, (start, end) in SIGNATURES.items():
        if types_a & start and types_b & end:
            mask[label_index(relation, 0)] = 1
        if types_b & start and types_a & end:
            mask[label_index(relation, 1)] = 1
    return tuple(mask)  # kept by the cache: nobody may change it
