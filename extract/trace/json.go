package trace

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"math"
	"unicode"

	"entente/extract/text"
)

// The format of WriteJSON. The version is raised when what a key means changes or
// a key goes; keys may be added.
const (
	jsonFormat  = "entente-analysis"
	jsonVersion = 1
)

// WriteJSON writes analyses as one JSON object, which docs/cli.md describes.
// reader is the version of the reader that made them. Things of a document that
// others refer to have an id, counted from 1 in each list; null stands for none.
// Offsets are in bytes of the document's text. The error is the writer's.
func WriteJSON(w io.Writer, reader string, analyses []Analysis) error {
	out := jsonFile{Format: jsonFormat, Version: jsonVersion, Reader: reader, Documents: []jsonDocument{}}
	for i := range analyses {
		out.Documents = append(out.Documents, newJSONDocument(newOutline(&analyses[i])))
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(out); err != nil {
		return fmt.Errorf("encode analysis: %w", err)
	}
	_, err := w.Write(escapeControls(b.Bytes()))
	return err
}

type (
	jsonFile struct {
		Format    string         `json:"format"`
		Version   int            `json:"version"`
		Reader    string         `json:"reader"`
		Documents []jsonDocument `json:"documents"`
	}
	jsonDocument struct {
		ID         string          `json:"id"`
		Path       string          `json:"path"`
		Title      string          `json:"title"`
		Date       string          `json:"date"`
		Language   string          `json:"language"`
		Text       string          `json:"text"`
		Blocks     []jsonBlock     `json:"blocks"`
		Sentences  []jsonSentence  `json:"sentences"`
		Mentions   []jsonMention   `json:"mentions"`
		Chains     []jsonChain     `json:"chains"`
		Candidates []jsonCandidate `json:"candidates"`
		Values     []jsonValue     `json:"values"`
		Entities   []jsonEntity    `json:"entities"`
		Relations  []jsonRelation  `json:"relations"`
	}
	jsonBlock struct {
		ID      int     `json:"id"`
		Start   int     `json:"start"`
		End     int     `json:"end"`
		Label   string  `json:"label"`
		Content bool    `json:"content"`
		Noise   float64 `json:"noise"`
		Read    bool    `json:"read"`
	}
	jsonSentence struct {
		ID    int `json:"id"`
		Block int `json:"block"`
		Start int `json:"start"`
		End   int `json:"end"`
	}
	jsonMention struct {
		ID       int     `json:"id"`
		Sentence int     `json:"sentence"`
		Chain    *int    `json:"chain"`
		Start    int     `json:"start"`
		End      int     `json:"end"`
		Text     string  `json:"text"`
		Type     string  `json:"type"`
		Named    bool    `json:"named"`
		Score    float64 `json:"score"`
	}
	jsonChain struct {
		ID       int    `json:"id"`
		Type     string `json:"type"`
		Mentions []int  `json:"mentions"`
		Entity   *int   `json:"entity"`
		Reason   string `json:"reason"`
	}
	jsonCandidate struct {
		Type      string  `json:"type"`
		From      int     `json:"from"`
		To        int     `json:"to"`
		Score     float64 `json:"score"`
		Threshold float64 `json:"threshold"`
		Polarity  string  `json:"polarity"`
		Status    string  `json:"status"`
		Finder    string  `json:"finder"`
		Claimed   bool    `json:"claimed"`
		Relation  *int    `json:"relation"`
	}
	jsonValue struct {
		Sentence int    `json:"sentence"`
		Start    int    `json:"start"`
		End      int    `json:"end"`
		Text     string `json:"text"`
		Kind     string `json:"kind"`
		Normal   string `json:"normal"`
	}
	jsonEntity struct {
		ID         int               `json:"id"`
		Type       string            `json:"type"`
		Name       string            `json:"name"`
		Named      bool              `json:"named"`
		Aliases    []string          `json:"aliases"`
		Properties map[string]string `json:"properties"`
		Confidence float64           `json:"confidence"`
	}
	jsonRelation struct {
		ID         int               `json:"id"`
		Type       string            `json:"type"`
		From       int               `json:"from"`
		To         int               `json:"to"`
		Properties map[string]string `json:"properties"`
		Polarity   string            `json:"polarity"`
		Status     string            `json:"status"`
		Confidence float64           `json:"confidence"`
		Evidence   []jsonEvidence    `json:"evidence"`
	}
	jsonEvidence struct {
		Start  int     `json:"start"`
		End    int     `json:"end"`
		Finder string  `json:"finder"`
		Score  float64 `json:"score"`
	}
)

func newJSONDocument(o *outline) jsonDocument {
	d := o.Document
	return jsonDocument{
		ID: d.ID, Path: d.Path, Title: d.Title, Date: d.Date, Language: d.Language, Text: d.Text,
		Blocks: convert(o.Blocks, func(i int, b Block) jsonBlock {
			return jsonBlock{i + 1, b.Start, b.End, b.Label.String(), b.Label.Content(), round(b.Noise), b.Read}
		}),
		Sentences: convert(o.Sentences, func(i int, s Sentence) jsonSentence {
			return jsonSentence{i + 1, s.Block + 1, s.Start, s.End}
		}),
		Mentions: convert(o.Mentions, func(i int, m Mention) jsonMention {
			return jsonMention{i + 1, m.Sentence + 1, id(m.Chain), m.Start, m.End, d.Text[m.Start:m.End], m.Type, m.Named, round(m.Score)}
		}),
		Chains: convert(o.Chains, func(i int, c Chain) jsonChain {
			return jsonChain{i + 1, c.Type, convert(c.Members, func(_, m int) int { return m + 1 }), id(c.Entity), c.Reason}
		}),
		Candidates: convert(o.Candidates, func(_ int, c Candidate) jsonCandidate {
			return jsonCandidate{c.Type, c.From + 1, c.To + 1, round(c.Score), c.Threshold, string(c.Polarity), c.Status, c.Finder, c.Claimed(), id(c.Relation)}
		}),
		Values: convert(o.Values, func(_ int, v Value) jsonValue {
			return jsonValue{v.Sentence + 1, v.Start, v.End, d.Text[v.Start:v.End], v.Kind, v.Normal}
		}),
		Entities: convert(o.Claims.Entities, func(i int, e text.Entity) jsonEntity {
			return jsonEntity{i + 1, e.Type, e.Name, e.Named, append([]string{}, e.Aliases...), filled(e.Properties), round(e.Confidence)}
		}),
		Relations: convert(o.Claims.Relations, newJSONRelation),
	}
}

func newJSONRelation(i int, r text.Relation) jsonRelation {
	return jsonRelation{
		ID: i + 1, Type: r.Type, From: r.From + 1, To: r.To + 1, Properties: filled(r.Properties),
		Polarity: string(r.Polarity), Status: r.Status, Confidence: round(r.Confidence),
		Evidence: convert(r.Evidence, func(_ int, v text.Evidence) jsonEvidence {
			return jsonEvidence{v.Start, v.End, v.Finder, round(v.Score)}
		}),
	}
}

// convert makes a list of another; it is never nil, so that JSON has [] and no null.
func convert[T, R any](in []T, f func(int, T) R) []R {
	out := make([]R, len(in))
	for i, x := range in {
		out[i] = f(i, x)
	}
	return out
}

// id is the id of the thing at an index, nil for none.
func id(index int) *int {
	if index < 0 {
		return nil
	}
	index++
	return &index
}

func filled(m map[string]string) map[string]string {
	out := map[string]string{}
	maps.Copy(out, m)
	return out
}

// round keeps four decimals: what lies below is noise.
func round(x float64) float64 { return math.Round(x*1e4) / 1e4 }

// escapeControls writes control and direction characters, which in JSON can only
// stand in strings, as escapes: JSON goes to terminals, too.
func escapeControls(b []byte) []byte {
	out := make([]byte, 0, len(b))
	for _, r := range string(b) {
		if r != '\n' && (unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r)) {
			out = fmt.Appendf(out, `\u%04x`, r)
			continue
		}
		out = append(out, string(r)...)
	}
	return out
}
