// Search box and keyboard.

const shownNodes = 30, shownFacts = 15;
let found = [];          // what the list shows: {node} or {pair}
let marked_ = -1;        // the entry that Enter takes
let pathStart = null;    // the node from which a path is wanted

function askPath(node) {
  pathStart = node;
  const box = byID("query");
  box.value = "";
  box.placeholder = "Path from " + shorten(node.shown) + " to …";
  box.focus();
  listFound();
}

function listFound() {
  const query = byID("query").value;
  const nodes = query.trim() ? findNodes(query) : [];
  const facts = query.trim() && !pathStart ? findFacts(query, shownFacts) : [];
  found = [...nodes.slice(0, shownNodes).map((node) => ({ node })), ...facts.map((edge) => ({ pair: [view.nodes[edge.from], view.nodes[edge.to]], edge }))];
  marked_ = found.length > 0 ? 0 : -1;
  byID("results").replaceChildren(...found.map(entry));
  byID("found").textContent = !query.trim() ? "" : found.length === 0 ? "Nothing found." :
    nodes.length > shownNodes ? "The first " + shownNodes + " of " + nodes.length.toLocaleString("en") + " things." : "";
  markFound();
}

function entry(hit, i) {
  const pick = (event) => { event.preventDefault(); take(i); };
  const item = make("li", { id: "found" + i, role: "option", mousedown: pick });
  if (hit.node) {
    const also = aliasThatMatches(hit.node);
    item.append(swatch(view.types[hit.node.type]), " ", bdi(shorten(hit.node.shown, 90)));
    if (also) item.append(make("span", { className: "why" }, "also ", bdi(shorten(also, 90))));
  } else {
    item.append(bdi(shorten(hit.pair[0].shown, 60)), " " + view.relations[hit.edge.type].words + " ", bdi(shorten(hit.pair[1].shown, 60)), make("span", { className: "why" }, "in a sentence"));
  }
  return item;
}

// aliasThatMatches tells why a node was found that is called otherwise.
function aliasThatMatches(node) {
  const folded = fold(byID("query").value), words = folded.split(" ");
  if (beginsWords(node.folded[0], words)) return "";
  const i = node.folded.findIndex((name, k) => k > 0 && (beginsWords(name, words) || name.includes(folded)));
  return i > 0 ? node.aliases[i - 1] : "";
}

function markFound() {
  const box = byID("query"), list = byID("results");
  list.hidden = found.length === 0;
  box.setAttribute("aria-expanded", String(found.length > 0));
  [...list.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === marked_)));
  if (marked_ >= 0) {
    box.setAttribute("aria-activedescendant", "found" + marked_);
    list.children[marked_].scrollIntoView({ block: "nearest" });
  } else box.removeAttribute("aria-activedescendant");
}

function take(i) {
  const hit = found[i];
  if (!hit) return;
  if (pathStart && hit.node) choose({ path: [pathStart, hit.node] });
  else if (hit.node) choose({ node: hit.node });
  else choose({ pair: hit.pair });
  clearSearch();
}

function clearSearch() {
  const box = byID("query");
  pathStart = null;
  box.value = "";
  box.placeholder = "A name, or words of a sentence";
  listFound();
}

function onQueryKey(event) {
  const turn = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (turn && found.length > 0) {
    event.preventDefault();
    marked_ = (marked_ + turn + found.length) % found.length;
    markFound();
  } else if (event.key === "Enter") {
    event.preventDefault();
    take(marked_);
  } else if (event.key === "Escape") {
    event.preventDefault();
    if (byID("query").value || pathStart) clearSearch();
    else { byID("query").blur(); choose({}); }
  }
}

const pageKeys = {
  "/": () => byID("query").focus(),
  Escape: () => choose({}),
  p: () => { if (state.node) askPath(state.node); },
  s: () => { if (state.node) change({ around: (state.around + 1) % 4 }, { look: true }); },
  f: () => fit(),
};

function onPageKey(event) {
  const writing = event.target.matches("input[type=search], input[type=date], select");
  if (writing || event.ctrlKey || event.metaKey || event.altKey || !pageKeys[event.key]) return;
  event.preventDefault();
  pageKeys[event.key]();
}

function onPictureKey(event) {
  if (!sigma || event.ctrlKey || event.metaKey || event.altKey) return;
  const camera = sigma.getCamera(), step = 0.15 * camera.ratio;
  const moves = {
    "+": () => camera.animatedZoom(1.5), "=": () => camera.animatedZoom(1.5), "-": () => camera.animatedUnzoom(1.5), "0": () => fit(),
    ArrowLeft: () => moveTo({ x: camera.x - step }), ArrowRight: () => moveTo({ x: camera.x + step }),
    ArrowUp: () => moveTo({ y: camera.y + step }), ArrowDown: () => moveTo({ y: camera.y - step }),
  };
  if (!moves[event.key]) return;
  event.preventDefault();
  moves[event.key]();
}

function listenToKeys() {
  const box = byID("query");
  box.addEventListener("input", listFound);
  box.addEventListener("keydown", onQueryKey);
  document.addEventListener("keydown", (event) => { if (event.target !== box) onPageKey(event); });
  byID("picture").addEventListener("keydown", onPictureKey);
  byID("closer").addEventListener("click", () => sigma.getCamera().animatedZoom(1.5));
  byID("farther").addEventListener("click", () => sigma.getCamera().animatedUnzoom(1.5));
  byID("fit").addEventListener("click", () => fit());
}
