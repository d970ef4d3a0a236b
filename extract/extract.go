package extract

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"sync"

	"entente/extract/confidence"
	"entente/extract/coref"
	"entente/extract/encoder"
	"entente/extract/encoder/weights"
	"entente/extract/mention"
	"entente/extract/relation"
	"entente/extract/rule"
	"entente/extract/segment"
	"entente/extract/text"
)

// rules is the version of what the reader does beside its weights. Raise it when
// the same weights give other claims, so that stores read their documents anew.
const rules = "5"

// Options choose what an Extractor uses. The zero value is the default.
type Options struct {
	// Model is the content of a weights file to use instead of the embedded one.
	Model []byte
	// Kernels names the encoder's kernel set, empty for the fastest that runs on
	// this machine. All give the same claims.
	Kernels string
	// Rules find facts beside the reader's own stages; nil for rule.Builtin().
	Rules *rule.Set
}

// Extractor reads documents. It is immutable and safe for concurrent use.
type Extractor struct {
	model     *encoder.Model
	tagger    *mention.Tagger
	linker    *coref.Linker
	relations *relation.Head
	rules     *rule.Set
	sure      *confidence.Model
	cls, sep  int32
	version   string
	sessions  sync.Pool
}

// New returns an extractor. It fails if the weights are broken or foreign.
func New(o Options) (*Extractor, error) {
	data := o.Model
	if data == nil {
		data = encoder.Embedded()
	}
	f, err := weights.Open(data)
	if err != nil {
		return nil, fmt.Errorf("open reader's weights: %w", err)
	}
	x := &Extractor{rules: cmp.Or(o.Rules, rule.Builtin())}
	x.version = version(data) + "-" + x.rules.Hash()
	if err := x.load(f, o.Kernels); err != nil {
		return nil, fmt.Errorf("load reader's weights: %w", err)
	}
	x.sessions.New = func() any { return x.model.NewSession() }
	return x, nil
}

func (x *Extractor) load(f *weights.File, kernels string) error {
	var err error
	if x.model, err = encoder.Load(f, kernels); err != nil {
		return err
	}
	if x.tagger, err = mention.Load(x.model, f); err != nil {
		return err
	}
	if x.linker, err = coref.Load(x.model, f); err != nil {
		return err
	}
	if x.relations, err = relation.Load(x.model, f); err != nil {
		return err
	}
	if x.sure, err = confidence.Embedded(); err != nil {
		return err
	}
	if x.cls, err = x.special("[CLS]"); err != nil {
		return err
	}
	x.sep, err = x.special("[SEP]")
	return err
}

func (x *Extractor) special(piece string) (int32, error) {
	id, ok := x.model.Vocabulary().ID(piece)
	if !ok {
		return 0, fmt.Errorf("vocabulary has no %s: %w", piece, weights.ErrFormat)
	}
	return id, nil
}

// version of a reader with the given weights: the rules around it, and the hash of the
// weights and of what its confidences rest on.
func version(data []byte) string {
	sum := sha256.Sum256(slices.Concat(data[max(0, len(data)-sha256.Size):], confidence.Parameters()))
	return rules + "-" + hex.EncodeToString(sum[:6])
}

// Version names the reader: claims of one document by readers of one version are
// the same.
func (x *Extractor) Version() string { return x.version }

// maxSection is the most tokens read at a time. What a section's mentions refer to
// is looked for in the section alone; its states take 1.5 kB a token.
const maxSection = 40_000

// Extract returns the claims of one document. It depends on nothing but the
// document: the same document gives the same claims on every machine. The error
// is ctx's, or says that the document's blocks do not fit its text.
func (x *Extractor) Extract(ctx context.Context, d text.Document) (text.Claims, error) {
	c, err := x.read(ctx, &d, nil, nil)
	if err != nil {
		return text.Claims{}, err
	}
	return c.claims(), nil
}

// read collects what a document says, and has w watch it, which may be nil. If g is
// not nil its mentions take the place of the tagger's.
func (x *Extractor) read(ctx context.Context, d *text.Document, w *watcher, g *given) (*collector, error) {
	if err := checkBlocks(d); err != nil {
		return nil, err
	}
	e := x.sessions.Get().(*encoder.Session)
	defer x.sessions.Put(e)
	s := segment.Split(d)
	c := newCollector(s)
	c.given, c.sure = g, x.sure
	for first := 0; first < len(s.Tokens); {
		last := sectionEnd(s, first)
		if err := x.readSection(ctx, e, c, w, first, last); err != nil {
			return nil, fmt.Errorf("read %s: %w", d.Path, err)
		}
		first = last
	}
	return c, nil
}

// readSection adds what tokens [first, last) say to c.
func (x *Extractor) readSection(ctx context.Context, e *encoder.Session, c *collector, w *watcher, first, last int) error {
	s, width := c.s, x.model.Hidden()
	states, err := x.encode(ctx, e, c, first, last)
	if err != nil {
		return err
	}
	mentions := x.mentions(e, c, w, states, first, last)
	vectors := meanStates(mentions, states, width, first)
	chains := x.linker.Link(e, s, mentions, vectors)
	ruled, chains := c.rule(x.rules, mentions, chains)
	chainOf := c.addChains(mentions, chains)
	for i := range mentions {
		if chainOf[i] >= 0 {
			mentions[i].Type = c.entities[chainOf[i]].Type
		}
	}
	in := relation.Input{
		Segmented: s, Mentions: mentions, Chain: chainOf, States: states, First: first, Vectors: vectors,
		LeadIns: c.leadIns,
	}
	scores, err := x.relations.Scores(ctx, e, in)
	if err != nil {
		return err
	}
	scores = append(relation.Coordinate(in, scores), relation.Patterns(in)...)
	w.linked(c, mentions, chains, chainOf, scores)
	c.addScores(mentions, chainOf, scores)
	c.addNationalities(mentions, chainOf)
	c.addRuled(ruled, w, chains, chainOf)
	c.addOwn(mentions, chainOf, first, last)
	return nil
}

// mentions returns the mentions of tokens [first, last) that are neither page noise nor
// part of a value.
func (x *Extractor) mentions(e *encoder.Session, c *collector, w *watcher, states []float32, first, last int) []text.Placed {
	if c.given != nil {
		return c.given.within(c.s, first, last)
	}
	noise := x.tagger.Noise(e, states, last-first)
	tagged := x.tagger.Tag(e, states, c.s, first, last-first)
	w.tagged(c.s, tagged, noise, first)
	return withoutValues(c.values, withoutNoise(c.s, tagged, noisyBlocks(c.s, noise, first)))
}

// sectionEnd returns the end of the section that begins at token first: the last
// block boundary before the limit.
func sectionEnd(s *text.Segmented, first int) int {
	end := first + maxSection
	if end >= len(s.Tokens) {
		return len(s.Tokens)
	}
	for at := end; at > first; at-- {
		if s.Tokens[at].Block != s.Tokens[at-1].Block {
			return at
		}
	}
	return end
}

func checkBlocks(d *text.Document) error {
	at := 0
	for i, b := range d.Blocks {
		if b.Start < at || b.End < b.Start || b.End > len(d.Text) {
			return fmt.Errorf("document %s: block %d (%d-%d) outside the text or out of order", d.Path, i, b.Start, b.End)
		}
		at = b.End
	}
	return nil
}
