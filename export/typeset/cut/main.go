// Command cut packs a TrueType font for this program: without hinting and kerning, as
// WOFF. It made the wide font of package typeset; nobody needs it to build entente.
//
//	go run ./export/typeset/cut -o export/typeset/wide.woff DroidSansFallback.ttf
package main

import (
	"flag"
	"fmt"
	"os"

	"entente/export/typeset"
)

func main() {
	out := flag.String("o", "", "`FILE` to write")
	flag.Parse()
	if *out == "" || flag.NArg() != 1 {
		flag.Usage()
		os.Exit(2)
	}
	if err := cut(flag.Arg(0), *out); err != nil {
		fmt.Fprintln(os.Stderr, "cut:", err)
		os.Exit(1)
	}
}

func cut(in, out string) error {
	ttf, err := os.ReadFile(in)
	if err != nil {
		return err
	}
	packed, err := typeset.Pack(ttf, typeset.WideFamily)
	if err != nil {
		return err
	}
	return os.WriteFile(out, packed, 0o666)
}
