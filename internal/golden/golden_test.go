package golden

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// recorder is a test that keeps its failures to itself.
type recorder struct {
	testing.TB
	messages []string
}

func (r *recorder) Helper() {}

func (r *recorder) Errorf(format string, args ...any) { r.messages = append(r.messages, format) }

func (r *recorder) Fatalf(format string, args ...any) {
	r.messages = append(r.messages, "fatal "+format)
}

func TestCheck(t *testing.T) {
	t.Chdir(t.TempDir())
	*update = true
	Check(t, "sub/a.txt", []byte("one\n"))
	*update = false

	for _, test := range []struct{ name, file, got, failure string }{
		{"same bytes", "sub/a.txt", "one\n", ""},
		{"other bytes", "sub/a.txt", "two\n", "differs"},
		{"no file", "b.txt", "one\n", "fatal"},
	} {
		r := &recorder{TB: t}
		Check(r, test.file, []byte(test.got))
		failed := strings.Join(r.messages, "\n")
		if (failed == "") != (test.failure == "") || !strings.Contains(failed, test.failure) {
			t.Errorf("%s: Check said %q, want %q", test.name, failed, test.failure)
		}
	}
	if got, err := os.ReadFile(filepath.Join("testdata", "sub", "a.txt")); err != nil || string(got) != "one\n" {
		t.Errorf("the file holds %q (%v) after a failed check, want what -update wrote", got, err)
	}
}
