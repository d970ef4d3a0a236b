package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"entente/export"
	"entente/graph"

	"github.com/spf13/cobra"
)

// stdoutName stands for standard output.
const stdoutName = "-"

// target is where a verb writes a graph, and how.
type target struct {
	files   []string
	format  string
	options export.Options
}

func (t *target) addFlags(cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringArrayVarP(&t.files, "output", "o", nil, "`FILE` to write, its format by its ending; - is standard output, as JSON (repeatable)")
	f.StringVar(&t.format, "format", "", "`FORMAT` of all -o files, whatever their ending (see 'entente formats')")
	f.StringVar(&t.options.Title, "title", "", "`TITLE` of a map or report")
	f.BoolVar(&t.options.Dark, "dark", false, "draw maps light on dark")
	f.StringVar(&t.options.Layout, "layout", "", "`LAYOUT` of maps: "+strings.Join(export.Layouts(), ", ")+" (default "+export.Layouts()[0]+")")
	f.IntVar(&t.options.MaxNodes, "max-nodes", 0, "at most `N` entities on a map (default 60)")
	cmd.RegisterFlagCompletionFunc("format", completeFormats)
}

func completeFormats(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	var names []string
	for _, f := range export.Formats() {
		names = append(names, f.Name+"\t"+f.Doc)
	}
	return names, cobra.ShellCompDirectiveNoFileComp
}

// formatOf returns the format of a file: the one that the user named, or the one
// of the file's ending. Standard output has no ending and gets JSON.
func (t *target) formatOf(file string) (export.Format, error) {
	if t.format != "" || file == stdoutName {
		f, err := export.ByName(cmp.Or(t.format, "json"))
		return f, wrongFormat(err)
	}
	f, err := export.ByPath(file)
	if err != nil {
		err = fmt.Errorf("-o %s: %w", file, err)
	}
	return f, wrongFormat(err)
}

func wrongFormat(err error) error {
	if err == nil {
		return nil
	}
	return withHint(usage(err), "'entente formats' lists them; --format names one whatever the ending")
}

// check finds mistakes before the work is done that they would waste.
func (t *target) check() error {
	if l := t.options.Layout; l != "" && !slices.Contains(export.Layouts(), l) {
		return usage(fmt.Errorf("--layout %s: there are %s", l, strings.Join(export.Layouts(), ", ")))
	}
	if n := t.options.MaxNodes; n < 0 {
		return usage(fmt.Errorf("--max-nodes %d is less than 0", n))
	}
	seen := map[string]bool{}
	for _, file := range t.files {
		switch {
		case file == "":
			return usage(errors.New("-o lacks the name of a file"))
		case seen[file]:
			return usage(fmt.Errorf("-o %s is given twice", file))
		}
		seen[file] = true
		f, err := t.formatOf(file)
		if err != nil {
			return err
		}
		if file == stdoutName {
			continue
		}
		for _, path := range export.Paths(file, f) {
			if err := writableAs(path, f); err != nil {
				return err
			}
		}
	}
	return nil
}

// writable reports what keeps a file from being written, as far as can be seen
// without writing it.
func writable(path string) error {
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return usage(fmt.Errorf("-o %s is a folder", path))
	}
	return hasFolder(path)
}

// writableAs does so for what a format writes, which may be a folder.
func writableAs(path string, f export.Format) error {
	if f.Files == nil {
		return writable(path)
	}
	if err := export.CheckFolder(path, f); err != nil {
		return withHint(usage(fmt.Errorf("-o %w", err)), "-o names another folder; only an earlier export is replaced")
	}
	return hasFolder(path)
}

func hasFolder(path string) error {
	folder := filepath.Dir(filepath.Clean(path))
	if info, err := os.Stat(folder); err != nil || !info.IsDir() {
		return fmt.Errorf("-o %s: there is no folder %s", path, folder)
	}
	return nil
}

// write writes the graph to all files.
func (t *target) write(ctx context.Context, c *console, g graph.View) error {
	for _, file := range t.files {
		f, err := t.formatOf(file)
		if err != nil {
			return err
		}
		if file == stdoutName {
			err = f.Write(ctx, c.out, g, t.options)
		} else {
			err = writeFile(ctx, file, f, g, t.options)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// writeFile writes one file. What is no regular file, such as a device or a pipe,
// is written as it is: a whole file cannot be put in its place.
func writeFile(ctx context.Context, path string, f export.Format, g graph.View, o export.Options) error {
	if info, err := os.Stat(path); err != nil || info.Mode().IsRegular() || f.Files != nil {
		return export.WriteFile(ctx, path, f, g, o)
	}
	file, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	if err := errors.Join(f.Write(ctx, file, g, o), file.Close()); err != nil {
		return fmt.Errorf("write %s: %w", path, err)
	}
	return nil
}

// written names the files that write made.
func (t *target) written() []string {
	all := []string{}
	for _, file := range t.files {
		f, err := t.formatOf(file)
		if err == nil && file != stdoutName {
			all = append(all, export.Paths(file, f)...)
		}
	}
	return all
}

// told is the end of a summary line, empty where no file was written.
func told(files []string) string {
	if len(files) == 0 {
		return ""
	}
	return "; wrote " + strings.Join(files, ", ")
}
