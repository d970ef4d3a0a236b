#!/usr/bin/env bash
# Makes ../assets/vendor anew: the bundle of the JavaScript libraries, their licences and
# a manifest. Only who changes a version runs it; the result is committed, and neither
# the build of entente nor its tests need npm or a network.
set -euo pipefail
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp entry.js package.json package-lock.json "$work"
cd "$work"
npm ci --ignore-scripts --no-audit --no-fund --silent
npx --no-install esbuild entry.js --bundle --minify --format=iife --global-name=libraries \
	--target=es2020 --charset=ascii --legal-comments=none --outfile=libraries.min.js
cd - >/dev/null

vendor=../assets/vendor
modules=(sigma graphology graphology-utils events)
mkdir -p "$vendor"
cp "$work/libraries.min.js" "$vendor/libraries.min.js"
{
	printf '{\n  "file": "libraries.min.js",\n'
	printf '  "sha256": "%s",\n' "$(sha256sum "$vendor/libraries.min.js" | cut -d' ' -f1)"
	printf '  "made_by": "export/explorer/bundle/build.sh, esbuild %s",\n' "$(node -p "require('$work/node_modules/esbuild/package.json').version")"
	printf '  "modules": [\n'
	comma=""
	for m in "${modules[@]}"; do
		cp "$work/node_modules/$m/"LICENSE* "$vendor/LICENSE-$m.txt"
		printf '%b    {"name": "%s", "version": "%s", "licence": "%s", "text": "LICENSE-%s.txt"}' "$comma" "$m" \
			"$(node -p "require('$work/node_modules/$m/package.json').version")" \
			"$(node -p "require('$work/node_modules/$m/package.json').license")" "$m"
		comma=',\n'
	done
	printf '\n  ]\n}\n'
} >"$vendor/MANIFEST.json"
