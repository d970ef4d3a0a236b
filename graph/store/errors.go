package store

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"modernc.org/sqlite"
)

var (
	// ErrForeign means that the file is something else than a store.
	ErrForeign = errors.New("not an entente store")
	// ErrVersion means that a newer program made the file.
	ErrVersion = errors.New("store of a newer version")
	// ErrLocked means that another process wrote for longer than Options.Wait.
	ErrLocked = errors.New("locked by another process")
	// ErrFull means that the disk has no room for the change.
	ErrFull = errors.New("disk full")
	// ErrCorrupt means that the file is damaged.
	ErrCorrupt = errors.New("store is damaged")
)

// Result codes of SQLite, https://sqlite.org/rescode.html; the upper bits tell more.
const (
	sqliteError    = 1
	sqlitePerm     = 3
	sqliteBusy     = 5
	sqliteLocked   = 6
	sqliteReadOnly = 8
	sqliteIOErr    = 10
	sqliteCorrupt  = 11
	sqliteFull     = 13
	sqliteCantOpen = 14
	sqliteNotADB   = 26
)

var meanings = map[int]error{
	sqlitePerm: fs.ErrPermission, sqliteReadOnly: fs.ErrPermission, sqliteBusy: ErrLocked, sqliteLocked: ErrLocked,
	sqliteCorrupt: ErrCorrupt, sqliteFull: ErrFull, sqliteNotADB: ErrForeign,
}

// code returns the primary result code of an SQLite error, 0 for other errors.
func code(err error) int {
	var e *sqlite.Error
	if !errors.As(err, &e) {
		return 0
	}
	return e.Code() & 0xff
}

// fail names the file and the operation, and gives SQLite's errors a meaning.
func (s *Store) fail(op string, err error) error {
	if err == nil {
		return nil
	}
	if m, ok := meanings[code(err)]; ok {
		return fmt.Errorf("store %s: %s: %w (%w)", s.path, op, m, err)
	}
	return fmt.Errorf("store %s: %s: %w", s.path, op, err)
}

// inspect looks at a file before SQLite does, which would change a foreign
// database by opening it as ours. It reports whether a store is to be made
// there. Its errors are those of the file system, which say more than SQLite's.
func inspect(path string, readOnly bool) (fresh bool, err error) {
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return false, fmt.Errorf("%w: is a folder", ErrForeign)
	}
	flags := os.O_RDWR | os.O_CREATE
	if readOnly {
		flags = os.O_RDONLY
	}
	f, err := os.OpenFile(path, flags, 0o644)
	if err != nil {
		return false, reason(err)
	}
	defer f.Close()
	header := make([]byte, 100)
	switch n, err := io.ReadFull(f, header); {
	case n == 0 && errors.Is(err, io.EOF):
		return true, nil
	case errors.Is(err, io.ErrUnexpectedEOF):
		return false, ErrForeign
	case err != nil:
		return false, reason(err)
	}
	return false, checkHeader(header)
}

// reason leaves the path out of a file system error: the caller names it.
func reason(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}

// checkHeader reads the first 100 bytes, see https://sqlite.org/fileformat.html.
func checkHeader(header []byte) error {
	if string(header[:16]) != "SQLite format 3\x00" || binary.BigEndian.Uint32(header[68:]) != applicationID {
		return ErrForeign
	}
	if v := binary.BigEndian.Uint32(header[60:]); v > schemaVersion {
		return fmt.Errorf("%w: %d, this program knows %d", ErrVersion, v, schemaVersion)
	}
	return nil
}
