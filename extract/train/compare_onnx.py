"""The base encoder as onnxruntime runs it best: one operator for each attention, norm and
activation, matrices in int8 with a scale per output row, activations quantised at run time."""

import json
import os

import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from safetensors.numpy import load_file

import pack
from features import WordPiece, words

DOMAIN = "com.microsoft"  # onnxruntime's own operators
EPSILON = 1e-12
SHAPES = 10  # of words, as in model.py


class Graph:
    """Nodes and weights of a model that is being written down."""

    def __init__(self):
        self.nodes, self.weights = [], []

    def weight(self, name, array):
        self.weights.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def add(self, kind, inputs, name, domain="", **attributes):
        self.nodes.append(helper.make_node(kind, inputs, [name], name=name, domain=domain, **attributes))
        return name


class Source:
    """The tensors of a Hugging Face BERT."""

    def __init__(self, folder):
        with open(os.path.join(folder, "config.json"), encoding="utf-8") as f:
            self.config = json.load(f)
        tensors = load_file(os.path.join(folder, "model.safetensors"))
        self.tensors = {k.removeprefix("bert."): v for k, v in tensors.items()}

    def __getitem__(self, name):
        return self.tensors[name].astype(np.float32)


def _embed(g, source, length):
    of = "embeddings."
    position = source[of + "position_embeddings.weight"][:length] + source[of + "token_type_embeddings.weight"][0]
    x = g.add("Gather", [g.weight("words", source[of + "word_embeddings.weight"]), "ids"], "word")
    x = g.add("Add", [x, g.weight("position", position)], "sum")
    return g.add("LayerNormalization", [x, g.weight("norm.g", source[of + "LayerNorm.weight"]),
                                        g.weight("norm.b", source[of + "LayerNorm.bias"])],
                 "embedded", axis=-1, epsilon=EPSILON)


def _layer(g, source, x, i):
    of, at = f"encoder.layer.{i}.", f"layer{i}."

    def linear(name):
        return (g.weight(at + name + ".w", source[of + name + ".weight"].T),
                g.weight(at + name + ".b", source[of + name + ".bias"]))

    def norm(inputs, name, bias):
        gain, shift = (g.weight(f"{at}{name}.{p}", source[f"{of}{name}.{p}"]) for p in ("weight", "bias"))
        return g.add("SkipLayerNormalization", inputs + [gain, shift, bias], at + name, DOMAIN, epsilon=EPSILON)

    parts = [f"{of}attention.self.{p}." for p in ("query", "key", "value")]
    qkv = g.weight(at + "qkv.w", np.concatenate([source[p + "weight"].T for p in parts], 1))
    bias = g.weight(at + "qkv.b", np.concatenate([source[p + "bias"] for p in parts]))
    heads = source.config["num_attention_heads"]
    a = g.add("Attention", [x, qkv, bias], at + "attention", DOMAIN, num_heads=heads)
    w, b = linear("attention.output.dense")
    x = norm([g.add("MatMul", [a, w], at + "out"), x], "attention.output.LayerNorm", b)
    w, b = linear("intermediate.dense")
    inner = g.add("BiasGelu", [g.add("MatMul", [x, w], at + "up"), b], at + "gelu", DOMAIN)
    w, b = linear("output.dense")
    return norm([g.add("MatMul", [inner, w], at + "down"), x], "output.LayerNorm", b)


def write(base, path, length):
    """Writes the encoder in folder base, for sequences of one length, as float32 model."""
    source, g = Source(base), Graph()
    x = _embed(g, source, length)
    for i in range(source.config["num_hidden_layers"]):
        x = _layer(g, source, x, i)
    hidden = source.config["hidden_size"]
    graph = helper.make_graph(
        g.nodes, "encoder", [helper.make_tensor_value_info("ids", TensorProto.INT32, ["batch", length])],
        [helper.make_tensor_value_info(x, TensorProto.FLOAT, ["batch", length, hidden])], g.weights)
    model = helper.make_model(graph, ir_version=10, opset_imports=[helper.make_opsetid("", 17),
                                                                  helper.make_opsetid(DOMAIN, 1)])
    onnx.save(model, path)


def sessions(base, folder, length):
    """(float32 session, int8 session) of one thread each; folder takes the model files."""
    full, small = os.path.join(folder, "full.onnx"), os.path.join(folder, "int8.onnx")
    write(base, full, length)
    quantize_dynamic(full, small, weight_type=QuantType.QInt8, per_channel=True,
                     op_types_to_quantize=["Attention", "MatMul", "Gather"],
                     extra_options={"DefaultTensorType": TensorProto.FLOAT})
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    return [onnxruntime.InferenceSession(p, options, providers=["CPUExecutionProvider"]) for p in (full, small)]


def sequences(base, files, length):
    """Word pieces of the files as sequences of one length, as many as they fill."""
    with open(os.path.join(base, "vocab.txt"), encoding="utf-8") as f:
        vocabulary = [line.rstrip("\n") for line in f]
    split, ids = WordPiece(vocabulary), []
    for path in files:
        with open(path, encoding="utf-8") as f:
            ids += [i for w in words(f.read()) for i in split(w[2])]
    start, end, inner = vocabulary.index("[CLS]"), vocabulary.index("[SEP]"), length - 2
    return [[start, *ids[at:at + inner], end] for at in range(0, len(ids) - inner, inner)]


def pack_encoder(base, path):
    """Writes the encoder in folder base as a weights file of ours, with no heads. Its
    tables of word shapes and line starts are empty."""
    source, out = Source(base), {}
    with open(os.path.join(base, "vocab.txt"), "rb") as f:
        out["vocab"] = np.frombuffer(f.read().rstrip(b"\n"), np.uint8)
    hidden, layers = source.config["hidden_size"], source.config["num_hidden_layers"]

    def linear(name, *parts):
        weight = np.concatenate([source[p + ".weight"] for p in parts])
        out[name + ".q"], out[name + ".s"] = pack.quantize(weight)
        out[name + ".b"] = np.concatenate([source[p + ".bias"] for p in parts])

    def norm(name, of):
        out[name + ".g"], out[name + ".b"] = source[of + ".weight"], source[of + ".bias"]

    of = "embeddings."
    out["encoder.word.q"], out["encoder.word.s"] = pack.quantize(source[of + "word_embeddings.weight"])
    out["encoder.position"] = source[of + "position_embeddings.weight"] + source[of + "token_type_embeddings.weight"][0]
    out["encoder.shape"] = np.zeros((SHAPES, hidden), np.float32)
    out["encoder.linestart"] = np.zeros(hidden, np.float32)
    norm("encoder.norm", of + "LayerNorm")
    for i in range(layers):
        to, of = f"encoder.{i}.", f"encoder.layer.{i}."
        linear(to + "qkv", *(f"{of}attention.self.{p}" for p in ("query", "key", "value")))
        linear(to + "out", of + "attention.output.dense")
        linear(to + "up", of + "intermediate.dense")
        linear(to + "down", of + "output.dense")
        norm(to + "norm1", of + "attention.output.LayerNorm")
        norm(to + "norm2", of + "output.LayerNorm")
    meta = {"hidden": hidden, "layers": layers, "heads": source.config["num_attention_heads"],
            "feedforward": source.config["intermediate_size"],
            "positions": source.config["max_position_embeddings"], "vocab": source.config["vocab_size"]}
    pack.write(path, meta, out)
