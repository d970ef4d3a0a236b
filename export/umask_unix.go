//go:build unix

package export

import (
	"io/fs"
	"sync"
	"syscall"
)

// umask can only be read by setting it, so it is read once.
var umask = sync.OnceValue(func() fs.FileMode {
	m := syscall.Umask(0o077)
	syscall.Umask(m)
	return fs.FileMode(m)
})
