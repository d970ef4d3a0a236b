// Package relation finds typed relations between the entities of a document.
//
// A learnt head scores every pair of mentions of two entities that stand in one
// sentence or in neighbouring ones, for each relation and direction that their
// types allow. The scores of a pair of entities are pooled over the pairs of their
// mentions, so that what is said of "the company" is said of the company.
package relation
