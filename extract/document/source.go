package document

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"
)

// Stdin is the path that stands for standard input.
const Stdin = "-"

// Source is a document that has been found but not read.
type Source struct {
	// Path is as the user named it, or lies below a folder that he named.
	Path string
	// Size is in bytes; -1 where it is unknown (standard input, pipes).
	Size int64
}

// Sources walks paths in their order: files, folders and "-". Folders are
// walked to their depth, each in the order of its names. A path that cannot be
// read gives its error, a file inside a folder that is no document gives a
// *SkipError, and the walk goes on; it ends early with ctx.Err() when ctx is
// done. Only one folder's names are in memory at a time.
//
// A file named by itself is a source whatever its ending; inside a folder only
// known endings count, and files without ending that look like text.
func Sources(ctx context.Context, paths []string, o Options) iter.Seq2[Source, error] {
	return func(yield func(Source, error) bool) {
		for _, p := range paths {
			if !walk(ctx, p, o, yield) {
				return
			}
		}
	}
}

func walk(ctx context.Context, path string, o Options, yield func(Source, error) bool) bool {
	if err := ctx.Err(); err != nil {
		yield(Source{}, err)
		return false
	}
	if path == Stdin {
		return yield(Source{Path: Stdin, Size: -1}, nil)
	}
	info, err := os.Stat(path)
	if err != nil {
		return yield(Source{Path: path}, fmt.Errorf("document: %w", err))
	}
	if !info.IsDir() {
		return yield(source(path, info), nil)
	}
	return walkFolder(ctx, path, o, yield)
}

func source(path string, info fs.FileInfo) Source {
	if !info.Mode().IsRegular() {
		return Source{Path: path, Size: -1}
	}
	return Source{Path: path, Size: info.Size()}
}

func walkFolder(ctx context.Context, root string, o Options, yield func(Source, error) bool) bool {
	stopped := false
	if info, err := os.Lstat(root); err == nil && info.Mode()&fs.ModeSymlink != 0 {
		// WalkDir follows no link, but the user named this one.
		root += string(filepath.Separator)
	}
	_ = filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		more := true
		switch {
		case ctx.Err() != nil:
			yield(Source{Path: path}, ctx.Err())
			more = false
		case err != nil:
			more = yield(Source{Path: path}, fmt.Errorf("document: %w", err))
		case path != root && strings.HasPrefix(d.Name(), "."):
			if more = yield(Source{Path: path}, &SkipError{path, "hidden"}); more && d.IsDir() {
				return filepath.SkipDir
			}
		case !d.IsDir():
			more = yield(inFolder(path, o))
		}
		if !more {
			stopped = true
			return filepath.SkipAll
		}
		return nil
	})
	return !stopped
}

// inFolder decides whether a file found in a folder is a document. A link to a
// file is followed, a link to a folder is not: it may lead in a circle.
func inFolder(path string, o Options) (Source, error) {
	info, err := os.Stat(path)
	if err != nil {
		return Source{Path: path}, fmt.Errorf("document: %w", err)
	}
	src := source(path, info)
	if !info.Mode().IsRegular() {
		return src, &SkipError{path, "not a regular file"}
	}
	if _, known := formatByExt(path); known || o.Format != "" {
		return src, nil
	}
	if ext := filepath.Ext(path); ext != "" {
		return src, &SkipError{path, "unknown type " + ext + "; name the file itself to read it as text"}
	}
	if binary, err := looksBinary(path); err != nil {
		return src, err
	} else if binary {
		return src, &SkipError{path, "binary file"}
	}
	return src, nil
}

func looksBinary(path string) (bool, error) {
	f, err := os.Open(path)
	if err != nil {
		return false, fmt.Errorf("document: %w", err)
	}
	defer f.Close()
	head := make([]byte, sniffLen)
	n, err := io.ReadFull(f, head)
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
		return false, fmt.Errorf("document: %w", err)
	}
	return binaryKind(head[:n]) != "", nil
}
