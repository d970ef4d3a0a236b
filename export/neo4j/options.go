package neo4j

import (
	"cmp"
	"fmt"
	"time"
)

// Options say where the server is and what to push. Only URI is needed.
type Options struct {
	// URI is the server's Bolt address: bolt://host:7687 or neo4j://host:7687, with
	// +s for TLS and +ssc for TLS with a self-signed certificate.
	URI string
	// User and Password log in. The default user is "neo4j"; with neither, the
	// server must allow that.
	User, Password string
	// Database is the server's default database where it is empty.
	Database string

	// Denied pushes the facts that documents deny, too.
	Denied bool
	// Keep leaves alone what an earlier push wrote and the graph no longer has.
	Keep bool
	// BatchSize is how many rows one transaction writes, 1000 by default.
	BatchSize int
	// Progress is called after each transaction with the number of rows that are
	// done and that there are to do, from the goroutine that called Push. The first
	// call has done = 0, and there is one even if there is nothing to do.
	Progress func(done, total int)

	// ConnectTimeout limits the wait for the server's first answer, 10 s by default.
	ConnectTimeout time.Duration
	// RetryTime is how long a transaction that fails for a passing reason (a lock, a
	// restarting server) is tried again, 15 s by default.
	RetryTime time.Duration
}

func (o Options) withDefaults() Options {
	if o.Password != "" {
		o.User = cmp.Or(o.User, "neo4j")
	}
	if o.BatchSize <= 0 {
		o.BatchSize = 1000
	}
	if o.ConnectTimeout <= 0 {
		o.ConnectTimeout = 10 * time.Second
	}
	if o.RetryTime <= 0 {
		o.RetryTime = 15 * time.Second
	}
	if o.Progress == nil {
		o.Progress = func(int, int) {}
	}
	return o
}

// Summary tells what a push did. Created, deleted and set things are counted by the
// server, changed and unchanged ones by comparison with what was there.
type Summary struct {
	NodesCreated, NodesChanged, NodesUnchanged, NodesDeleted                 int
	RelationsCreated, RelationsChanged, RelationsUnchanged, RelationsDeleted int
	// NodesReleased are stale nodes that were left to whoever tied relations to them.
	NodesReleased int
	PropertiesSet int
	// Constraints and indexes are there from the first push on.
	ConstraintsCreated, IndexesCreated int
}

// String returns one line for people.
func (s Summary) String() string {
	text := fmt.Sprintf("nodes: %d created, %d changed, %d deleted, %d unchanged; relations: %d created, %d changed, %d deleted, %d unchanged",
		s.NodesCreated, s.NodesChanged, s.NodesDeleted, s.NodesUnchanged,
		s.RelationsCreated, s.RelationsChanged, s.RelationsDeleted, s.RelationsUnchanged)
	if s.NodesReleased > 0 {
		text += fmt.Sprintf("; %d stale nodes left, since others' relations hold on to them", s.NodesReleased)
	}
	return text
}
