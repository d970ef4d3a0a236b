package neo4jtest

import (
	"os/exec"
	"syscall"
)

// dieWithParent makes the kernel kill the server when the test process ends,
// however it ends. A group of its own keeps the terminal's Ctrl-C from it, which
// would let it go before the tests are done.
func dieWithParent(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true, Pdeathsig: syscall.SIGKILL}
}
