// Package value finds amounts of money, dates, percentages, quantities and
// durations in English text and says them in one form: a decimal number with an
// ISO 4217 code, an ISO 8601 date.
//
//	for _, v := range value.Find(doc.Text, sentence, value.Options{DocumentDate: doc.Date}) {
//		fmt.Println(v.Kind, v.Raw, v.Amount, v.Currency, v.Date)
//	}
//
// The text is cut into words, numbers and marks once; at each of them a few
// patterns are tried that look at a bounded number of neighbours, so the time
// grows with the length of the text and no faster. What may be something else is
// left alone: "2019" counts only behind "in", "since" and the like, "May" only
// beside a number, "G20" and "Boeing 737" never.
//
// Nothing here keeps state: Find may be called at the same time.
package value
