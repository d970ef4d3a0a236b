"""Losses and the training loop."""

import time

import torch
import torch.nn.functional as F

import batches


def to_device(lesson, device):
    return {k: v if isinstance(v, int) else torch.from_numpy(v).to(device, non_blocking=True) for k, v in lesson.items()}


def half(device):
    """Arithmetic in 16 bits where that is fast."""
    return torch.autocast(device.type, torch.bfloat16, enabled=device.type == "cuda")


def fields(pairs):
    return {name: pairs[:, k] for k, name in enumerate(batches.FIELDS)}


def tag_loss(tags, lesson):
    names, described, noise = tags
    total = 0
    for logits, y in ((names, lesson["tags0"]), (described, lesson["tags1"])):
        y = y.float()
        total = total - (y * F.log_softmax(logits.float(), -1)).sum() / y.sum().clamp(min=1)
    known = (lesson["noise"] >= 0).float()
    losses = F.binary_cross_entropy_with_logits(noise.float(), lesson["noise"].clamp(min=0), reduction="none")
    return total + 0.5 * (losses * known).sum() / known.sum().clamp(min=1)


def relation_loss(reader, sums, lesson):
    pairs = lesson["relation_pairs"]
    if not len(pairs):
        return 0
    scores = reader.relations(sums, fields(pairs)).float()
    losses = F.binary_cross_entropy_with_logits(scores, lesson["relation_labels"].float(), reduction="none")
    return (losses * lesson["relation_weights"].float()).sum() / len(pairs)


def link_loss(reader, sums, lesson):
    """Negative log-likelihood of all true antecedents of each mention, against the others and
    against none at all, which scores 0 (Durrett and Klein 2013)."""
    n, true, anaphors = lesson["anaphors"], lesson["link_true"], lesson["link_anaphors"]
    if not n:
        return 0
    scores = reader.links(sums, fields(lesson["link_pairs"])).float()
    none = torch.zeros(n, device=scores.device)
    linked = none.index_add(0, anaphors, true.float()) > 0
    everything = _grouped_logsumexp(scores, anaphors, none)
    right = _grouped_logsumexp(torch.where(true, scores, -1e4), anaphors, torch.where(linked, -1e4, 0.0))
    return (everything - right).mean()


def _grouped_logsumexp(scores, groups, base):
    top = base.clone().scatter_reduce(0, groups, scores.detach(), "amax")
    return top + torch.log(torch.exp(base - top).index_add(0, groups, torch.exp(scores - top[groups])))


def loss_of(reader, lesson):
    states = reader.word_states(lesson)
    sums = reader.sums(states)
    return (tag_loss(reader.tags(states), lesson) + relation_loss(reader, sums, lesson)
            + 0.5 * link_loss(reader, sums, lesson))


def optimizer_of(reader, rate, head_rate):
    encoder = [p for n, p in reader.named_parameters() if p.requires_grad and n.startswith("encoder.layers")]
    heads = [p for n, p in reader.named_parameters() if p.requires_grad and not n.startswith("encoder.layers")]
    return torch.optim.AdamW([{"params": encoder, "lr": rate, "weight_decay": 0.01},
                              {"params": heads, "lr": head_rate, "weight_decay": 0.0}])


def schedule_of(optimizer, steps):
    """Rates that rise over the first twelfth of the steps and fall to nothing."""
    return torch.optim.lr_scheduler.LambdaLR(optimizer, lambda k: min(
        1.0, (k + 1) / (0.08 * steps), max(0.01, (steps - k) / (0.92 * steps))))


def _as_is(lesson):
    return lesson


def train(reader, steps, rate, head_rate, device, loaders=0, name="step", after=None):
    """Trains on every step, the rates rising over the first twelfth and falling to nothing.
    after(k) is called when k steps are done. loaders are processes that make batches."""
    loader = torch.utils.data.DataLoader(steps, batch_size=None, num_workers=loaders, collate_fn=_as_is,
                                         prefetch_factor=16 if loaders else None)
    optimizer, total, started = optimizer_of(reader, rate, head_rate), 0.0, time.time()
    schedule = schedule_of(optimizer, len(steps))
    reader.train()
    told = max(1, min(100, len(steps) // 10))
    for k, lesson in enumerate(loader, 1):
        with half(device):
            loss = loss_of(reader, to_device(lesson, device))
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        total = total + loss.detach()
        if k % told == 0:
            print(f"{name} {k}/{len(steps)} loss {float(total) / told:.4f} {time.time() - started:.0f} s", flush=True)
            total = 0.0
        if after:
            after(k)
            reader.train()
