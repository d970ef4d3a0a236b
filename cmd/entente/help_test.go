package main

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// programVerbs returns the verbs a user sees.
func programVerbs(t *testing.T) []*cobra.Command {
	t.Helper()
	var out []*cobra.Command
	for _, verb := range newRoot(newConsole(nil, &bytes.Buffer{}, &bytes.Buffer{})).Commands() {
		if !verb.Hidden && verb.Name() != "help" {
			out = append(out, verb)
		}
	}
	return out
}

func TestVerbsExplainThemselves(t *testing.T) {
	for _, verb := range programVerbs(t) {
		name := verb.Name()
		if verb.Short == "" || verb.Long == "" {
			t.Errorf("%s: no help", name)
		}
		if !strings.Contains(verb.Example, "entente "+name) {
			t.Errorf("%s: the help has no example of a call", name)
		}
		verb.Flags().VisitAll(func(f *pflag.Flag) {
			if f.Usage == "" {
				t.Errorf("%s: --%s is not explained", name, f.Name)
			}
		})
	}
}

// TestHelpEndsWithExamples asks as a user does.
func TestHelpEndsWithExamples(t *testing.T) {
	for _, verb := range programVerbs(t) {
		var out, err bytes.Buffer
		if code := run(t.Context(), []string{verb.Name(), "--help"}, nil, &out, &err); code != exitOK {
			t.Errorf("%s --help: exit code %d", verb.Name(), code)
		}
		help := strings.TrimSpace(out.String())
		last := help[strings.LastIndex(help, "\n\n")+1:]
		if !strings.Contains(last, "entente "+verb.Name()) {
			t.Errorf("%s --help ends with\n%s\nwant examples", verb.Name(), last)
		}
		if err.Len() > 0 {
			t.Errorf("%s --help wrote to stderr: %s", verb.Name(), &err)
		}
	}
}

// TestManualNamesEveryVerb reads what a newcomer reads: the README and the page
// on the command line that it points to.
func TestManualNamesEveryVerb(t *testing.T) {
	manual, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	page, err := os.ReadFile("../../docs/cli.md")
	if os.IsNotExist(err) {
		t.Skip("there is no docs/cli.md")
	} else if err != nil {
		t.Fatal(err)
	}
	manual = append(manual, page...)
	for _, verb := range programVerbs(t) {
		if !bytes.Contains(manual, []byte("entente "+verb.Name())) {
			t.Errorf("neither README.md nor docs/cli.md names 'entente %s'", verb.Name())
		}
	}
}
