// Package rule finds what is said in regular words: relations between mentions,
// the values that belong to them, the type of a thing from the place it stands in,
// and names for one and the same thing. Rules are data, in YAML; the project's own
// packs are built in and a user adds others:
//
//	rules:
//	  - name: buys
//	    pattern: '{buyer: Company +} <buy> {target: Company}'
//	    relations: buyer ACQUIRES target
//	    examples:
//	      - text: '[Company|Acme] has bought the German rival [Company|Beta].'
//	        gives: Acme ACQUIRES Beta
//	    counterexamples:
//	      - '[Company|Acme] bought shares from [Company|Beta].'
//
// A pattern is read over the words of a sentence in which each mention is one word
// with a type. docs/rules.md describes the language.
//
// Load checks files strictly and reports each mistake with its line and column. A
// Set is immutable and safe for concurrent use. What it finds does not depend on
// anything but its input, and the time it takes grows with the number of words
// that some pattern waits for, not with the number of rules.
package rule
