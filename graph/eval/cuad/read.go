package cuad

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode"
)

// Contract is what the table says of one contract. An empty list says that it names
// none.
type Contract struct {
	// Path is the file of its text.
	Path string
	// Name is what the contract calls itself.
	Name string
	// Parties are the names of the parties, as the table has them.
	Parties []string
	// Dates are the days on which it was made, as YYYY-MM-DD.
	Dates []string
	// Blank says that the date is left open in the text: "the __ day of May".
	Blank bool
	// Laws are the states or countries whose law governs it.
	Laws []string
}

// Set is the contracts of a folder, in the order of the table. It is immutable.
type Set struct{ contracts []Contract }

// The columns of the table.
const (
	fileColumn  = "Filename"
	nameColumn  = "Document Name-Answer"
	partyColumn = "Parties-Answer"
	dateColumn  = "Agreement Date-Answer"
	lawColumn   = "Governing Law-Answer"
)

// Read reads the table of a folder. It fails where the table is missing or lacks a
// column, and where no contract of it has a text.
func Read(dir string) (*Set, error) {
	path := filepath.Join(dir, "master_clauses.csv")
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("cuad: read the table: %w", err)
	}
	defer f.Close() // read only: nothing to lose
	texts, err := textFiles(filepath.Join(dir, "full_contract_txt"))
	if err != nil {
		return nil, err
	}
	all, err := readTable(f)
	if err != nil {
		return nil, fmt.Errorf("cuad: %s: %w", path, err)
	}
	s := &Set{}
	for _, c := range all {
		if text, ok := texts[key(c.Path)]; ok {
			c.Path = text
			s.contracts = append(s.contracts, c)
		}
	}
	if len(s.contracts) == 0 {
		return nil, fmt.Errorf("cuad: no contract of %s has a text in full_contract_txt", path)
	}
	return s, nil
}

// Texts returns the paths of the contracts.
func (s *Set) Texts() []string {
	paths := make([]string, len(s.contracts))
	for i, c := range s.contracts {
		paths[i] = c.Path
	}
	return paths
}

// textFiles lists the texts of a folder by their keys.
func textFiles(dir string) (map[string]string, error) {
	files, err := os.ReadDir(dir)
	if err != nil {
		return nil, fmt.Errorf("cuad: list the texts: %w", err)
	}
	texts := map[string]string{}
	for _, f := range files {
		if strings.EqualFold(filepath.Ext(f.Name()), ".txt") {
			texts[key(f.Name())] = filepath.Join(dir, f.Name())
		}
	}
	return texts, nil
}

// key is the name of a file without ending, case and punctuation: the table's names
// differ in these from those of some texts.
func key(file string) string {
	stem := strings.TrimSuffix(file, filepath.Ext(file))
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, stem)
}

func readTable(r io.Reader) ([]Contract, error) {
	table := csv.NewReader(r)
	table.LazyQuotes, table.FieldsPerRecord = true, -1
	head, err := table.Read()
	if err != nil {
		return nil, fmt.Errorf("not a table: %w", err)
	}
	at := map[string]int{}
	for i, name := range head {
		at[strings.TrimSpace(strings.TrimPrefix(name, "\ufeff"))] = i
	}
	var faults []error
	for _, c := range []string{fileColumn, nameColumn, partyColumn, dateColumn, lawColumn} {
		if _, ok := at[c]; !ok {
			faults = append(faults, fmt.Errorf("no column %q", c))
		}
	}
	if len(faults) > 0 {
		return nil, errors.Join(faults...)
	}
	var all []Contract
	for {
		row, err := table.Read()
		if errors.Is(err, io.EOF) {
			return all, nil
		}
		if err != nil {
			return nil, fmt.Errorf("not a table: %w", err)
		}
		all = append(all, contract(row, at))
	}
}

func contract(row []string, at map[string]int) Contract {
	field := func(column string) string {
		if i := at[column]; i < len(row) {
			return strings.TrimSpace(row[i])
		}
		return ""
	}
	c := Contract{Path: field(fileColumn), Name: field(nameColumn), Parties: parties(field(partyColumn)), Laws: split(field(lawColumn))}
	for _, d := range split(field(dateColumn)) {
		day, ok := isoDay(d)
		if ok {
			c.Dates = append(c.Dates, day)
		} else {
			c.Blank = true
		}
	}
	return c
}

// split cuts a field at its semicolons.
func split(field string) []string {
	var list []string
	for part := range strings.SplitSeq(field, ";") {
		if part = strings.TrimSpace(part); part != "" {
			list = append(list, part)
		}
	}
	return list
}

// isoDay reads a day as the table writes it, month first: 5/8/14. Years up to 30 are
// of this century.
func isoDay(s string) (string, bool) {
	for _, layout := range []string{"1/2/06", "1/2/2006"} {
		if day, err := time.Parse(layout, s); err == nil {
			if layout == "1/2/06" && day.Year() > 2030 {
				day = day.AddDate(-100, 0, 0)
			}
			return day.Format(time.DateOnly), true
		}
	}
	return "", false
}

var (
	bracket = regexp.MustCompile(`\([^)]*\)?`)
	quoted  = regexp.MustCompile(`["“”]([^"“”]+)["“”]`)
)

// parties reads the parties' names. What the table sets in brackets are the words that
// the contract uses for a party; an entry that is made of such words sums up others
// ("Lender and Endorser ("Parties")") and is none.
func parties(field string) []string {
	var names []string
	terms := map[string]bool{"and": true, "the": true, "party": true, "parties": true}
	entries := split(field)
	for _, e := range entries {
		for _, b := range bracket.FindAllString(e, -1) {
			for _, q := range quoted.FindAllStringSubmatch(b, -1) {
				for _, w := range words(q[1]) {
					terms[w] = true
				}
			}
		}
	}
	for _, e := range entries {
		summed := strings.Contains(strings.ToLower(strings.Join(bracket.FindAllString(e, -1), " ")), "parties")
		name := strings.Join(strings.Fields(bracket.ReplaceAllString(e, " ")), " ")
		isTerm := !slices.ContainsFunc(words(name), func(w string) bool { return !terms[w] })
		if name != "" && !(summed && isTerm) && len(words(name)) > 0 {
			names = append(names, name)
		}
	}
	return names
}

// words returns the words of a text in lower case.
func words(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}
