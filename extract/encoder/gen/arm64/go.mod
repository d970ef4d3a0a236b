module entente/extract/encoder/gen/arm64

go 1.26
