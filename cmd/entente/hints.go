package main

import (
	"io/fs"
	"syscall"
)

// knownFailures are the kinds of error whose next step is the same wherever they
// come from.
var knownFailures = []struct {
	err  error
	hint string
}{
	{syscall.ENOSPC, "the disk is full; make room and run the command again, what was stored is kept"},
	{fs.ErrPermission, "check who may read or write it"},
}
