package graphviz

import "syscall"

const rlimitData = 2 // RLIMIT_DATA, the same on all of Linux's architectures

// limitMemory makes the system refuse memory beyond the limit, in bytes. An error
// leaves the limit of the Go runtime alone, which is soft.
func limitMemory(n int64) {
	var l syscall.Rlimit
	if syscall.Getrlimit(rlimitData, &l) != nil {
		return
	}
	l.Cur = min(uint64(n), l.Max)
	_ = syscall.Setrlimit(rlimitData, &l)
}
