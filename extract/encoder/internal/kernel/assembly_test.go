package kernel

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// All functions but those of the set vnni run on processors without AVX-512: there are
// sixteen vector registers of 256 bits. The generator's allocator would take a seventeenth
// without a word, and a machine with AVX-512 would not notice.
func TestAssemblyKeepsToAVX2(t *testing.T) {
	code, err := os.ReadFile("kernel_amd64.s")
	if err != nil {
		t.Fatal(err)
	}
	beyond := regexp.MustCompile(`\b(Z\d+|[XY](1[6-9]|2\d|3[01])|K[1-7])\b`)
	functions := strings.Split(string(code), "\nTEXT ·")[1:]
	for _, f := range functions {
		name, _, _ := strings.Cut(f, "(")
		is512 := strings.HasSuffix(name, "VNNI") && !strings.HasSuffix(name, "AVXVNNI")
		if found := beyond.FindString(f); found != "" != is512 {
			t.Errorf("%s: register %q", name, found)
		}
	}
	if len(functions) < 10 {
		t.Errorf("%d functions", len(functions))
	}
}
