"""Writes what features.py says of some sentences, for the Go side to compare with.

    python3 dump_features.py > ../testdata/features.json
"""

import itertools
import json
import sys

from features import distance_bucket, match, mention_kind, mention_words, sentence_starts, shape, words

TEXTS = [
    "Acme Corp. of the U.S. signed a $2.5bn deal with Beta Ltd. on June 5, 2019. Shares rose 3%.",
    "“We agreed,” said Dr. Łukasz O'Neill. \"It's done!\" He left…",
    "HEADLINE IN CAPITALS\n\nThe G20 met in São Paulo.\nIt ended.\n• First item;\n• second item: eBay, 5G and iPhone 12",
    "The company shall deliver the goods to the buyer within thirty days of the date hereof and\n"
    "shall bear all costs of the carriage. No. 12 applies.",
    "Lt. Gen. Roe and Prof. Holm saw Mt. Nes. Warner Bros. sued in Roe v. Nes, the Hon. Ida Lunde said. It lost.",
    "北京 and Москва signed. (See Art. 5.) A. B. Smith, Jr. agreed? yes. No!",
    "Agency Services Pte. Ltd. of Lindvik and Kopi Sdn. Bhd. met. Cllr. Nes of Jalan Raya Kav. 5 spoke to Ola Vik Jr. Monday.",
    "They sold Nes Ltd. The buyer is Vik Corp. However, Holm S.A. Lines of the U.S. It paid H.E. The Lord and Ås Inc. “In "
    "May” Co. No. 5 rose. A. In Bros. Itself Jr.\nWe left.",
    "1. PRICE AND PAYMENT\n2.1. The Buyer pays 40. The Seller ships in 12. 5 days pass.\n3. (a) Nothing.\n4.\nEnd of 7. Note",
    "",
]

MENTIONS = ["China National Petroleum Corporation", "CNPC", "the Chinese company", "the company", "Vladimir Putin",
            "Putin", "a deal with MTS", "the deal", "Russia's Gazprom", "Gazprom", "Gazprom Neft", "both leaders",
            "the", "Bank of China", "the bank", "World Bank", "Acme Corp's", "5G network", "network"]


def main():
    mentions = [[w[2] for w in words(m)] for m in MENTIONS]
    out = {
        "texts": [{
            "text": t,
            "words": [[w[2], shape(w[2]), int(w[3])] for w in words(t)],
            "sentences": [len(t[:c].encode()) for c in sentence_starts(t)[:-1]],
        } for t in TEXTS],
        "mentions": [{"text": m, "folded": mention_words(w)[0], "kind": mention_kind(w)}
                     for m, w in zip(MENTIONS, mentions)],
        "matches": [[i, j, match(mention_words(mentions[i]), mention_words(mentions[j]))]
                    for i, j in itertools.product(range(len(MENTIONS)), repeat=2)],
        "distances": [distance_bucket(g) for g in range(-2, 60)],
    }
    json.dump(out, sys.stdout, ensure_ascii=False, indent=1)
    print()


if __name__ == "__main__":
    main()
