// Package extract reads documents: it turns one document into the claims that
// the document makes.
//
//	x, err := extract.New(extract.Options{})
//	claims, err := x.Extract(ctx, doc)
//
// The way of a document: segment cuts its content blocks into sentences and
// tokens; the encoder gives each token a state; mention tags names and
// descriptions; coref links them to chains; relation scores pairs of them; rule
// finds what is said in regular words; value and modality say how much, when, and
// whether it is so. Each stage stands in a package of its own and knows the others
// only through package text.
package extract
