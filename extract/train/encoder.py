"""The encoders: BERT, which ships, and MPNet (Song and others 2020), which teaches."""

import json
import math
import os

import torch
import torch.nn as nn
import torch.nn.functional as F
from safetensors.torch import load_file

SHAPES = 10


class Layer(nn.Module):
    def __init__(self, hidden, heads, feedforward, dropout, eps):
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(hidden, 3 * hidden)
        self.out = nn.Linear(hidden, hidden)
        self.norm1 = nn.LayerNorm(hidden, eps=eps)
        self.up = nn.Linear(hidden, feedforward)
        self.down = nn.Linear(feedforward, hidden)
        self.norm2 = nn.LayerNorm(hidden, eps=eps)
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

    eps = 1e-12
    names = {"out": "attention.output.dense", "norm1": "attention.output.LayerNorm", "up": "intermediate.dense",
             "down": "output.dense", "norm2": "output.LayerNorm"}
    qkv = ["attention.self.query", "attention.self.key", "attention.self.value"]

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
        self.norm = nn.LayerNorm(hidden, eps=self.eps)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(
            Layer(hidden, config["num_attention_heads"], config["intermediate_size"], dropout, self.eps)
            for _ in range(config["num_hidden_layers"]))

    def forward(self, ids, mask, shapes, line_starts):
        x = self.embed(ids) + self.shape(shapes) + self.line_start(line_starts)
        x = self.dropout(self.norm(x))
        mask = self.attention(mask)
        for layer in self.layers:
            x = layer(x, mask)
        return x

    def embed(self, ids):
        return self.word(ids) + self.position(torch.arange(ids.shape[1], device=ids.device))

    def attention(self, mask):
        """What the layers add to their attention, or where they may look."""
        return mask[:, None, None, :].bool()

    @classmethod
    def state_of(cls, source, layers):
        """Parameters by our names from those of the published file."""
        state = cls.table_state(source)
        for i in range(layers):
            for part in ("weight", "bias"):
                of = f"encoder.layer.{i}."
                state[f"layers.{i}.qkv.{part}"] = torch.cat([source[f"{of}{x}.{part}"] for x in cls.qkv])
                for ours, theirs in cls.names.items():
                    state[f"layers.{i}.{ours}.{part}"] = source[f"{of}{theirs}.{part}"]
        return state

    @staticmethod
    def table_state(source):
        return {"word.weight": source["embeddings.word_embeddings.weight"],
                "position.weight": source["embeddings.position_embeddings.weight"]
                + source["embeddings.token_type_embeddings.weight"][0],
                "norm.weight": source["embeddings.LayerNorm.weight"], "norm.bias": source["embeddings.LayerNorm.bias"]}


class MPNet(Encoder):
    """MPNet, fed with word pieces by BERT's numbers: its vocabulary is BERT's, with four
    pieces of its own before it."""

    eps = 1e-5
    names = {"out": "attention.attn.o", "norm1": "attention.LayerNorm", "up": "intermediate.dense",
             "down": "output.dense", "norm2": "output.LayerNorm"}
    qkv = ["attention.attn.q", "attention.attn.k", "attention.attn.v"]
    buckets, farthest = 32, 128

    def __init__(self, config, dropout=0.1):
        super().__init__(config, dropout)
        self.near = nn.Embedding(self.buckets, config["num_attention_heads"])
        ids = torch.arange(config["vocab_size"] - 5) + 4
        ids[0], ids[100], ids[101], ids[102] = 1, 3, 0, 2  # padding, unknown, start, end
        self.register_buffer("ids", ids, persistent=False)

    def embed(self, ids):
        return self.word(self.ids[ids]) + self.position(torch.arange(ids.shape[1], device=ids.device) + 2)

    def attention(self, mask):
        bias = self.near(self.nearness(mask.shape[1], mask.device)).permute(2, 0, 1)[None]
        bias = bias.masked_fill(~mask[:, None, None, :].bool(), -1e4)
        return bias.to(torch.get_autocast_dtype(mask.device.type)) if torch.is_autocast_enabled(mask.device.type) else bias

    def nearness(self, length, device):
        """Bucket of the distance between any two places, [length, length]: those near one by
        one, those far ever coarser (T5, Raffel and others 2020)."""
        at = torch.arange(length, device=device)
        gap, half = at[None, :] - at[:, None], self.buckets // 2
        n, exact = gap.abs(), half // 2
        coarse = exact + (torch.log(n.clamp(min=1) / exact) / math.log(self.farthest / exact) * (half - exact)).long()
        return (gap > 0).long() * half + torch.where(n < exact, n, coarse.clamp(max=half - 1))

    @staticmethod
    def table_state(source):
        return {"word.weight": source["embeddings.word_embeddings.weight"],
                "position.weight": source["embeddings.position_embeddings.weight"],
                "near.weight": source["encoder.relative_attention_bias.weight"],
                "norm.weight": source["embeddings.LayerNorm.weight"], "norm.bias": source["embeddings.LayerNorm.bias"]}


def load_encoder(folder, layers=None):
    """The encoder of a Hugging Face folder (config.json, model.safetensors), its lowest layers or
    all, and its vocabulary."""
    with open(os.path.join(folder, "config.json"), encoding="utf-8") as f:
        config = json.load(f)
    config["num_hidden_layers"] = min(layers or config["num_hidden_layers"], config["num_hidden_layers"])
    encoder = (MPNet if config.get("model_type") == "mpnet" else Encoder)(config)
    source = {k.removeprefix("bert.").removeprefix("mpnet."): v
              for k, v in load_file(os.path.join(folder, "model.safetensors")).items()}
    missing, _ = encoder.load_state_dict(encoder.state_of(source, config["num_hidden_layers"]), strict=False)
    if set(missing) != {"shape.weight", "line_start.weight"}:  # these are ours, and begin at nothing
        raise ValueError(f"{folder}: the file lacks {missing}")
    with open(os.path.join(folder, "vocab.txt"), encoding="utf-8") as f:
        return encoder, [line.rstrip("\n") for line in f]
