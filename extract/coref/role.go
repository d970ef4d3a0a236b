package coref

import (
	"entente/extract/text"
	"entente/internal/wordset"
)

// roles are the words by which contracts call their parties and themselves. One
// word means one thing in a document, but is no name: "the Buyer" alone makes no
// node.
var (
	roles = wordset.Of(`company corporation bank buyer seller lender borrower licensor licensee lessor lessee landlord
		tenant purchaser supplier customer contractor subcontractor client consultant employer employee agent trustee
		issuer guarantor parent subsidiary affiliate affiliates party parties vendor distributor manufacturer operator
		repairer provider recipient sponsor franchisor franchisee investor investors shareholder shareholders
		stockholder holder holders member members owner developer publisher government ministry board committee
		commission council court agency authority agreement contract treaty memorandum project facility services
		products product`)
	roleQualifiers = wordset.Of("disclosing receiving other first second third prime indemnified indemnifying joint management defaulting non")
)

// publicBodies are those that states found together: the "Joint Authority" of a treaty
// is a body of its own, the "Joint Committee" of a contract is not.
var publicBodies = wordset.Of("authority commission council agency court")

// Role reports whether a form is what a contract calls a party or itself:
// "Licensee", "the Disclosing Party".
func Role(f text.Form) bool {
	if len(f.Folded) == 0 || !roles[f.Head()] || len(f.Folded) > 1 && publicBodies[f.Head()] && f.Folded[0] == "joint" {
		return false
	}
	for _, w := range f.Folded[:len(f.Folded)-1] {
		if !roles[w] && !roleQualifiers[w] {
			return false
		}
	}
	return true
}
