// The panel: what is known of a node, of two nodes, or of the way between two.

function showPanel() {
  const panel = byID("panel");
  if (state.node) panel.replaceChildren(...nodePanel(state.node));
  else if (state.pair) panel.replaceChildren(...pairPanel(...state.pair));
  else if (state.path) panel.replaceChildren(...pathPanel(...state.path));
  else panel.replaceChildren(...startPanel());
  panel.scrollTop = 0;
}

function startPanel() {
  const most = view.nodes.filter((n) => sight.nodes[n.index]).map((n) => [neighbours(n).length, n])
    .sort((a, b) => b[0] - a[0] || b[1].mentions - a[1].mentions || a[1].index - b[1].index).slice(0, 20);
  const list = make("ul", { className: "plain" }, ...most.map(([n, node]) =>
    make("li", null, nodeLink(node), make("span", { className: "count" }, counted(n, "neighbour", "neighbours")))));
  const help = view.nodes.length === 0 ? "The graph is empty." :
    "Click a thing or a line, or search, to read what documents say and where. These have most neighbours:";
  return [make("h2", null, "Where to begin"), make("p", { className: "note" }, help), list];
}

function head(text) {
  return make("header", null, make("span", null, ...text),
    make("button", { type: "button", className: "link", click: () => choose({}), "aria-label": "Close" }, "Close"));
}

function nodePanel(node) {
  const type = view.types[node.type];
  const parts = [
    head([swatch(type), " " + type.name]), make("h2", { id: "chosen" }, bdi(node.shown)),
    actions(node), nodeFacts(node),
  ];
  const edges = visibleEdges(node), unseen = node.edges.length - edges.length;
  for (const group of groups(node, edges)) {
    parts.push(make("h3", null, group.title));
    for (const edge of group.edges) parts.push(fact(edge, [nodeLink(otherEnd(edge, node))], node));
  }
  if (edges.length === 0) parts.push(make("p", { className: "note" }, "No relations in sight."));
  if (unseen > 0) parts.push(make("p", { className: "note" }, counted(unseen, "relation is", "relations are") + " hidden by the filters."));
  parts.push(make("h3", null, "Mentioned in"), make("ul", { className: "plain" }, ...node.documents.map((d) => make("li", null, source(d)))));
  return parts;
}

function actions(node) {
  const steps = [1, 2, 3].map((n) => make("button", {
    type: "button", "aria-pressed": String(state.around === n), click: () => change({ around: state.around === n ? 0 : n }, { look: true }),
  }, n === 1 ? "1 step" : n + " steps"));
  return make("div", { className: "actions" },
    make("button", { type: "button", id: "pathFrom", click: () => askPath(node) }, "Path to …"),
    make("span", { className: "note" }, "Only within"), ...steps, copyButton());
}

function copyButton() {
  return make("button", { type: "button", click: async (event) => {
    const button = event.currentTarget;
    try { await navigator.clipboard.writeText(location.href); button.textContent = "Copied"; }
    catch { button.textContent = "The address bar has the link"; }
  } }, "Copy link");
}

function nodeFacts(node) {
  const rows = [];
  const row = (key, value) => rows.push(make("dt", null, bdi(key)), make("dd", null, bdi(value)));
  if (node.aliases && node.aliases.length > 0) row("also", node.aliases.join("; "));
  for (const key of Object.keys(node.properties || {}).sort()) row(key, node.properties[key]);
  row("confidence", percent(node.confidence));
  row("mentions", counted(node.mentions, "mention", "mentions") + " in " + counted(node.documents.length, "document", "documents"));
  return make("dl", null, ...rows);
}

// groups sorts the relations of a node by type and direction.
function groups(node, edges) {
  const all = new Map();
  for (const edge of edges) {
    const relation = view.relations[edge.type];
    const out = edge.from === node.index || relation.mutual;
    const title = out ? relation.words + " …" : "… " + relation.words + " it";
    const key = relation.words + (out ? "0" : "1");
    if (!all.has(key)) all.set(key, { title, edges: [] });
    all.get(key).edges.push(edge);
  }
  const list = [...all].sort((a, b) => (a[0] < b[0] ? -1 : 1)).map((x) => x[1]);
  for (const group of list) group.edges.sort((a, b) => b.confidence - a.confidence || a.index - b.index);
  return list;
}

// fact is a relation with its sentences, the surest first.
function fact(edge, title) {
  const notes = [edge.status, ...Object.keys(edge.properties || {}).sort().map((k) => k + " " + edge.properties[k]), percent(edge.confidence)];
  const names = [view.nodes[edge.from], view.nodes[edge.to]];
  const sayings = quotes(edge).map((q) => quote(q, names));
  const more = sayings.slice(1);
  return make("div", { className: "fact" },
    make("div", null, edge.denied ? make("span", { className: "denied" }, "denied: ") : null, ...title,
      make("span", { className: "note" }, " ", bdi(notes.filter(Boolean).join(", ")))),
    sayings[0],
    more.length > 0 ? make("details", null, make("summary", null, counted(more.length, "more sentence", "more sentences")), ...more) : null);
}

// quotes joins evidence that repeats a sentence: one quote, several sources.
function quotes(edge) {
  const all = new Map();
  const inOrder = edge.evidence.map((e, i) => [e, i]).sort((a, b) => b[0].score - a[0].score || a[1] - b[1]);
  for (const [e] of inOrder) {
    const key = e.sentence < 0 ? "document " + e.document : e.sentence;
    if (!all.has(key)) all.set(key, { sentence: e.sentence, documents: new Set(), finder: e.finder });
    all.get(key).documents.add(e.document);
  }
  return [...all.values()];
}

function quote(q, nodes) {
  const text = q.sentence < 0 ? [make("span", { className: "note" }, "The text is not in this graph.")] : marked(view.sentences[q.sentence], nodes);
  const sources = [...q.documents].flatMap((d, i) => (i === 0 ? [source(d)] : [make("br"), source(d)]));
  return make("blockquote", null, bdi(""), make("span", { dir: "auto" }, ...text), make("div", { className: "source" }, ...sources));
}

// marked is a sentence in which the names of the nodes stand out.
function marked(sentence, nodes) {
  const names = nodes.flatMap((n) => [n.name, ...(n.aliases || [])]).filter((n) => n.trim().length > 1)
    .sort((a, b) => b.length - a.length).slice(0, 40);
  if (names.length === 0) return [sentence];
  const pattern = new RegExp("(?<![\\p{L}\\p{N}])(" + names.map((n) => n.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|") + ")(?![\\p{L}\\p{N}])", "giu");
  return sentence.split(pattern).map((piece, i) => (i % 2 === 1 ? make("mark", null, piece) : piece));
}

function source(index) {
  const d = view.documents[index];
  const title = d.title || d.path || d.id;
  const link = /^https?:\/\//i.test(d.path) ?
    make("a", { href: d.path, rel: "noopener noreferrer", target: "_blank" }, bdi(title)) : bdi(title);
  return make("span", { className: "source", title: d.path }, link, d.date ? ", " + d.date : "", d.path && d.title ? make("span", null, " (", bdi(d.path), ")") : null);
}

function relationTitle(edge) {
  return [nodeLink(view.nodes[edge.from]), " " + view.relations[edge.type].words + " ", nodeLink(view.nodes[edge.to])];
}

function pairPanel(a, b) {
  const edges = edgesBetween(a, b).filter((e) => sight.edges[e.index]);
  return [
    head(["Between two"]), make("h2", { id: "chosen" }, bdi(a.shown), " – ", bdi(b.shown)), make("div", { className: "actions" }, copyButton()),
    ...edges.map((e) => fact(e, relationTitle(e))),
    edges.length === 0 ? make("p", { className: "note" }, "No relations in sight.") : "",
  ];
}

function pathPanel(from, to) {
  const way = findPath(from, to);
  const parts = [head(["Path"]), make("h2", { id: "chosen" }, bdi(from.shown), " → ", bdi(to.shown)),
    make("div", { className: "actions" }, copyButton(), make("button", { type: "button", click: () => choose({ path: [to, from] }) }, "Turn round"))];
  if (!way) return [...parts, make("p", { id: "way" }, "Nothing in sight connects the two. Filters may hide what does.")];
  parts.push(make("p", { id: "way", className: "note" }, from === to ? "Both are the same." : counted(way.length - 1, "step", "steps") + "."));
  const list = make("ol", { className: "steps" });
  way.slice(1).forEach((node, i) => {
    const edges = edgesBetween(way[i], node).filter((e) => sight.edges[e.index] && !e.denied);
    list.append(make("li", null, make("h3", null, (i + 1) + ". ", bdi(way[i].shown), " – ", bdi(node.shown)), ...edges.map((e) => fact(e, relationTitle(e)))));
  });
  return [...parts, list];
}
