// Package jsongraph writes a graph as JSON and reads it back. The format is a
// contract with programs outside this project:
//
//	{"format":"entente","version":1,
//	"documents":[
//	{"id":"…","path":"…","title":"…","date":"2019-06-05"}
//	],
//	"nodes":[
//	{"id":"…","type":"Company","name":"Gazprom","aliases":["…"],"properties":{},"confidence":0.97,"mentions":[
//	 {"document":"…","start":120,"end":127}
//	]}
//	],
//	"edges":[
//	{"id":"…","type":"PARTY_TO","from":"…","to":"…","properties":{},"confidence":0.9,"polarity":"affirmed","status":"signed","evidence":[
//	 {"document":"…","start":100,"end":220,"finder":"…","score":0.9,"text":"…"}
//	]}
//	]}
//
// Offsets are bytes into the file for plain text and into the extracted text for
// other formats. Every mention and every piece of evidence has a line of its own,
// so that two graphs can be compared with diff. Keys come in the order above,
// documents, nodes and edges in the order of graph.View, the keys of properties
// sorted: the same graph gives the same bytes.
//
// Documents come without their texts, but every piece of evidence carries the
// passage it points to as "text" where the graph has it. A reader must ignore
// keys that it does not know.
package jsongraph
