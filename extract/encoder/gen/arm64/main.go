// Command arm64 writes the arm64 assembly of extract/encoder/internal/kernel. It
// is a module of its own, on the standard library alone. Run it by
//
//	go generate ./extract/encoder/internal/kernel
//
// and commit what it writes. Every kernel has a twin in plain Go in that
// package, which says what it computes and which the tests compare it with, bit
// by bit; the comments here only say how.
//
// Go's assembler knows memory, integers and permutations of vectors, but neither
// arithmetic on vectors of floats nor long and dot products. Those are words,
// which this command encodes from the text that stands as comment beside them:
// the two cannot part. Nothing is fused (no fmla): Go rounds every step.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
)

func main() {
	out := flag.String("out", "kernel_arm64.s", "assembly to write")
	stubs := flag.String("stubs", "kernel_arm64.go", "declarations to write")
	flag.Parse()
	if err := run(*out, *stubs); err != nil {
		fmt.Fprintln(os.Stderr, "arm64:", err)
		os.Exit(1)
	}
}

func run(out, stubs string) error {
	f, err := generate()
	if err != nil {
		return err
	}
	return errors.Join(
		os.WriteFile(out, f.assembly.Bytes(), 0o666),
		os.WriteFile(stubs, f.stubs.Bytes(), 0o666))
}

func generate() (*file, error) {
	f := newFile()
	tiles(f)
	magnitudes(f)
	quantizers(f)
	interleave(f)
	gelu(f)
	addNorm(f)
	softmax(f)
	return f, f.err
}
