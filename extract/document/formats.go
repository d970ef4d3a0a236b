package document

import (
	"bytes"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
)

// Format is one kind of input.
type Format struct {
	// Name is what the user calls it, such as "html".
	Name string
	// Exts are file name endings, lower case with the dot.
	Exts []string
	// MIME are media types without parameters; the first is the usual one.
	MIME []string
	// Doc is one line for a list of formats.
	Doc string
	// MaxBytes is the size limit where the user sets none.
	MaxBytes int64

	parse func(path string, data []byte) (Result, error)
}

const mebi = 1 << 20

var formats = []Format{
	{"text", []string{".txt", ".text"}, []string{"text/plain"}, "plain text, saved web pages", 64 * mebi, parseText},
	{"markdown", []string{".md", ".markdown"}, []string{"text/markdown"}, "Markdown (CommonMark)", 64 * mebi, parseMarkdown},
	{"html", []string{".html", ".htm", ".xhtml"}, []string{"text/html", "application/xhtml+xml"}, "web pages", 16 * mebi, parseHTML},
}

// Formats lists the formats in a fixed order. The slice is the caller's.
func Formats() []Format { return slices.Clone(formats) }

func formatNamed(name string) (Format, error) {
	for _, f := range formats {
		if f.Name == name {
			return f, nil
		}
	}
	var names []string
	for _, f := range formats {
		names = append(names, f.Name)
	}
	return Format{}, fmt.Errorf("document: %w %q (have %s)", ErrFormat, name, strings.Join(names, ", "))
}

// formatByExt finds the format by the file's ending.
func formatByExt(path string) (Format, bool) {
	ext := strings.ToLower(filepath.Ext(path))
	for _, f := range formats {
		if ext != "" && slices.Contains(f.Exts, ext) {
			return f, true
		}
	}
	return Format{}, false
}

// sniff finds the format by the first bytes: a page that begins like HTML is
// HTML, all else is taken for text and left to the check for binary files.
func sniff(head []byte) Format {
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), " \t\r\n")
	lower := bytes.ToLower(head[:min(len(head), 512)])
	for _, tag := range []string{"<!doctype html", "<html", "<head", "<body"} {
		if bytes.HasPrefix(lower, []byte(tag)) {
			return formats[2]
		}
	}
	if bytes.HasPrefix(lower, []byte("<?xml")) && bytes.Contains(lower, []byte("<html")) {
		return formats[2]
	}
	return formats[0]
}
