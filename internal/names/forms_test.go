package names

import "testing"

func TestLegalForm(t *testing.T) {
	for name, want := range map[string]string{
		"Ege Boya Sanayi ve Ticaret A.Ş.": "sanayi ve ticaret as",
		"Strait Lines Pte. Ltd.":          "pte ltd",
		"Kopi Holdings Sdn. Bhd.":         "sdn bhd",
		"Kopi Holdings Berhad":            "berhad",
		"Weser Turbinen GmbH & Co. KG":    "gmbh and co kg",
		"Saar Terminal OÜ":                "ou",
		"Nordlys AB":                      "ab",
		"Nordlys ASA":                     "asa",
		"Dala Copper PJSC":                "pjsc",
		"Minera Azul S.A. de C.V.":        "sa de cv",
		"Jadran Brod d.d.":                "dd",
		"Lanka Tea (Pvt) Ltd":             "pvt ltd",
		"Vega Sp. z o.o.":                 "sp z oo",
		"Petrobras":                       "",
		"Banco de":                        "",
	} {
		if got := LegalForm(name); got != want {
			t.Errorf("LegalForm(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestParticle(t *testing.T) {
	if !Particle("del") || Particle("Del") || Particle("of") || Particle("and") {
		t.Error("del is one; Del, of and and are none")
	}
}
