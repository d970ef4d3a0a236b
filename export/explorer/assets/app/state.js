// What the reader has chosen, what of the graph is in sight because of it, and the
// link in the address bar that says the same.

const everything = () => ({
  hiddenTypes: new Set(), hiddenRelations: new Set(),
  since: "", until: "", undated: true, confidence: 0, document: "",
  denied: view.denied,
  // Things without relations would crowd out the others where there are others.
  alone: view.edges.length === 0,
});

const state = {
  ...everything(),
  node: null,   // the chosen node
  pair: null,   // or two nodes whose relations are chosen
  path: null,   // or two nodes to find a way between
  around: 0,    // show only so many steps around the chosen node; 0 is all
};

// What is in sight: by index, 1 for yes.
const sight = { nodes: new Uint8Array(view.nodes.length), edges: new Uint8Array(view.edges.length), nodeCount: 0, edgeCount: 0 };

function inTime(index) {
  const date = view.documents[index].date;
  if (!date) return state.undated;
  return (!state.since || date >= state.since) && (!state.until || date <= state.until);
}

function saidIn(index) {
  return (state.document === "" || view.documents[index].id === state.document) && inTime(index);
}

function nodeWanted(node) {
  return !state.hiddenTypes.has(node.type) && node.confidence >= state.confidence &&
    (node.documents.length === 0 || node.documents.some(saidIn));
}

function edgeWanted(edge) {
  return !state.hiddenRelations.has(edge.type) && (state.denied || !edge.denied) &&
    edge.confidence >= state.confidence && edge.evidence.some((e) => saidIn(e.document));
}

// look computes what is in sight.
function look() {
  sight.nodes.fill(0);
  sight.edges.fill(0);
  for (const node of view.nodes) if (nodeWanted(node)) sight.nodes[node.index] = 1;
  for (const edge of view.edges) {
    if (sight.nodes[edge.from] && sight.nodes[edge.to] && edgeWanted(edge)) sight.edges[edge.index] = 1;
  }
  if (state.node && state.around) keepAround(state.node, state.around);
  if (!state.alone) hideAlone();
  // What the reader asked for stays, whatever the filters say.
  for (const node of chosenNodes()) sight.nodes[node.index] = 1;
  sight.nodeCount = sight.nodes.reduce((sum, x) => sum + x, 0);
  sight.edgeCount = sight.edges.reduce((sum, x) => sum + x, 0);
}

function hideAlone() {
  for (const node of view.nodes) {
    if (sight.nodes[node.index] && !node.edges.some((e) => sight.edges[e.index])) sight.nodes[node.index] = 0;
  }
}

function keepAround(start, steps) {
  const near = new Set([start]);
  let front = [start];
  for (let step = 0; step < steps; step++) {
    const next = [];
    for (const node of front) {
      for (const other of neighbours(node)) {
        if (!near.has(other)) { near.add(other); next.push(other); }
      }
    }
    front = next;
  }
  for (const node of view.nodes) if (!near.has(node)) sight.nodes[node.index] = 0;
  for (const edge of view.edges) {
    if (!sight.nodes[edge.from] || !sight.nodes[edge.to]) sight.edges[edge.index] = 0;
  }
}

function visibleEdges(node) { return node.edges.filter((e) => sight.edges[e.index]); }

function neighbours(node) { return [...new Set(visibleEdges(node).map((e) => otherEnd(e, node)))]; }

function chosenNodes() {
  if (state.node) return [state.node];
  return state.pair || state.path || [];
}

// Links. A set of types is told by the names of the hidden ones, so that a link means
// the same when the graph has grown.

function linkText() {
  const link = new URLSearchParams();
  if (state.node) link.set("node", state.node.id);
  if (state.node && state.around) link.set("around", state.around);
  if (state.pair) { link.set("between", state.pair[0].id); link.append("between", state.pair[1].id); }
  if (state.path) { link.set("path", state.path[0].id); link.append("path", state.path[1].id); }
  for (const t of state.hiddenTypes) link.append("without", view.types[t].name);
  for (const r of state.hiddenRelations) link.append("without-relation", view.relations[r].name);
  for (const key of ["since", "until", "document"]) if (state[key]) link.set(key, state[key]);
  if (state.confidence) link.set("confidence", state.confidence);
  const usual = everything();
  for (const key of ["undated", "denied", "alone"]) if (state[key] !== usual[key]) link.set(key, state[key] ? "1" : "0");
  return link.toString();
}

function readLink(text) {
  const link = new URLSearchParams(text);
  Object.assign(state, everything(), { node: null, pair: null, path: null, around: 0 });
  state.node = nodeByID.get(link.get("node")) || null;
  state.around = state.node ? Math.min(3, Math.max(0, Number(link.get("around")) || 0)) : 0;
  for (const key of ["pair", "path"]) {
    const ends = link.getAll(key === "pair" ? "between" : "path").map((id) => nodeByID.get(id));
    if (!state.node && ends.length === 2 && ends[0] && ends[1]) state[key] = ends;
  }
  if (state.pair) state.path = null;
  view.types.forEach((t, i) => { if (link.getAll("without").includes(t.name)) state.hiddenTypes.add(i); });
  view.relations.forEach((r, i) => { if (link.getAll("without-relation").includes(r.name)) state.hiddenRelations.add(i); });
  for (const key of ["since", "until"]) if (/^\d{4}-\d\d-\d\d$/.test(link.get(key))) state[key] = link.get(key);
  if (view.documents.some((d) => d.id === link.get("document"))) state.document = link.get("document");
  state.confidence = Math.min(1, Math.max(0, Number(link.get("confidence")) || 0));
  for (const key of ["undated", "denied", "alone"]) if (link.has(key)) state[key] = link.get(key) === "1";
}
