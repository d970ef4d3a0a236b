package export

import (
	"archive/tar"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"entente/graph"
)

// ErrOccupied is wrapped where a folder is asked for that holds other files than those
// of the format.
var ErrOccupied = errors.New("the folder holds other files")

// File is one file of a format that is a folder.
type File struct {
	Name  string
	Write func(io.Writer) error
}

// CheckFolder reports why a folder cannot be written at path: something else lies
// there, or a folder that holds anything but a whole export of this format, which
// would be replaced. It is nil for a format that is no folder.
func CheckFolder(path string, f Format) error {
	if f.Files == nil {
		return nil
	}
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return err
	case !info.IsDir():
		return fmt.Errorf("%s is a file, and %s is a folder of files", path, f.Name)
	}
	entries, err := os.ReadDir(path)
	if err != nil || len(entries) == 0 {
		return err
	}
	ours, err := f.Files(&graph.Graph{}, Options{}) // the names are always the same
	if err != nil {
		return err
	}
	for _, e := range entries {
		if !slices.ContainsFunc(ours, func(o File) bool { return o.Name == e.Name() && e.Type().IsRegular() }) {
			return fmt.Errorf("%s: %w: %s", path, ErrOccupied, e.Name())
		}
	}
	if len(entries) < len(ours) {
		return fmt.Errorf("%s: %w: %s", path, ErrOccupied, entries[0].Name())
	}
	return nil
}

// writeFolder writes the files into a folder beside the place of the new one, and
// renames it when all are whole. An export that lies there is put aside first and
// deleted when the new one is in its place; it comes back if that fails.
func writeFolder(ctx context.Context, path string, f Format, v graph.View, o Options) error {
	path = filepath.Clean(path)
	if err := cmp.Or(ctx.Err(), CheckFolder(path, f)); err != nil {
		return err
	}
	files, err := f.Files(v, o)
	if err != nil {
		return err
	}
	aim := followed(path)
	work, err := os.MkdirTemp(filepath.Dir(aim), "."+filepath.Base(aim)+".*")
	if err != nil {
		return fmt.Errorf("write %s: %w", path, reason(err))
	}
	defer os.RemoveAll(work) // nothing, once all is in its place
	fresh := filepath.Join(work, "new")
	if err := os.Mkdir(fresh, 0o777); err != nil {
		return fmt.Errorf("write %s: %w", path, reason(err))
	}
	for _, file := range files {
		if err := writeInto(ctx, fresh, file); err != nil {
			return fmt.Errorf("write %s: %w", filepath.Join(path, file.Name), inner(err))
		}
	}
	if err := swap(fresh, aim, filepath.Join(work, "old")); err != nil {
		return fmt.Errorf("write %s: %w", path, inner(err))
	}
	return nil
}

func writeInto(ctx context.Context, folder string, f File) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	file, err := os.OpenFile(filepath.Join(folder, f.Name), os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o666)
	if err != nil {
		return err
	}
	// What comes after the first error only repeats it.
	return cmp.Or(fill(file, file.Name(), f.Write), file.Close())
}

// inner is what the system says, without the names of temporary files.
func inner(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return reason(err)
}

// swap puts the new folder into its place, and what was there aside.
func swap(fresh, aim, aside string) error {
	err := os.Rename(aim, aside)
	if errors.Is(err, fs.ErrNotExist) {
		return os.Rename(fresh, aim)
	}
	if err != nil {
		return err
	}
	if err := os.Rename(fresh, aim); err != nil {
		return errors.Join(err, os.Rename(aside, aim))
	}
	return nil
}

// archive is the Write of a format that is a folder: the folder as a tar archive, so
// that it can go through a pipe to where it is needed. Files have no owner and the
// date 1970-01-01.
func archive(files func(graph.View, Options) ([]File, error)) func(io.Writer, graph.View, Options) error {
	return func(w io.Writer, v graph.View, o Options) error {
		list, err := files(v, o)
		if err != nil {
			return err
		}
		t := tar.NewWriter(w)
		for _, f := range list {
			if err := archiveFile(t, f); err != nil {
				return err
			}
		}
		return t.Close()
	}
}

// archiveFile writes a file twice, since its length stands before it: once to count.
func archiveFile(t *tar.Writer, f File) error {
	var n counter
	if err := f.Write(&n); err != nil {
		return err
	}
	if err := t.WriteHeader(&tar.Header{Name: f.Name, Mode: 0o644, Size: int64(n), Typeflag: tar.TypeReg, Format: tar.FormatUSTAR}); err != nil {
		return err
	}
	return f.Write(t)
}

type counter int64

// Write implements io.Writer.
func (c *counter) Write(p []byte) (int, error) {
	*c += counter(len(p))
	return len(p), nil
}
