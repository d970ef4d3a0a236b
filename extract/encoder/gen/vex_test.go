package main

import (
	"strings"
	"testing"
)

// The bytes are those of GNU as 2.40.
func TestVEX(t *testing.T) {
	for line, want := range map[string]string{
		"\tVPDPBUSD Y12, Y14, Y0": "c4 c2 0d 50 c4",
		"\tVPDPBUSD Y3, Y2, Y11":  "c4 62 6d 50 db",
		"\tVPDPWSSD Y13, Y8, Y9":  "c4 42 3d 52 cd",
		"\tVPDPWSSD Y0, Y15, Y7":  "c4 e2 05 52 f8",
	} {
		got := vex(line)
		_, code, _ := strings.Cut(got, "\n\t")
		code = strings.NewReplacer("BYTE $0x", "", ";", "").Replace(code)
		if code != want {
			t.Errorf("%s: %q, want %q", line, code, want)
		}
	}
}
