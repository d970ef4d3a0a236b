package export

import (
	"slices"

	"entente/export/style"
	"entente/graph"
)

// A link of FollowTheMoney takes certain schemata at its ends: only an organization
// employs, only an asset is owned. A relation whose ends do not fit is an UnknownLink,
// which takes any two things, with the relation's words as its role.

// ftmLink is how a type of relation is written.
type ftmLink struct {
	schema string
	// from and to are the properties for the ends.
	from, to string
	// fromSchemata and toSchemata are what may stand there; nil is anything.
	fromSchemata, toSchemata []string
}

var (
	ftmLegal  = []string{"Person", "Company", "Organization"}
	ftmBodies = []string{"Company", "Organization"}
	ftmAssets = []string{"Company", "Contract", ftmAsset}
)

var ftmLinks = map[string]ftmLink{
	"OWNS":            {"Ownership", "owner", "asset", ftmLegal, ftmAssets},
	"SUBSIDIARY_OF":   {"Ownership", "asset", "owner", ftmAssets, ftmLegal},
	"WORKS_FOR":       {"Employment", "employee", "employer", []string{"Person"}, ftmBodies},
	"MEMBER_OF":       {"Membership", "member", "organization", ftmLegal, ftmBodies},
	"PARTICIPATES_IN": {"ProjectParticipant", "participant", "project", ftmLegal, []string{"Project"}},
}

var ftmUnknown = ftmLink{schema: "UnknownLink", from: "subject", to: "object"}

// ftmLinkFor returns what the relation is written as. A denied one is never what it
// denies.
func ftmLinkFor(r *graph.Relation, from, to string) ftmLink {
	l, ok := ftmLinks[r.Type]
	if !ok || r.Polarity == graph.Denied || !slices.Contains(l.fromSchemata, from) || !slices.Contains(l.toSchemata, to) {
		return ftmUnknown
	}
	return l
}

func ftmRelation(r *graph.Relation, schemata map[string]string, b book) ftmEntity {
	l := ftmLinkFor(r, schemata[r.From], schemata[r.To])
	f := ftmEntity{ftmID("relation", r.ID), l.schema, map[string][]string{}}
	f.add(l.from, ftmID("entity", r.From))
	f.add(l.to, ftmID("entity", r.To))
	switch {
	case r.Polarity == graph.Denied:
		f.add("role", style.Words(r.Type)+" (denied)")
	case l.schema == ftmUnknown.schema || r.Type == "SUBSIDIARY_OF":
		f.add("role", style.Words(r.Type))
	}
	f.add("status", r.Status)
	f.add("summary", b.sentence(r))
	f.addAll(r.Properties, "description")
	var ids []string
	for _, e := range r.Evidence {
		ids = append(ids, e.Document)
	}
	for _, path := range b.paths(ids) {
		f.add("description", "source: "+path)
	}
	return f
}
