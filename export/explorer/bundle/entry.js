// What the explorer takes from its libraries, under one global name.
export { default as Graph } from "graphology";
export { default as Sigma } from "sigma";
export { NodeProgram, EdgeRectangleProgram, EdgeArrowProgram } from "sigma/rendering";
export { floatColor } from "sigma/utils";
