package export

import (
	"bufio"
	"crypto/sha256"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"time"

	"entente/graph"
)

// FollowTheMoney (https://followthemoney.tech) is the data model of Aleph and
// OpenSanctions: a JSON object a line, of a schema, with lists of strings as
// properties. Links are objects as well. Schemata and properties are those of
// followthemoney 4; a property that its schema lacks would be dropped by a reader, so
// what has no place is kept as a note "key: value".

// ftmSchemata are the schemata of types. FollowTheMoney has no things but assets for
// products, and no places but addresses, which can stand at either end of a link.
var ftmSchemata = map[string]string{"Person": "Person", "Company": "Company", "Organization": "Organization",
	"Place": "Address", "Project": "Project", "Agreement": "Contract", "Event": "Event"}

// ftmAsset is the schema of what has none of its own.
const ftmAsset = "Asset"

func ftmSchema(kind string) string {
	if s, ok := ftmSchemata[kind]; ok {
		return s
	}
	return ftmAsset
}

// ftmPlaces tells by schema which property takes a property of ours.
var ftmPlaces = map[string]map[string]string{
	"Company":            {"status": "status"},
	"Organization":       {"status": "status"},
	"Project":            {"status": "status", "date": "date"},
	"Contract":           {"status": "status", "date": "contractDate", "kind": "type"},
	"Event":              {"date": "date"},
	"Ownership":          {"date": "date", "stake": "percentage", "title": "role"},
	"Employment":         {"date": "date", "title": "role"},
	"Membership":         {"date": "date", "title": "role"},
	"ProjectParticipant": {"date": "date", "title": "role"},
	"UnknownLink":        {"date": "date"},
}

// ftmEntity is a line of the file.
type ftmEntity struct {
	ID         string              `json:"id"`
	Schema     string              `json:"schema"`
	Properties map[string][]string `json:"properties"`
}

// ftmID makes an ID of the letters that FollowTheMoney allows, the same in every
// export. Entities and relations have IDs apart.
func ftmID(kind, id string) string {
	return fmt.Sprintf("%x", sha256.Sum256([]byte(kind+"\x00"+id)))[:40]
}

// add adds a value, unless it is blank or there already.
func (e *ftmEntity) add(property, value string) {
	if strings.TrimSpace(value) != "" && !slices.Contains(e.Properties[property], value) {
		e.Properties[property] = append(e.Properties[property], value)
	}
}

// addAll puts properties where the schema has a place for them, the others as notes
// into the property named rest.
func (e *ftmEntity) addAll(properties map[string]string, rest string) {
	for _, key := range slices.Sorted(maps.Keys(properties)) {
		value := properties[key]
		place := ftmPlaces[e.Schema][key]
		if key == "date" && place != "" {
			if iso := isoDate(value); iso != "" {
				value = iso
			} else {
				place = ""
			}
		}
		if place != "" {
			e.add(place, value)
		} else if strings.TrimSpace(value) != "" {
			e.add(rest, key+": "+value)
		}
	}
}

// isoDate returns a date as FollowTheMoney takes it, as exact as it is given, or "".
func isoDate(s string) string {
	for _, layout := range [][2]string{
		{time.DateOnly, time.DateOnly}, {"2006-01", "2006-01"}, {"2006", "2006"},
		{"2 January 2006", time.DateOnly}, {"January 2, 2006", time.DateOnly}, {"January 2006", "2006-01"},
	} {
		if d, err := time.Parse(layout[0], strings.TrimSpace(s)); err == nil {
			return d.Format(layout[1])
		}
	}
	return ""
}

func writeFTM(w io.Writer, v graph.View, o Options) error {
	bw := bufio.NewWriter(w)
	line := func(e ftmEntity) error {
		s, err := compact(e)
		bw.WriteString(s + "\n") // keeps the first error for Flush
		return err
	}
	schemata, addresses := map[string]string{}, ftmAddresses(v)
	for _, e := range v.Entities() {
		schemata[e.ID] = ftmSchema(e.Type)
		if err := line(ftmThing(&e, addresses[e.ID])); err != nil {
			return err
		}
	}
	b := newBook(v)
	for _, r := range v.Relations() {
		if r.Polarity == graph.Denied && !o.Denied {
			continue
		}
		if err := line(ftmRelation(&r, schemata, b)); err != nil {
			return err
		}
	}
	return bw.Flush()
}

// ftmAddresses lists the places where each thing is said to be now.
func ftmAddresses(v graph.View) map[string][]string {
	places := map[string]bool{}
	for _, e := range v.Entities() {
		places[e.ID] = ftmSchema(e.Type) == "Address"
	}
	addresses := map[string][]string{}
	for _, r := range v.Relations() {
		if r.Type == "LOCATED_IN" && r.Polarity != graph.Denied && r.Status == "" && places[r.To] && !places[r.From] {
			addresses[r.From] = append(addresses[r.From], r.To)
		}
	}
	return addresses
}

func ftmThing(e *graph.Entity, addresses []string) ftmEntity {
	f := ftmEntity{ftmID("entity", e.ID), ftmSchema(e.Type), map[string][]string{}}
	name := e.Name
	if strings.TrimSpace(name) == "" {
		name = e.ID // a name is required
	}
	f.add("name", name)
	for _, a := range e.Aliases {
		f.add("alias", a)
	}
	switch f.Schema {
	case "Address":
		f.add("full", name)
	case "Contract":
		f.add("title", name)
	case ftmAsset:
		f.add("keywords", e.Type)
	}
	f.addAll(e.Properties, "notes")
	for _, id := range addresses {
		f.add("addressEntity", ftmID("entity", id))
	}
	return f
}
