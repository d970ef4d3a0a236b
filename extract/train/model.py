"""The reader: a small BERT encoder with heads for mentions, noise, links and relations.

One pass of the encoder serves every head, and all are trained together.
"""

import torch
import torch.nn as nn
import torch.nn.functional as F

import pack
from encoder import Encoder
from examples import LABELS, TAG_SETS
from gold import TYPES

RELATION_HIDDEN = 256
LINK_HIDDEN = 128


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
