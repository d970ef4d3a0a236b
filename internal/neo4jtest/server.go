package neo4jtest

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// startTimeout is the longest wait for a server to answer: 6 s on an idle machine,
// a minute and more were seen on a busy one.
const startTimeout = 180 * time.Second

// Server is a Neo4j server for tests.
type Server struct {
	// URI is its Bolt address, User and Password log in.
	URI, User, Password string

	home      string // empty for a server that is not ours
	java, lib string
	process   *process
}

// Start starts a server with an empty database and returns when it answers. The
// caller calls Stop. The error wraps ErrMissing where the machine lacks Java or the
// jars.
func Start(ctx context.Context) (*Server, error) {
	s, err := prepare()
	if err != nil {
		return nil, err
	}
	if err := s.Restart(ctx); err != nil {
		return nil, errors.Join(err, s.Stop())
	}
	return s, nil
}

// prepare makes the folder of a server, which does not run yet.
func prepare() (*Server, error) {
	java, lib, err := installed()
	if err != nil {
		return nil, err
	}
	port, err := freePort()
	if err != nil {
		return nil, err
	}
	home, err := os.MkdirTemp("", "entente-neo4j-")
	if err != nil {
		return nil, err
	}
	s := &Server{
		URI: fmt.Sprintf("bolt://127.0.0.1:%d", port), User: "neo4j", Password: "a test's password",
		home: home, java: java, lib: lib,
	}
	if err := makeHome(home, port, s.User, s.Password); err != nil {
		return nil, errors.Join(err, os.RemoveAll(home))
	}
	return s, nil
}

// Own reports whether the server was started here, so that it may be killed.
func (s *Server) Own() bool { return s.home != "" }

// Restart starts a server of our own that was killed, with the data it had.
func (s *Server) Restart(ctx context.Context) error {
	p, err := launch(s.java, s.lib, s.home)
	if err != nil {
		return fmt.Errorf("start Neo4j: %w", err)
	}
	s.process = p
	return s.wait(ctx)
}

// Kill ends the server as a power cut would; what it has acknowledged is on disk.
func (s *Server) Kill() error { return s.process.kill() }

// Stop ends the server and deletes its folder.
func (s *Server) Stop() error {
	if !s.Own() {
		return nil
	}
	var err error
	if s.process != nil {
		err = s.process.stop()
	}
	return errors.Join(err, os.RemoveAll(s.home))
}

// wait returns when the server answers queries. A server that ends meanwhile is
// not waited for.
func (s *Server) wait(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, startTimeout)
	defer cancel()
	for {
		err := s.ping(ctx)
		if err == nil {
			return nil
		}
		select {
		case <-s.process.exited:
			return fmt.Errorf("Neo4j ended at its start: %v\n%s", s.process.err, s.logs())
		case <-ctx.Done():
			return fmt.Errorf("Neo4j does not answer: %w\n%s", err, s.logs())
		case <-time.After(100 * time.Millisecond):
		}
	}
}

func (s *Server) ping(ctx context.Context) error {
	driver, err := s.driver()
	if err != nil {
		return err
	}
	defer driver.Close(ctx)
	// Unlike a query this does not try again for a minute.
	if err := driver.VerifyConnectivity(ctx); err != nil {
		return err
	}
	return run(ctx, driver, "RETURN 1")
}

// Clear deletes all data. Constraints and indexes stay.
func (s *Server) Clear(ctx context.Context) error {
	driver, err := s.driver()
	if err != nil {
		return err
	}
	defer driver.Close(ctx)
	return run(ctx, driver, "MATCH (n) DETACH DELETE n")
}

// ClearSchema deletes all constraints and indexes.
func (s *Server) ClearSchema(ctx context.Context) error {
	driver, err := s.driver()
	if err != nil {
		return err
	}
	defer driver.Close(ctx)
	if err := drop(ctx, driver, "SHOW CONSTRAINTS YIELD name", "DROP CONSTRAINT"); err != nil {
		return err
	}
	// Lookup indexes are the database's own.
	return drop(ctx, driver, "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name", "DROP INDEX")
}

// drop removes what the query lists.
func drop(ctx context.Context, driver neo4j.DriverWithContext, query, statement string) error {
	result, err := neo4j.ExecuteQuery(ctx, driver, query, nil, neo4j.EagerResultTransformer)
	if err != nil {
		return err
	}
	for _, r := range result.Records {
		if err := run(ctx, driver, fmt.Sprintf("%s `%s`", statement, r.Values[0])); err != nil {
			return err
		}
	}
	return nil
}

func run(ctx context.Context, driver neo4j.DriverWithContext, statement string) error {
	_, err := neo4j.ExecuteQuery(ctx, driver, statement, nil, neo4j.EagerResultTransformer)
	return err
}

func (s *Server) driver() (neo4j.DriverWithContext, error) {
	return neo4j.NewDriverWithContext(s.URI, neo4j.BasicAuth(s.User, s.Password, ""))
}

// logs returns what the server said, for an error.
func (s *Server) logs() string {
	var text string
	for _, name := range []string{"console.log", "logs/neo4j.log"} {
		b, _ := os.ReadFile(filepath.Join(s.home, filepath.FromSlash(name)))
		text += string(b)
	}
	return text
}
