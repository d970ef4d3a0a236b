"""Windows of examples as tensors."""

import torch

from examples import IGNORE, LABELS, pair_features, windows

CLS, SEP = 101, 102
LINK_WINDOW = 40  # mentions looked back for an antecedent


class Window:
    """Words [start, end) of an example with the mentions and pairs that lie inside."""

    def __init__(self, example, start, end):
        self.example, self.start, self.end = example, start, end
        self.pieces = sum(len(p) for p in example.pieces[start:end])
        inside = [start <= m.first and m.last <= end for m in example.mentions]
        self.mentions = [i for i, ok in enumerate(inside) if ok]
        self.pairs = [p for p in example.pairs if inside[p.i] and inside[p.j]]


def cut(examples, size, rng):
    """Windows of all examples; the first of each document has a random size, so that
    every epoch cuts elsewhere."""
    return [Window(e, a, b) for e in examples for a, b in windows(e, size, rng.randint(40, size))]


def group(items, batch_size, rng):
    """Batches of windows of like length, in random order."""
    rng.shuffle(items)
    batches = []
    for at in range(0, len(items), batch_size * 16):
        chunk = sorted(items[at:at + batch_size * 16], key=lambda w: w.pieces)
        batches += [chunk[k:k + batch_size] for k in range(0, len(chunk), batch_size)]
    rng.shuffle(batches)
    return batches


def recase(shapes, rng):
    """Now and then a window in lower case or in capitals, as headlines and careless text are."""
    draw = rng.random()
    if draw < 0.04:
        return [1 if s in (2, 3, 4, 5) else s for s in shapes]
    if draw < 0.08:
        return [3 if s in (1, 2, 5) else s for s in shapes]
    return shapes


def collate(batch, rng=None):
    """Encoder input of a batch; with rng, letters change their case now and then."""
    rows = []
    for w in batch:
        e = w.example
        word_shapes = e.shapes[w.start:w.end]
        if rng:
            word_shapes = recase(word_shapes, rng)
        ids, shapes, lines, first = [CLS], [0], [0], []
        for k, s in zip(range(w.start, w.end), word_shapes):
            first.append(len(ids))
            ids += e.pieces[k]
            shapes += [s] * len(e.pieces[k])
            lines += [e.line_starts[k]] + [0] * (len(e.pieces[k]) - 1)
        rows.append((ids + [SEP], shapes + [0], lines + [0], first))
    length, most = max(len(r[0]) for r in rows), max(len(r[3]) for r in rows)

    def padded(k, n):
        return torch.tensor([r[k] + [0] * (n - len(r[k])) for r in rows])

    return {"ids": padded(0, length), "shapes": padded(1, length), "line_starts": padded(2, length),
            "first": padded(3, most),
            "mask": torch.tensor([[1] * len(r[0]) + [0] * (length - len(r[0])) for r in rows])}


def tag_targets(batch, layer, most):
    y = torch.full((len(batch), most), IGNORE)
    for r, w in enumerate(batch):
        y[r, :w.end - w.start] = torch.tensor(w.example.tags[layer][w.start:w.end])
    return y


def noise_targets(batch, most):
    y = torch.full((len(batch), most), -1.0)
    for r, w in enumerate(batch):
        y[r, :w.end - w.start] = torch.tensor(w.example.noise[w.start:w.end])
    return y


def _pair_tensors(rows):
    names = ("row", "a_first", "a_last", "b_first", "b_last", "types", "distance", "sentence", "match", "kinds")
    return {n: torch.tensor([r[k] for r in rows]) for k, n in enumerate(names)}


def _row(r, w, a, b, type_a=None, type_b=None):
    return (r, a.first - w.start, a.last - w.start, b.first - w.start, b.last - w.start,
            *pair_features(a, b, type_a or a.gold.type, type_b or b.gold.type))


def relation_pairs(batch):
    """(pair tensors, labels, weights) of all relation pairs of a batch, or None."""
    rows, labels, masks = [], [], []
    for r, w in enumerate(batch):
        for p in w.pairs:
            rows.append(_row(r, w, w.example.mentions[p.i], w.example.mentions[p.j]))
            labels.append(p.labels)
            masks.append(p.mask)
    if not rows:
        return None
    y = torch.tensor(labels, dtype=torch.float32).view(-1, LABELS)
    return _pair_tensors(rows), y.clamp(min=0), torch.tensor(masks, dtype=torch.float32) * (y >= 0)


MISTAKEN = {"Company": "Organization", "Organization": "Company", "Project": "Agreement", "Agreement": "Project",
            "Place": "Organization", "Product": "Project", "Event": "Agreement"}


def mistake(kind, rng):
    """Now and then the type that the tagger would confuse with this one: the link head
    meets found types, not true ones."""
    return MISTAKEN.get(kind, kind) if rng and rng.random() < 0.08 else kind


def link_pairs(batch, rng=None):
    """(pair tensors, true, anaphor) of all candidate antecedents of a batch: anaphor numbers the
    later mention. None where no window has two mentions. With rng, some types are mistaken."""
    rows, true, anaphor, n = [], [], [], 0
    for r, w in enumerate(batch):
        ms = [w.example.mentions[i] for i in w.mentions]
        types = [mistake(m.gold.type, rng) for m in ms]
        for j, b in enumerate(ms):
            for i in range(max(0, j - LINK_WINDOW), j):
                a = ms[i]
                rows.append(_row(r, w, a, b, types[i], types[j]))
                true.append(a.gold.entity == b.gold.entity)
                anaphor.append(n)
            n += 1 if j else 0
    if not rows:
        return None
    return _pair_tensors(rows), torch.tensor(true), torch.tensor(anaphor)
