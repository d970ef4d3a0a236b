package mention

import "testing"

func TestToLegalForm(t *testing.T) {
	for sentence, c := range map[string]struct {
		typ, found   string
		name, become string
	}{
		"Norsk Havvind AS signed it.":         {"Person", "Norsk Havvind", "Norsk Havvind AS", "Company"},
		"Norsk Havvind\tAS\tOslo":             {"Person", "Norsk Havvind", "Norsk Havvind", "Person"},
		"Norsk Havvind as a partner signed.":  {"Company", "Norsk Havvind", "Norsk Havvind", "Company"},
		"NORSK HAVVIND AS PARTNER SIGNED":     {"Person", "NORSK HAVVIND", "NORSK HAVVIND", "Person"},
		"Acme, Inc. signed it.":               {"Organization", "Acme", "Acme, Inc", "Company"},
		"Acme, Beta and Gamma signed.":        {"Company", "Acme", "Acme", "Company"},
		"Acme Ltd Company signed.":            {"Company", "Acme Ltd", "Acme Ltd", "Company"},
		"Sir Winston Churchill KG spoke.":     {"Person", "Sir Winston Churchill", "Sir Winston Churchill", "Person"},
		"The town of Molde AS it was.":        {"Place", "The town of Molde", "The town of Molde", "Place"},
		"Acme":                                {"Company", "Acme", "Acme", "Company"},
		"Acme,":                               {"Company", "Acme", "Acme", "Company"},
		"They sold Acme. Company shares rose": {"Organization", "They sold Acme", "They sold Acme", "Organization"},
	} {
		s, _ := whole(sentence, c.typ)
		last := 0
		for s.Tokens[last].End < len(c.found) {
			last++
		}
		end, typ := toLegalForm(s, c.typ, 0, last+1)
		cover := s.Cover(0, end)
		if got := sentence[cover.Start:cover.End]; got != c.name || typ != c.become {
			t.Errorf("%q in %q becomes %s %q, want %s %q", c.found, sentence, typ, got, c.become, c.name)
		}
	}
}
