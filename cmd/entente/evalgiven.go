package main

import (
	"context"
	"errors"
	"fmt"

	"entente/extract/text"
	"entente/graph/eval"
)

// linker is a reader that goes on from mentions that it is told; extract.Extractor is
// one.
type linker interface {
	reader
	ExtractFrom(ctx context.Context, d text.Document, mentions []text.Mention) (text.Claims, error)
}

// givenReader reads documents with the mentions of their gold.
type givenReader struct {
	linker
	gold map[string][]eval.TypedSpan
}

// Extract goes on from the gold's mentions.
func (r givenReader) Extract(ctx context.Context, d text.Document) (text.Claims, error) {
	spans := r.gold[eval.NameOf(d.Path)]
	mentions := make([]text.Mention, len(spans))
	for i, s := range spans {
		mentions[i] = text.Mention{Span: s.Span, Type: s.Type, Score: 1}
	}
	return r.ExtractFrom(ctx, d, mentions)
}

// checkGiven reports what --given does not know.
func checkGiven(given string) error {
	if given != "" && given != "mentions" {
		return usage(fmt.Errorf("--given %q is not mentions", given))
	}
	return nil
}

// withGiven gives a reader what it is not asked to find.
func (e *evaluation) withGiven(ctx context.Context, r reader, gold, texts string) (reader, error) {
	if e.given == "" {
		return r, nil
	}
	x, ok := r.(linker)
	if !ok {
		return nil, errors.New("this reader cannot be given mentions")
	}
	mentions, err := eval.GoldMentions(ctx, gold, texts)
	return givenReader{x, mentions}, err
}
