"""Counts what other programs find in our files.

    entente build seeds --db seeds.db
    for e in json csv parquet graphml gexf nodelink.json ttl nt jsonld ftm.json cx2 sif dot; do
        entente export --db seeds.db --denied -o g.$e; done
    pip install networkx rdflib followthemoney ndex2 pyarrow pandas polars duckdb fastparquet pydot pyld
    python export/testdata/readers.py .

Prints a row for each reader: its version, the file, nodes and edges. A reader that is
not installed is passed over. The exit code is 1 if any count is not that of g.json.
"""

import csv
import importlib
import importlib.metadata
import json
import os
import sys

READERS = []


def reader(module, *names):
    """Registers a function from a folder to the numbers of nodes and edges."""

    def add(read):
        READERS.extend((module, name, read) for name in names)
        return read

    return add


@reader("csv", "g-nodes.csv, g-edges.csv")
def read_csv(folder, _):
    counts = []
    for name in ("g-nodes.csv", "g-edges.csv"):
        with open(os.path.join(folder, name), newline="", encoding="utf-8") as f:
            counts.append(sum(1 for _ in csv.DictReader(f)))
    return counts


@reader("networkx", "g.graphml", "g.gexf", "g.nodelink.json")
def read_networkx(folder, name):
    import networkx

    path = os.path.join(folder, name)
    if name.endswith(".json"):
        with open(path, encoding="utf-8") as f:
            g = networkx.node_link_graph(json.load(f), edges="edges")
    elif name.endswith(".gexf"):
        g = networkx.read_gexf(path)
    else:
        g = networkx.read_graphml(path, force_multigraph=True)
    return g.number_of_nodes(), g.number_of_edges()


@reader("rdflib", "g.ttl", "g.nt", "g.jsonld")
def read_rdflib(folder, name):
    import rdflib

    g = rdflib.Graph()
    g.parse(os.path.join(folder, name))
    return rdf_counts(str(s) for s in set(g.subjects(rdflib.RDF.type)))


def rdf_counts(subjects):
    names = list(subjects)
    return tuple(sum(s.startswith(f"urn:entente:{kind}:") for s in names) for kind in ("entity", "statement"))


@reader("pyld", "g.jsonld")
def read_pyld(folder, name):
    from pyld import jsonld

    with open(os.path.join(folder, name), encoding="utf-8") as f:
        triples = jsonld.to_rdf(json.load(f))["@default"]
    rdf_type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
    return rdf_counts({t["subject"]["value"] for t in triples if t["predicate"]["value"] == rdf_type})


@reader("followthemoney", "g.ftm.json")
def read_ftm(folder, name):
    from followthemoney import model

    nodes = edges = 0
    with open(os.path.join(folder, name), encoding="utf-8") as f:
        for line in f:
            entity = model.get_proxy(json.loads(line))
            if entity.schema.edge:
                edges += 1
            elif entity.schema.name != "Document":
                nodes += 1
    return nodes, edges


@reader("ndex2", "g.cx2")
def read_ndex2(folder, name):
    from ndex2.cx2 import CX2Network

    g = CX2Network()
    g.create_from_raw_cx2(os.path.join(folder, name))
    return len(g.get_nodes()), len(g.get_edges())


@reader("pyarrow", "g-nodes.parquet, g-edges.parquet")
def read_pyarrow(folder, _):
    import pyarrow.parquet

    return [pyarrow.parquet.read_table(p).num_rows for p in parquet_files(folder)]


@reader("polars", "g-nodes.parquet, g-edges.parquet")
def read_polars(folder, _):
    import polars

    return [polars.read_parquet(p).height for p in parquet_files(folder)]


@reader("duckdb", "g-nodes.parquet, g-edges.parquet")
def read_duckdb(folder, _):
    import duckdb

    return [duckdb.sql(f"select count(*) from '{p}' where id is not null").fetchall()[0][0] for p in parquet_files(folder)]


@reader("fastparquet", "g-nodes.parquet, g-edges.parquet")
def read_fastparquet(folder, _):
    import fastparquet

    return [len(fastparquet.ParquetFile(p).to_pandas()) for p in parquet_files(folder)]


def parquet_files(folder):
    return [os.path.join(folder, n) for n in ("g-nodes.parquet", "g-edges.parquet")]


@reader("pydot", "g.dot")
def read_pydot(folder, name):
    import pydot

    (g,) = pydot.graph_from_dot_file(os.path.join(folder, name))
    return len([n for n in g.get_nodes() if n.get_name() not in ("node", "edge", "graph")]), len(g.get_edges())


def version(module):
    if module == "csv":
        return "Python " + sys.version.split()[0]
    return importlib.metadata.version(module)


def main(folder):
    with open(os.path.join(folder, "g.json"), encoding="utf-8") as f:
        graph = json.load(f)
    want = (len(graph["nodes"]), len(graph["edges"]))
    # The picture languages leave out what is denied.
    affirmed = (want[0], sum(e["polarity"] != "denied" for e in graph["edges"]))
    wrong = 0
    print(f"g.json: {want[0]} nodes, {want[1]} edges")
    for module, name, read in READERS:
        try:
            importlib.import_module(module)
        except ImportError:
            print(f"{module}: not installed")
            continue
        got = tuple(read(folder, name))
        ok = got == want
        wrong += not ok
        print(f"| {module} | {version(module)} | {name} | {got[0]} | {got[1]} |" + ("" if ok else f"  WRONG, affirmed {affirmed}"))
    sys.exit(wrong > 0)


if __name__ == "__main__":
    main(sys.argv[1])
