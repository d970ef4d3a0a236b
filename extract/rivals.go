package extract

import "slices"

// settle drops relations that cannot all be true: a person works for one country at
// most, so the best supported one stays.
func (c *collector) settle() {
	best := map[int]edge{} // person -> the country with most confidence
	for _, k := range c.edges() {
		if !c.servesCountry(k) {
			continue
		}
		if old, ok := best[k.from]; !ok || c.pooled[k].Confidence > c.pooled[old].Confidence {
			best[k.from] = k
		}
	}
	for _, k := range c.edges() {
		if c.servesCountry(k) && best[k.from] != k {
			delete(c.pooled, k)
		}
	}
}

func (c *collector) servesCountry(k edge) bool {
	return k.typ == "WORKS_FOR" && c.entities[k.to].Type == "Place"
}

// edges returns the keys of the pooled relations in order.
func (c *collector) edges() []edge {
	keys := make([]edge, 0, len(c.pooled))
	for k := range c.pooled {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, edge.compare)
	return keys
}
