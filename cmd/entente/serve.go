package main

import (
	"context"
	"errors"
	"fmt"
	"log"
	"net"
	"net/http"
	"time"

	"entente/export/explorer"

	"github.com/spf13/cobra"
)

const serveHelp = `Serve the graph as a page to walk through in a browser: search, filters, neighbours,
the sentences behind each relation, ways between two things; and as JSON, for other
programs. It is the page that 'entente export -o graph.html' writes, and follows what
'entente build' adds to the database: reload the page.

Only programs on this machine can reach it unless --addr says otherwise. There is no
password: whoever reaches it can read the whole graph. Ctrl-C ends it.`

const serveExamples = `  entente serve
  entente serve --db reports.db --addr 127.0.0.1:9000
  entente serve --graph graph.json --top 2000 --title "Reports of March"
  curl -s 'http://127.0.0.1:8080/api/path?from=Gazprom&to=China'`

// winding is how long requests may take to end after Ctrl-C.
const winding = 3 * time.Second

// serving holds the flags of the verb.
type serving struct {
	from    source
	pick    selection
	address string
	options explorer.Options
}

func newServe(c *console) *cobra.Command {
	s := &serving{}
	cmd := &cobra.Command{
		Use:     "serve",
		Short:   "Serve the graph as a page to explore, and as JSON",
		Long:    serveHelp,
		Example: serveExamples,
		Args:    exactly(),
		RunE:    func(cmd *cobra.Command, _ []string) error { return s.run(cmd.Context(), c) },
	}
	s.from.addFlags(cmd)
	s.pick.addFlags(cmd)
	f := cmd.Flags()
	f.StringVar(&s.address, "addr", "127.0.0.1:8080", "`HOST:PORT` to listen on; port 0 takes a free one")
	f.StringVar(&s.options.Title, "title", "", "`TITLE` of the page")
	f.BoolVar(&s.options.Dark, "dark", false, "begin light on dark")
	return cmd
}

func (s *serving) run(ctx context.Context, c *console) error {
	// The page hides what is denied until its reader asks for it.
	s.options.Denied, s.pick.filter.Denied = s.pick.filter.Denied, true
	graphs := &following{serving: s, console: c}
	if _, err := graphs.graph(ctx); err != nil {
		return err
	}
	listener, err := (&net.ListenConfig{}).Listen(ctx, "tcp", s.address)
	if err != nil {
		return withHint(err, "--addr HOST:PORT names another address; port 0 takes a free one")
	}
	handler := explorer.Handler(graphs.graph, s.options)
	if explorer.Loopback(s.address) {
		handler = explorer.Local(handler)
	} else {
		c.say("warning: %s can be reached from other machines, and everybody there can read the graph", listener.Addr())
	}
	c.note("serving at http://%s/ (Ctrl-C ends it)", listener.Addr())
	return serveUntil(ctx, listener, handler, log.New(c.err, "", 0))
}

// serveUntil serves until ctx ends, which is no error.
func serveUntil(ctx context.Context, l net.Listener, h http.Handler, errorLog *log.Logger) error {
	server := &http.Server{
		Handler: h, ErrorLog: errorLog, ReadHeaderTimeout: 5 * time.Second, ReadTimeout: 10 * time.Second,
		// Long enough for the page of a large graph to be made and sent.
		WriteTimeout: 5 * time.Minute, IdleTimeout: time.Minute, MaxHeaderBytes: 1 << 16,
	}
	done := make(chan error, 1)
	stop := context.AfterFunc(ctx, func() {
		end, cancel := context.WithTimeout(context.WithoutCancel(ctx), winding)
		defer cancel()
		err := server.Shutdown(end)
		if errors.Is(err, context.DeadlineExceeded) {
			err = server.Close() // who is still reading is cut off
		}
		done <- err
	})
	err := server.Serve(l)
	if stop() { // it ended by itself
		return fmt.Errorf("serve at %s: %w", l.Addr(), err)
	}
	return <-done
}
