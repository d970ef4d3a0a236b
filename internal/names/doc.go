// Package names knows how things are called: what is one name in two spellings,
// what legal forms, honorifics and general words add to a name, and which countries
// there are. The reader links the names of a document by it, and the graph those of
// many.
//
// It is a leaf; its lists lie beside it as text files, written by hand.
package names
