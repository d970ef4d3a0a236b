// The shapes of the types, as a program for the graphics card and as drawings for the
// lists. They are those of the maps, except that an octagon of ten pixels is a circle,
// so that it is a lozenge here.

const shapes = {
  rounded: { code: 0, outline: "M4 1h8a3 3 0 0 1 3 3v8a3 3 0 0 1-3 3H4a3 3 0 0 1-3-3V4a3 3 0 0 1 3-3z" },
  rectangle: { code: 1, outline: "M1.6 1.6h12.8v12.8H1.6z" },
  hexagon: { code: 2, outline: "M0 8l4-6.6h8L16 8l-4 6.6H4z" },
  ellipse: { code: 3, outline: "M8 .8a7.2 7.2 0 1 1 0 14.4A7.2 7.2 0 0 1 8 .8z" },
  octagon: { code: 4, outline: "M8 0l8 8-8 8-8-8z" },
  note: { code: 5, outline: "M2.8 1.2h5.9l4.5 4.5v9.1H2.8z" },
  parallelogram: { code: 6, outline: "M4.6 2.8H16L11.4 13.2H0z" },
  pill: { code: 7, outline: "M4.4 4h7.2a4 4 0 0 1 0 8H4.4a4 4 0 0 1 0-8z" },
  framed: { code: 8, outline: "M1 1h14v14H1zM4.6 4.6v6.8h6.8V4.6z" },
};

function swatch(type) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("class", "swatch");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", shapes[type.shape].outline);
  path.setAttribute("fill-rule", "evenodd");
  path.setAttribute("fill", typeColour(type));
  svg.append(path);
  return svg;
}

const vertexShader = `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
varying vec4 v_color;
varying vec2 v_at;
varying float v_pixel;
varying float v_shape;

void main() {
  float radius = a_size * u_correctionRatio / u_sizeRatio * 2.0;
  gl_Position = vec4((u_matrix * vec3(a_position + a_corner * radius, 1)).xy, 0, 1);
  v_at = a_corner;
  v_pixel = u_correctionRatio * 2.0 / radius;
  v_shape = a_shape;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= 255.0 / 254.0;
}`;

// Each shape is told by the distance from its rim, negative inside, where the radius
// of the node is 1.
const fragmentShader = `
precision highp float;
varying vec4 v_color;
varying vec2 v_at;
varying float v_pixel;
varying float v_shape;

float box(vec2 p, vec2 half_) { return max(abs(p.x) - half_.x, abs(p.y) - half_.y); }

float rim(vec2 p, float shape) {
  vec2 a = abs(p);
  if (shape < 0.5) return length(max(a - 0.45, 0.0)) - 0.38;
  if (shape < 1.5) return box(p, vec2(0.8));
  if (shape < 2.5) return max(a.y - 0.82, a.x * 0.855 + a.y * 0.518 - 0.855);
  if (shape < 3.5) return length(p) - 0.9;
  if (shape < 4.5) return (a.x + a.y - 1.0) * 0.707;
  if (shape < 5.5) return max(box(p, vec2(0.66, 0.86)), (p.x + p.y - 0.94) * 0.707);
  if (shape < 6.5) return max(abs(p.x - p.y * 0.44) * 0.915 - 0.65, a.y - 0.66);
  if (shape < 7.5) return length(vec2(max(a.x - 0.48, 0.0), p.y)) - 0.52;
  float d = box(p, vec2(0.86));
  return max(d, -(d + 0.42));
}

void main(void) {
  float d = rim(v_at, v_shape) / v_pixel;
  #ifdef PICKING_MODE
  gl_FragColor = length(v_at) > 1.0 ? vec4(0.0) : v_color;
  #else
  gl_FragColor = mix(v_color, vec4(0.0), clamp(d + 0.5, 0.0, 1.0));
  #endif
}`;

class ShapeProgram extends libraries.NodeProgram {
  getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
    return {
      VERTICES: 6, METHOD: TRIANGLES,
      VERTEX_SHADER_SOURCE: vertexShader, FRAGMENT_SHADER_SOURCE: fragmentShader,
      UNIFORMS: ["u_sizeRatio", "u_correctionRatio", "u_matrix"],
      ATTRIBUTES: [
        { name: "a_position", size: 2, type: FLOAT },
        { name: "a_size", size: 1, type: FLOAT },
        { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_shape", size: 1, type: FLOAT },
      ],
      CONSTANT_ATTRIBUTES: [{ name: "a_corner", size: 2, type: FLOAT }],
      CONSTANT_DATA: [[-1, -1], [1, -1], [-1, 1], [-1, 1], [1, -1], [1, 1]],
    };
  }

  processVisibleItem(index, at, node) {
    this.array.set([node.x, node.y, node.size, libraries.floatColor(node.color)], at);
    this.array[at + 4] = index;
    this.array[at + 5] = node.shape;
  }

  setUniforms(params, { gl, uniformLocations }) {
    gl.uniform1f(uniformLocations.u_correctionRatio, params.correctionRatio);
    gl.uniform1f(uniformLocations.u_sizeRatio, params.sizeRatio);
    gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
  }
}
