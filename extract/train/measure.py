"""Scores of a reader on gold: mentions found, and relations and links given gold mentions.

These steer the training; what counts is `entente eval`, which scores whole graphs.
"""

import random

import numpy as np
import torch

import batches
from examples import IGNORE, TAG_SETS
from learn import fields, half, to_device


def _follows(a, b):
    if a[0] in "OLU":
        return b[0] in "OBU"
    return b[0] in "IL" and a[2:] == b[2:]


def _penalties(tags):
    """Added to the score of each step, of a first tag and of a last one: 0 where legal."""
    rows = ([[_follows(a, b) for b in tags] for a in tags], [t[0] in "OBU" for t in tags], [t[0] in "OLU" for t in tags])
    return [torch.where(torch.tensor(r), 0.0, -1e4) for r in rows]


_PENALTIES = [_penalties(tags) for tags in TAG_SETS]


def decode(scores, lengths, layer):
    """Spans [(first, last, type)] of the best legal tag path of each row.

    scores: log-probabilities [rows, words, tags]; lengths: words of each row.
    """
    step, first, last = (p.to(scores.device) for p in _PENALTIES[layer])
    ends = torch.tensor(lengths, device=scores.device) - 1
    best, back = scores[:, 0] + first, []
    final = best
    for k in range(1, scores.shape[1]):
        through = (best[:, :, None] + step).max(1)
        back.append(through.indices)
        best = through.values + scores[:, k]
        final = torch.where((ends == k)[:, None], best, final)
    tags = (final + last).argmax(1).cpu().numpy()
    back = torch.stack(back).cpu().numpy() if back else None
    return [_spans(_path(back, r, tags[r], n), TAG_SETS[layer]) for r, n in enumerate(lengths)]


def _path(back, row, tag, length):
    path = np.zeros(length, np.int64)
    path[-1] = tag
    for k in range(length - 2, -1, -1):
        path[k] = back[k, row, path[k + 1]]
    return path


def _spans(path, tags):
    found, begin = [], 0
    for k in np.nonzero(path)[0]:
        t = tags[path[k]]
        if t[0] in "BU":
            begin = k
        if t[0] in "LU":
            found.append((int(begin), int(k) + 1, t[2:]))
    return found


@torch.no_grad()
def scores(reader, documents, device, size=200):
    """Exact mention F1 (each layer's outermost mentions), relation F1 by pairs of mentions at
    threshold .5, and the share of mentions whose best antecedent is right."""
    reader.eval()
    counts = {"mention": np.zeros(3), "relation": np.zeros(3), "noise": np.zeros(3), "link": np.zeros(2)}
    items = [batches.Window(d, a, b) for d in documents for a, b in batches.windows(d, size)]
    for batch in batches.group(items, 8, random.Random(0)):
        lesson = to_device(batches.lesson(batch), device)
        with half(device):
            states = reader.word_states(lesson)
            sums, tags = reader.sums(states), reader.tags(states)
        counts["mention"] += _mentions(tags, batch)
        known = lesson["noise"] >= 0
        counts["noise"] += _agreement((tags[2] > 0)[known], lesson["noise"][known] > 0.5)
        counts["relation"] += _relations(reader, sums, lesson)
        counts["link"] += _links(reader, sums, lesson)
    return {"mention_f1": _f1(counts["mention"]), "relation_pair_f1": _f1(counts["relation"]),
            "noise_f1": _f1(counts["noise"]), "antecedent_accuracy": round(float(counts["link"][0] / max(1, counts["link"][1])), 4)}


def _f1(c):
    right, found, true = c
    return round(float(2 * right / max(1, found + true)), 4)


def _agreement(found, true):
    return np.array([int((found & true).sum()), int(found.sum()), int(true.sum())])


def _mentions(tags, batch):
    count = np.zeros(3)
    lengths = [w.end - w.start for w in batch]
    for layer in (0, 1):
        decoded = decode(torch.log_softmax(tags[layer].float(), -1), lengths, layer)
        for w, spans in zip(batch, decoded):
            row = w.document.tags[layer][w.start:w.end]
            true = set(_spans(np.where(row == IGNORE, 0, row), TAG_SETS[layer]))
            found = {s for s in spans if not (row[s[0]:s[1]] == IGNORE).any()}
            count += len(true & found), len(found), len(true)
    return count


def _relations(reader, sums, lesson):
    if not len(lesson["relation_pairs"]):
        return np.zeros(3)
    judged = lesson["relation_weights"] > 0
    found = reader.relations(sums, fields(lesson["relation_pairs"])) > 0
    return _agreement(found[judged], lesson["relation_labels"][judged] > 0.5)


def _links(reader, sums, lesson):
    count = np.zeros(2)
    if not lesson["anaphors"]:
        return count
    score = reader.links(sums, fields(lesson["link_pairs"])).float()
    for k in range(lesson["anaphors"]):
        at = (lesson["link_anaphors"] == k).nonzero()[:, 0]
        best, true = at[score[at].argmax()], lesson["link_true"]
        count += bool(true[best]) if score[best] > 0 else not bool(true[at].any()), 1
    return count
