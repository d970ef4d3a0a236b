"""Silver documents: raw text with what teachers see in it.

Tags and relations are kept as probabilities, the mean over the teachers (Hinton, Vinyals
and Dean 2015); mentions are the best path of the mean tags, entities those that the mean
link scores join.
"""

import time
from dataclasses import dataclass

import numpy as np
import torch

import batches
from documents import Document
from examples import LABELS, MAX_SENTENCES_APART, allowed
from features import mention_kind, mention_words, sentence_index, sentence_starts, shape, words
from gold import records
from learn import fields, half, to_device
from measure import decode

CHUNK = 380  # pieces
SHORTEST = 12  # words


@dataclass
class Mention:
    """Words [first, last) of a document."""
    first: int
    last: int
    type: str
    sentence: int
    words: tuple  # features.mention_words
    kind: int

    @property
    def entity(self):
        return self.first, self.last


class Raw(Document):
    """A run of whole sentences of a raw text."""

    def __init__(self, name, tokens, pieces, sentences):
        self.surface, self.sentences = [w[2] for w in tokens], sentences
        super().__init__(name, pieces, [shape(w) for w in self.surface], [int(w[3]) for w in tokens])

    def found(self, spans):
        """Takes the spans of mentions and makes their pairs."""
        mentions = []
        for first, last, kind in sorted(set(spans), key=lambda s: (s[0], -s[1], s[2])):
            surface = self.surface[first:last]
            mentions.append(Mention(first, last, kind, self.sentences[first], mention_words(surface), mention_kind(surface)))
        self.place(mentions)
        pairs = ((i, j, allowed(frozenset({a.type}), frozenset({b.type}))) for i, a in enumerate(mentions)
                 for j, b in enumerate(mentions[i + 1:], i + 1) if b.sentence - a.sentence <= MAX_SENTENCES_APART)
        self.pair([(i, j, [0] * LABELS, mask) for i, j, mask in pairs if any(mask)])
        self.linked = True


def chunks(record, word_piece):
    """Runs of whole sentences, at most CHUNK pieces long, of a raw document {name, text}."""
    text = record["text"]
    cuts, tokens = sentence_starts(text), words(text)
    pieces = [word_piece(w[2]) for w in tokens]
    sentences = [sentence_index(cuts, w[0]) for w in tokens]
    begin = 0
    while begin < len(tokens):
        end, size, whole = begin, 0, begin
        while end < len(tokens) and size + len(pieces[end]) <= CHUNK:
            size += len(pieces[end])
            end += 1
            if end == len(tokens) or sentences[end] != sentences[end - 1]:
                whole = end
        end = whole if whole > begin else max(end, begin + 1)  # a sentence longer than a chunk is cut
        if end - begin >= SHORTEST:
            yield Raw(record["name"], tokens[begin:end], pieces[begin:end], sentences[begin:end])
        begin = end


def load(path, word_piece):
    """The chunks of a file of raw documents, a line of JSON each."""
    return [c for record in records(path, "name", "text") for c in chunks(record, word_piece)]


@torch.no_grad()
def label(documents, teachers, device, batch_size=64):
    """Gives raw documents the teachers' labels."""
    for t in teachers:
        t.eval()
    started = time.time()
    order = sorted(documents, key=lambda d: (len(d.ids), d.name))
    for at in range(0, len(order), batch_size):
        batch = [batches.Window(d, 0, len(d)) for d in order[at:at + batch_size]]
        with half(device):
            states = [t.word_states(to_device(batches.collate(batch), device)) for t in teachers]
            _label_words(batch, teachers, states)
            _label_pairs(batch, teachers, states, device)
        if at // batch_size % 20 == 0:
            print(f"labelled {at + len(batch)}/{len(order)} chunks {time.time() - started:.0f} s", flush=True)


def _label_words(batch, teachers, states):
    tags = [t.tags(s) for t, s in zip(teachers, states)]
    lengths, spans = [w.end for w in batch], [[] for _ in batch]
    means = [sum(torch.softmax(t[layer].float(), -1) for t in tags) / len(tags) for layer in (0, 1)]
    for layer, mean in enumerate(means):
        for found, more in zip(spans, decode(mean.clamp(min=1e-6).log(), lengths, layer)):
            found += more
    means = [m.half().cpu().numpy() for m in means]
    noise = (sum(torch.sigmoid(t[2].float()) for t in tags) / len(tags)).cpu().numpy()
    for r, w in enumerate(batch):
        w.document.tags = [m[r, :w.end].copy() for m in means]
        w.document.noise = noise[r, :w.end].copy()
        w.document.found(spans[r])


def _label_pairs(batch, teachers, states, device):
    relation, _, _ = batches.relation_pairs(batch)
    link, _, anaphors, _ = batches.link_pairs(batch)
    sums = [t.sums(s) for t, s in zip(teachers, states)]

    def mean(of, pairs):
        if not len(pairs):
            return np.zeros(0)
        features = fields(torch.from_numpy(pairs).to(device))
        return (sum(of(t, s, features).float() for t, s in zip(teachers, sums)) / len(teachers)).cpu().numpy()

    likely = mean(lambda t, s, f: torch.sigmoid(t.relations(s, f).float()), relation)
    scores = mean(lambda t, s, f: t.links(s, f), link)
    for r, w in enumerate(batch):
        of = relation[:, 0] == r
        w.document.labels = likely[of].astype(np.float16) if of.any() else w.document.labels
        of = link[:, 0] == r
        _join(w.document, link[of], scores[of], anaphors[of])


def _join(document, pairs, scores, anaphors):
    """Gives each mention the entity of its best antecedent, if that scores over 0."""
    names = {span: k for k, span in enumerate(zip(document.first.tolist(), document.last.tolist()))}
    column = {name: k for k, name in enumerate(batches.FIELDS)}

    def mention(row, which):
        return names[int(row[column[which + "_first"]]), int(row[column[which + "_last"]])]

    best = {}
    for k in np.argsort(scores, kind="stable"):
        if scores[k] > 0:
            best[anaphors[k]] = k
    for anaphor in sorted(best):
        row = pairs[best[anaphor]]
        document.entity[mention(row, "b")] = document.entity[mention(row, "a")]
