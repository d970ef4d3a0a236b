//go:build !linux

package neo4jtest

import "os/exec"

// dieWithParent does nothing here: Main stops the server, and only a test process
// that is killed leaves it running.
func dieWithParent(*exec.Cmd) {}
