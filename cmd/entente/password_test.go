package main

import (
	"path/filepath"
	"testing"
)

func TestPassword(t *testing.T) {
	t.Setenv("NEO4J_PASSWORD", "from the environment")
	for _, test := range []struct{ file, want string }{
		{"secret", "secret"},
		{"secret\n", "secret"},
		{"secret\r\nand a second line\n", "secret"},
		{" with blanks \n", " with blanks "},
		{"", ""},
	} {
		path := filepath.Join(t.TempDir(), "password")
		writeTestFile(t, path, test.file)
		if got, err := password(path); err != nil || got != test.want {
			t.Errorf("password of a file with %q = %q, %v, want %q", test.file, got, err, test.want)
		}
	}
	if got, err := password(""); err != nil || got != "from the environment" {
		t.Errorf("password without a file = %q, %v", got, err)
	}
}
