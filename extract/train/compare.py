"""Sets the reader beside what people would otherwise use, in one run on one core.

    python3 compare.py encoder --base MODEL            against onnxruntime, int8, one thread
    python3 compare.py reading --gold GOLD             against spaCy's small and middle pipelines
    python3 compare.py names --gold GOLD               what those find of the names in GOLD/dev

MODEL is a folder with config.json, model.safetensors and vocab.txt of all-MiniLM-L6-v2,
GOLD the folder that `make eval` takes. Go must be on the path, and the packages of
requirements-compare.txt installed, best under Python 3.12 (one of the pipelines asks
for it).

Both sides take turns, --rounds times, and the medians are told. What counts is the
time on the processor, not on the clock: other work on the machine then costs little.
"""

import argparse
import glob
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

REPOSITORY = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
KERNELS = ("vnni", "avx2")


class GoBenchmark:
    """One benchmark of a Go package; its processor time by kernel set."""

    def __init__(self, folder, package, name, environment):
        self.package = os.path.join(REPOSITORY, package)
        self.name, self.environment = name, {**os.environ, "GOMAXPROCS": "1", **environment}
        self.program = os.path.join(folder, name + ".test")
        subprocess.run(["go", "test", "-c", "-o", self.program, "."], cwd=self.package, check=True)

    def seconds(self, kernels, times):
        """Processor time of so many iterations. What one alone takes is deducted from
        one more of them: it holds the start and the loading."""
        return (self._run(kernels, times + 1) - self._run(kernels, 1)) / times

    def _run(self, kernels, times):
        command = [self.program, "-test.run", "-", "-test.bench", f"^Benchmark{self.name}$/^{kernels}$",
                   "-test.benchtime", f"{times}x", "-test.cpu", "1"]
        child = subprocess.Popen(command, cwd=self.package, env=self.environment, stdout=subprocess.PIPE)
        told = child.stdout.read().decode()
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = status
        if status or f"/{kernels}" not in told:
            raise SystemExit(f"{' '.join(command)}:\n{told}")
        return usage.ru_utime + usage.ru_stime


def processor_time(work, times=1):
    started = time.process_time()
    for _ in range(times):
        work()
    return (time.process_time() - started) / times


def compare(contestants, amount, rounds, unit):
    """Runs name -> function that returns seconds, in turn; prints amount a second."""
    speeds = {name: [] for name in contestants}
    for _ in range(rounds):
        for name, seconds in contestants.items():
            speeds[name].append(amount / seconds())
    first = statistics.median(next(iter(speeds.values())))
    print(f"{'':28}{unit + ' a second':>22}{'from':>9}{'to':>9}{'ratio':>8}")
    for name, s in speeds.items():
        print(f"{name:28}{statistics.median(s):22.0f}{min(s):9.0f}{max(s):9.0f}{statistics.median(s) / first:8.2f}")


def encoder(args, folder):
    import numpy as np

    import compare_onnx
    files = sorted(glob.glob(os.path.join(REPOSITORY, "seeds", "*")))
    sequences = compare_onnx.sequences(args.base, files, args.length)
    compare_onnx.pack_encoder(args.base, os.path.join(folder, "encoder.weights"))
    with open(os.path.join(folder, "sequences.json"), "w", encoding="utf-8") as f:
        json.dump(sequences, f)
    full, small = compare_onnx.sessions(args.base, folder, args.length)
    pairs = [np.array(sequences[i:i + 2], np.int32) for i in range(0, len(sequences), 2)]

    def states(session):
        return np.concatenate([session.run(None, {"ids": p})[0].reshape(-1) for p in pairs])

    ours = GoBenchmark(folder, "extract/encoder", "Compare", {"ENTENTE_COMPARE": folder})
    contestants = {"onnxruntime int8": lambda: processor_time(lambda: states(small), args.times),
                   "onnxruntime float32": lambda: processor_time(lambda: states(full), args.times)}
    for k in KERNELS:
        contestants["entente " + k] = lambda k=k: ours.seconds(k, args.times)
    compare(contestants, sum(len(s) for s in sequences), args.rounds, "pieces")
    found = {"onnxruntime int8": states(small)}
    for k in KERNELS:
        found["entente " + k] = np.fromfile(os.path.join(folder, k + ".states"), "<f4")
    tell_cosines(found, states(full), sum(len(s) for s in sequences))


def tell_cosines(found, exact, pieces):
    """How near the states come to those of float32 arithmetic."""
    import numpy as np
    print("\nmean cosine of a piece's state to that of onnxruntime float32:")
    exact = exact.reshape(pieces, -1)
    for name, x in found.items():
        x = x.reshape(pieces, -1)
        cosine = (x * exact).sum(1) / np.linalg.norm(x, axis=1) / np.linalg.norm(exact, axis=1)
        print(f"{name:28}{cosine.mean():22.4f}")


def reading(args, folder):
    import compare_spacy
    texts = compare_spacy.texts(os.path.join(args.gold, "texts"))
    for name, text in texts.items():
        with open(os.path.join(folder, name + ".txt"), "w", encoding="utf-8") as f:
            f.write(text)
    ours = GoBenchmark(folder, "extract", "Extract", {"ENTENTE_TEXTS": folder})
    contestants = {"entente " + k: lambda k=k: ours.seconds(k, 1) for k in KERNELS}
    for name in compare_spacy.PACKAGES:
        for what, without in compare_spacy.VARIANTS.items():
            pipeline = compare_spacy.load(name, without)
            contestants[f"{name}, {what}"] = lambda p=pipeline: processor_time(lambda: list(p.pipe(texts.values())))
    compare(contestants, sum(len(t.split()) for t in texts.values()), args.rounds, "words")


def names(args, folder):
    import compare_spacy
    compare_spacy.score(args.gold, REPOSITORY)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["encoder", "reading", "names"])
    parser.add_argument("--base", help="folder of the base model")
    parser.add_argument("--gold", help="folder with dev/ and texts/")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--times", type=int, default=3, help="passes over the sequences in one round")
    parser.add_argument("--length", type=int, default=128, help="word pieces of a sequence")
    parser.add_argument("--core", type=int, default=max(os.sched_getaffinity(0)))
    args = parser.parse_args()
    for flag in ["base"] if args.what == "encoder" else ["gold"]:
        if not getattr(args, flag):
            parser.error(f"{args.what} needs --{flag}")
    os.sched_setaffinity(0, {args.core})
    print(f"{platform.machine()}, core {args.core}, load {os.getloadavg()[0]:.1f}, {time.strftime('%d %B %Y')}\n")
    folder = tempfile.mkdtemp(prefix="entente-compare-")
    try:
        {"encoder": encoder, "reading": reading, "names": names}[args.what](args, folder)
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    sys.exit(main())
