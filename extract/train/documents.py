"""Documents as arrays: what windows are cut from."""

import numpy as np

from examples import LABELS, TAG_SETS
from features import match
from gold import TYPES

LINK_WINDOW = 40  # mentions looked back for an antecedent
TAGS = [len(t) for t in TAG_SETS]


class Document:
    """ids: word pieces of all words; at: where each word's pieces begin, and their end;
    shapes, line_starts: of words.

    tags: of each layer, [words] of tag ids (IGNORE where nothing is to be learnt), or
    [words, tags] of probabilities; None where nothing is known. noise: [words], -1 unknown.

    first, last (words), type, entity, sentence, kind: of mentions, in text order.
    match: [mentions, LINK_WINDOW], with each mention before, the nearest first.

    pair_i, pair_j (mentions), labels and masks [pairs, LABELS]: labels are probabilities,
    -1 unknown. linked: whether entities are known, so that links can be learnt.
    """

    def __init__(self, name, pieces, shapes, line_starts):
        self.name = name
        self.ids = np.array([p for w in pieces for p in w], np.int32)
        self.at = np.concatenate([[0], np.cumsum([len(p) for p in pieces])]).astype(np.int32)
        self.shapes, self.line_starts = np.array(shapes, np.uint8), np.array(line_starts, np.uint8)
        self.tags, self.noise, self.linked = None, np.full(len(self), -1, np.float32), False
        self.place([])
        self.pair([])

    def __len__(self):
        return len(self.at) - 1

    def place(self, mentions):
        """Takes mentions with first, last, type, entity, sentence, kind and words (features.mention_words)."""
        def column(values):
            return np.array(values, np.int32)
        self.first, self.last = column([m.first for m in mentions]), column([m.last for m in mentions])
        self.type = column([TYPES.index(m.type) for m in mentions])
        self.sentence, self.kind = column([m.sentence for m in mentions]), column([m.kind for m in mentions])
        numbers = {}
        self.entity = column([numbers.setdefault(m.entity, len(numbers)) for m in mentions])
        self.match = np.zeros((len(mentions), LINK_WINDOW), np.int8)
        for j, b in enumerate(mentions):
            for i in range(max(0, j - LINK_WINDOW), j):
                self.match[j, j - i - 1] = match(mentions[i].words, b.words)

    def pair(self, pairs):
        """Takes pairs (i, j, labels, mask)."""
        self.pair_i, self.pair_j = (np.array([p[k] for p in pairs], np.int32) for k in (0, 1))
        self.labels = np.array([p[2] for p in pairs], np.float16).reshape(-1, LABELS)
        self.masks = np.array([p[3] for p in pairs], np.uint8).reshape(-1, LABELS)


def of_gold(example):
    d = Document(example.name, example.pieces, example.shapes, example.line_starts)
    d.tags = [np.array(t, np.int8) for t in example.tags]
    d.noise, d.linked = np.array(example.noise, np.float32), True
    d.place(example.mentions)
    d.pair(example.pairs)
    return d
