// The filters at the left, built from what the graph holds.

function buildFilters() {
  buildList("types", view.types.map((t) => t.name), tally(view.nodes, view.types.length), "hiddenTypes");
  buildList("relations", view.relations.map((r) => r.words), tally(view.edges, view.relations.length), "hiddenRelations");
  for (const d of view.documents) byID("document").append(make("option", { value: d.id }, d.title || d.path || d.id));
  const dates = view.documents.map((d) => d.date).filter(Boolean).sort();
  for (const id of ["since", "until"]) {
    if (dates.length > 0) { byID(id).min = dates[0].slice(0, 10); byID(id).max = dates[dates.length - 1].slice(0, 10); }
    byID(id).addEventListener("change", () => change({ [id]: byID(id).value }));
  }
  byID("when").hidden = dates.length === 0;
  byID("undatedLine").hidden = dates.length === view.documents.length;
  byID("document").addEventListener("change", () => change({ document: byID("document").value }));
  byID("confidence").addEventListener("input", () => change({ confidence: Number(byID("confidence").value) }));
  for (const id of ["undated", "alone", "denied"]) byID(id).addEventListener("change", () => change({ [id]: byID(id).checked }));
  byID("reset").addEventListener("click", () => { change(everything()); fit(); });
  hideEmpty("alone", view.nodes.filter((n) => n.edges.length === 0).length);
  hideEmpty("denied", view.edges.filter((e) => e.denied).length);
}

// hideEmpty writes how many things a box is about, and hides it if there are none.
function hideEmpty(id, n) {
  byID(id + "Count").textContent = n.toLocaleString("en");
  byID(id + "Line").hidden = n === 0;
}

function tally(list, n) {
  const counts = new Array(n).fill(0);
  for (const x of list) counts[x.type]++;
  return counts;
}

function buildList(id, names, counts, key) {
  const set = byID(id);
  set.hidden = names.length === 0;
  const all = make("button", { type: "button", className: "link", click: () =>
    change({ [key]: state[key].size > 0 ? new Set() : new Set(names.keys()) }) }, "none");
  all.id = id + "All";
  set.querySelector("legend").append(all);
  names.forEach((name, i) => {
    const toggle = (event) => {
      const hidden = new Set(state[key]);
      if (event.target.checked) hidden.delete(i); else hidden.add(i);
      change({ [key]: hidden });
    };
    set.append(make("label", { className: "line" }, make("input", { type: "checkbox", change: toggle }),
      id === "types" ? swatch(view.types[i]) : null, make("span", { className: "name" }, bdi(name)),
      make("span", { className: "count" }, counts[i].toLocaleString("en"))));
  });
}

// showFilters sets the controls to the state.
function showFilters() {
  for (const [id, key] of [["types", "hiddenTypes"], ["relations", "hiddenRelations"]]) {
    byID(id).querySelectorAll("input").forEach((box, i) => { box.checked = !state[key].has(i); });
    byID(id + "All").textContent = state[key].size > 0 ? "all" : "none";
  }
  for (const id of ["since", "until", "document"]) byID(id).value = state[id];
  for (const id of ["undated", "alone", "denied"]) byID(id).checked = state[id];
  byID("confidence").value = state.confidence;
  byID("least").textContent = percent(state.confidence);
  const part = (n, all, one, many) => (n === all ? "" : n.toLocaleString("en") + " of ") + counted(all, one, many);
  byID("counts").textContent = part(sight.nodeCount, view.nodes.length, "thing", "things") + ", " +
    part(sight.edgeCount, view.edges.length, "relation", "relations") + ", " + counted(view.documents.length, "document", "documents");
}

function recolourFilters() {
  byID("types").querySelectorAll(".swatch").forEach((old, i) => old.replaceWith(swatch(view.types[i])));
}
