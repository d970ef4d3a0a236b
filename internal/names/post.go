package names

import "entente/internal/wordset"

// posts are the words that say what a person is in some body.
var posts = wordset.Of(`president premier minister chancellor chairman chairwoman chair chairperson chief ceo cfo coo cto
	secretary governor ambassador king queen prince princess emperor pope director leader spokesman spokeswoman
	spokesperson commissioner senator mayor judge justice general admiral colonel captain commander marshal
	founder cofounder owner partner manager head executive officer treasurer counsel lawyer attorney professor
	editor coach player striker goalkeeper analyst economist engineer scientist researcher member
	representative envoy delegate deputy adviser advisor aide lawmaker mp congressman congresswoman
	strategist principal rector dean author presenter sheikh ayatollah`)

// Post reports whether a word in lower case says what a person is in some body:
// "president", "spokeswoman".
func Post(word string) bool { return posts[word] }

// honours stand before a person's name and say nothing of a post.
var honours = wordset.Of(`mr mrs ms miss messrs dr prof sir lord lady dame baroness father sen gen gov rep vice prime foreign
	crown cllr councillor councilor hon rt lt col maj capt sgt cpl adm brig cdr supt rev amb`)

// Honour reports whether a word in lower case may stand before a person's name
// without being part of it, beside posts: "mr", "prime".
func Honour(word string) bool { return honours[word] }
