package main

import (
	"bytes"
	"io"
	"regexp"
	"strings"
	"testing"

	"entente/export"

	"github.com/spf13/cobra"
)

// exampleCall finds a call of the program in a line of an example: what stands
// after "entente" up to a pipe, a redirection, a comment or a closing bracket.
var exampleCall = regexp.MustCompile(`\bentente ([^|>#)\n]*)`)

// exampleWord is an argument as a shell takes it.
var exampleWord = regexp.MustCompile(`"[^"]*"|\S+`)

// TestExamplesAreCalls checks that all examples are what the program understands:
// their flags exist, their arguments are enough and their files have a format.
func TestExamplesAreCalls(t *testing.T) {
	root := newRoot(newConsole(nil, io.Discard, io.Discard))
	calls := 0
	for _, verb := range append(root.Commands(), root) {
		for _, m := range exampleCall.FindAllStringSubmatch(verb.Example, -1) {
			var args []string
			for _, word := range exampleWord.FindAllString(m[1], -1) {
				args = append(args, strings.Trim(word, `"`))
			}
			calls++
			checkCall(t, args)
		}
	}
	if calls < 20 {
		t.Errorf("found %d examples, want all of every verb", calls)
	}
}

func checkCall(t *testing.T, args []string) {
	t.Helper()
	root := newRoot(newConsole(nil, &bytes.Buffer{}, io.Discard))
	verb, rest, err := root.Find(args)
	if err != nil || verb == root {
		t.Errorf("entente %s: no such verb (%v)", strings.Join(args, " "), err)
		return
	}
	if err := verb.ParseFlags(rest); err != nil {
		t.Errorf("entente %s: %v", strings.Join(args, " "), err)
		return
	}
	if err := verb.ValidateArgs(verb.Flags().Args()); err != nil {
		t.Errorf("entente %s: %v", strings.Join(args, " "), err)
	}
	checkFiles(t, verb, args)
}

func checkFiles(t *testing.T, verb *cobra.Command, args []string) {
	t.Helper()
	files, _ := verb.Flags().GetStringArray("output") // none where the verb writes no files
	for _, file := range files {
		if _, err := export.ByPath(file); err != nil && file != stdoutName {
			t.Errorf("entente %s: %v", strings.Join(args, " "), err)
		}
	}
}
