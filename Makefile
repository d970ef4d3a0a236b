# make build, make test and make lint are all that daily work needs.
#
#   build   the program, ./entente
#   test    all tests; where Java and Maven are, also those that need a Neo4j server
#   arm64   the encoder's kernels for arm64, wherever qemu-user is
#   race    the tests of what is concurrent, under the race detector
#   lint    gofmt, vet and staticcheck
#   golden  write the golden files anew; review the difference like code
#   shuffle the tests with golden files, twice and in any order
#   fuzz    FUZZTIME (10s) on every fuzz target
#   eval    the reader's scores on GOLD, a folder of gold graphs (dev/) and texts (texts/)
#   pages   how well articles are told from the pages around them, on DATA/aeb-dev
#   compare onnxruntime and spaCy beside the reader, from GOLD and the base model in BASE
#   bench   benchmarks, in the form that benchstat reads
#   train   the reader's weights, from GOLD and the base model in the folder BASE; with TEACHER, RAW and DEVICE by teachers
#   neo4j   fetch the Neo4j server that tests run against (123 MB, once)

GO          ?= go
PYTHON      ?= python3
STATICCHECK ?= $(GO) run honnef.co/go/tools/cmd/staticcheck@v0.8.2
FUZZTIME    ?= 10s
GOLD        ?= $(ENTENTE_GOLD)
DATA        ?= $(ENTENTE_DATA)
ENCODER     := extract/encoder
GOLDENS      = $(shell grep -rlE --include='*_test.go' '^\s*"entente/internal/golden"$$' . | xargs -n1 dirname | sort -u)

# Tests skip what they cannot run, unless they must.
TRY_NEO4J    = $(GO) run ./internal/neo4jtest/fetch || [ -z "$$ENTENTE_REQUIRE_NEO4J" ]

.PHONY: build test arm64 race lint golden shuffle fuzz eval pages compare bench train neo4j clean

build:
	CGO_ENABLED=0 $(GO) build -trimpath -o entente ./cmd/entente

test:
	@$(TRY_NEO4J)
	$(GO) test ./...

arm64:
	GO="$(GO)" .ci/arm64

# Needs a C compiler, unlike all else.
race:
	@$(TRY_NEO4J)
	CGO_ENABLED=1 $(GO) test -race $$(.ci/concurrent)

lint:
	@files=$$(gofmt -l .); if [ -n "$$files" ]; then echo "gofmt -w these:"; echo "$$files"; exit 1; fi
	$(GO) vet ./...
	$(STATICCHECK) ./...

golden:
	$(GO) test $(GOLDENS) -update

# Golden files must not depend on the order of tests, nor on what ran before.
shuffle:
	@$(TRY_NEO4J)
	$(GO) test -count=2 -shuffle=on $(GOLDENS)

# go test fuzzes one target at a time.
fuzz:
	@grep -roE --include='*_test.go' '^func Fuzz[A-Za-z0-9_]+' . | sort | while IFS=: read -r file target; do \
		target=$${target#func }; echo "$$file $$target"; \
		$(GO) test "$$(dirname "$$file")" -run '^$$' -fuzz "^$$target\$$" -fuzztime $(FUZZTIME) || exit 1; \
	done

eval: build
	@test -n "$(GOLD)" || { echo "make eval GOLD=folder" >&2; exit 2; }
	@work=$$(mktemp -d) && trap 'rm -rf "$$work"' EXIT && \
	./entente build "$(GOLD)/texts" --db "$$work/gold.db" -o "$$work/gold.json" && \
	./entente eval "$$work/gold.json" "$(GOLD)/dev" --texts "$(GOLD)/texts" --by type

pages:
	@test -n "$(DATA)" || { echo "make pages DATA=folder" >&2; exit 2; }
	ENTENTE_DATA="$(abspath $(DATA))" $(GO) test ./extract/document ./extract -run 'MainTextOfPages|NoiseOfPages' -v -count=1

compare:
	@test -n "$(GOLD)" -a -n "$(BASE)" || { echo "make compare GOLD=folder BASE=folder" >&2; exit 2; }
	$(PYTHON) extract/train/compare.py encoder --base "$(BASE)"
	$(PYTHON) extract/train/compare.py reading --gold "$(GOLD)"
	$(PYTHON) extract/train/compare.py names --gold "$(GOLD)"

bench:
	$(GO) test ./... -run '^$$' -bench . -benchmem -count $(or $(COUNT),6)

train:
	@test -n "$(GOLD)" -a -n "$(BASE)" || { echo "make train GOLD=folder BASE=folder [TEACHER=folder RAW=file DEVICE=cuda]" >&2; exit 2; }
	cd extract/train && $(PYTHON) train.py --gold "$(abspath $(GOLD))" --base "$(abspath $(BASE))" \
		$(if $(TEACHER),--teacher "$(abspath $(TEACHER))" --raw "$(abspath $(RAW))") $(if $(DEVICE),--device $(DEVICE)) \
		--out "$(abspath $(ENCODER))/reader.weights"

neo4j:
	$(GO) run ./internal/neo4jtest/fetch

clean:
	rm -f entente
