package neo4jtest

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

// Import runs "neo4j-admin database import full neo4j" with the arguments in a folder
// on a database of its own, and starts a server on the result, as Start does. The
// caller calls Stop.
func Import(ctx context.Context, folder string, args ...string) (*Server, error) {
	s, err := prepare()
	if err != nil {
		return nil, err
	}
	cmd := exec.CommandContext(ctx, s.java, append([]string{"-Xmx512m", "-cp", filepath.Join(s.lib, "*"),
		"org.neo4j.cli.AdminTool", "database", "import", "full", "neo4j", "--threads=2",
		"--report-file=" + filepath.Join(s.home, "import.report")}, args...)...)
	cmd.Dir = folder
	cmd.Env = append(os.Environ(), "NEO4J_HOME="+s.home, "NEO4J_CONF="+filepath.Join(s.home, "conf"))
	if out, err := cmd.CombinedOutput(); err != nil {
		return nil, errors.Join(fmt.Errorf("import %s: %w\n%s", folder, err, out), s.Stop())
	}
	if err := s.Restart(ctx); err != nil {
		return nil, errors.Join(err, s.Stop())
	}
	return s, nil
}
