"""Scores of a reader on gold: mentions found, and relations and links given gold mentions.

These steer the training; what counts is `entente eval`, which scores whole graphs.
"""

import random

import torch

import batches
from examples import TAG_SETS, windows


def decode(logits, layer):
    """Spans (first, last, type) of the best legal tag path of one window."""
    tags = TAG_SETS[layer]
    legal = [[_follows(a, b) for b in tags] for a in tags]
    penalty = torch.where(torch.tensor(legal), 0.0, -1e4)
    score = torch.log_softmax(logits, -1)
    d = score[0] + torch.tensor([0.0 if t[0] in "OBU" else -1e4 for t in tags])
    back = []
    for row in score[1:]:
        best = (d[:, None] + penalty).max(0)
        back.append(best.indices)
        d = best.values + row
    d = d + torch.tensor([0.0 if t[0] in "OLU" else -1e4 for t in tags])
    path = [int(d.argmax())]
    for b in reversed(back):
        path.append(int(b[path[-1]]))
    return _spans([tags[k] for k in reversed(path)])


def _follows(a, b):
    if a[0] in "OLU":
        return b[0] in "OBU"
    return b[0] in "IL" and a[2:] == b[2:]


def _spans(path):
    found, begin = set(), 0
    for i, t in enumerate(path):
        if t[0] in "BU":
            begin = i
        if t[0] in "LU":
            found.add((begin, i + 1, t[2:]))
    return found


@torch.no_grad()
def scores(reader, examples):
    """Exact mention F1 (each layer's outermost mentions), relation F1 by pairs of mentions at
    threshold .5, and the share of mentions whose best antecedent is right."""
    reader.eval()
    mention, relation, link, noise = [0, 0, 0], [0, 0, 0], [0, 0], [0, 0, 0]
    items = [batches.Window(e, a, b) for e in examples for a, b in windows(e, 200)]
    for batch in batches.group(items, 8, random.Random(0)):
        inputs = batches.collate(batch)
        states = reader.word_states(inputs)
        sums, tags = reader.sums(states), reader.tags(states)
        for r, w in enumerate(batch):
            _count_mentions(mention, tags, r, w)
            _count_noise(noise, tags[2][r], w)
        _count_relations(relation, reader, sums, batch)
        _count_links(link, reader, sums, batch)
    return {"mention_f1": _f1(mention), "relation_pair_f1": _f1(relation), "noise_f1": _f1(noise),
            "antecedent_accuracy": round(link[0] / max(1, link[1]), 4)}


def _f1(c):
    right, found, true = c
    return round(2 * right / max(1, found + true), 4)


def _count_mentions(count, tags, r, w):
    n = w.end - w.start
    for layer in (0, 1):
        row = w.example.tags[layer][w.start:w.end]
        ignored = [t < 0 for t in row]
        true = {s for s in _spans([TAG_SETS[layer][t] if t >= 0 else "O" for t in row])}
        found = {s for s in decode(tags[layer][r, :n], layer) if not any(ignored[s[0]:s[1]])}
        count[0] += len(true & found)
        count[1] += len(found)
        count[2] += len(true)


def _count_noise(count, logits, w):
    true = w.example.noise[w.start:w.end]
    found = (logits[:w.end - w.start] > 0).tolist()
    count[0] += sum(1 for t, f in zip(true, found) if t and f)
    count[1] += sum(found)
    count[2] += int(sum(true))


def _count_relations(count, reader, sums, batch):
    pairs = batches.relation_pairs(batch)
    if pairs is None:
        return
    features, y, weight = pairs
    found = (reader.relations(sums, features) > 0).float() * weight
    count[0] += int((found * y * weight).sum())
    count[1] += int(found.sum())
    count[2] += int((y * weight).sum())


def _count_links(count, reader, sums, batch):
    pairs = batches.link_pairs(batch)
    if pairs is None:
        return
    features, true, anaphor = pairs
    s = reader.links(sums, features)
    for k in range(int(anaphor.max()) + 1):
        at = (anaphor == k).nonzero()[:, 0]
        best = at[s[at].argmax()]
        chosen = bool(s[best] > 0)
        count[0] += bool(true[best]) if chosen else not bool(true[at].any())
        count[1] += 1
