package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"entente/export"

	"github.com/spf13/cobra"
)

// exampleCall finds a call of the program in a line of an example: what stands
// after "entente" up to a pipe, a redirection, a comment or a closing bracket.
var exampleCall = regexp.MustCompile(`(?m)(?:^|[|(]|\$|=\S+)[ \t]*(?:\./)?entente ([^|>#)\n]*)`)

// exampleWord is an argument as a shell takes it.
var exampleWord = regexp.MustCompile(`"[^"]*"|\S+`)

// TestExamplesAreCalls checks that all examples are what the program understands:
// their flags exist, their arguments are enough and their files have a format.
func TestExamplesAreCalls(t *testing.T) {
	root := newRoot(newConsole(nil, io.Discard, io.Discard))
	calls := 0
	for _, verb := range append(root.Commands(), root) {
		calls += checkCalls(t, verb.Example)
	}
	if calls < 20 {
		t.Errorf("found %d examples, want all of every verb", calls)
	}
}

// manualCode is a block of shell lines in a page of the manual.
var manualCode = regexp.MustCompile("(?s)```(?:sh|console)\n(.*?)```")

// TestManualsExamplesAreCalls does the same for the README and the pages of docs.
func TestManualsExamplesAreCalls(t *testing.T) {
	pages, err := filepath.Glob("../../docs/*.md")
	if err != nil {
		t.Fatal(err)
	}
	calls := 0
	for _, page := range append(pages, "../../README.md") {
		text, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		for _, code := range manualCode.FindAllStringSubmatch(string(text), -1) {
			calls += checkCalls(t, code[1])
		}
	}
	if calls < 20 {
		t.Errorf("found %d calls in the manual, want some of every verb", calls)
	}
}

// checkCalls checks the calls in lines of shell and returns their number.
func checkCalls(t *testing.T, lines string) int {
	t.Helper()
	calls := exampleCall.FindAllStringSubmatch(lines, -1)
	for _, call := range calls {
		var args []string
		for _, word := range exampleWord.FindAllString(call[1], -1) {
			args = append(args, strings.Trim(word, `"`))
		}
		checkCall(t, args)
	}
	return len(calls)
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
		folder := strings.HasSuffix(file, "/") // of maps
		if _, err := export.ByPath(file); err != nil && file != stdoutName && !folder {
			t.Errorf("entente %s: %v", strings.Join(args, " "), err)
		}
	}
}
