// Making elements. Text becomes text, never markup.

const byID = (id) => document.getElementById(id);

// make returns an element: properties are set as such, functions as listeners, what
// has a dash as attribute. Children are elements or text.
function make(tag, properties, ...children) {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(properties || {})) {
    if (typeof value === "function") element.addEventListener(key, value);
    else if (key.includes("-") || key === "role") element.setAttribute(key, value);
    else element[key] = value;
  }
  element.append(...children.filter((c) => c !== null && c !== undefined && c !== ""));
  return element;
}

// bdi keeps the direction of one name's letters from turning its neighbours.
function bdi(text) { return make("bdi", null, text); }

function nodeLink(node) {
  return make("span", { className: "node" }, swatch(view.types[node.type]),
    make("button", { type: "button", className: "link", title: node.shown, click: () => choose({ node }) }, bdi(shorten(node.shown, 110))));
}

function percent(x) { return Math.round(100 * x) + " %"; }

function counted(n, one, many) { return n.toLocaleString("en") + " " + (n === 1 ? one : many); }
