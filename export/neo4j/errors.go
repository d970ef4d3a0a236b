package neo4j

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"net/url"
	"slices"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// What callers tell apart. An *Error wraps one of these, or a context's error, or
// none where the server refused a statement.
var (
	// ErrUnreachable: no server answers, or it went away.
	ErrUnreachable = errors.New("the server cannot be reached")
	// ErrAuth: the server does not accept the user or the password.
	ErrAuth = errors.New("the server does not accept the user name or the password")
	// ErrNoDatabase: the server has no database of that name.
	ErrNoDatabase = errors.New("there is no such database")
	// ErrVersion: the server is older than Neo4j 5.
	ErrVersion = errors.New("the server is older than Neo4j 5")
)

// Error is what every function here returns: what was tried on which server.
type Error struct {
	// URI is the server, without a password.
	URI string
	// Op is what was being done.
	Op string
	// Done of Total rows were written before the error. Total is 0 where writing had
	// not begun.
	Done, Total int
	// Err is the cause.
	Err error
}

func (e *Error) Error() string {
	if e.Total > 0 {
		return fmt.Sprintf("neo4j: %s: %s: after %d of %d rows: %v", e.URI, e.Op, e.Done, e.Total, e.Err)
	}
	return fmt.Sprintf("neo4j: %s: %s: %v", e.URI, e.Op, e.Err)
}

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }

// Hint says what may help, or nothing.
func (e *Error) Hint() string {
	switch {
	case e.Total > 0 && (errors.Is(e.Err, ErrUnreachable) || errors.Is(e.Err, context.Canceled)):
		return "what was written stays; push again, and it goes on where it stopped"
	case errors.Is(e.Err, ErrUnreachable) && errors.Is(e.Err, io.EOF):
		return "the server may want TLS: try bolt+s:// or, with a self-signed certificate, bolt+ssc://"
	case errors.Is(e.Err, ErrUnreachable):
		return "is the server running, and is this its Bolt port (7687, not 7474)?"
	case errors.Is(e.Err, ErrNoDatabase):
		return "SHOW DATABASES lists them; the Community edition has one, neo4j"
	case errors.Is(e.Err, ErrAuth):
		return authHint(e.Err)
	}
	return ""
}

func authHint(err error) string {
	switch code(err) {
	case "Neo.ClientError.Security.AuthenticationRateLimit":
		return "too many wrong passwords: the server refuses the right one, too, for some seconds"
	case "Neo.ClientError.Security.CredentialsExpired":
		return "the first password must be changed: log in to Browser, or run ALTER CURRENT USER SET PASSWORD"
	}
	return "check the user name and the password"
}

// code returns the server's code for err, empty where the server sent none.
func code(err error) string {
	var e *neo4j.Neo4jError
	if errors.As(err, &e) {
		return e.Code
	}
	return ""
}

// classify puts one of the sentinels before a driver's error.
func classify(err error) error {
	var lost *neo4j.ConnectivityError
	switch c := code(err); {
	case c == "Neo.ClientError.Database.DatabaseNotFound":
		return fmt.Errorf("%w: %w", ErrNoDatabase, err)
	case strings.HasPrefix(c, "Neo.ClientError.Security.") && c != "Neo.ClientError.Security.Forbidden":
		return fmt.Errorf("%w: %w", ErrAuth, err)
	case errors.As(err, &lost):
		return fmt.Errorf("%w: %w", ErrUnreachable, lost.Inner)
	case exhausted(err):
		return fmt.Errorf("%w: %w", ErrUnreachable, err)
	}
	return err
}

// exhausted reports whether a transaction was tried again until its time was over,
// and was so for want of a connection: the driver does not unwrap to the attempts.
func exhausted(err error) bool {
	var limit *neo4j.TransactionExecutionLimit
	if !errors.As(err, &limit) || len(limit.Errors) == 0 {
		return false
	}
	return neo4j.IsConnectivityError(limit.Errors[len(limit.Errors)-1])
}

// address returns a server's address without its password, and an error if it is
// none.
func address(uri string) (redacted string, err error) {
	u, err := url.Parse(uri)
	if err != nil {
		// A *url.Error repeats the whole text.
		var parse *url.Error
		if errors.As(err, &parse) {
			err = parse.Err
		}
		return "server address", fmt.Errorf("not a Bolt address: %w", err)
	}
	if !slices.Contains([]string{"bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc"}, u.Scheme) || u.Host == "" {
		return cmp.Or(u.Redacted(), `""`), errors.New("not a Bolt address: want bolt://host:7687 or neo4j://host:7687, with +s or +ssc for TLS")
	}
	return u.Redacted(), nil
}
