// Package confidence says how probably each claim of a document is right. The scores
// of the tagger and the relation head say how well a stretch of text fits, one by one;
// a claim that is the best of many such scores is right less often than its score
// says. A Model turns what is known of a claim into a probability: among claims of
// confidence 0.9 about nine in ten are right.
//
//	model, err := confidence.Embedded()
//	if err != nil {
//		return err
//	}
//	model.Apply(&claims)
//
// The model is one logistic regression for entities and one for relations, over a
// handful of terms:
//
//	entity    score       of the best mention, as log odds
//	          mentions    log of their number
//	relation  score       of the best evidence, as log odds
//	          ends        confidence of the less sure of the two ends, as log odds
//	          pairs       log of the number of pairs of mentions that could have said it
//	          crowd       log of the number of relations of the type that share an end
//
// Pairs and crowd weigh against a relation: with many pairs the best one scores high
// by chance, and a head that ties one thing to a dozen others in the same way is
// seldom right of all. What a pattern or rule has found is as sure as its finder: the
// share of its facts that were right, drawn towards that of all patterns and rules where
// few were met. One that was never met is taken at its word, less what rules in general
// say too much. Of several finders the surest counts.
//
// Tried and left out, since they told nothing on documents apart from those that they
// were fitted on: an offset for each type of relation or entity, the number of evidences,
// whether the ends have names, how many claims join the same two ends (gold/dev, November
// 2026; docs/confidence.md has the figures).
//
// Fit makes a model from documents whose claims have been judged; CrossFit tells how
// honest such a model is, by models that have not seen the document they speak of.
// All arithmetic of Apply is rounded step by step, for the same bits on every machine.
package confidence
