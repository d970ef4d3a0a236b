package main

import (
	"fmt"
	"strings"
)

// buildSummary is what a build did, as --json prints it.
type buildSummary struct {
	tally
	// Database is empty where none was used.
	Database string   `json:"database"`
	Files    []string `json:"files"`
}

// tell prints the summary: what was read, and where it is now.
func (b *build) tell(c *console, written bool) error {
	s := buildSummary{tally: b.reading.tally, Files: []string{}}
	if s.Failed == nil {
		s.Failed = []failedReading{}
	}
	if !b.inMemory() {
		s.Database = b.database.file()
	}
	if written {
		s.Files = b.target.written()
	}
	if b.asJSON {
		return c.json(s)
	}
	c.note("%s", s)
	return nil
}

// String is the summary in one line.
func (s buildSummary) String() string {
	parts := []string{"read " + count(s.Read, "document")}
	if s.Unchanged > 0 {
		parts = append(parts, fmt.Sprintf("%d unchanged", s.Unchanged))
	}
	if s.Skipped > 0 {
		parts = append(parts, fmt.Sprintf("%d passed over (--verbose tells which)", s.Skipped))
	}
	if len(s.Failed) > 0 {
		parts = append(parts, fmt.Sprintf("%d failed", len(s.Failed)))
	}
	line := strings.Join(parts, ", ")
	if s.Database != "" {
		line += "; database " + s.Database
	}
	return line + told(s.Files)
}

// failed is an error without words where documents failed: they have been
// reported.
func (b *build) failed() error {
	if len(b.reading.tally.Failed) > 0 {
		return errReported
	}
	return nil
}
