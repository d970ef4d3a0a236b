// Package mention finds the stretches of text that name or describe things.
//
// Two linear heads look at the encoder's state of each token. One tags persons,
// companies, organizations, places and products, the other agreements, projects
// and events, whose descriptions are long and hold names of the first kind; so
// mentions nest. Tags are BILOU (begin, inside, last, outside, unit; Ratinov and
// Roth 2009), and the best path over legal transitions is taken. A third head
// says of each token how likely it is page noise.
package mention
