package main

import (
	"encoding/binary"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// The words are those of GNU as 2.40 (-march=armv8.2-a+dotprod).
var encodeTests = []struct {
	text string
	word uint32
}{
	{"fadd v1.4s, v2.4s, v3.4s", 0x4e23d441},
	{"fadd v31.4s, v30.4s, v29.4s", 0x4e3dd7df},
	{"fsub v1.4s, v2.4s, v3.4s", 0x4ea3d441},
	{"fmul v1.4s, v2.4s, v3.4s", 0x6e23dc41},
	{"fmul v16.4s, v17.4s, v4.s[0]", 0x4f849230},
	{"fmul v31.4s, v30.4s, v29.s[1]", 0x4fbd93df},
	{"fmul v16.4s, v17.4s, v31.s[2]", 0x4f9f9a30},
	{"fmul v16.4s, v17.4s, v4.s[3]", 0x4fa49a30},
	{"fmax v1.4s, v2.4s, v3.4s", 0x4e23f441},
	{"fmin v1.4s, v2.4s, v3.4s", 0x4ea3f441},
	{"fabs v31.4s, v30.4s", 0x4ea0fbdf},
	{"fmaxv s16, v31.4s", 0x6e30fbf0},
	{"faddp s2, v17.2s", 0x7e30da22},
	{"fcvtns v7.4s, v31.4s", 0x4e21abe7},
	{"scvtf v31.4s, v7.4s", 0x4e21d8ff},
	{"sdot v16.4s, v8.16b, v0.4b[0]", 0x4f80e110},
	{"sdot v31.4s, v15.16b, v7.4b[1]", 0x4fa7e1ff},
	{"sdot v16.4s, v8.16b, v31.4b[2]", 0x4f9fe910},
	{"sdot v16.4s, v8.16b, v16.4b[3]", 0x4fb0e910},
	{"smlal v16.4s, v8.4h, v0.h[0]", 0x0f402110},
	{"smlal v31.4s, v15.4h, v7.h[1]", 0x0f5721ff},
	{"smlal v16.4s, v8.4h, v15.h[2]", 0x0f6f2110},
	{"smlal v16.4s, v8.4h, v1.h[4]", 0x0f412910},
	{"smlal2 v31.4s, v15.8h, v7.h[3]", 0x4f7721ff},
	{"smlal2 v16.4s, v8.8h, v15.h[7]", 0x4f7f2910},
	{"smull v8.8h, v0.8b, v4.8b", 0x0e24c008},
	{"smull v15.8h, v31.8b, v30.8b", 0x0e3ec3ef},
	{"smlal2 v8.8h, v0.16b, v4.16b", 0x4e248008},
	{"sadalp v31.4s, v15.8h", 0x4e6069ff},
}

func TestEncode(t *testing.T) {
	forms := map[string]bool{}
	for _, test := range encodeTests {
		got, err := encode(test.text)
		if err != nil || got != test.word {
			t.Errorf("encode(%q) = %#08x, %v, want %#08x", test.text, got, err, test.word)
		}
		forms[index.ReplaceAllString(register.ReplaceAllString(test.text, "$1"), ".$1[]")] = true
	}
	for form := range opcodes {
		if !forms[form] {
			t.Errorf("no test of %q", form)
		}
	}
}

func TestEncodeErrors(t *testing.T) {
	for _, text := range []string{
		"", "fmla v0.4s, v1.4s, v2.4s", "fadd v0.2d, v1.2d, v2.2d", "fadd v0.4s, v1.4s", "fadd v0.4s, v1.4s, v32.4s",
		"sdot v0.4s, v1.16b, v2.4b[4]", "smlal v0.4s, v1.4h, v2.h[8]", "smlal v0.4s, v1.4h, v16.h[0]",
	} {
		if w, err := encode(text); err == nil {
			t.Errorf("encode(%q) = %#08x, want an error", text, w)
		}
	}
}

// What is committed is what this generator writes.
func TestGenerated(t *testing.T) {
	f, err := generate()
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{"kernel_arm64.s": f.assembly.String(), "kernel_arm64.go": f.stubs.String()} {
		got, err := os.ReadFile(filepath.Join("../../internal/kernel", name))
		if err != nil {
			t.Fatal(err)
		}
		if string(got) != want {
			t.Errorf("%s is not what the generator writes: run go generate ./extract/encoder/internal/kernel", name)
		}
	}
}

var wordLine = regexp.MustCompile(`WORD \$(0x[0-9a-f]{8}) // (.*)`)

// A disassembler reads every word of the kernels as the comment beside it.
func TestDisassembly(t *testing.T) {
	const objdump = "aarch64-linux-gnu-objdump"
	if _, err := exec.LookPath(objdump); err != nil {
		t.Skip(objdump + " is not installed")
	}
	f, err := generate()
	if err != nil {
		t.Fatal(err)
	}
	var code []byte
	var want []string
	for _, m := range wordLine.FindAllStringSubmatch(f.assembly.String(), -1) {
		w, err := strconv.ParseUint(m[1], 0, 32)
		if err != nil {
			t.Fatal(err)
		}
		code = binary.LittleEndian.AppendUint32(code, uint32(w))
		want = append(want, m[2])
	}
	name := filepath.Join(t.TempDir(), "code")
	if err := os.WriteFile(name, code, 0o666); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(objdump, "-D", "-b", "binary", "-m", "aarch64", name).Output()
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for line := range strings.Lines(string(out)) {
		if column := strings.Split(strings.TrimSpace(line), "\t"); len(column) > 2 {
			got = append(got, strings.Join(column[2:], " "))
		}
	}
	if len(got) != len(want) || len(want) == 0 {
		t.Fatalf("%d instructions, want %d", len(got), len(want))
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("%q reads as %q", want[i], got[i])
		}
	}
}
