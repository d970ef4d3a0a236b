package document_test

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"entente/extract/document"
	"entente/extract/text"
)

var goldDocs = flag.String("gold.docs", "*", "glob of the gold documents to measure")

// TestNoiseOnGold measures noise labels against gold noise, in bytes. It runs
// where ENTENTE_GOLD names a folder with dev, texts, train and texts-train:
//
//	ENTENTE_GOLD=… go test ./extract/document -run NoiseOnGold -v
//
// Lists of noise are complete only for the saved pages of train (story-*), so
// precision is checked there.
func TestNoiseOnGold(t *testing.T) {
	root := os.Getenv("ENTENTE_GOLD")
	if root == "" {
		t.Skip("ENTENTE_GOLD is not set")
	}
	for _, set := range []struct{ name, texts string }{{"dev", "texts"}, {"train", "texts-train"}} {
		var marked, clean noiseCount
		files, err := filepath.Glob(filepath.Join(root, set.name, *goldDocs+".json"))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			gold := readGold(t, f)
			name := strings.TrimSuffix(filepath.Base(f), ".json")
			c := countNoise(t, name, filepath.Join(root, set.texts, name+".txt"), gold)
			if len(gold) > 0 && strings.HasPrefix(name, "story-") || set.name == "dev" && len(gold) > 0 {
				marked.add(c)
			} else {
				clean.add(c)
			}
		}
		if len(files) == 0 {
			continue
		}
		t.Logf("%s, documents with noise: recall %.3f, content called noise %.4f (%d of %d bytes)", set.name, marked.recall(), marked.lost(), marked.wrong, marked.content)
		t.Logf("%s, documents without: content called noise %.4f (%d of %d bytes)", set.name, clean.lost(), clean.wrong, clean.content)
		if marked.recall() < 0.85 || set.name == "train" && (marked.lost() > 0.005 || clean.lost() > 0.005) {
			t.Errorf("%s: noise recall below .85 or more than .5%% of content lost", set.name)
		}
	}
}

type noiseCount struct{ hit, noise, wrong, content int }

func (c *noiseCount) add(o noiseCount) {
	c.hit += o.hit
	c.noise += o.noise
	c.wrong += o.wrong
	c.content += o.content
}

func (c noiseCount) recall() float64 { return float64(c.hit) / float64(max(1, c.noise)) }
func (c noiseCount) lost() float64   { return float64(c.wrong) / float64(max(1, c.content)) }

func readGold(t *testing.T, path string) []string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var g struct{ Noise []string }
	if err := json.Unmarshal(data, &g); err != nil {
		t.Fatal(err)
	}
	return g.Noise
}

// countNoise compares labels and gold byte by byte; white space does not count.
func countNoise(t *testing.T, name, path string, gold []string) noiseCount {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	res, err := document.Parse(path, data, document.Options{})
	if err != nil {
		t.Fatal(err)
	}
	noise := make([]bool, len(res.Text))
	for _, q := range gold {
		for at := 0; ; {
			i := strings.Index(res.Text[at:], q)
			if i < 0 {
				break
			}
			for k := at + i; k < at+i+len(q); k++ {
				noise[k] = true
			}
			at += i + len(q)
		}
	}
	var c noiseCount
	for _, b := range res.Blocks {
		var bc noiseCount
		for k := b.Start; k < b.End; k++ {
			if strings.ContainsRune(" \n\t\r", rune(res.Text[k])) {
				continue
			}
			switch said := !b.Label.Content(); {
			case noise[k] && said:
				bc.hit++
				fallthrough
			case noise[k]:
				bc.noise++
			case said:
				bc.wrong++
				fallthrough
			default:
				bc.content++
			}
		}
		if bc.wrong > 3 {
			t.Logf("WRONG %s %s %.110q", name, b.Label, res.Text[b.Start:b.End])
		}
		if bc.hit < bc.noise {
			t.Logf("MISSED %s %s %.110q", name, b.Label, res.Text[b.Start:b.End])
		}
		c.add(bc)
	}
	return c
}

// TestCopiesOnGold checks that the two copies of one article among the texts
// are known as one, and no other pair is.
func TestCopiesOnGold(t *testing.T) {
	root := os.Getenv("ENTENTE_GOLD")
	if root == "" {
		t.Skip("ENTENTE_GOLD is not set")
	}
	files, err := filepath.Glob(filepath.Join(root, "texts", "*.txt"))
	if err != nil || len(files) == 0 {
		t.Skip("no texts")
	}
	sigs := make([][]uint32, len(files))
	for i, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		res, err := document.Parse(f, data, document.Options{})
		if err != nil {
			t.Fatal(err)
		}
		sigs[i] = res.Signature
	}
	for i := range files {
		for j := range i {
			s := text.Similarity(sigs[i], sigs[j])
			copies := filepath.Base(files[j]) == "seed-000.txt" && filepath.Base(files[i]) == "seed-001.txt"
			if copies {
				t.Logf("the two copies are %.2f alike", s)
			}
			if copies && s < 0.8 || !copies && s > 0.3 {
				t.Errorf("%s and %s are %.2f alike", files[j], files[i], s)
			}
		}
	}
}
