// Writes docs/quality.md: generates worlds, imports, analyses and evaluates them with the command `graph`, and puts the whole table down,
// good and bad. Usage: node data-seeds/quality.mjs WORK_FOLDER [--graph "dotnet path/graph.dll"] [--table-only]
// Cells that WORK_FOLDER already holds are not computed again. GRAPH_LONG=1 adds the remaining cells of profile M.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const work = process.argv[2];
if (!work) throw new Error("Name a work folder.");
const option = name => process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : null;
const graph = (option("--graph") ?? `dotnet run -c Release --project ${join(root, "src/Graph.Cli")} --`).split(" ");
mkdirSync(work, { recursive: true });

const cells = [];
for (const regime of ["casefile", "sweep"])
  for (const round of [2, 1, 4]) for (const seed of [1, 2, 3]) cells.push({ profile: "S", regime, seed, round });
const twins = profile => [["clean", ["--dirt", "off"]], ["dropped", ["--set", "DropRows=0.05"]], ["origin", ["--set", "OriginSeed=77"]]]
  .map(([twin, options]) => ({ profile, regime: "casefile", seed: 1, round: 2, twin, options }));
cells.push(...twins("S"));
for (const seed of [1, 2, 3]) cells.push({ profile: "M", regime: "casefile", seed, round: 2 });
cells.push(...twins("M"));
if (process.env.GRAPH_LONG === "1")
  for (const regime of ["casefile", "sweep"]) for (const round of [1, 2, 4])
    if (regime !== "casefile" || round !== 2) cells.push({ profile: "M", regime, seed: 1, round });

const run = (...args) => execFileSync(graph[0], [...graph.slice(1), ...args], { encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "ignore"] });
const nameOf = cell => `${cell.profile}-${cell.regime}-${cell.seed}${cell.twin ? "-" + cell.twin : ""}`;
const worldOf = cell => join(work, nameOf(cell));
const resultOf = cell => `${worldOf(cell)}-r${cell.round}.json`;
const exportOf = cell => `${worldOf(cell)}-r${cell.round}-x`;

function compute(cell) {
  if (existsSync(resultOf(cell))) return;
  const seconds = {};
  const timed = (step, action) => { const from = Date.now(); action(); seconds[step] = (Date.now() - from) / 1000; };
  const data = `${worldOf(cell)}-r${cell.round}`;
  rmSync(data, { recursive: true, force: true });
  if (!existsSync(join(worldOf(cell), "truth", "parameters.truth.csv"))) {
    rmSync(worldOf(cell), { recursive: true, force: true });
    timed("generate", () => run("seeds", "generate", "--profile", cell.profile, "--regime", cell.regime, "--seed", `${cell.seed}`, ...cell.options ?? [], "--out", worldOf(cell)));
  }
  let imported, analysed;
  timed("import", () => { imported = JSON.parse(run("import", join(worldOf(cell), "files", `round-${cell.round}`), "--data", data, "--format", "json")); });
  timed("analyze", () => { analysed = JSON.parse(run("analyze", "--data", data, "--format", "json")); });
  run("export", "json", exportOf(cell), "--data", data);
  const args = ["evaluate", "--truth", join(worldOf(cell), "truth"), "--data", exportOf(cell), "--round", `${cell.round}`, "--format", "json"];
  const result = JSON.parse(run(...args));
  const size = { rows: imported.read, accepted: imported.accepted, rejected: imported.rejected, entities: imported.changed.entities, nodes: analysed.nodes, groups: analysed.groups };
  writeFileSync(resultOf(cell) + ".tmp", JSON.stringify({ ...result, size, seconds }));
  renameSync(resultOf(cell) + ".tmp", resultOf(cell));
  rmSync(data, { recursive: true, force: true });
  console.log(`${nameOf(cell)} round ${cell.round}: ${size.rows} rows`);
}

function compareTwin(cell) {
  const base = { ...cell, twin: undefined };
  const target = resultOf(cell).replace(".json", ".against.json");
  if (!existsSync(exportOf(base)) || !existsSync(exportOf(cell))) return [];
  if (!existsSync(target))
    writeFileSync(target, run("evaluate", "--truth", join(worldOf(base), "truth"), "--data", exportOf(base), "--against", exportOf(cell),
      "--against-truth", join(worldOf(cell), "truth"), "--round", `${cell.round}`, "--format", "json"));
  const wanted = { clean: /^dirt\./, dropped: /^stability\./, origin: /^origin\./ }[cell.twin];
  return JSON.parse(readFileSync(target)).metrics.filter(metric => wanted.test(metric.name));
}

// Student's t for 95 %, by number of seeds.
const t = [0, 0, 12.706, 4.303, 3.182];
function pool(values) {
  if (values.length === 0) return null;
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  if (values.length === 1) return { mean };
  const deviation = Math.sqrt(values.reduce((a, b) => a + (b - mean) ** 2, 0) / (values.length - 1));
  const reach = t[values.length] * deviation / Math.sqrt(values.length);
  return { mean, low: mean - reach, high: mean + reach };
}
const shown = pooled => pooled === null ? "absent" : pooled.low === undefined ? pooled.mean.toFixed(3) : `${pooled.mean.toFixed(3)} (${pooled.low.toFixed(2)} to ${pooled.high.toFixed(2)})`;

const goals = { "recall@k": ">= 0.6", "mrr": ">= 0.5", "membership.bcubed-f1": ">= 0.7", "false-accusations.camouflage": "<= 0.01", "false-accusations.victims": "0",
  "query-efficiency": ">= 3", "layers.exact": ">= 0.8", "layers.within-1": ">= 0.95", "reachable-money": ">= 0.8", "coverage-bias": "abs <= 0.2", "explainability": "1" };

function section(lines, profile, regime, round) {
  const done = cells.filter(cell => cell.profile === profile && cell.regime === regime && cell.round === round && !cell.twin && existsSync(resultOf(cell)));
  lines.push("", `### ${profile}, ${regime}, round ${round}`, "");
  if (done.length === 0) { lines.push("Not measured."); return; }
  const results = done.map(cell => JSON.parse(readFileSync(resultOf(cell))));
  const metrics = results.flatMap(result => result.metrics);
  const size = key => results.map(result => result.size?.[key] ?? "?").join(", ");
  lines.push(`Seeds ${done.map(cell => cell.seed).join(", ")}; rows ${size("rows")}; entities ${size("entities")}; nodes ${size("nodes")}; groups ${size("groups")}.`, "",
    "| metric | gang type | product | goal | best baseline |", "|---|---|---|---|---|");
  const valuesOf = (name, baseline, type) => metrics.filter(m => m.name === name && (m.baseline ?? null) === baseline && (m.type ?? null) === type && m.value !== null && m.value !== undefined).map(m => m.value);
  const behind = [];
  for (const name of [...new Set(metrics.map(m => m.name))]) {
    const baselines = [...new Set(metrics.filter(m => m.name === name && m.baseline).map(m => m.baseline))]
      .map(baseline => [baseline, pool(valuesOf(name, baseline, null))]).filter(pair => pair[1]).sort((a, b) => b[1].mean - a[1].mean);
    const own = pool(valuesOf(name, null, null));
    lines.push(`| ${name} | | ${shown(own)} | ${goals[name] ?? ""} | ${baselines.length ? `${baselines[0][0]} ${baselines[0][1].mean.toFixed(3)}` : ""} |`);
    if (own && baselines.length && baselines[0][1].mean > own.mean) behind.push(`${name}: ${own.mean.toFixed(3)} against ${baselines[0][1].mean.toFixed(3)} of ${baselines[0][0]}`);
    for (const type of [...new Set(metrics.filter(m => m.name === name && m.type).map(m => m.type))].sort())
      lines.push(`| ${name} | ${type} | ${shown(pool(valuesOf(name, null, type)))} | | |`);
  }
  lines.push("", behind.length ? `Below a baseline here: ${behind.join("; ")}.` : "Not below any baseline here.", "", "<details><summary>All baselines</summary>", "", "| baseline | metric | value |", "|---|---|---|");
  for (const baseline of [...new Set(metrics.map(m => m.baseline).filter(Boolean))])
    for (const name of [...new Set(metrics.filter(m => m.baseline === baseline).map(m => m.name))])
      lines.push(`| ${baseline} | ${name} | ${shown(pool(valuesOf(name, baseline, null)))} |`);
  lines.push("", "</details>");
}

if (!process.argv.includes("--table-only")) for (const cell of cells) compute(cell);
const commit = execFileSync("git", ["-C", root, "rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
const lines = ["# Quality", "", `Written by \`data-seeds/quality.mjs\` on ${new Date().toISOString().slice(0, 10)} at commit ${commit}. Worlds: \`graph seeds generate\` with the default`,
  "parameters of the profile (`data-seeds/Graph.Seeds/Profiles/SeedOptions.cs`) and the seeds named; analysis: `graph analyze` with its defaults.",
  "Brackets are 95 % intervals over seeds (Student's t) and may leave the range of the metric; with one seed there is none.",
  "`absent`: no export holds the input, which is never a pass. Cells not measured say so."];
for (const profile of ["S", "M"]) {
  lines.push("", `## Profile ${profile}`);
  for (const regime of ["casefile", "sweep"]) for (const round of [1, 2, 4]) section(lines, profile, regime, round);
  const compared = twins(profile).flatMap(cell => existsSync(resultOf(cell)) ? compareTwin(cell).map(metric => [cell.twin, metric]) : []);
  lines.push("", `### ${profile}, twins of casefile seed 1, round 2`, "");
  if (compared.length === 0) lines.push("Not measured.");
  else {
    lines.push("| twin | metric | value | goal |", "|---|---|---|---|");
    const twinGoals = { dirt: "<= 0.03", stability: ">= 0.8", origin: "0" };
    for (const [twin, metric] of compared) lines.push(`| ${twin} | ${metric.name} | ${metric.value ?? "absent"} | ${twinGoals[metric.name.split(".")[0]]} |`);
  }
}
writeFileSync(join(root, "docs/quality.md"), lines.join("\n") + "\n");
