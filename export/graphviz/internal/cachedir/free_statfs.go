//go:build linux || darwin || freebsd || dragonfly

package cachedir

import "syscall"

// free returns the number of bytes that may still be written under dir.
func free(dir string) uint64 {
	var s syscall.Statfs_t
	if err := syscall.Statfs(dir, &s); err != nil {
		return 0
	}
	return uint64(max(s.Bavail, 0)) * uint64(s.Bsize)
}
