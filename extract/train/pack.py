"""Writes a trained reader as the weights file that extract/encoder reads.

The format is told in extract/encoder/weights. Matrices are int8 with one scale a
row of outputs; everything small stays float32.
"""

import hashlib
import json
import struct

import numpy as np

MAGIC, VERSION, ALIGN = b"ENTENTEW", 1, 64


def quantize(matrix):
    """(int8 matrix, float32 scale per row) with matrix = int8 * scale, rounded to nearest even."""
    matrix = np.asarray(matrix, np.float32)
    largest = np.abs(matrix).max(1)
    scale = (largest / np.float32(127)).astype(np.float32)
    inverse = np.where(largest > 0, np.float32(127) / np.maximum(largest, np.float32(1e-30)), 0).astype(np.float32)
    return np.rint(matrix * inverse[:, None]).astype(np.int8), scale


def tensors_of(reader, vocabulary):
    """Ordered name -> array of everything the Go side reads."""
    state = {k: v.detach().cpu().float().numpy() for k, v in reader.state_dict().items()}
    out = {"vocab": np.frombuffer("\n".join(vocabulary).encode(), np.uint8)}

    def linear(name, source):
        out[name + ".q"], out[name + ".s"] = quantize(state[source + ".weight"])
        out[name + ".b"] = state[source + ".bias"]

    def norm(name, source):
        out[name + ".g"], out[name + ".b"] = state[source + ".weight"], state[source + ".bias"]

    out["encoder.word.q"], out["encoder.word.s"] = quantize(state["encoder.word.weight"])
    out["encoder.position"] = state["encoder.position.weight"]
    lines = state["encoder.line_start.weight"]
    out["encoder.shape"] = state["encoder.shape.weight"] + lines[0]
    out["encoder.linestart"] = lines[1] - lines[0]
    norm("encoder.norm", "encoder.norm")
    for i in range(len(reader.encoder.layers)):
        for part in ("qkv", "out", "up", "down"):
            linear(f"encoder.{i}.{part}", f"encoder.layers.{i}.{part}")
        for part in ("norm1", "norm2"):
            norm(f"encoder.{i}.{part}", f"encoder.layers.{i}.{part}")
    for head in ("names", "described", "noise"):
        linear(f"mention.{head}", head)
    for head in ("relation", "link"):
        linear(f"{head}.hidden", f"{head}.hidden")
        linear(f"{head}.out", f"{head}.out")
        for key in state:
            if key.startswith(f"{head}.tables."):
                out[f"{head}.{key.split('.')[2]}"] = state[key]
    return out


def write(path, meta, tensors):
    """Writes the container; returns its SHA-256 in hex."""
    kinds = {np.dtype(np.int8): "i8", np.dtype(np.uint8): "u8", np.dtype(np.float32): "f32"}
    entries, offset = [], 0
    for name, array in tensors.items():
        entries.append({"name": name, "type": kinds[array.dtype], "shape": list(array.shape),
                        "offset": offset, "size": array.nbytes})
        offset = _aligned(offset + array.nbytes)
    header = json.dumps({"meta": meta, "tensors": entries}, separators=(",", ":")).encode()
    body = bytearray(MAGIC + struct.pack("<II", VERSION, len(header)) + header)
    body += bytes(_aligned(len(body)) - len(body))
    start = len(body)
    for entry, array in zip(entries, tensors.values()):
        body += bytes(start + entry["offset"] - len(body))
        body += np.ascontiguousarray(array).tobytes()
    body += hashlib.sha256(body).digest()
    with open(path, "wb") as f:
        f.write(body)
    return hashlib.sha256(body).hexdigest()


def read(path):
    """(meta, ordered name -> array) of a container. Raises ValueError if it is none or broken."""
    with open(path, "rb") as f:
        data = f.read()
    body, digest = data[:-32], data[-32:]
    if not body.startswith(MAGIC) or hashlib.sha256(body).digest() != digest:
        raise ValueError(f"{path} is no weights file, or a broken one")
    version, size = struct.unpack_from("<II", body, len(MAGIC))
    if version != VERSION:
        raise ValueError(f"{path} is of version {version}, not {VERSION}")
    at = len(MAGIC) + 8
    header, start = json.loads(body[at:at + size]), _aligned(at + size)
    kinds = {"i8": np.int8, "u8": np.uint8, "f32": np.float32}
    tensors = {e["name"]: np.frombuffer(body, kinds[e["type"]], int(np.prod(e["shape"])), start + e["offset"])
               .reshape(e["shape"]) for e in header["tensors"]}
    return header["meta"], tensors


def state_of(meta, tensors):
    """(name -> array of a reader's parameters, vocabulary): tensors_of the other way round."""
    state = {}

    def linear(source, name):
        state[source + ".weight"] = tensors[name + ".q"] * tensors[name + ".s"][:, None]
        state[source + ".bias"] = tensors[name + ".b"]

    def norm(source, name):
        state[source + ".weight"], state[source + ".bias"] = tensors[name + ".g"], tensors[name + ".b"]

    state["encoder.word.weight"] = tensors["encoder.word.q"] * tensors["encoder.word.s"][:, None]
    state["encoder.position.weight"] = tensors["encoder.position"]
    state["encoder.shape.weight"] = tensors["encoder.shape"]
    state["encoder.line_start.weight"] = np.stack([np.zeros_like(tensors["encoder.linestart"]),
                                                   tensors["encoder.linestart"]])
    norm("encoder.norm", "encoder.norm")
    for i in range(meta["layers"]):
        for part in ("qkv", "out", "up", "down"):
            linear(f"encoder.layers.{i}.{part}", f"encoder.{i}.{part}")
        for part in ("norm1", "norm2"):
            norm(f"encoder.layers.{i}.{part}", f"encoder.{i}.{part}")
    for head in ("names", "described", "noise"):
        linear(head, f"mention.{head}")
    for head in ("relation", "link"):
        linear(f"{head}.hidden", f"{head}.hidden")
        linear(f"{head}.out", f"{head}.out")
        for name in tensors:
            part = name.removeprefix(head + ".")
            if part != name and not part.startswith(("hidden.", "out.")):
                state[f"{head}.tables.{part}.weight"] = tensors[name]
    return state, tensors["vocab"].tobytes().decode().split("\n")


def _aligned(n):
    return (n + ALIGN - 1) // ALIGN * ALIGN
