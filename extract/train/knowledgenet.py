"""Trains fifteen properties on KnowledgeNet, an experiment beside the shipped reader.

    python3 knowledgenet.py --data folds1-3.jsonl --start reader.weights --out found.jsonl
    entente eval --knowledgenet folds1-3.jsonl --fold 3 --predictions found.jsonl

The shipped reader finds the mentions; a copy of its encoder learns on, gently, with a
new head for the properties of a pair of mentions. It learns from folds 1 and 2, of a
passage only what that was annotated for. Every fifth document of fold 2 is kept to
choose the epoch and the thresholds. Of fold 3 it looks at the texts and at which
properties were looked for, not at the facts. One thread, fixed seed.
"""

import argparse
import collections
import json
import random
import sys
import time

import torch
import torch.nn as nn
import torch.nn.functional as F

import batches
import knowledgenet_data as data
from features import WordPiece
from learn import schedule_of, to_device
from model import PairHead, RELATION_HIDDEN, load_reader

WINDOW = 400  # pieces: nearly every document whole


def property_head(reader):
    """A head for the properties that begins with what the shipped relation head knows."""
    old, hidden = reader.relation, reader.encoder.config["hidden_size"]
    head = PairHead(4, hidden, {"types": len(data.KINDS) ** 2, "distance": 12}, data.LABELS, RELATION_HIDDEN, 0.1)
    head.hidden.load_state_dict(old.hidden.state_dict())
    head.tables["distance"].load_state_dict(old.tables["distance"].state_dict())
    nn.init.constant_(head.out.bias, -3.0)
    return head


def windows_of(documents):
    """Windows with pairs, each document's from its beginning: most are one window."""
    cut = [batches.Window(d, a, b) for d in documents for a, b in batches.windows(d, WINDOW)]
    return [w for w in cut if data.pairs_of(w)]


def scores_of(reader, batch, rng=None):
    """(logits, labels, mask) of the pairs of a batch, and whence they are: (document, pair)."""
    features, labels, mask, origin = data.pair_tensors(batch)
    sums = reader.sums(reader.word_states(to_device(batches.collate(batch, rng), torch.device("cpu"))))
    return reader.relations(sums, features), labels, mask, origin


def train(reader, documents, args, after_epoch):
    rng = random.Random(args.seed)
    encoder = [p for n, p in reader.named_parameters() if n.startswith("encoder.") and p.requires_grad]
    optimizer = torch.optim.AdamW([
        {"params": encoder, "lr": args.rate, "weight_decay": 0.01},
        {"params": list(reader.relation.parameters()), "lr": args.head_rate, "weight_decay": 0.0}])
    items = windows_of(documents)
    steps = args.epochs * len(batches.group(list(items), args.batch, random.Random(0)))
    schedule = schedule_of(optimizer, steps)
    for epoch in range(args.epochs):
        reader.train()
        total, started = 0.0, time.time()
        for batch in batches.group(items, args.batch, rng):
            logits, labels, mask, _ = scores_of(reader, batch, rng)
            losses = F.binary_cross_entropy_with_logits(logits, labels, reduction="none")
            loss = (losses * mask).sum() / len(batch)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            total += loss.item()
        print(f"epoch {epoch + 1} loss {total / len(items):.4f} {time.time() - started:.0f} s", flush=True)
        after_epoch(epoch)


@torch.no_grad()
def find(reader, documents):
    """[(probability, document, passage, (property, subject, object))], best first."""
    reader.eval()
    found = []
    for batch in batches.group(windows_of(documents), 16, random.Random(0)):
        logits, _, mask, origin = scores_of(reader, batch)
        for row, may, (d, p) in zip(torch.sigmoid(logits).tolist(), mask.tolist(), origin):
            for k, (score, ok) in enumerate(zip(row, may)):
                if ok and score > 0.05:
                    ends = (p.j, p.i) if k % 2 else (p.i, p.j)
                    found.append((score, d, d.mentions[p.i].passage, (data.PROPERTIES[k // 2], *ends)))
    return sorted(found, key=lambda f: (-f[0], f[1].name, f[2], f[3]))


def judge(found):
    """Per property [(probability, right)], best first: a fact of the set is found once, as
    the Go side counts it."""
    left, judged = {}, collections.defaultdict(list)
    for score, d, n, fact in found:
        gold = left.setdefault((d.name, n), list(d.passages[n]["facts"]))
        own = d.facts(n, [fact])[0]
        hit = next((g for g in gold if g["property"] == own["property"] and all(
            g[end][0] < own[end][1] and own[end][0] < g[end][1] for end in ("subject", "object"))), None)
        if hit:
            gold.remove(hit)
        judged[fact[0]].append((score, bool(hit)))
    return judged


def best_threshold(judged, gold):
    """(F1, threshold) where F1 is best over judged facts, best first."""
    best, right = (0.0, 0.5), 0
    for n, (score, hit) in enumerate(judged, 1):
        right += hit
        best = max(best, (2 * right / (n + gold), score))
    return best


def thresholds(found, documents):
    """(F1 over all, property -> threshold): half-way between its own best and the best for
    all, for a property has few facts to choose by."""
    judged = judge(found)
    gold = collections.Counter(f["property"] for d in documents for p in d.passages for f in p["facts"])
    everything = sorted((j for of in judged.values() for j in of), reverse=True)
    f1, common = best_threshold(everything, sum(gold.values()))
    return f1, {p: (best_threshold(judged[p], gold[p])[1] + common) / 2 for p in data.PROPERTIES}


def write(path, documents, found, least):
    """Writes the documents' passages with the facts that were found in them."""
    said = collections.defaultdict(list)
    for score, d, n, fact in found:
        if score >= least[fact[0]]:
            said[d.name, n].append(fact)
    with open(path, "w", encoding="utf-8") as f:
        for d in documents:
            for n, p in enumerate(d.passages):
                f.write(json.dumps({**p, "facts": d.facts(n, sorted(said[d.name, n]))}, ensure_ascii=False) + "\n")


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", required=True, help="the passages, a line of JSON each")
    parser.add_argument("--start", required=True, help="weights file of the reader to begin with")
    parser.add_argument("--out", required=True, help="file for the passages of fold 3 with the facts found")
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--rate", type=float, default=1e-4, help="of the encoder")
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--batch", type=int, default=8, help="documents")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def main():
    args = arguments()
    torch.set_num_threads(1)
    torch.manual_seed(args.seed)
    reader, vocabulary = load_reader(args.start)
    folds = data.load(args.data, WordPiece(vocabulary))
    if not {1, 2, 3} <= set(folds):
        raise SystemExit(f"--data {args.data}: folds 1, 2 and 3 are needed, and it has {sorted(folds)}")
    for fold in sorted(folds):
        data.find_mentions(reader, folds[fold], WINDOW)
    chosen_by, test = folds[2][::5], folds[3]
    learnt_from = folds[1] + [d for k, d in enumerate(folds[2]) if k % 5]
    print(f"{len(learnt_from)} documents to learn from, {len(chosen_by)} to choose by, "
          f"{sum(len(d.pairs) for d in learnt_from)} pairs", flush=True)
    reader.relation = property_head(reader)
    best = {"f1": -1.0}

    def after_epoch(epoch):
        f1, least = thresholds(find(reader, chosen_by), chosen_by)
        print(f"epoch {epoch + 1} F1 of the passages kept apart {f1:.3f}", flush=True)
        if f1 > best["f1"]:
            best.update(f1=f1, least=least, state={k: v.clone() for k, v in reader.state_dict().items()})

    train(reader, learnt_from, args, after_epoch)
    reader.load_state_dict(best["state"])
    write(args.out, test, find(reader, test), best["least"])


if __name__ == "__main__":
    sys.exit(main())
