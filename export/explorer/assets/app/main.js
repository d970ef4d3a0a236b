// Putting it together: every change goes through change or choose, which show it
// everywhere and write it into the address bar.

function show() {
  look();
  showFilters();
  showPanel();
  redraw();
}

// change sets parts of the state.
function change(parts, { look: moves = false, add = false } = {}) {
  Object.assign(state, parts);
  const link = "#" + linkText();
  // Choices can be gone back to; every move of a slider need not.
  if (location.hash !== link) history[add ? "pushState" : "replaceState"](null, "", link === "#" ? location.pathname + location.search : link);
  show();
  if (moves) lookAt(nodesInFront());
}

// choose takes a node, a pair or a path, or nothing.
function choose(what, { still = false } = {}) {
  change({ node: null, pair: null, path: null, around: 0, ...what }, { look: !still, add: true });
}

function nodesInFront() {
  if (state.node && state.around) return nodesInSight();
  return front ? [...front].map((i) => view.nodes[i]) : [];
}

function setTheme() {
  root.dataset.theme = dark() ? "light" : "dark";
  onTheme();
}

function onTheme() {
  recolour();
  recolourFilters();
  showPanel();
}

function start() {
  readLink(location.hash.slice(1));
  buildFilters();
  // On a small screen the picture comes first, and the filters when they are asked for.
  byID("filters").open = !matchMedia("(max-width: 60rem)").matches;
  look();
  startPicture();
  listenToKeys();
  byID("theme").addEventListener("click", setTheme);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", onTheme);
  addEventListener("popstate", () => { readLink(location.hash.slice(1)); show(); lookAt(nodesInFront()); });
  show();
  fit({ still: true });
  lookAt(nodesInFront(), { still: true });
  root.dataset.ready = "yes";
}

start();
