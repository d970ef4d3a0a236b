package neo4j

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/config"
)

// client is a connection to one database.
type client struct {
	driver neo4j.DriverWithContext
	o      Options
	uri    string // without a password
}

// connect opens a connection and waits for the server's first answer. The driver
// itself would go on trying for a minute.
func connect(ctx context.Context, o Options) (*client, error) {
	uri, err := address(o.URI)
	if err != nil {
		return nil, &Error{URI: uri, Op: "connect", Err: err}
	}
	auth := neo4j.NoAuth()
	if o.User != "" {
		auth = neo4j.BasicAuth(o.User, o.Password, "")
	}
	driver, err := neo4j.NewDriverWithContext(o.URI, auth, func(c *config.Config) {
		c.MaxTransactionRetryTime = o.RetryTime
		c.SocketConnectTimeout = o.ConnectTimeout
		c.UserAgent = "entente"
		c.TelemetryDisabled = true
	})
	if err != nil {
		return nil, &Error{URI: uri, Op: "connect", Err: err}
	}
	c := &client{driver: driver, o: o, uri: uri}
	if err := c.verify(ctx); err != nil {
		c.close()
		return nil, c.fail(ctx, "connect", err)
	}
	return c, nil
}

// verify asks the server who it is.
func (c *client) verify(ctx context.Context) error {
	limited, cancel := context.WithTimeout(ctx, c.o.ConnectTimeout)
	defer cancel()
	info, err := c.driver.GetServerInfo(limited)
	if err != nil {
		if limited.Err() != nil && ctx.Err() == nil {
			return fmt.Errorf("%w: no answer within %s", ErrUnreachable, c.o.ConnectTimeout)
		}
		return err
	}
	if version, ok := strings.CutPrefix(info.Agent(), "Neo4j/"); ok && major(version) < 5 {
		return fmt.Errorf("%w: it is %s", ErrVersion, version)
	}
	return nil
}

// major returns the first number of a version, 0 where there is none.
func major(version string) int {
	first, _, _ := strings.Cut(version, ".")
	n, _ := strconv.Atoi(first)
	return n
}

// close gives the driver a moment to say goodbye, even to a cancelled push.
func (c *client) close() {
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Second)
	defer cancel()
	c.driver.Close(ctx) // every write was acknowledged before
}

// session opens a session; the caller closes it with endSession.
func (c *client) session(ctx context.Context, mode neo4j.AccessMode) neo4j.SessionWithContext {
	return c.driver.NewSession(ctx, neo4j.SessionConfig{AccessMode: mode, DatabaseName: c.o.Database})
}

func endSession(s neo4j.SessionWithContext) {
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Second)
	defer cancel()
	s.Close(ctx) // a transaction that failed has reported it, one that is open is rolled back
}

// fail wraps an error of the driver. Of a cancelled context it names the cause
// only: what the driver makes of that differs by where it was.
func (c *client) fail(ctx context.Context, op string, err error) error {
	if ctx.Err() != nil {
		return &Error{URI: c.uri, Op: op, Err: context.Cause(ctx)}
	}
	if !errors.Is(err, ErrUnreachable) && !errors.Is(err, ErrVersion) {
		err = classify(err)
	}
	return &Error{URI: c.uri, Op: op, Err: err}
}
