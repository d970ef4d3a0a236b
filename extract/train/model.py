"""The reader: a small BERT encoder with heads for mentions, noise, links and relations.

One pass of the encoder serves every head, and all are trained together.
"""

import json
import os

import torch
import torch.nn as nn
import torch.nn.functional as F
from safetensors.torch import load_file

import pack
from examples import LABELS, TAG_SETS
from gold import TYPES

SHAPES = 10
RELATION_HIDDEN = 256
LINK_HIDDEN = 128


class Layer(nn.Module):
    def __init__(self, hidden, heads, feedforward, dropout):
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(hidden, 3 * hidden)
        self.out = nn.Linear(hidden, hidden)
        self.norm1 = nn.LayerNorm(hidden, eps=1e-12)
        self.up = nn.Linear(hidden, feedforward)
        self.down = nn.Linear(feedforward, hidden)
        self.norm2 = nn.LayerNorm(hidden, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x, mask):
        batch, length, hidden = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, self.heads, hidden // self.heads).permute(2, 0, 3, 1, 4)
        a = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        x = self.norm1(x + self.dropout(self.out(a.transpose(1, 2).reshape(batch, length, hidden))))
        return self.norm2(x + self.dropout(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    """BERT, its word table frozen: of the table's words few occur in the gold, and the
    others must stay where the trained ones expect them."""

    def __init__(self, config, dropout=0.1):
        super().__init__()
        hidden = config["hidden_size"]
        self.config = config
        self.word = nn.Embedding(config["vocab_size"], hidden)
        self.word.weight.requires_grad = False
        self.position = nn.Embedding(config["max_position_embeddings"], hidden)
        self.shape = nn.Embedding(SHAPES, hidden)
        self.line_start = nn.Embedding(2, hidden)
        nn.init.zeros_(self.shape.weight)
        nn.init.zeros_(self.line_start.weight)
        self.norm = nn.LayerNorm(hidden, eps=1e-12)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(
            Layer(hidden, config["num_attention_heads"], config["intermediate_size"], dropout)
            for _ in range(config["num_hidden_layers"]))

    def forward(self, ids, mask, shapes, line_starts):
        positions = torch.arange(ids.shape[1])
        x = self.word(ids) + self.position(positions) + self.shape(shapes) + self.line_start(line_starts)
        x = self.dropout(self.norm(x))
        mask = mask[:, None, None, :].bool()
        for layer in self.layers:
            x = layer(x, mask)
        return x


def load_encoder(folder):
    """The encoder of a Hugging Face folder (config.json, model.safetensors) and its vocabulary."""
    with open(os.path.join(folder, "config.json"), encoding="utf-8") as f:
        encoder = Encoder(json.load(f))
    source = {k.removeprefix("bert."): v for k, v in load_file(os.path.join(folder, "model.safetensors")).items()}
    state = {"word.weight": source["embeddings.word_embeddings.weight"],
             "position.weight": source["embeddings.position_embeddings.weight"]
             + source["embeddings.token_type_embeddings.weight"][0],
             "norm.weight": source["embeddings.LayerNorm.weight"], "norm.bias": source["embeddings.LayerNorm.bias"],
             "shape.weight": encoder.shape.weight, "line_start.weight": encoder.line_start.weight}
    names = {"out": "attention.output.dense", "norm1": "attention.output.LayerNorm", "up": "intermediate.dense",
             "down": "output.dense", "norm2": "output.LayerNorm"}
    for i in range(len(encoder.layers)):
        for part in ("weight", "bias"):
            of = f"encoder.layer.{i}."
            state[f"layers.{i}.qkv.{part}"] = torch.cat(
                [source[f"{of}attention.self.{x}.{part}"] for x in ("query", "key", "value")])
            for ours, theirs in names.items():
                state[f"layers.{i}.{ours}.{part}"] = source[f"{of}{theirs}.{part}"]
    encoder.load_state_dict(state)
    with open(os.path.join(folder, "vocab.txt"), encoding="utf-8") as f:
        return encoder, [line.rstrip("\n") for line in f]


class PairHead(nn.Module):
    """Scores pairs of mentions from their states, their product and small features."""

    def __init__(self, parts, hidden, tables, outputs, width, dropout):
        super().__init__()
        self.hidden = nn.Linear(parts * hidden, width)
        self.tables = nn.ModuleDict({name: nn.Embedding(size, width) for name, size in tables.items()})
        for table in self.tables.values():
            nn.init.normal_(table.weight, std=0.3)
        self.out = nn.Linear(width, outputs)
        self.dropout = nn.Dropout(dropout)

    def forward(self, parts, features):
        z = self.hidden(self.dropout(torch.cat(parts, 1)))
        for name, table in self.tables.items():
            z = z + table(features[name])
        return self.out(self.dropout(F.gelu(z)))


class Reader(nn.Module):
    """Encoder and heads. The tag heads and the noise head look at each word's first piece."""

    def __init__(self, encoder, dropout=0.1):
        super().__init__()
        hidden = encoder.config["hidden_size"]
        self.encoder = encoder
        self.dropout = nn.Dropout(dropout)
        self.names = nn.Linear(hidden, len(TAG_SETS[0]))
        self.described = nn.Linear(hidden, len(TAG_SETS[1]))
        self.noise = nn.Linear(hidden, 1)
        pair_types = len(TYPES) ** 2
        self.relation = PairHead(4, hidden, {"types": pair_types, "distance": 12, "sentence": 4},
                                 LABELS, RELATION_HIDDEN, dropout)
        nn.init.constant_(self.relation.out.bias, -3.0)
        self.link = PairHead(3, hidden, {"types": pair_types, "distance": 12, "sentence": 4, "match": 7, "kinds": 16},
                             1, LINK_HIDDEN, dropout)

    def word_states(self, batch):
        h = self.encoder(batch["ids"], batch["mask"], batch["shapes"], batch["line_starts"])
        return h.gather(1, batch["first"][..., None].expand(-1, -1, h.shape[-1])).float()

    def tags(self, states):
        dropped = self.dropout(states)
        return self.names(dropped), self.described(dropped), self.noise(dropped)[..., 0]

    @staticmethod
    def sums(states):
        return torch.cat([torch.zeros_like(states[:, :1]), states.cumsum(1)], 1)

    @staticmethod
    def mean(sums, row, first, last):
        """Mean state of words [first, last) of a batch row; zeros for an empty range."""
        count = (last - first).clamp(min=1)[:, None]
        return (sums[row, last] - sums[row, first]) / count * (last > first)[:, None]

    def relations(self, sums, p):
        a = self.mean(sums, p["row"], p["a_first"], p["a_last"])
        b = self.mean(sums, p["row"], p["b_first"], p["b_last"])
        between = self.mean(sums, p["row"], p["a_last"], torch.maximum(p["a_last"], p["b_first"]))
        return self.relation([a, b, between, a * b], p)

    def links(self, sums, p):
        a = self.mean(sums, p["row"], p["a_first"], p["a_last"])
        b = self.mean(sums, p["row"], p["b_first"], p["b_last"])
        return self.link([a, b, a * b], p)[:, 0]


def load_reader(path):
    """The reader that a weights file holds, and its vocabulary."""
    meta, tensors = pack.read(path)
    state, vocabulary = pack.state_of(meta, tensors)
    encoder = Encoder({"hidden_size": meta["hidden"], "vocab_size": len(vocabulary), "num_hidden_layers": meta["layers"],
                       "num_attention_heads": meta["heads"], "intermediate_size": meta["feedforward"],
                       "max_position_embeddings": meta["positions"]})
    reader = Reader(encoder)
    reader.load_state_dict({name: torch.tensor(array) for name, array in state.items()})
    return reader, vocabulary
