package value_test

import (
	"fmt"

	"entente/extract/text"
	"entente/extract/value"
)

func ExampleFind() {
	s := "Last Friday Norvik bought a 51% stake for about €1.2bn under a 30-year lease."
	for _, v := range value.Find(s, text.Span{End: len(s)}, value.Options{DocumentDate: "2019-06-06"}) {
		fmt.Println(v.Kind, v.Amount+v.Date+v.Duration, "<-", v.Raw)
	}
	// Output:
	// date 2019-05-31 <- Last Friday
	// percent 51 <- 51%
	// money 1200000000 <- €1.2bn
	// duration P30Y <- 30-year
}
