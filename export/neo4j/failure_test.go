package neo4j_test

import (
	"context"
	"errors"
	"fmt"
	"net"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"go.uber.org/goleak"

	"entente/export/neo4j"
	"entente/internal/neo4jtest"
)

// TestPushCancelled pushes one batch at a time, each push cancelled after it.
func TestPushCancelled(t *testing.T) {
	s := neo4jtest.Shared(t)
	o := options(s)
	g := fixture().graph(t)
	push(t, g, o)
	want := dump(t, o)
	empty(t, s)
	running := goleak.IgnoreCurrent()

	last := -1 // rows to do
	for {
		ctx, cancel := context.WithCancel(t.Context())
		var done, todo int
		o.Progress = func(d, total int) {
			if done, todo = d, total-d; done > 0 && todo > 0 {
				cancel()
			}
		}
		_, err := neo4j.Push(ctx, g, o)
		cancel()
		if err == nil {
			break
		}
		var e *neo4j.Error
		if !errors.Is(err, context.Canceled) || !errors.As(err, &e) || e.Done != done || e.Hint() == "" {
			t.Fatalf("cancelled push: %v, want context.Canceled after %d rows", err, done)
		}
		if last >= 0 && todo >= last {
			t.Fatalf("%d rows to do after a batch, were %d before", todo, last)
		}
		last = todo
	}
	if last < 0 {
		t.Fatal("the fixture fits into one batch: nothing was cut off")
	}
	o.Progress = nil
	if diff := cmp.Diff(want, dump(t, o)); diff != "" {
		t.Errorf("the parts differ from the whole (-want +got):\n%s", diff)
	}
	goleak.VerifyNone(t, running)
}

// TestPushCancelledWhileWriting cuts into a transaction, not between two.
func TestPushCancelledWhileWriting(t *testing.T) {
	s := neo4jtest.Shared(t)
	o := options(s)
	o.BatchSize = 100_000
	g := large(t, 1500)
	ctx, cancel := context.WithCancel(t.Context())
	o.Progress = func(int, int) { time.AfterFunc(20*time.Millisecond, cancel) }
	start := time.Now()
	if _, err := neo4j.Push(ctx, g, o); !errors.Is(err, context.Canceled) {
		t.Fatalf("error = %v, want context.Canceled", err)
	}
	if d := time.Since(start); d > 10*time.Second {
		t.Errorf("it took %s to stop", d)
	}
	o.Progress = nil
	push(t, g, o)
	if rows := query(t, o, "MATCH (:Company)-[r:OWNS]->(:Company) RETURN count(r)", nil); rows[0][0] != int64(1500) {
		t.Errorf("%d relations after the second push, want 1500", rows[0][0])
	}
}

// TestServerKilled kills the server in the middle of a push, as a power cut would.
func TestServerKilled(t *testing.T) {
	s := neo4jtest.Shared(t)
	if !s.Own() {
		t.Skip("the server is not ours to kill")
	}
	o := options(s)
	o.BatchSize, o.RetryTime = 100, time.Second
	g := large(t, 200)
	push(t, g, o)
	want := dump(t, o)
	empty(t, s)

	const killAt = 201 // rows: all entities and the document
	o.Progress = func(done, total int) {
		if done == killAt {
			if err := s.Kill(); err != nil {
				t.Error(err)
			}
		}
	}
	_, err := neo4j.Push(t.Context(), g, o)
	if restart := s.Restart(t.Context()); restart != nil {
		t.Fatal(restart)
	}
	if !errors.Is(err, neo4j.ErrUnreachable) || !strings.Contains(err.Error(), s.URI) || !strings.Contains(err.Error(), fmt.Sprintf("after %d of ", killAt)) {
		t.Errorf("error = %v, want ErrUnreachable that names %s and the %d rows that were done", err, s.URI, killAt)
	}
	o.Progress = nil
	got := push(t, g, o)
	if got.NodesUnchanged != killAt {
		t.Errorf("push after the kill: %+v, want the %d nodes that were acknowledged to be there", got, killAt)
	}
	if diff := cmp.Diff(want, dump(t, o)); diff != "" {
		t.Errorf("the repeated push differs from one in one go (-want +got):\n%s", diff)
	}
}

func TestWrongPassword(t *testing.T) {
	o := options(neo4jtest.Shared(t))
	o.Password = "not this one"
	for _, uri := range []string{o.URI, strings.Replace(o.URI, "bolt://", "neo4j://", 1)} {
		o.URI = uri
		_, err := neo4j.Push(t.Context(), fixture().graph(t), o)
		wantError(t, err, neo4j.ErrAuth, uri, "password")
		if strings.Contains(err.Error(), o.Password) {
			t.Errorf("error shows the password: %v", err)
		}
	}
}

func TestUnknownDatabase(t *testing.T) {
	o := options(neo4jtest.Shared(t))
	o.Database = "nosuch"
	_, err := neo4j.Push(t.Context(), fixture().graph(t), o)
	wantError(t, err, neo4j.ErrNoDatabase, "nosuch", "SHOW DATABASES")
}

func TestNoServer(t *testing.T) {
	closed, silent := listen(t), listen(t)
	closed.Close()
	go answer(silent)
	for _, scheme := range []string{"bolt", "neo4j", "bolt+s", "neo4j+ssc"} {
		for name, l := range map[string]net.Listener{"closed": closed, "silent": silent} {
			t.Run(scheme+" "+name, func(t *testing.T) {
				t.Parallel() // no shared server here
				o := neo4j.Options{URI: scheme + "://" + l.Addr().String(), Password: "x", ConnectTimeout: time.Second}
				start := time.Now()
				_, err := neo4j.Push(t.Context(), fixture().graph(t), o)
				wantError(t, err, neo4j.ErrUnreachable, o.URI, "7687")
				if d := time.Since(start); d > 5*time.Second {
					t.Errorf("it took %s to find out", d)
				}
			})
		}
	}
}

func listen(t testing.TB) net.Listener {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	return l
}

// answer accepts connections and says nothing on them.
func answer(l net.Listener) {
	for {
		c, err := l.Accept()
		if err != nil {
			return
		}
		defer c.Close()
	}
}

func TestBadURI(t *testing.T) {
	for _, uri := range []string{"", "localhost", "http://localhost:7474", "bolt://x:secret@host:port", "%"} {
		_, err := neo4j.Push(t.Context(), fixture().graph(t), neo4j.Options{URI: uri})
		var e *neo4j.Error
		if !errors.As(err, &e) {
			t.Errorf("%q: error = %v, want an *Error", uri, err)
		} else if strings.Contains(err.Error(), "secret") {
			t.Errorf("%q: error shows the password: %v", uri, err)
		} else {
			t.Log(err)
		}
	}
}

// wantError checks an error's sentinel, what its text names, and its hint.
func wantError(t testing.TB, err, sentinel error, names, hint string) {
	t.Helper()
	var e *neo4j.Error
	if !errors.Is(err, sentinel) || !errors.As(err, &e) || !strings.Contains(err.Error(), names) {
		t.Errorf("error = %v, want %q that names %s", err, sentinel, names)
		return
	}
	if !strings.Contains(e.Hint(), hint) {
		t.Errorf("hint = %q, want one with %q", e.Hint(), hint)
	}
	t.Log(err)
}
