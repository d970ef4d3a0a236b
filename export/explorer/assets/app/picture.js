// The picture: the nodes at the places that were computed when the page was made, the
// bundles as lines, what is chosen in front and the rest faint behind it.

const root = document.documentElement;
let colours = null; // of the theme in use
let sigma = null;   // null where the browser has no WebGL
let picture = null; // the graph that sigma draws
let front = null;   // indices of the nodes in front, null when all are equal
let frontBundles = new Set();

function dark() {
  return root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

function typeColour(type) { return dark() ? type.dark : type.light; }

// mix lays a share of one colour over another.
function mix(over, under, share) {
  const part = (colour, i) => parseInt(colour.slice(1 + 2 * i, 3 + 2 * i), 16);
  const hex = (i) => Math.round(part(over, i) * share + part(under, i) * (1 - share)).toString(16).padStart(2, "0");
  return "#" + hex(0) + hex(1) + hex(2);
}

function setColours() {
  const theme = dark() ? view.themes.dark : view.themes.light;
  const crowded = bundles.size > 1500;
  colours = {
    page: theme.page, ink: theme.ink,
    line: mix(theme.line, theme.page, crowded ? 0.35 : 0.7), strong: mix(theme.ink, theme.page, 0.75),
    faintLine: mix(theme.line, theme.page, crowded ? 0.06 : 0.15), denied: theme.denied,
    types: view.types.map(typeColour), faint: view.types.map((t) => mix(typeColour(t), theme.page, 0.22)),
  };
}

function buildPicture() {
  picture = new libraries.Graph({ type: "directed", allowSelfLoops: false });
  for (const node of view.nodes) {
    picture.addNode(String(node.index), {
      index: node.index, x: node.x, y: node.y, label: shorten(node.shown), type: "shape", shape: shapes[view.types[node.type].shape].code,
    });
  }
  for (const [key, bundle] of bundles) picture.addDirectedEdgeWithKey(key, String(bundle.from), String(bundle.to));
}

// box is the frame around what is in sight.
function box(nodes) {
  const frame = { x: [Infinity, -Infinity], y: [Infinity, -Infinity] };
  for (const node of nodes) {
    for (const axis of ["x", "y"]) {
      frame[axis][0] = Math.min(frame[axis][0], node[axis] - node.radius);
      frame[axis][1] = Math.max(frame[axis][1], node[axis] + node.radius);
    }
  }
  return nodes.length > 0 ? frame : { x: [-1, 1], y: [-1, 1] };
}

function nodesInSight() { return view.nodes.filter((n) => sight.nodes[n.index]); }

// setSizes chooses how large nodes are, in pixels, when all is in the window: as large
// as their places allow, within what can be seen and what is not gross.
function setSizes(frame) {
  const { width, height } = sigma.getDimensions();
  const unit = Math.min(width / Math.max(2, frame.x[1] - frame.x[0]), height / Math.max(2, frame.y[1] - frame.y[0]));
  const scale = Math.min(15, Math.max(4, unit));
  picture.updateEachNodeAttributes((_, a) => ({ ...a, size: view.nodes[a.index].radius * scale }), { attributes: ["size"] });
}

function drawNode(_, a) {
  if (!sight.nodes[a.index]) return { ...a, hidden: true };
  const type = view.nodes[a.index].type, chosen = chosenNodes().includes(view.nodes[a.index]);
  const inFront = front === null || front.has(a.index);
  return {
    ...a, color: inFront ? colours.types[type] : colours.faint[type], ring: colours.types[type],
    label: inFront ? a.label : null, forceLabel: front !== null && inFront && front.size <= 150,
    highlighted: chosen, zIndex: chosen ? 2 : inFront ? 1 : 0,
  };
}

function drawBundle(key, a) {
  const bundle = bundles.get(key);
  const edges = bundle.edges.filter((e) => sight.edges[e.index]);
  if (edges.length === 0) return { ...a, hidden: true };
  const inFront = frontBundles.has(key), faint = front !== null && !inFront;
  const denied = edges.every((e) => e.denied), mutual = edges.every((e) => view.relations[e.type].mutual);
  const witnesses = new Set(edges.flatMap((e) => e.evidence.map((x) => view.documents[x.document].copy_of || view.documents[x.document].id)));
  const bold = inFront && frontBundles.size <= 60;
  return {
    ...a, type: mutual ? "line" : "arrow", size: (bundles.size > 1500 ? 1 : 2) + Math.min(2.5, 0.5 * (witnesses.size - 1)) + (bold ? 0.7 : 0),
    color: faint ? colours.faintLine : denied ? colours.denied : inFront ? colours.strong : colours.line,
    label: bold ? bundleLabel(bundle, edges) : null, forceLabel: inFront, zIndex: inFront ? 1 : 0,
  };
}

// bundleLabel is the words of the relations; where there are some both ways, the first
// line has them all, since both would write in the same place.
function bundleLabel(bundle, edges) {
  const words = (list) => [...new Set(list.map((e) => (e.denied ? "denied: " : "") + view.relations[e.type].words))];
  const back = bundles.get(bundleKey(bundle.to, bundle.from));
  const backEdges = back ? back.edges.filter((e) => sight.edges[e.index]) : [];
  if (backEdges.length > 0 && bundle.from > bundle.to) return null;
  return [...new Set([...words(edges), ...words(backEdges)])].join(" · ");
}

// choose sets what is in front.
function setFront() {
  frontBundles = new Set();
  front = null;
  const add = (a, b) => { frontBundles.add(bundleKey(a.index, b.index)); frontBundles.add(bundleKey(b.index, a.index)); };
  if (state.node) {
    const near = neighbours(state.node);
    front = new Set([state.node.index, ...near.map((n) => n.index)]);
    near.forEach((n) => add(state.node, n));
  } else if (state.pair) {
    front = new Set(state.pair.map((n) => n.index));
    add(...state.pair);
  } else if (state.path) {
    const way = findPath(...state.path) || state.path;
    front = new Set(way.map((n) => n.index));
    way.slice(1).forEach((n, i) => add(way[i], n));
  }
}

function redraw() {
  setFront();
  if (sigma) sigma.refresh({ skipIndexation: false });
}

function recolour() {
  setColours();
  if (!sigma) return;
  sigma.setSetting("edgeLabelColor", { color: colours.ink });
  redraw();
}

// moveTo moves the camera, at once where the reader wants no motion.
function moveTo(place, still) {
  const camera = sigma.getCamera();
  if (still || matchMedia("(prefers-reduced-motion: reduce)").matches) camera.setState({ ...camera.getState(), ...place });
  else camera.animate(place, { duration: 300 });
}

function fit({ still = false } = {}) {
  if (!sigma) return;
  const frame = box(nodesInSight());
  sigma.setCustomBBox(frame);
  setSizes(frame);
  sigma.refresh();
  moveTo({ x: 0.5, y: 0.5, ratio: 1, angle: 0 }, still);
}

// lookAt moves the picture so that the nodes are in it, and closer if they are small.
function lookAt(nodes, { still = false } = {}) {
  if (!sigma || nodes.length === 0) return;
  const at = nodes.map((n) => sigma.getNodeDisplayData(String(n.index)));
  const low = (axis) => Math.min(...at.map((a) => a[axis])), high = (axis) => Math.max(...at.map((a) => a[axis]));
  const span = Math.max(high("x") - low("x"), high("y") - low("y"));
  const ratio = Math.min(1.1, Math.max(span * 1.35, sigma.getCamera().ratio > 0.35 ? 0.35 : 0.12));
  moveTo({ x: (low("x") + high("x")) / 2, y: (low("y") + high("y")) / 2, ratio }, still);
}

function startPicture() {
  setColours();
  const place = document.getElementById("picture");
  try {
    if (!document.createElement("canvas").getContext("webgl2")) throw new Error("no WebGL");
    buildPicture();
    picture.updateEachNodeAttributes((_, a) => ({ ...a, size: 4 }));
    sigma = new libraries.Sigma(picture, place, {
      nodeProgramClasses: { shape: ShapeProgram }, edgeProgramClasses: { line: libraries.EdgeRectangleProgram, arrow: libraries.EdgeArrowProgram },
      nodeReducer: drawNode, edgeReducer: drawBundle, zIndex: true, enableEdgeEvents: true, renderEdgeLabels: true,
      edgeLabelFont: font, edgeLabelSize: 11, edgeLabelColor: { color: colours.ink },
      labelDensity: 2, labelGridCellSize: 90, labelRenderedSizeThreshold: 0, minEdgeThickness: 0.8,
      defaultDrawNodeLabel: offerLabel, defaultDrawNodeHover: drawHover, stagePadding: 40, minCameraRatio: 0.005, maxCameraRatio: 2.5,
    });
  } catch (err) {
    sigma = null;
    const blind = document.getElementById("blind");
    blind.textContent = "This browser cannot draw the picture (" + err.message + "). Search, lists and paths work all the same.";
    blind.hidden = false;
    place.hidden = true;
    document.getElementById("tools").hidden = true;
    return;
  }
  sigma.on("afterRender", drawLabels);
  listenToPicture(place);
}

function listenToPicture(place) {
  sigma.on("clickNode", ({ node }) => choose({ node: view.nodes[node] }, { still: true }));
  sigma.on("clickEdge", ({ edge }) => choose({ pair: [view.nodes[bundles.get(edge).from], view.nodes[bundles.get(edge).to]] }, { still: true }));
  sigma.on("clickStage", () => choose({}));
  sigma.on("doubleClickNode", (event) => { event.preventSigmaDefault(); lookAt([view.nodes[event.node], ...neighbours(view.nodes[event.node])]); });
  for (const kind of ["Node", "Edge"]) {
    sigma.on("enter" + kind, () => { place.style.cursor = "pointer"; });
    sigma.on("leave" + kind, () => { place.style.cursor = ""; });
  }
}
