// Package coref links the mentions of a document that speak of the same thing.
//
// Names come first, by rules that look at the whole document: equal names, an
// acronym and its long form, a defined term in brackets, a last name and the one
// full name it fits. What is left, short names and descriptions, is linked in text
// order by a learnt head that ranks the antecedents of each mention against having
// none (Durrett and Klein 2013); the probabilities of a chain's mentions add up.
// Hard rules have the last word: types must agree, and two different full names
// are two things whatever the head says.
package coref
