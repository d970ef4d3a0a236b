"""Windows of documents as batches of arrays."""

import random

import numpy as np
import torch

from documents import LINK_WINDOW, TAGS
from examples import IGNORE, LABELS
from gold import TYPES

CLS, SEP = 101, 102


class Window:
    """Words [start, end) of a document."""

    def __init__(self, document, start, end):
        self.document, self.start, self.end = document, start, end
        self.pieces = int(document.at[end] - document.at[start])

    def mentions(self):
        """Which of the document's mentions lie inside."""
        return (self.document.first >= self.start) & (self.document.last <= self.end)


def windows(document, size, first_size=None):
    """Word ranges [start, end) of at most size pieces that tile the document."""
    start, limit = 0, first_size or size
    while start < len(document):
        end = int(np.searchsorted(document.at, document.at[start] + limit, "right")) - 1
        end = max(end, start + 1)
        yield start, end
        start, limit = end, size


def cut(documents, size, rng):
    """Windows of all documents; the first of each document has a random size, so that
    every epoch cuts elsewhere."""
    return [Window(d, a, b) for d in documents for a, b in windows(d, size, rng.randint(40, size))]


def group(items, batch_size, rng):
    """Batches of windows of like length, in random order."""
    rng.shuffle(items)
    batches = []
    for at in range(0, len(items), batch_size * 16):
        chunk = sorted(items[at:at + batch_size * 16], key=lambda w: w.pieces)
        batches += [chunk[k:k + batch_size] for k in range(0, len(chunk), batch_size)]
    rng.shuffle(batches)
    return batches


class Steps(torch.utils.data.Dataset):
    """The batches of a training: step k is the same whoever makes it, so that loader
    processes may.

    Each step joins one batch of every source, (documents, batch size). The first source
    is read epochs times, the others as often as that lasts.
    """

    def __init__(self, sources, size, epochs, seed):
        rng, self.seed, lists = random.Random(seed), seed, []
        for documents, batch_size in sources:
            batches = []
            while len(batches) < len(lists[0]) if lists else epochs > 0:
                batches += group(cut(documents, size, rng), batch_size, rng)
                epochs -= 0 if lists else 1
            lists.append(batches)
        self.batches = [sum(parts, []) for parts in zip(*lists)]

    def __len__(self):
        return len(self.batches)

    def __getitem__(self, k):
        return lesson(self.batches[k], random.Random(self.seed * 1_000_003 + k))


def lesson(batch, rng=None):
    """All that a batch teaches, as arrays by name."""
    out = collate(batch, rng) | targets(batch)
    out["relation_pairs"], out["relation_labels"], out["relation_weights"] = relation_pairs(batch)
    out["link_pairs"], out["link_true"], out["link_anaphors"], out["anaphors"] = link_pairs(batch, rng)
    return out


def recase(shapes, rng):
    """Now and then a window in lower case or in capitals, as headlines and careless text are."""
    draw = rng.random()
    if draw < 0.04:
        return np.where((shapes >= 2) & (shapes <= 5), 1, shapes)
    if draw < 0.08:
        return np.where(np.isin(shapes, (1, 2, 5)), 3, shapes)
    return shapes


def collate(batch, rng=None):
    """Encoder input of a batch: ids, shapes, line_starts and mask [rows, pieces], first
    piece of each word [rows, words]. With rng, letters change their case now and then."""
    rows, most = len(batch), max(w.end - w.start for w in batch)
    length = max(w.pieces for w in batch) + 2
    out = {k: np.zeros((rows, length), np.int64) for k in ("ids", "shapes", "line_starts", "mask")}
    out["first"] = np.zeros((rows, most), np.int64)
    for r, w in enumerate(batch):
        d, begin, n = w.document, w.document.at[w.start], w.pieces
        shapes = d.shapes[w.start:w.end].astype(np.int64)
        if rng:
            shapes = recase(shapes, rng)
        first = d.at[w.start:w.end] - begin + 1
        out["ids"][r, 0], out["ids"][r, 1:n + 1], out["ids"][r, n + 1] = CLS, d.ids[begin:begin + n], SEP
        out["shapes"][r, 1:n + 1] = np.repeat(shapes, np.diff(d.at[w.start:w.end + 1]))
        out["line_starts"][r, first] = d.line_starts[w.start:w.end]
        out["mask"][r, :n + 2] = 1
        out["first"][r, :w.end - w.start] = first
    return out


def targets(batch):
    """tags0, tags1 [rows, words, tags]: probabilities, all 0 where unknown; noise [rows, words], -1 unknown."""
    rows, most = len(batch), max(w.end - w.start for w in batch)
    out = {f"tags{layer}": np.zeros((rows, most, tags), np.float16) for layer, tags in enumerate(TAGS)}
    out["noise"] = np.full((rows, most), -1, np.float32)
    for r, w in enumerate(batch):
        d, n = w.document, w.end - w.start
        out["noise"][r, :n] = d.noise[w.start:w.end]
        for layer, tags in enumerate(d.tags or ()):
            y, t = out[f"tags{layer}"][r], tags[w.start:w.end]
            if t.ndim == 2:
                y[:n] = t
            else:
                known = (t != IGNORE).nonzero()[0]
                y[known, t[known]] = 1
    return out


FIELDS = ("row", "a_first", "a_last", "b_first", "b_last", "types", "distance", "sentence", "match", "kinds")


def distance_buckets(gap):
    """features.distance_bucket of many."""
    return np.where(gap < 0, 0, np.where(gap < 6, 1 + gap, 7 + np.minimum(4, (gap - 6) // 6)))


def _pair_rows(r, w, i, j, type_i, type_j, match):
    """Rows of FIELDS of pairs of a window's mentions, i before j."""
    d = w.document
    nested = 2 * (d.last[j] <= d.last[i])
    return np.stack([np.full(len(i), r), d.first[i] - w.start, d.last[i] - w.start, d.first[j] - w.start,
                     d.last[j] - w.start, type_i * len(TYPES) + type_j, distance_buckets(d.first[j] - d.last[i]),
                     np.minimum(d.sentence[j] - d.sentence[i], 1) + nested, match, d.kind[i] * 4 + d.kind[j]], 1)


def _joined(parts, dtype, *width):
    return np.concatenate(parts).astype(dtype) if parts else np.zeros((0, *width), dtype)


def relation_pairs(batch):
    """(pairs [n, FIELDS], labels, weights [n, LABELS]) of all relation pairs inside a batch."""
    rows, labels, weights = [], [], []
    for r, w in enumerate(batch):
        d, inside = w.document, w.mentions()
        k = (inside[d.pair_i] & inside[d.pair_j]).nonzero()[0]
        i, j = d.pair_i[k], d.pair_j[k]
        rows.append(_pair_rows(r, w, i, j, d.type[i], d.type[j], np.zeros(len(k), np.int32)))
        labels.append(np.maximum(d.labels[k], 0))
        weights.append(d.masks[k] * (d.labels[k] >= 0))
    return _joined(rows, np.int64, len(FIELDS)), _joined(labels, np.float16, LABELS), _joined(weights, np.float16, LABELS)


MISTAKEN = {"Company": "Organization", "Organization": "Company", "Project": "Agreement", "Agreement": "Project",
            "Place": "Organization", "Product": "Project", "Event": "Agreement"}
_MISTAKEN = np.array([TYPES.index(MISTAKEN.get(t, t)) for t in TYPES])


def mistake(types, rng):
    """Now and then the type that the tagger would confuse with the right one: the link head
    meets found types, not true ones."""
    if not rng:
        return types
    return np.where(np.array([rng.random() < 0.08 for _ in types]), _MISTAKEN[types], types)


def link_pairs(batch, rng=None):
    """(pairs [n, FIELDS], true [n], anaphor [n], number of anaphors) of all candidate
    antecedents inside a batch: anaphor numbers the later mention. With rng, some types
    are mistaken."""
    rows, true, anaphors, n = [], [], [], 0
    for r, w in enumerate(batch):
        d, inside = w.document, w.mentions().nonzero()[0]
        if not d.linked or len(inside) < 2:
            continue
        types, back = mistake(d.type[inside], rng), inside[:, None] - inside[None, :]
        j, i = ((back > 0) & (back <= LINK_WINDOW)).nonzero()
        a, b = inside[i], inside[j]
        rows.append(_pair_rows(r, w, a, b, types[i], types[j], d.match[b, b - a - 1]))
        true.append(d.entity[a] == d.entity[b])
        anaphors.append(n + j - 1)
        n += len(inside) - 1
    return _joined(rows, np.int64, len(FIELDS)), _joined(true, bool), _joined(anaphors, np.int64), n
