package explorer

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strconv"

	"entente/export/style"
	"entente/graph"
	"entente/graph/analyze"
)

// What the API answers.
type (
	searchAnswer struct {
		Query string `json:"query"`
		// Total counts all that were found, of which Entities are the first.
		Total    int           `json:"total"`
		Entities []entityShort `json:"entities"`
	}
	entityShort struct {
		ID   string `json:"id"`
		Type string `json:"type"`
		Name string `json:"name"`
	}
	entityAnswer struct {
		entityShort
		Aliases    []string          `json:"aliases"`
		Properties map[string]string `json:"properties"`
		Confidence float64           `json:"confidence"`
		Mentions   int               `json:"mentions"`
		Documents  []document        `json:"documents"`
		Relations  []relationAnswer  `json:"relations"`
	}
	relationAnswer struct {
		ID         string            `json:"id"`
		Type       string            `json:"type"`
		Words      string            `json:"words"`
		From       entityShort       `json:"from"`
		To         entityShort       `json:"to"`
		Properties map[string]string `json:"properties"`
		Confidence float64           `json:"confidence"`
		Status     string            `json:"status"`
		Polarity   string            `json:"polarity"`
		Evidence   []evidenceAnswer  `json:"evidence"`
	}
	evidenceAnswer struct {
		Sentence string   `json:"sentence"`
		Document document `json:"document"`
		Start    int      `json:"start"`
		End      int      `json:"end"`
		Finder   string   `json:"finder"`
		Score    float64  `json:"score"`
	}
	pathAnswer struct {
		From  entityShort  `json:"from"`
		To    entityShort  `json:"to"`
		Steps []stepAnswer `json:"steps"`
	}
	stepAnswer struct {
		From      entityShort      `json:"from"`
		To        entityShort      `json:"to"`
		Relations []relationAnswer `json:"relations"`
	}
	errorAnswer struct {
		Error string `json:"error"`
	}
)

// usualLimit is how many entities a search returns unless told otherwise.
const usualLimit = 20

func (h *handler) search(w http.ResponseWriter, r *http.Request, m *made) {
	query, limit := r.FormValue("q"), usualLimit
	if s := r.FormValue("limit"); s != "" {
		n, err := strconv.Atoi(s)
		if err != nil || n < 1 {
			fail(w, http.StatusBadRequest, fmt.Sprintf("limit %q is no positive number", s))
			return
		}
		limit = n
	}
	found := graph.Find(m.graph, query)
	a := searchAnswer{Query: query, Total: len(found), Entities: []entityShort{}}
	for _, e := range found[:min(limit, len(found))] {
		a.Entities = append(a.Entities, short(e))
	}
	reply(w, http.StatusOK, a)
}

func (h *handler) entity(w http.ResponseWriter, r *http.Request, m *made) {
	e, err := m.graph.Entity(r.PathValue("id"))
	if err != nil {
		fail(w, http.StatusNotFound, err.Error())
		return
	}
	a := entityAnswer{
		entityShort: short(e), Aliases: slices.Concat([]string{}, e.Aliases), Properties: notNil(e.Properties),
		Confidence: e.Confidence, Mentions: len(e.Mentions), Documents: []document{}, Relations: []relationAnswer{},
	}
	seen := map[string]bool{}
	for _, mention := range e.Mentions {
		if !seen[mention.Document] {
			seen[mention.Document] = true
			a.Documents = append(a.Documents, documentOf(m.graph, mention.Document))
		}
	}
	for _, rel := range m.graph.Out(e.ID) {
		a.Relations = append(a.Relations, relationOf(m.graph, rel))
	}
	for _, rel := range m.graph.In(e.ID) {
		if rel.From != rel.To {
			a.Relations = append(a.Relations, relationOf(m.graph, rel))
		}
	}
	reply(w, http.StatusOK, a)
}

func (h *handler) path(w http.ResponseWriter, r *http.Request, m *made) {
	var ends [2]graph.Entity
	for i, key := range []string{"from", "to"} {
		found := graph.Find(m.graph, r.FormValue(key))
		if r.FormValue(key) == "" || len(found) == 0 {
			fail(w, http.StatusNotFound, fmt.Sprintf("%s: there is no entity %q", key, r.FormValue(key)))
			return
		}
		ends[i] = found[0]
	}
	steps, err := analyze.Path(r.Context(), m.graph, ends[0].ID, ends[1].ID, analyze.Options{})
	if errors.Is(err, analyze.ErrNoPath) {
		fail(w, http.StatusNotFound, "nothing connects the two")
		return
	} else if err != nil {
		fail(w, http.StatusInternalServerError, err.Error())
		return
	}
	a := pathAnswer{From: short(ends[0]), To: short(ends[1]), Steps: []stepAnswer{}}
	for _, s := range steps {
		step := stepAnswer{From: shortByID(m.graph, s.From), To: shortByID(m.graph, s.To)}
		for _, rel := range s.Relations {
			step.Relations = append(step.Relations, relationOf(m.graph, rel))
		}
		a.Steps = append(a.Steps, step)
	}
	reply(w, http.StatusOK, a)
}

func short(e graph.Entity) entityShort { return entityShort{e.ID, e.Type, e.Name} }

func shortByID(g *graph.Graph, id string) entityShort {
	e, _ := g.Entity(id) // a relation's ends are in its graph
	return short(e)
}

func relationOf(g *graph.Graph, r graph.Relation) relationAnswer {
	a := relationAnswer{
		ID: r.ID, Type: r.Type, Words: style.Words(r.Type), From: shortByID(g, r.From), To: shortByID(g, r.To),
		Properties: notNil(r.Properties), Confidence: r.Confidence, Status: r.Status, Polarity: r.Polarity, Evidence: []evidenceAnswer{},
	}
	for _, v := range r.Evidence {
		d, _ := g.Document(v.Document) // a relation's documents are in its graph
		a.Evidence = append(a.Evidence, evidenceAnswer{
			Sentence: graph.Sentence(d, v.Start, v.End), Document: documentOf(g, v.Document),
			Start: v.Start, End: v.End, Finder: v.Finder, Score: v.Score,
		})
	}
	return a
}

func documentOf(g *graph.Graph, id string) document {
	d, _ := g.Document(id)
	return document{d.ID, d.Path, d.Title, d.Date, d.CopyOf}
}

func notNil(m map[string]string) map[string]string {
	if m == nil {
		return map[string]string{}
	}
	return m
}

func fail(w http.ResponseWriter, status int, message string) {
	protect(w.Header())
	reply(w, status, errorAnswer{message})
}

func reply(w http.ResponseWriter, status int, answer any) {
	body, err := json.MarshalIndent(answer, "", "  ")
	if err != nil {
		status, body = http.StatusInternalServerError, []byte(`{"error": "the answer is no JSON"}`)
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	w.Write(append(body, '\n')) // an error here means that the client went away
}
