package main

import (
	"context"
	"os"
	"os/signal"
	"regexp"
	"strings"
	"syscall"
	"time"

	"entente/extract/text"
)

// plainReader reads by capital letters, so that scripts can say what a build
// must find and need no weights: each run of capitalised words is a Company,
// "the X Pact" an Agreement, two companies in a sentence are partners, and a
// company and a pact in a sentence are a party and its pact. A sentence with
// "denies" is denied.
type plainReader struct {
	// delay is how long each document takes.
	delay time.Duration
}

// plainMain is the program with a plainReader. PLAIN_DELAY slows it down, so
// that a script can interrupt it.
func plainMain() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop)
	delay, _ := time.ParseDuration(os.Getenv("PLAIN_DELAY"))
	c := newConsole(os.Stdin, os.Stdout, os.Stderr)
	c.openReader = func(string) (reader, error) { return &plainReader{delay}, nil }
	os.Exit(c.run(ctx, os.Args[1:]))
}

func (p *plainReader) Version() string { return "plain " + os.Getenv("PLAIN_VERSION") }

var (
	plainSentence = regexp.MustCompile(`[^.]+\.?`)
	plainName     = regexp.MustCompile(`\p{Lu}[\p{L}\d]*(?: \p{Lu}[\p{L}\d]*)*`)
)

func (p *plainReader) Extract(ctx context.Context, d text.Document) (text.Claims, error) {
	select {
	case <-time.After(p.delay):
	case <-ctx.Done():
		return text.Claims{}, ctx.Err()
	}
	r := &plainReading{claims: text.Claims{Document: d.ID}, index: map[string]int{}}
	for _, b := range d.Blocks {
		if !b.Label.Content() {
			continue
		}
		for _, s := range plainSentence.FindAllStringIndex(d.Text[b.Start:b.End], -1) {
			r.sentence(d.Text, b.Start+s[0], b.Start+s[1])
		}
	}
	return r.claims, ctx.Err()
}

type plainReading struct {
	claims text.Claims
	index  map[string]int
}

func (r *plainReading) sentence(t string, start, end int) {
	var seen []int
	for _, m := range plainName.FindAllStringIndex(t[start:end], -1) {
		seen = append(seen, r.mention(t, text.Span{Start: start + m[0], End: start + m[1]}))
	}
	for i, from := range seen {
		for _, to := range seen[i+1:] {
			r.relate(from, to, text.Span{Start: start, End: end}, strings.Contains(t[start:end], "denies"))
		}
	}
}

func (r *plainReading) mention(t string, s text.Span) int {
	name, typ := t[s.Start:s.End], "Company"
	if strings.HasSuffix(name, " Pact") {
		typ = "Agreement"
	}
	m := text.Mention{Span: s, Type: typ, Named: true, Score: .9}
	i, ok := r.index[name]
	if !ok {
		i = len(r.claims.Entities)
		r.index[name] = i
		r.claims.Entities = append(r.claims.Entities, text.Entity{Type: typ, Name: name, Named: true, Confidence: .9})
	}
	r.claims.Entities[i].Mentions = append(r.claims.Entities[i].Mentions, m)
	return i
}

func (r *plainReading) relate(from, to int, s text.Span, denied bool) {
	if from == to {
		return
	}
	typ, polarity := "PARTNERS_WITH", text.Affirmed
	if r.claims.Entities[from].Type == "Agreement" {
		from, to = to, from
	}
	if r.claims.Entities[to].Type == "Agreement" {
		typ = "PARTY_TO"
	}
	if denied {
		polarity = text.Denied
	}
	evidence := text.Evidence{Span: s, Finder: "plain", Score: .8}
	for i, c := range r.claims.Relations {
		if c.From == from && c.To == to && c.Type == typ && c.Polarity == polarity {
			r.claims.Relations[i].Evidence = append(c.Evidence, evidence)
			return
		}
	}
	r.claims.Relations = append(r.claims.Relations, text.Relation{
		Type: typ, From: from, To: to, Confidence: .8, Polarity: polarity, Evidence: []text.Evidence{evidence},
	})
}
