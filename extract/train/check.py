"""Finds the faults of annotations before hours are spent on them.

    python3 check.py FOLDER

FOLDER holds train/NAME.json and texts-train/NAME.txt, as train.py takes it. Each fault is
named with its file and entity or relation; the exit code is 1 if there are any.
"""

import json
import os
import sys

from gold import RELATIONS, SIGNATURES, TYPES, occurrences


def faults_of(folder, annotations="train", texts="texts-train"):
    """All faults of a folder, as lines of text."""
    of = os.path.join(folder, annotations)
    if not os.path.isdir(of):
        return [f"{of}: no such folder; annotations are {annotations}/NAME.json, their texts {texts}/NAME.txt"]
    files = sorted(f for f in os.listdir(of) if f.endswith(".json"))
    if not files:
        return [f"{of}: no NAME.json"]
    faults = []
    for file in files:
        text_file = os.path.join(folder, texts, file[:-len(".json")] + ".txt")
        faults += [f"{os.path.join(of, file)}: {fault}" for fault in _faults_of_file(os.path.join(of, file), text_file)]
    return faults


def _faults_of_file(path, text_path):
    try:
        with open(path, encoding="utf-8") as f:
            gold = json.load(f)
    except (ValueError, OSError) as err:
        return [f"not readable as JSON: {err}"]
    try:
        with open(text_path, "rb") as f:
            text = f.read().decode("utf-8")
    except OSError:
        return [f"its text {text_path} is missing"]
    except UnicodeDecodeError as err:
        return [f"its text {text_path} is not UTF-8: byte {err.start}"]
    if not isinstance(gold, dict):
        return ["not an object with entities and relations"]
    try:
        return _check(gold, text)
    except (KeyError, TypeError, AttributeError) as err:
        return [f"not of the form of an annotation: {type(err).__name__}: {err}"]


def _check(gold, text):
    faults, entities = [], {}
    for key in ("entities", "relations"):
        if not isinstance(gold.get(key), list):
            faults.append(f"no list of {key}")
    for i, e in enumerate(gold.get("entities") or []):
        if not isinstance(e, dict):
            faults.append(f"entity {i}: not an object")
            continue
        faults += [f"entity {e.get('id') or i}: {fault}" for fault in _faults_of_entity(e, entities, text)]
        entities[e.get("id")] = e
    for i, r in enumerate(gold.get("relations") or []):
        if not isinstance(r, dict):
            faults.append(f"relation {i}: not an object")
            continue
        name = f"relation {i} ({r.get('from')} {r.get('type')} {r.get('to')})"
        faults += [f"{name}: {fault}" for fault in _faults_of_relation(r, entities, text)]
    for n in gold.get("noise") or []:
        if not n or n not in text:
            faults.append(f"noise {n[:60]!r} does not stand in the text")
    return faults


def _faults_of_entity(e, known, text):
    for key in ("id", "type", "name"):
        if not e.get(key):
            yield f"no {key}"
    if e.get("id") in known:
        yield "another entity has this id"
    for kind in [e.get("type"), *e.get("alt_types", [])]:
        if kind and kind not in TYPES:
            yield f"type {kind!r} is none of {', '.join(TYPES)}"
    if not e.get("mentions"):
        yield "no mentions: the words of the text that name or describe it"
    for m in e.get("mentions", []):
        if not m or not occurrences(text, m):
            yield f"mention {m!r} does not stand in the text as whole words"


def _faults_of_relation(r, entities, text):
    if r.get("type") not in SIGNATURES:
        yield f"type is none of {', '.join(RELATIONS)}"
        return
    for end, allowed in zip(("from", "to"), SIGNATURES[r["type"]]):
        e = entities.get(r.get(end))
        if e is None:
            yield f"no entity {r.get(end)!r}"
        elif not {e.get("type"), *e.get("alt_types", [])} & allowed:
            yield f"{end} is {e.get('type')}, and may be {', '.join(sorted(allowed))}"
    if not r.get("evidence"):
        yield "no evidence: the words of the text that state it"
    elif r["evidence"] not in text:
        yield f"evidence {r['evidence'][:60]!r} does not stand in the text"


def main():
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    faults = faults_of(sys.argv[1])
    for fault in faults:
        print(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
