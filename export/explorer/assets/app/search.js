// Search: names first, then sentences. Names are ranked as "entente show" ranks them.

const ranks = { id: 0, name: 1, alias: 2, beginsName: 3, beginsAlias: 4, within: 5 };

// beginsWords says whether each word of the query begins a word of the name, in order.
function beginsWords(name, words) {
  let at = 0;
  const own = name.split(" ");
  return words.every((w) => {
    while (at < own.length && !own[at].startsWith(w)) at++;
    return at++ < own.length;
  });
}

function rank(node, query, folded, words) {
  if (node.id === query) return ranks.id;
  if (folded === "") return node.name === query ? ranks.name : Infinity;
  let best = Infinity;
  node.folded.forEach((name, i) => {
    if (name === folded) best = Math.min(best, i === 0 ? ranks.name : ranks.alias);
    else if (beginsWords(name, words)) best = Math.min(best, i === 0 ? ranks.beginsName : ranks.beginsAlias);
    else if (name.includes(folded)) best = Math.min(best, ranks.within);
  });
  return best;
}

function findNodes(query) {
  const folded = fold(query), words = folded.split(" ");
  const hits = [];
  for (const node of view.nodes) {
    const r = rank(node, query.trim(), folded, words);
    if (r < Infinity) hits.push([r, node]);
  }
  hits.sort((a, b) => a[0] - b[0] || b[1].mentions - a[1].mentions || a[1].index - b[1].index);
  return hits.map((hit) => hit[1]);
}

// Sentences are folded when the first search needs them.
let foldedSentences = null;

// findFacts lists the relations one of whose sentences has all words of the query.
function findFacts(query, most) {
  const words = fold(query).split(" ");
  if (fold(query).length < 3) return [];
  foldedSentences = foldedSentences || view.sentences.map(fold);
  const holds = foldedSentences.map((s) => words.every((w) => s.includes(w)));
  const facts = [];
  for (const edge of view.edges) {
    if (facts.length >= most) break;
    if (edge.from !== edge.to && edge.evidence.some((e) => e.sentence >= 0 && holds[e.sentence])) facts.push(edge);
  }
  return facts;
}
