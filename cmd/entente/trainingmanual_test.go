package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
)

// TestTrainingManual scores the annotated document that docs/training.md shows: its
// files are in the form that eval takes, and every mention stands in the text.
func TestTrainingManual(t *testing.T) {
	page, err := os.ReadFile("../../docs/training.md")
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	files := manualFile.FindAllStringSubmatch(string(page), -1)
	if len(files) != 2 {
		t.Fatalf("%d files in the example, want 2", len(files))
	}
	for _, f := range files {
		if err := os.MkdirAll(filepath.Dir(f[1]), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(f[1], []byte(f[2]), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	var gold struct {
		Entities []struct{ Mentions []string }
	}
	if err := json.Unmarshal([]byte(files[1][2]), &gold); err != nil {
		t.Fatal(err)
	}
	for _, e := range gold.Entities {
		for _, m := range e.Mentions {
			if !bytes.Contains([]byte(files[0][2]), []byte(m)) {
				t.Errorf("%q does not stand in the text", m)
			}
		}
	}
	var out, errs bytes.Buffer
	if code := run(t.Context(), []string{"eval", "mine/train", "--texts", "mine/texts-train", "--json"}, nil, &out, &errs); code != exitOK {
		t.Fatalf("exit code %d\n%s", code, &errs)
	}
	var report struct {
		Entities struct {
			Total struct{ Gold, Right int }
		}
	}
	if err := json.Unmarshal(out.Bytes(), &report); err != nil {
		t.Fatal(err)
	}
	if total := report.Entities.Total; total.Gold != len(gold.Entities) || total.Right < total.Gold/2 {
		t.Errorf("%d of %d entities found, of %d in the file", total.Right, total.Gold, len(gold.Entities))
	}
}
