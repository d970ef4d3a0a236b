package modality

// The cues below were collected from the train part of the gold and from general
// reading; each is a phrase of whole words in lower case.

var abandonedCues = phrases(`terminated / was cancelled / were cancelled / been cancelled / cancelled / canceled / scrapped /
	withdrew / withdrawn / pulled out / pulls out / backed out / walked away / called off / fell through / fallen through /
	has collapsed / had collapsed / collapsed / abandoned / was dropped / were dropped / been dropped / dropped its / dropped their /
	dropped plans / broke off / broken off / torn up / shelved / has lapsed / lapsed / came to nothing / rescinded / annulled /
	was rejected / were rejected / been rejected / rejected a bid / rejected an offer / was outbid / ended without`)

var formerCues = phrases(`formerly / previously / used to / no longer / until / once owned / once a / ended / expired /
	had been / ceased / stepped down / retired as / sold its / sold his / sold her / sold their / sold the / has sold /
	had sold / after selling its / following the sale of its / after the sale of its / following the disposal of its / divested / was dissolved / late chairman / outgoing / was replaced / lifted / closed its / hired from / who had led`)

var negotiatedCues = phrases(`in talks / negotiating / negotiates / negotiated with / negotiations / talks with / talks between /
	talks on / talks about / talks over / under negotiation / being negotiated / draft / being drafted / under discussion / discussing /
	is discussing / has not yet / have not yet / not yet signed / has yet to / have yet to / yet to be signed / close to an agreement / close to a deal`)

var plannedCues = phrases(`planned / the proposed / a proposed / its proposed / their proposed / is due / are due / is expected / are expected / is considering / are considering /
	considering / intends / intend / the intention / its intention / their intention / his intention / her intention / aims to / hopes to / wants to / plans to / plans for / plan to / planning to / prospective /
	is scheduled / are scheduled / slated / has an option / candidate for / designate / promised / pledged / is to be / are to be /
	to be built / to be signed / to be held / accepted an invitation / invited to / is seeking / seeks to / applied to / candidacy`)

var agreedVerbs = phrases(`agreed to / agrees to / agreed in principle to / has agreed to / agreement to / deal to / agreed`)

var negotiatedVerbs = phrases(`in talks to / talks to / negotiating to`)

var plannedVerbs = phrases(`will / would / may / might / could / should / plans to / wants to / seeks to / is seeking to / aims to / intends to / hopes to /
	expects to / is to / are to / was to / were to / going to / about to / ready to / due to / scheduled to / set to / expected to / willing to /
	considering / planning to / proposes to / promised to / pledged to / vowed to`)
