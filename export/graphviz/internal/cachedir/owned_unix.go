//go:build unix

package cachedir

import (
	"io/fs"
	"os"
	"syscall"
)

// owned reports whether the folder belongs to this user and nobody else may write
// into it.
func owned(info fs.FileInfo) bool {
	s, ok := info.Sys().(*syscall.Stat_t)
	return ok && int(s.Uid) == os.Getuid() && info.Mode().Perm()&0o022 == 0
}
