// Package ontology says what kinds of things and relations a graph may hold, as
// data: node types, and relation types with the node types that they join.
//
// Default is the project's own, for business, politics and contracts; Load reads
// another from YAML, and Extend adds types to the default ones:
//
//	nodes:
//	  - name: Company
//	    doc: a firm
//	    is: Body             # a wider type of the file, if there is one
//	    properties: [sector]
//	relations:
//	  - name: PARTNERS_WITH
//	    doc: cooperates with
//	    from: [Company]
//	    to: [Company]        # or [any]
//	    symmetric: true      # true of both ends alike
//	    properties: [date]
//
// An Ontology is immutable and safe for concurrent use.
package ontology
