// Package text holds the types that pass between the stages of extraction: a
// Document goes in, Claims come out. It is a leaf: it imports nothing of the
// project, and every stage knows the others only through it.
//
// All positions are byte offsets into Document.Text, half-open.
package text
