// Package cuad scores graphs of contracts against the clause table of CUAD, 510
// commercial contracts with their clauses (https://www.atticusprojectai.org/cuad,
// Hendrycks et al., NeurIPS 2021): who the parties are, when the contract was made, and
// which law governs it.
//
//	set, err := cuad.Read(dir)
//	// read set.Texts(), and put what they say into a graph
//	report := set.Score(g, cuad.Options{})
//
// The folder holds master_clauses.csv and full_contract_txt/NAME.txt. Contracts of the
// table without a text are left out; names are matched without their punctuation.
//
// Of a graph's nodes, the contract is the Agreement that bears its document's name,
// else the one with most parties and mentions. Its parties are those that
// the contract's own text says are PARTY_TO it, its date
// is the property "date", its law the property "law". A party is right where its name,
// without legal form, is the table's or holds all words of it in a row, or the other way
// round; each of the table's is found once. A date is right where it is the same day,
// a law where it names the same state or country. Blanks in the form of contract
// ("[]/[]/2020") count neither way.
package cuad
