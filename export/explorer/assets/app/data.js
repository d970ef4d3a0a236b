// The graph of the page, and indices to walk it by.

const view = JSON.parse(document.getElementById("data").textContent);

// fold makes spellings comparable: no marks, no case, words parted by single blanks.
function fold(text) {
  return text.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

const nodeByID = new Map();
view.nodes.forEach((node, index) => {
  node.index = index;
  node.edges = [];
  node.shown = node.name.trim() || "(nameless)";
  node.folded = [node.name, ...(node.aliases || [])].map(fold);
  nodeByID.set(node.id, node);
});

// A bundle is all relations that lead from one node to another: one line of the picture.
const bundles = new Map();
function bundleKey(from, to) { return from + ">" + to; }

view.edges.forEach((edge, index) => {
  edge.index = index;
  view.nodes[edge.from].edges.push(edge);
  if (edge.from === edge.to) return; // told in the panel; the picture has no loops
  view.nodes[edge.to].edges.push(edge);
  const key = bundleKey(edge.from, edge.to);
  if (!bundles.has(key)) bundles.set(key, { from: edge.from, to: edge.to, edges: [] });
  bundles.get(key).edges.push(edge);
});

function otherEnd(edge, node) {
  return view.nodes[edge.from === node.index ? edge.to : edge.from];
}

// edgesBetween lists the relations between two nodes, whatever their direction.
function edgesBetween(a, b) {
  const there = bundles.get(bundleKey(a.index, b.index));
  const back = bundles.get(bundleKey(b.index, a.index));
  return [...(there ? there.edges : []), ...(back ? back.edges : [])];
}
