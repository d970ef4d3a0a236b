package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"regexp"
	"strconv"
	"strings"
)

// suffixVEX ends the names of kernels for processors that have VNNI on 256 bits but
// no AVX-512. The instructions are the same, in the encoding of AVX, VEX, which
// neither avo nor Go's assembler has for them: they know that of AVX-512 only.
const suffixVEX = "AVXVNNI"

// opcodes are those of the instructions in VEX's map 0F38 with prefix 66.
var opcodes = map[string]byte{"VPDPBUSD": 0x50, "VPDPWSSD": 0x52}

var (
	dotProduct = regexp.MustCompile(`(?m)^\t(VPDPBUSD|VPDPWSSD) +Y(\d+), Y(\d+), Y(\d+)$`)
	requires   = regexp.MustCompile(`(?m)^// Requires: .*$`)
)

// encodeVEX writes dot products as bytes in those kernels of the file just generated
// whose names end in suffixVEX.
func encodeVEX() {
	path := flag.Lookup("out").Value.String()
	code, err := os.ReadFile(path)
	if err != nil {
		log.Fatal(err)
	}
	const head = "\n// func "
	kernels := strings.Split(string(code), head)
	for i, k := range kernels {
		name, _, _ := strings.Cut(k, "(")
		if strings.HasSuffix(name, suffixVEX) {
			k = requires.ReplaceAllString(k, "// Requires: AVX, AVX2, AVX-VNNI")
			kernels[i] = dotProduct.ReplaceAllStringFunc(k, vex)
		}
	}
	if err := os.WriteFile(path, []byte(strings.Join(kernels, head)), 0o666); err != nil {
		log.Fatal(err)
	}
}

// vex encodes one dot product, with its text as comment.
func vex(line string) string {
	m := dotProduct.FindStringSubmatch(line)
	var y [3]byte
	for i := range y {
		n, err := strconv.Atoi(m[2+i])
		if err != nil || n > 15 {
			log.Fatalf("%s: VEX has registers 0 to 15", line)
		}
		y[i] = byte(n)
	}
	last, first, sum := y[0], y[1], y[2] // the order of Go's assembler
	code := [...]byte{
		0xc4,
		0x40 | ^sum>>3&1<<7 | ^last>>3&1<<5 | 2, // upper bits of registers, inverted; map 0F38
		^first&15<<3 | 1<<2 | 1,                 // 256 bits, prefix 66
		opcodes[m[1]],
		0xc0 | sum&7<<3 | last&7,
	}
	var out strings.Builder
	fmt.Fprintf(&out, "\t// %s\n\t", strings.TrimSpace(line))
	for i, b := range code {
		if i > 0 {
			out.WriteString("; ")
		}
		fmt.Fprintf(&out, "BYTE $%#02x", b)
	}
	return out.String()
}
