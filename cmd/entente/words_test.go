package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"testing"

	"entente/extract/document"
	"entente/graph"
)

var visibleTests = []struct{ in, want string }{
	{"Société Générale – 5 €", "Société Générale – 5 €"},
	{"two\nlines\tand a tab", "two lines and a tab"},
	{"\x1b[2Jcleared\x07\x00", "\ufffd[2Jcleared\ufffd\ufffd"},
	{"\u0085next line, \u009b31m", "\ufffdnext line, \ufffd31m"},
	{"evil\u202etxt.exe", "evil\ufffdtxt.exe"},
	{"שלום عليكم", "שלום عليكم"},
}

func TestVisible(t *testing.T) {
	for _, test := range visibleTests {
		if got := visible(test.in); got != test.want {
			t.Errorf("visible(%q) = %q, want %q", test.in, got, test.want)
		}
	}
}

func TestQuotedList(t *testing.T) {
	for _, test := range []struct {
		names []string
		want  string
	}{
		{nil, ``},
		{[]string{"a"}, `"a"`},
		{[]string{"a", "b"}, `"a" or "b"`},
		{[]string{"a", "b", "c"}, `"a", "b" or "c"`},
	} {
		if got := quotedList(test.names); got != test.want {
			t.Errorf("quotedList(%q) = %s, want %s", test.names, got, test.want)
		}
	}
}

func TestReasonFor(t *testing.T) {
	for _, test := range []struct {
		err  error
		want string
	}{
		{&fs.PathError{Op: "open", Path: "a.txt", Err: fs.ErrNotExist}, "file does not exist"},
		{fmt.Errorf("document: %w", &fs.PathError{Op: "stat", Path: "a.txt", Err: fs.ErrPermission}), "permission denied"},
		{fmt.Errorf("document: read a.txt: %w: 3 MiB", document.ErrTooLarge), "too large: 3 MiB"},
		{errors.New("something else"), "something else"},
	} {
		if got := reasonFor("a.txt", test.err); got != test.want {
			t.Errorf("reasonFor(%v) = %q, want %q", test.err, got, test.want)
		}
	}
}

func TestSpell(t *testing.T) {
	known := []string{"Company", "PARTY_TO", "WORKS_FOR"}
	counts := []graph.Count{{Name: "Vessel", N: 3}}
	names := []string{"company", "party-to", "Works For", "vessel"}
	if err := spell("type", names, known, counts); err != nil {
		t.Fatal(err)
	}
	if want := []string{"Company", "PARTY_TO", "WORKS_FOR", "Vessel"}; !slices.Equal(names, want) {
		t.Errorf("spell made %q, want %q", names, want)
	}
	if err := spell("type", []string{"Firm"}, known, counts); !errors.Is(err, errUsage) {
		t.Errorf("spell of an unknown type = %v, want a wrong call", err)
	}
}

// TestProgressLines counts in lines where there is no terminal, and not at all
// for what is soon done.
func TestProgressLines(t *testing.T) {
	for _, test := range []struct {
		total int
		quiet bool
		want  string
	}{
		{5, false, ""},
		{99, false, ""},
		{200, true, ""},
		{200, false, "20 of 200 things\n40 of 200 things\n60 of 200 things\n80 of 200 things\n100 of 200 things\n" +
			"120 of 200 things\n140 of 200 things\n160 of 200 things\n180 of 200 things\n"},
	} {
		var said bytes.Buffer
		c := newConsole(nil, &bytes.Buffer{}, &said)
		c.quiet = test.quiet
		p := c.progress("things")
		for i := range test.total {
			p.set(i+1, test.total)
		}
		p.finish()
		if said.String() != test.want {
			t.Errorf("%d things, quiet %v: said\n%s\nwant\n%s", test.total, test.quiet, &said, test.want)
		}
	}
}

// A long document tells each tenth of it, a short one nothing, and lines of several
// readers do not run into each other.
func TestProgressWithinADocument(t *testing.T) {
	var said bytes.Buffer
	p := newConsole(nil, &bytes.Buffer{}, &said).progress("documents")
	short, long := p.within("short.txt"), p.within("long.txt")
	for done := 0; done <= longDocument; done += 500 {
		short(done/2, longDocument/2)
		long(done, longDocument)
	}
	want := ""
	for n := 10; n <= 100; n += 10 {
		want += fmt.Sprintf("long.txt: %d%% read\n", n)
	}
	if said.String() != want {
		t.Errorf("said\n%s\nwant\n%s", &said, want)
	}
}
