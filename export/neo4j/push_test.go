package neo4j_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"entente/export/neo4j"
	"entente/export/neo4j/model"
	"entente/graph"
	"entente/graph/graphtest"
	"entente/internal/golden"
	"entente/internal/neo4jtest"
)

func TestPush(t *testing.T) {
	s := neo4jtest.Shared(t)
	if err := s.ClearSchema(t.Context()); err != nil {
		t.Fatal(err)
	}
	o := options(s)
	g := fixture().graph(t)
	first := push(t, g, o)
	golden.Check(t, "push.golden", []byte(dump(t, o)))
	if first.NodesCreated == 0 || first.RelationsCreated == 0 || first.ConstraintsCreated != 3 || first.IndexesCreated != 2 {
		t.Errorf("first push: %+v", first)
	}

	again := push(t, g, o)
	want := neo4j.Summary{NodesUnchanged: first.NodesCreated, RelationsUnchanged: first.RelationsCreated}
	if again != want {
		t.Errorf("second push: %+v, want %+v", again, want)
	}
}

// changeTests change the fixture after it was pushed. The push of what comes of it
// must leave what it would leave in an empty database.
var changeTests = []struct {
	name   string
	change func(p *parts)
	want   neo4j.Summary // only the fields that a case is about
}{
	{"nothing", func(*parts) {}, neo4j.Summary{}},
	{"a property changes", func(p *parts) { p.setEntity("deal", func(e *graph.Entity) { e.Properties["status"] = "planned" }) },
		neo4j.Summary{NodesChanged: 1}},
	{"a property goes", func(p *parts) { p.setEntity("deal", func(e *graph.Entity) { delete(e.Properties, "kind") }) },
		neo4j.Summary{NodesChanged: 1}},
	{"another type, the same id", func(p *parts) { p.setEntity("norra", func(e *graph.Entity) { e.Type = "Organization" }) },
		neo4j.Summary{NodesChanged: 1}},
	{"a fact changes", func(p *parts) { p.setRelation("ada-SIGNED-deal-", func(r *graph.Relation) { r.Confidence = 0.9 }) },
		neo4j.Summary{RelationsChanged: 1}},
	{"a fact turns round", func(p *parts) {
		p.setRelation("deal-CONCERNS-lumen-", func(r *graph.Relation) { r.From, r.To = r.To, r.From })
		// the fact, and both ends of its two pieces of evidence
	}, neo4j.Summary{RelationsCreated: 5, RelationsDeleted: 5}},
	{"a fact gets another type", func(p *parts) {
		p.setRelation("ada-SIGNED-deal-", func(r *graph.Relation) { r.Type = "SUPPORTS" })
	}, neo4j.Summary{NodesChanged: 2, RelationsCreated: 1, RelationsDeleted: 1}},
	{"a fact goes", func(p *parts) { delete(p.relations, "deal-CONCERNS-lumen-") },
		neo4j.Summary{NodesDeleted: 2, RelationsDeleted: 7}},
	{"a document goes", func(p *parts) { p.without("d2") }, neo4j.Summary{}},
	{"all but a note goes", func(p *parts) { p.without("d2").without("d1") }, neo4j.Summary{}},
	{"all goes", func(p *parts) { *p = parts{} }, neo4j.Summary{}},
}

func (p *parts) setEntity(id string, change func(*graph.Entity)) {
	e := p.entities[id]
	change(&e)
	p.entities[id] = e
}

func (p *parts) setRelation(id string, change func(*graph.Relation)) {
	r := p.relations[id]
	change(&r)
	p.relations[id] = r
}

func TestPushAfterChange(t *testing.T) {
	s := neo4jtest.Shared(t)
	o := options(s)
	for _, test := range changeTests {
		t.Run(test.name, func(t *testing.T) {
			p := fixture()
			test.change(p)
			empty(t, s)
			push(t, p.graph(t), o)
			want := dump(t, o)

			empty(t, s)
			push(t, fixture().graph(t), o)
			got := push(t, p.graph(t), o)
			if diff := cmp.Diff(want, dump(t, o)); diff != "" {
				t.Errorf("differs from a push to an empty database (-want +got):\n%s", diff)
			}
			if test.want != (neo4j.Summary{}) && !covers(got, test.want) {
				t.Errorf("push: %+v, want %+v", got, test.want)
			}
		})
	}
}

// covers reports whether got equals want but for what is as before.
func covers(got, want neo4j.Summary) bool {
	got.NodesUnchanged, got.RelationsUnchanged, got.PropertiesSet = 0, 0, 0
	return got == want
}

// TestPushAnyAfterAny walks from one random graph to the next.
func TestPushAnyAfterAny(t *testing.T) {
	s := neo4jtest.Shared(t)
	o := options(s)
	rng := rand.New(rand.NewPCG(1, 2))
	var graphs []*graph.Graph
	var want []string
	for range 6 {
		g := random(t, rng)
		empty(t, s)
		push(t, g, o)
		graphs, want = append(graphs, g), append(want, dump(t, o))
	}
	for i := range 18 {
		k := rng.IntN(len(graphs))
		push(t, graphs[k], o)
		if diff := cmp.Diff(want[k], dump(t, o)); diff != "" {
			t.Fatalf("push %d, of graph %d, differs from a push to an empty database (-want +got):\n%s", i, k, diff)
		}
	}
}

// random takes things out of the fixture and changes others.
func random(t testing.TB, rng *rand.Rand) *graph.Graph {
	p := fixture()
	if rng.IntN(2) == 0 {
		p.without(fmt.Sprintf("d%d", 1+rng.IntN(3)))
	}
	for _, id := range slices.Sorted(maps.Keys(p.relations)) {
		switch rng.IntN(4) {
		case 0:
			delete(p.relations, id)
		case 1:
			p.setRelation(id, func(r *graph.Relation) { r.Confidence = rng.Float64() })
		case 2:
			p.setRelation(id, func(r *graph.Relation) { r.From, r.To = r.To, r.From })
		}
	}
	for _, id := range slices.Sorted(maps.Keys(p.entities)) {
		if rng.IntN(3) == 0 {
			p.setEntity(id, func(e *graph.Entity) { e.Type = []string{"Event", "Place"}[rng.IntN(2)] })
		}
	}
	return p.graph(t)
}

func TestPushKeep(t *testing.T) {
	o := options(neo4jtest.Shared(t))
	push(t, fixture().graph(t), o)
	before := dump(t, o)
	o.Keep = true
	push(t, &graph.Graph{}, o)
	if diff := cmp.Diff(before, dump(t, o)); diff != "" {
		t.Errorf("a push with Keep took something away (-before +after):\n%s", diff)
	}
}

func TestPushDenied(t *testing.T) {
	o := options(neo4jtest.Shared(t))
	const denied = "MATCH (:Company)-[r:PARTNERS_WITH {polarity: 'denied'}]->() RETURN r.sentence"
	g := fixture().graph(t)
	push(t, g, o)
	if rows := query(t, o, denied, nil); len(rows) != 0 {
		t.Errorf("a denied fact was pushed: %v", rows)
	}
	o.Denied = true
	push(t, g, o)
	if rows := query(t, o, denied, nil); len(rows) != 1 {
		t.Errorf("with Denied: %v, want one denied fact", rows)
	}
}

// TestPushForeign shows that what others put into the database stays as it is.
func TestPushForeign(t *testing.T) {
	s := neo4jtest.Shared(t)
	o := options(s)
	const foreign = `
		CREATE (x:Entity:Company {id: 'theirs', name: 'Norra Gas'})
		CREATE (d:Document {title: 'no id'})
		CREATE (n:Note {text: 'look again'})
		CREATE (x)-[:PARTY_TO {id: 'ada-SIGNED-deal-'}]->(d)
		CREATE (n)-[:ABOUT]->(x)`
	const theirs = "MATCH (n) WHERE n.entente IS NULL OPTIONAL MATCH (n)-[r]->(m) RETURN n, r, m ORDER BY n.text, n.title, n.id"
	execute(t, s, foreign)
	before := toJSON(t, query(t, o, theirs, nil))
	push(t, fixture().graph(t), o)
	execute(t, s, "MATCH (n:Note), (e:Entity {id: 'lumen'}) CREATE (n)-[:ABOUT {by: 'me'}]->(e)")

	// The pipeline is stale now, but a note hangs on it.
	p := fixture()
	delete(p.relations, "deal-CONCERNS-lumen-")
	delete(p.entities, "lumen")
	got := push(t, p.graph(t), o)
	if got.NodesReleased != 1 {
		t.Errorf("push: %+v, want one node released", got)
	}
	rows := query(t, o, "MATCH (:Note)-[r:ABOUT {by: 'me'}]->(e {name: 'Lumen line'}) RETURN e.entente, count {(e)--()}", nil)
	if diff := cmp.Diff([][]any{{nil, int64(1)}}, rows); diff != "" {
		t.Errorf("the node that a note is about (-want +got):\n%s", diff)
	}

	push(t, &graph.Graph{}, o)
	execute(t, s, "MATCH (e:Entity {id: 'lumen'}) DETACH DELETE e")
	if after := toJSON(t, query(t, o, theirs, nil)); after != before {
		t.Errorf("foreign nodes changed:\n%s\nwere\n%s", after, before)
	}
	if rows := query(t, o, "MATCH (n) WHERE n.entente IS NOT NULL RETURN n", nil); len(rows) != 0 {
		t.Errorf("after pushing an empty graph: %v", rows)
	}
}

// TestPushRepairs shows that what someone took away or doubled comes right again.
func TestPushRepairs(t *testing.T) {
	s := neo4jtest.Shared(t)
	o := options(s)
	g := fixture().graph(t)
	push(t, g, o)
	want := dump(t, o)
	for _, damage := range []string{
		"MATCH (n:Person) DETACH DELETE n",
		"MATCH (:Evidence)-[r:SUBJECT]->() DELETE r",
		"MATCH (a)-[r:PARTY_TO]->(b) CREATE (a)-[s:PARTY_TO]->(b) SET s = properties(r)",
		"MATCH (n:Company) REMOVE n.entente, n.name, n:Company",
		"MATCH (n:Company) SET n.entente = 7, n.type = ['odd`name']",
		"MATCH (n:Entity|Document) SET n:Entity:Document",
	} {
		execute(t, s, damage)
		push(t, g, o)
		execute(t, s, "MATCH (n:Entity:Document) WITH n, n.path IS NULL AS entity"+
			" FOREACH (_ IN CASE WHEN entity THEN [1] END | REMOVE n:Document)"+
			" FOREACH (_ IN CASE WHEN NOT entity THEN [1] END | REMOVE n:Entity)")
		if diff := cmp.Diff(want, dump(t, o)); diff != "" {
			t.Errorf("after %s (-want +got):\n%s", damage, diff)
		}
	}
}

// hostile are names that break what quotes badly.
var hostile = []string{
	"`", "``) DETACH DELETE n //", `"`, `'; MATCH (n) DETACH DELETE n; //`, `\`, `\u0027`, "$rows", "{id: 1}",
	"a\nb\tc\r\n", "\x00\x01\x7f", "\uFEFF", "שלום \u202Eעולם", "مرحبا", "e\u0301 é", "👩‍👩‍👧‍👦", "漢字", "NULL", "",
	strings.Repeat("x", 2000), strings.Repeat("長い", 10_000),
}

func TestPushHostileNames(t *testing.T) {
	s := neo4jtest.Shared(t)
	o := options(s)
	p := &parts{
		documents: []graph.Document{{ID: "d`'\"", Path: "a'b`.txt", Title: `\"`, Text: strings.Join(hostile, "\n")}},
		entities:  map[string]graph.Entity{}, relations: map[string]graph.Relation{},
	}
	want := map[string]string{}
	for i, name := range hostile {
		id := fmt.Sprintf("e`'\"%d", i)
		p.entities[id] = graph.Entity{ID: id, Type: "Größe_1", Name: name, Aliases: []string{name, "x"}, Properties: map[string]string{"a`b' \"c": name}}
		want[id] = name
		r := graph.Relation{ID: "r" + id, Type: "НАЗЫВАЕТ", From: id, To: id, Properties: map[string]string{"title": name}}
		r.Evidence = []graph.Evidence{{Document: p.documents[0].ID, End: 1000}}
		p.relations[r.ID] = r
	}
	push(t, p.graph(t), o)
	if again := push(t, p.graph(t), o); again.NodesUnchanged == 0 || again.PropertiesSet != 0 {
		t.Errorf("second push: %+v", again)
	}
	rows := query(t, o, "MATCH (e:Größe_1)-[r:НАЗЫВАЕТ]->(e) RETURN e.id, e.name, e.aliases[0], r.title, e['a`b\\' \"c']", nil)
	if len(rows) != len(hostile) {
		t.Errorf("%d entities came back of %d", len(rows), len(hostile))
	}
	for _, row := range rows {
		name := want[row[0].(string)]
		for _, got := range row[1:] {
			if s, _ := got.(string); s != name {
				t.Errorf("entity %s: got %q, want %q", row[0], got, name)
			}
		}
	}
}

// TestPushHostileTypes shows that any type can be pushed.
func TestPushHostileTypes(t *testing.T) {
	s := neo4jtest.Shared(t)
	o := options(s)
	p := fixture()
	types := append([]string{"a b", "1st", "Entity", "Evidence", `x\u0060) DETACH DELETE n //`}, hostile...)
	for i, typ := range types {
		id := fmt.Sprint(i)
		p.entities[id] = graph.Entity{ID: id, Type: typ, Name: id}
		r := graph.Relation{ID: "r" + id, Type: typ, From: id, To: id, Evidence: []graph.Evidence{{Document: "d1", End: 9}}}
		p.relations[r.ID] = r
	}
	push(t, p.graph(t), o)
	want := dump(t, o)
	for i, typ := range types {
		rows := query(t, o, "MATCH (n:Entity {id: $id})-[r]->(n) RETURN coalesce(n.type, ''), r.id", map[string]any{"id": fmt.Sprint(i)})
		if diff := cmp.Diff([][]any{{typ, fmt.Sprint("r", i)}}, rows); diff != "" {
			t.Errorf("type %q (-want +got):\n%s", typ, diff)
		}
	}
	// Every type becomes another, and each comes back.
	q := fixture()
	for i := range types {
		q.entities[fmt.Sprint(i)] = graph.Entity{ID: fmt.Sprint(i), Type: types[(i+1)%len(types)]}
	}
	push(t, q.graph(t), o)
	push(t, p.graph(t), o)
	if diff := cmp.Diff(want, dump(t, o)); diff != "" {
		t.Errorf("types there and back (-want +got):\n%s", diff)
	}
}

// TestQuote asks the server what it reads.
func TestQuote(t *testing.T) {
	o := options(neo4jtest.Shared(t))
	for _, name := range append([]string{`x\u0060 AS y //`, `\\u0060`, `a\`}, hostile...) {
		if name == "" || strings.Contains(name, "\x00") || len(name) > 16_000 {
			continue // no names in Neo4j
		}
		rows, err := neo4j.Query(t.Context(), o, "RETURN 1 AS "+model.Quote(name), nil)
		if err != nil {
			t.Errorf("Quote(%q): %v", name, err)
		} else if diff := cmp.Diff([]string{name}, rows.Columns); diff != "" {
			t.Errorf("Quote(%q) is read as another name (-want +got):\n%s", name, diff)
		}
	}
}

// TestPushNasty pushes what breaks careless writers of every format.
func TestPushNasty(t *testing.T) {
	o := options(neo4jtest.Shared(t))
	o.Denied = true
	g := graphtest.Nasty()
	push(t, g, o)
	rows := query(t, o, "MATCH (n:Entity) RETURN count(n) AS n UNION ALL MATCH (:Entity)-[r]->(:Entity) RETURN count(r) AS n", nil)
	want := [][]any{{int64(len(g.Entities()))}, {int64(len(g.Relations()))}}
	if diff := cmp.Diff(want, rows); diff != "" {
		t.Errorf("entities and relations (-want +got):\n%s", diff)
	}
	if again := push(t, g, o); again.PropertiesSet != 0 || again.RelationsUnchanged == 0 {
		t.Errorf("second push: %+v", again)
	}
}

// empty deletes all data of the database.
func empty(t testing.TB, s *neo4jtest.Server) {
	t.Helper()
	if err := s.Clear(t.Context()); err != nil {
		t.Fatal(err)
	}
}

// execute runs a statement that writes.
func execute(t testing.TB, s *neo4jtest.Server, statement string) {
	t.Helper()
	d, err := driver.NewDriverWithContext(s.URI, driver.BasicAuth(s.User, s.Password, ""))
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close(t.Context())
	if _, err := driver.ExecuteQuery(t.Context(), d, statement, nil, driver.EagerResultTransformer); err != nil {
		t.Fatal(err)
	}
}
