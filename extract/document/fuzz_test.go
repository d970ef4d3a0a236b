package document_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"entente/extract/document"
)

func fuzz(f *testing.F, format string, seeds ...string) {
	files, err := filepath.Glob("testdata/*." + map[string]string{"text": "txt", "markdown": "md", "html": "html"}[format])
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	for _, s := range seeds {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		r, err := document.Parse("fuzz", data, document.Options{Format: format})
		if err != nil {
			return
		}
		checkBlocks(t, r)
		if len(r.Blocks) == 0 {
			t.Error("a document without blocks and without an error")
		}
	})
}

func FuzzText(f *testing.F) {
	fuzz(f, "text", "a\r\nb\rc\fd", "\ufeff\u200b x", "\xff\xfea\x00", "1. x\n 2. y\n(a) z", "By \n\nBy:\n|\t|\n", strings.Repeat("a b\n", 50), "Comments\nA: b\n@c")
}

func FuzzMarkdown(f *testing.F) {
	fuzz(f, "markdown", "---\ntitle: x\n", "# \n===\n", "[[[[![](", "a\n---\n|b|\n|-|", "```\n", "<!-- x", "> - 1. x\\\n\\", "**_~~`", "[a](b)[^c]<d>\n\n    e")
}

func FuzzHTML(f *testing.F) {
	fuzz(f, "html", "<p>a<br><br>b<table><tr><td>c<td>d", "<h1>x</h1><nav>y", strings.Repeat("<div>", 600)+"x", "<pre> a\n\n b", "<a><div>x</a>y", "<svg><title>t</title></svg><body>z", "<script><p>", "<p>&#0;&#xFFFFFF;\x00")
}
