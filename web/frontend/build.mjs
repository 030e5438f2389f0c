// Bundles the scripts of the web front: node build.mjs <output folder> <Debug|Release>.
import { build } from "esbuild";

const [outdir, configuration] = process.argv.slice(2);
if (!outdir) {
  console.error("usage: node build.mjs <output folder> <Debug|Release>");
  process.exit(2);
}

await build({
  entryPoints: ["src/shell.ts", "src/canvas.ts", "src/waiting.ts", "src/paper.ts"],
  outdir,
  bundle: true,
  splitting: true,
  format: "esm",
  target: "es2020",
  charset: "utf8",
  minify: configuration === "Release",
  sourcemap: configuration !== "Release",
  legalComments: "linked",
  logLevel: "warning",
});
