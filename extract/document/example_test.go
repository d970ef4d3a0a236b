package document_test

import (
	"fmt"

	"entente/extract/document"
)

func ExampleParse() {
	page := `<h1>Pelago buys Tern Air</h1>
<p>The shipping group Pelago has bought the airline Tern Air, the two firms said on Monday.</p>
<p>Its president, Rita Zammit, did not name the price that Pelago paid for the airline.</p>
<div class="newsletter"><p>Get our letter in your inbox.</p></div>`
	res, err := document.Parse("pelago.html", []byte(page), document.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, b := range res.Blocks {
		fmt.Printf("%s: %s\n", b.Label, res.Text[b.Start:b.End])
	}
	// Output:
	// heading: Pelago buys Tern Air
	// body: The shipping group Pelago has bought the airline Tern Air, the two firms said on Monday.
	// body: Its president, Rita Zammit, did not name the price that Pelago paid for the airline.
	// promotion: Get our letter in your inbox.
}
