package main

import (
	"io/fs"
	"syscall"

	"entente/export/picture"
	"entente/extract/document"
	"entente/graph/store"
)

// knownFailures are the kinds of error whose next step is the same wherever they
// come from.
var knownFailures = []struct {
	err  error
	hint string
}{
	{store.ErrForeign, "--db names another file"},
	{store.ErrVersion, "a newer entente made it; update this one"},
	{store.ErrLocked, "another entente is writing to it; wait for its end"},
	{store.ErrFull, "make room on the disk and run the command again; what was stored is kept"},
	{store.ErrCorrupt, "move the file away and build again"},
	{document.ErrTooLarge, "--max-size raises the limit"},
	{document.ErrFormat, "'entente formats' lists what can be read"},
	{picture.ErrTooMany, "--max-nodes N draws the best connected, 'entente map --communities' an overview, -o graph.html a page to explore"},
	{syscall.ENOSPC, "make room on the disk and run the command again"},
	{fs.ErrPermission, "check who may read or write it"},
}
