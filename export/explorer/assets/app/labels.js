// Labels that never lie on each other. Sigma offers the labels that fit its grid in the
// order of the grid; they are kept until the picture is done, and then drawn by weight,
// the chosen ones first, each only where there is room.

const font = "system-ui, sans-serif";
const longest = 42;
const widths = new Map(); // label and size -> width: measuring is slow

let offered = [];

function shorten(text, most = longest) {
  const letters = [...text.replace(/\s+/gu, " ")];
  return letters.length <= most ? letters.join("") : letters.slice(0, most - 1).join("") + "…";
}

function offerLabel(context, node) {
  if (node.label) offered.push({ context, node });
}

// overlap says whether two boxes (left, top, right, bottom) share a point.
function overlap(a, b) { return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]; }

// places lists where a label may stand: right of its node, left, below, above.
function places(node, width, size) {
  const { x, y } = node, off = node.size + 3, half = width / 2, high = size * 1.3;
  return [
    [x + off, y - high / 2, x + off + width, y + high / 2], [x - off - width, y - high / 2, x - off, y + high / 2],
    [x - half, y + off, x + half, y + off + high], [x - half, y - off - high, x + half, y - off],
  ];
}

// discs are the boxes of the nodes in the window; where there are very many they would
// leave no room, and a label in front of some dots is easy to read.
function discs() {
  if (sight.nodeCount > 400) return [];
  return nodesInSight().map((node) => {
    const data = sigma.getNodeDisplayData(String(node.index));
    const { x, y } = sigma.framedGraphToViewport(data), r = sigma.scaleSize(data.size) * 0.8;
    return [x - r, y - r, x + r, y + r];
  });
}

function drawLabels() {
  const { width: right, height: bottom } = sigma.getDimensions();
  const window_ = (box) => box[0] >= 0 && box[1] >= 0 && box[2] <= right && box[3] <= bottom;
  offered.sort((a, b) => (b.node.forceLabel ? 1 : 0) - (a.node.forceLabel ? 1 : 0) || b.node.size - a.node.size || a.node.index - b.node.index);
  const taken = offered.filter((o) => o.node.highlighted).map((o) => hoverBox(o.context, o.node).frame), nodes = discs();
  for (const { context, node } of offered) {
    if (node.highlighted) continue; // its box says it
    const size = node.forceLabel ? 13 : 12, key = size + node.label;
    context.font = size + "px " + font;
    if (!widths.has(key)) widths.set(key, context.measureText(node.label).width);
    const free = places(node, widths.get(key), size).filter((box) => window_(box) && !taken.some((t) => overlap(t, box)));
    const place = free.find((box) => !nodes.some((n) => overlap(n, box))) || (node.forceLabel && free[0]);
    if (!place) continue;
    taken.push(place);
    writeLabel(context, node.label, place[0], (place[1] + place[3]) / 2 + size / 3);
  }
  offered = [];
}

function writeLabel(context, text, left, base) {
  context.lineWidth = 3;
  context.lineJoin = "round";
  context.strokeStyle = colours.page;
  context.fillStyle = colours.ink;
  context.strokeText(text, left, base);
  context.fillText(text, left, base);
}

// hoverBox is the frame around the whole name and the type of a node, and the texts.
function hoverBox(context, node) {
  const name = shorten(view.nodes[node.index].shown, 70), type = view.types[view.nodes[node.index].type].name;
  context.font = "600 13px " + font;
  const wide = Math.max(context.measureText(name).width, context.measureText(type).width) + 14;
  const room = context.canvas.clientWidth - node.x - node.size - 4;
  const left = wide < room ? node.x + node.size + 4 : node.x - node.size - 4 - wide;
  return { name, type, frame: [left, node.y - 19, left + wide, node.y + 19] };
}

// drawHover writes the name of the node under the pointer, or of the chosen one, into a
// box and draws a ring around the node.
function drawHover(context, node) {
  const { name, type, frame: [left, top, right, bottom] } = hoverBox(context, node);
  context.beginPath();
  context.roundRect(left, top, right - left, bottom - top, 5);
  context.fillStyle = colours.page;
  context.fill();
  context.lineWidth = 1.5;
  context.strokeStyle = node.ring;
  context.stroke();
  context.beginPath();
  context.arc(node.x, node.y, node.size + 3, 0, 2 * Math.PI);
  context.lineWidth = 2;
  context.stroke();
  context.fillStyle = colours.ink;
  context.fillText(name, left + 7, top + 16);
  context.font = "11px " + font;
  context.fillText(type, left + 7, top + 31);
}
