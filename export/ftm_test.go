package export_test

import (
	"bytes"
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"testing"

	"entente/export"
	"entente/graph"
)

type ftmEntity struct {
	ID, Schema string
	Properties map[string][]string
}

// readFTM reads a file as FollowTheMoney does, a line at a time.
func readFTM(t testing.TB, data []byte) []ftmEntity {
	t.Helper()
	var all []ftmEntity
	for line := range bytes.Lines(data) {
		var e ftmEntity
		if err := json.Unmarshal(line, &e); err != nil {
			t.Fatalf("%v in %q", err, line)
		}
		all = append(all, e)
	}
	return all
}

// ftmEnds are, by schema, the properties that hold an ID and the schemata that
// followthemoney 4.11 lets them point at, with their descendants among ours.
var ftmEnds = map[string]map[string]string{
	"Ownership":          {"owner": "Person Company Organization", "asset": "Asset Company Contract"},
	"Employment":         {"employee": "Person", "employer": "Company Organization"},
	"Membership":         {"member": "Person Company Organization", "organization": "Company Organization"},
	"ProjectParticipant": {"participant": "Person Company Organization", "project": "Project"},
	"UnknownLink": {"subject": "Person Company Organization Address Project Contract Event Asset",
		"object": "Person Company Organization Address Project Contract Event Asset"},
}

// ftmReference is the form that FollowTheMoney wants of an ID.
var ftmReference = regexp.MustCompile(`^[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?$`)

func TestFTMReadBack(t *testing.T) {
	eachFixture(t, "ftm", "", func(t *testing.T, g *graph.Graph, data []byte) {
		all := readFTM(t, data)
		schemata, links := map[string]string{}, 0
		for _, e := range all {
			if schemata[e.ID] != "" || !ftmReference.MatchString(e.ID) {
				t.Errorf("the ID %q occurs twice or has a wrong form", e.ID)
			}
			schemata[e.ID] = e.Schema
		}
		for _, e := range all {
			ends, link := ftmEnds[e.Schema]
			if link {
				links++
			} else if len(e.Properties["name"]) != 1 {
				t.Errorf("%s %s has no name", e.Schema, e.ID)
			}
			for property, fitting := range ends {
				ids := e.Properties[property]
				if len(ids) != 1 || !slices.Contains(strings.Fields(fitting), schemata[ids[0]]) {
					t.Errorf("%s %s: %s is %v", e.Schema, e.ID, property, ids)
				}
			}
			for _, id := range e.Properties["addressEntity"] {
				if schemata[id] != "Address" {
					t.Errorf("%s %s is at a %s", e.Schema, e.ID, schemata[id])
				}
			}
		}
		affirmed := 0
		for _, r := range g.Relations() {
			if r.Polarity != graph.Denied {
				affirmed++
			}
		}
		if things := len(all) - links; things != len(g.Entities()) || links != affirmed {
			t.Errorf("%d things, %d links, want %d, %d", things, links, len(g.Entities()), affirmed)
		}
	})
}

// Denied facts are left out, and where they are wanted no tool takes them for true.
func TestFTMDenied(t *testing.T) {
	f, err := export.ByName("ftm")
	if err != nil {
		t.Fatal(err)
	}
	g := fixtures[1].make()
	denied := func(o export.Options) (found []ftmEntity) {
		for _, e := range readFTM(t, write(t, f, "", g, o)) {
			if slices.Contains(e.Properties["role"], "owns (denied)") {
				found = append(found, e)
			}
		}
		return found
	}
	if found := denied(export.Options{}); len(found) != 0 {
		t.Errorf("denied facts: %v", found)
	}
	if found := denied(export.Options{Denied: true}); len(found) != 1 || found[0].Schema != "UnknownLink" {
		t.Errorf("denied facts, wanted: %v", found)
	}
}

func TestFTMProperties(t *testing.T) {
	document := []graph.Document{{ID: "d", Path: "a;b.txt"}}
	said := []graph.Evidence{{Document: "d"}}
	g, err := graph.New(document, []graph.Entity{
		{ID: "a", Type: "Agreement", Name: "loan", Properties: map[string]string{"kind": "loan", "amount": "$2 million", "date": "May 2014"}},
		{ID: "c", Type: "Company", Name: "Bank", Aliases: []string{"The Bank"}},
		{ID: "e", Type: "Event", Name: "forum", Properties: map[string]string{"date": "last spring"}},
		{ID: "p", Type: "Person", Name: "Ada"},
		{ID: "r", Type: "Place", Name: "Riga"},
		{ID: "s", Type: "Company", Name: "Arm"},
	}, []graph.Relation{
		{ID: "1", Type: "WORKS_FOR", From: "p", To: "c", Status: "former", Properties: map[string]string{"title": "teller"}, Evidence: said},
		{ID: "2", Type: "SUBSIDIARY_OF", From: "s", To: "c", Evidence: said},
		{ID: "3", Type: "LOCATED_IN", From: "c", To: "r", Evidence: said},
		{ID: "4", Type: "OWNS", From: "c", To: "s", Properties: map[string]string{"stake": "51%", "date": "1 June 2020"}, Evidence: said},
		{ID: "5", Type: "OWNS", From: "r", To: "s", Evidence: said},
	})
	if err != nil {
		t.Fatal(err)
	}
	f, err := export.ByName("ftm")
	if err != nil {
		t.Fatal(err)
	}
	all := readFTM(t, write(t, f, "", g, export.Options{}))
	for _, test := range []struct {
		line                     int
		schema, property, values string
	}{
		{0, "Contract", "title", "loan"},
		{0, "Contract", "type", "loan"},
		{0, "Contract", "contractDate", "2014-05"},
		{0, "Contract", "notes", "amount: $2 million"},
		{1, "Company", "alias", "The Bank"},
		{1, "Company", "addressEntity", all[4].ID},
		{2, "Event", "notes", "date: last spring"},
		{2, "Event", "date", ""},
		{4, "Address", "full", "Riga"},
		{6, "Employment", "role", "teller"},
		{6, "Employment", "status", "former"},
		{6, "Employment", "description", "source: a;b.txt"},
		{7, "Ownership", "owner", all[1].ID},
		{7, "Ownership", "role", "subsidiary of"},
		{8, "UnknownLink", "role", "in"},
		{9, "Ownership", "percentage", "51%"},
		{9, "Ownership", "date", "2020-06-01"},
		{9, "Ownership", "role", ""},
		{10, "UnknownLink", "role", "owns"},
	} {
		e := all[test.line]
		if got := strings.Join(e.Properties[test.property], "|"); e.Schema != test.schema || got != test.values {
			t.Errorf("line %d: %s with %s %q, want %s with %q", test.line, e.Schema, test.property, got, test.schema, test.values)
		}
	}
}
