package neo4jtest

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"sync"
	"testing"
)

// shared is the one server of this test process.
var shared struct {
	sync.Mutex
	tried  bool
	server *Server
	err    error
}

// Shared returns the process's server, without data; the first call starts it. It skips the
// test where the machine cannot run one, and fails it where the environment has
// ENTENTE_REQUIRE_NEO4J. Tests that use it cannot run in parallel: a Community
// server has one database.
func Shared(t testing.TB) *Server {
	t.Helper()
	shared.Lock()
	defer shared.Unlock()
	if !shared.tried {
		shared.tried = true
		shared.server, shared.err = begin(context.Background())
	}
	if errors.Is(shared.err, ErrMissing) && os.Getenv("ENTENTE_REQUIRE_NEO4J") == "" {
		t.Skip(shared.err)
	}
	if shared.err != nil {
		t.Fatal(shared.err)
	}
	if err := shared.server.Clear(t.Context()); err != nil {
		t.Fatalf("empty the database: %v", err)
	}
	return shared.server
}

// begin returns the server that the environment names, or starts one.
func begin(ctx context.Context) (*Server, error) {
	uri := os.Getenv("ENTENTE_TEST_NEO4J_URI")
	if uri == "" {
		return Start(ctx)
	}
	return &Server{
		URI:      uri,
		User:     cmp.Or(os.Getenv("ENTENTE_TEST_NEO4J_USER"), "neo4j"),
		Password: os.Getenv("ENTENTE_TEST_NEO4J_PASSWORD"),
	}, nil
}

// Stop ends the shared server, if a test started it.
func Stop() error {
	shared.Lock()
	defer shared.Unlock()
	if shared.server == nil {
		return nil
	}
	return shared.server.Stop()
}

// Main runs the tests of a package and stops the shared server after them. It
// returns the exit code; m is a *testing.M, or what wraps one.
func Main(m interface{ Run() int }) int {
	code := m.Run()
	if err := Stop(); err != nil {
		fmt.Fprintln(os.Stderr, "stop Neo4j:", err)
		return max(code, 1)
	}
	return code
}
