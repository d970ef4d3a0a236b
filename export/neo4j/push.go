package neo4j

import (
	"context"
	"errors"
	"fmt"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"entente/export/neo4j/model"
	"entente/graph"
)

// Push makes the database hold the graph v and nothing else that an earlier push
// wrote; what others wrote it leaves alone. Pushing the same graph again writes
// nothing, and after an error or a cancelled context the next Push goes on where
// this one stopped. Errors of the server are an *Error; the Summary counts what was
// done until then.
//
// Two pushes to one database should not run at the same time: neither breaks the
// other's transactions, but each goes by what it found at its start.
func Push(ctx context.Context, v graph.View, o Options) (Summary, error) {
	o = o.withDefaults()
	m, err := model.New(v, model.Options{Denied: o.Denied})
	if err != nil {
		return Summary{}, fmt.Errorf("neo4j: %w", err)
	}
	c, err := connect(ctx, o)
	if err != nil {
		return Summary{}, err
	}
	defer c.close()
	return c.push(ctx, m)
}

func (c *client) push(ctx context.Context, m *model.Model) (Summary, error) {
	// One session for all: on a cluster each transaction then sees the ones before.
	session := c.session(ctx, neo4j.AccessModeWrite)
	defer endSession(session)
	var s Summary
	if err := prepare(ctx, session, &s); err != nil {
		return s, c.fail(ctx, "create constraints", err)
	}
	found, err := compare(ctx, session, m)
	if err != nil {
		return s, c.fail(ctx, "read what is there", err)
	}
	s.NodesUnchanged, s.RelationsUnchanged = found.unchanged()
	return s, c.run(ctx, session, plan(m, found, c.o.Keep), &s)
}

// schema is what makes a second node of one id impossible and the statements of a
// push quick. The full-text index is for people.
var schema = []string{
	"CREATE CONSTRAINT entente_entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE",
	"CREATE CONSTRAINT entente_document_id IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE",
	"CREATE CONSTRAINT entente_evidence_id IF NOT EXISTS FOR (n:Evidence) REQUIRE n.id IS UNIQUE",
	"CREATE INDEX entente_evidence_fact IF NOT EXISTS FOR (n:Evidence) ON (n.fact)",
	"CREATE FULLTEXT INDEX entente_names IF NOT EXISTS FOR (n:Entity) ON EACH [n.name, n.aliases]",
}

func prepare(ctx context.Context, session neo4j.SessionWithContext, s *Summary) error {
	for _, statement := range schema {
		done, err := write(ctx, session, statement, nil)
		if err != nil {
			return err
		}
		s.ConstraintsCreated += done.ConstraintsAdded()
		s.IndexesCreated += done.IndexesAdded()
	}
	return nil
}

// run carries out the steps, each in batches.
func (c *client) run(ctx context.Context, session neo4j.SessionWithContext, steps []step, s *Summary) error {
	done, total := 0, 0
	for _, st := range steps {
		total += st.size
	}
	c.o.Progress(done, total)
	for _, st := range steps {
		for start := 0; start < st.size; start += c.o.BatchSize {
			rows := st.rows(start, min(start+c.o.BatchSize, st.size))
			if err := runBatch(ctx, session, st, rows, s); err != nil {
				return at(c.fail(ctx, st.what, err), done, total)
			}
			done += len(rows)
			c.o.Progress(done, total)
		}
	}
	return nil
}

// runBatch runs one statement on some rows, in a transaction of its own.
func runBatch(ctx context.Context, session neo4j.SessionWithContext, st step, rows []any, s *Summary) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	done, err := write(ctx, session, st.statement, map[string]any{"rows": rows})
	if err != nil {
		return err
	}
	s.NodesCreated += done.NodesCreated()
	s.NodesDeleted += done.NodesDeleted()
	s.RelationsCreated += done.RelationshipsCreated()
	s.RelationsDeleted += done.RelationshipsDeleted()
	s.PropertiesSet += done.PropertiesSet()
	if st.count != nil {
		st.count(s, done.rows)
	}
	if st.all && done.rows < len(rows) {
		return fmt.Errorf("%d of %d rows found their nodes gone: another push, or a deletion, at the same time",
			len(rows)-done.rows, len(rows))
	}
	return nil
}

// outcome is what a statement did.
type outcome struct {
	neo4j.Counters
	// rows is what the statement returned as "rows": those that it found its nodes for.
	rows int
}

// write runs a statement in a transaction that is tried again where that can help.
func write(ctx context.Context, session neo4j.SessionWithContext, statement string, params map[string]any) (outcome, error) {
	return neo4j.ExecuteWrite(ctx, session, func(tx neo4j.ManagedTransaction) (outcome, error) {
		result, err := tx.Run(ctx, statement, params)
		if err != nil {
			return outcome{}, err
		}
		var rows int64
		for result.Next(ctx) {
			rows, _, err = neo4j.GetRecordValue[int64](result.Record(), "rows")
			if err != nil {
				return outcome{}, err
			}
		}
		summary, err := result.Consume(ctx)
		if err != nil {
			return outcome{}, err
		}
		return outcome{Counters: summary.Counters(), rows: int(rows)}, nil
	})
}

// at notes how far a push got.
func at(err error, done, total int) error {
	var e *Error
	if errors.As(err, &e) {
		e.Done, e.Total = done, total
	}
	return err
}
