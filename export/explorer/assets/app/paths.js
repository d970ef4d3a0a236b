// A way between two nodes over what is in sight: the shortest, of equally short ones
// that whose relations are surest. What documents deny connects nothing.

function steps(node) {
  const best = new Map(); // neighbour -> confidence of the surest relation
  for (const edge of visibleEdges(node)) {
    if (edge.denied) continue;
    const other = otherEnd(edge, node);
    best.set(other, Math.max(best.get(other) || 0, edge.confidence));
  }
  best.delete(node);
  return best;
}

// distancesTo returns how many steps each node is away from the goal.
function distancesTo(goal) {
  const away = new Map([[goal, 0]]);
  for (let front = [goal]; front.length > 0;) {
    const next = [];
    for (const node of front) {
      for (const other of steps(node).keys()) {
        if (!away.has(other)) { away.set(other, away.get(node) + 1); next.push(other); }
      }
    }
    front = next;
  }
  return away;
}

// findPath returns the nodes of the way, both ends included, or null if there is none.
function findPath(from, to) {
  const away = distancesTo(to);
  if (!away.has(from)) return null;
  const sureness = new Map([[to, 1]]), next = new Map();
  const inOrder = [...away.keys()].filter((n) => away.get(n) <= away.get(from)).sort((a, b) => away.get(a) - away.get(b));
  for (const node of inOrder) {
    for (const [other, confidence] of [...steps(node)].sort((a, b) => a[0].index - b[0].index)) {
      if (away.get(other) !== away.get(node) - 1) continue;
      const sure = confidence * sureness.get(other);
      if (!next.has(node) || sure > sureness.get(node)) { sureness.set(node, sure); next.set(node, other); }
    }
  }
  const way = [from];
  while (way[way.length - 1] !== to) way.push(next.get(way[way.length - 1]));
  return way;
}
