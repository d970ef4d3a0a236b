// Package graphtest holds graphs to test with: a small one that reads as a
// story, a nasty one that breaks careless writers, and random ones of any size.
// Every call returns the same graph, byte for byte.
package graphtest
