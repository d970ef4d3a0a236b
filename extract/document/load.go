package document

import (
	"context"
	"fmt"
	"io"
	"os"
)

// Load reads a source. The errors are those of Parse and of the file system; a
// file over the limit is refused by its size alone.
func Load(ctx context.Context, s Source, o Options) (Result, error) {
	if s.Path == Stdin {
		return Read(ctx, s.Path, os.Stdin, o)
	}
	f, err := await(ctx, func() (*os.File, error) { return open(ctx, s.Path) })
	if err != nil {
		return Result{}, fmt.Errorf("document: %w", err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return Result{}, fmt.Errorf("document: %w", err)
	}
	format, ok := formatByExt(s.Path)
	if !ok {
		format = formats[0]
	}
	if limit := o.limit(format); info.Mode().IsRegular() && info.Size() > limit {
		return Result{}, tooLarge(s.Path, info.Size(), limit)
	}
	return Read(ctx, s.Path, f, o)
}

// open opens a file, and closes it again where it was opened too late.
func open(ctx context.Context, path string) (*os.File, error) {
	f, err := os.Open(path)
	if err == nil && ctx.Err() != nil {
		f.Close()
		return nil, ctx.Err()
	}
	return f, err
}

// Read reads one document from r, which it does not close; path names it and
// may be "-". It stops at the size limit. When ctx ends it returns at once, also
// where r keeps it waiting: that one call of r.Read is then left behind.
func Read(ctx context.Context, path string, r io.Reader, o Options) (Result, error) {
	limit := o.MaxBytes
	if limit <= 0 {
		limit = formats[0].MaxBytes
	}
	data, err := await(ctx, func() ([]byte, error) {
		return io.ReadAll(io.LimitReader(&reader{ctx, r}, limit+1))
	})
	if err != nil {
		return Result{}, fmt.Errorf("document: read %s: %w", path, err)
	}
	if int64(len(data)) > limit {
		return Result{}, tooLarge(path, -1, limit)
	}
	return Parse(path, data, o)
}

// await returns what f does, or ctx's error as soon as ctx is done: a pipe that
// nobody writes to keeps those who open or read it waiting for ever.
func await[T any](ctx context.Context, f func() (T, error)) (T, error) {
	type result struct {
		value T
		err   error
	}
	done := make(chan result, 1)
	go func() {
		v, err := f()
		done <- result{v, err}
	}()
	select {
	case r := <-done:
		return r.value, r.err
	case <-ctx.Done():
		var none T
		return none, ctx.Err()
	}
}

// reader stops between two reads when its context is done.
type reader struct {
	ctx context.Context
	r   io.Reader
}

func (r *reader) Read(p []byte) (int, error) {
	if err := r.ctx.Err(); err != nil {
		return 0, err
	}
	return r.r.Read(p)
}
