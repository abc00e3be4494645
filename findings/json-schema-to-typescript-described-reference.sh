#!/bin/sh
# json-schema-to-typescript 16.0.0 (npm).
#
# A property whose `$ref` has a `description` beside it (valid since JSON Schema 2019-09: keywords beside $ref apply too) is given a
# copy of the definition with a number behind its name. The interfaces Endpoint, Endpoint1, Endpoint2 say the same, and none of
# them is the type that the schema names; without the description one interface is shared.
#
# Seen on 2026-11-30, for two properties with a description beside `{ "$ref": "#/$defs/Endpoint" }` and one without:
#   export interface Endpoint, Endpoint1, Endpoint2
#
# Needs Node 22 and npm; works in a temporary folder, and ends with 1 when any of this changed.
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null 2>&1
npm install --silent --no-audit --no-fund json-schema-to-typescript@16.0.0 >/dev/null 2>&1

cat > compile.mjs <<'JS'
import { compile } from 'json-schema-to-typescript'

const reference = { $ref: '#/$defs/Endpoint' }
const schema = (foreign) => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Row',
  type: 'object',
  properties: { peer: reference, local: foreign('The end here'), foreign: foreign('The end there') },
  additionalProperties: false,
  $defs: {
    Endpoint: {
      title: 'Endpoint',
      type: 'object',
      properties: { port: { type: 'integer' } },
      additionalProperties: false,
    },
  },
})
const names = async (foreign) =>
  [...(await compile(schema(foreign), 'Row')).matchAll(/^export interface (\w+)/gm)].map(([, name]) => name).sort().join(' ')
console.log('alone:', await names(() => reference))
console.log('described:', await names((description) => ({ ...reference, description })))
JS
node compile.mjs | tee printed

grep -qx 'alone: Endpoint Row' printed
grep -qx 'described: Endpoint Endpoint1 Endpoint2 Row' printed
