//go:build !linux

package graphviz

// Elsewhere there is the limit of the Go runtime alone.
func limitMemory(int64) {}
