// Builds the server and the commands (esbuild, packages stay outside) and the workspace (vite) into dist/.
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { stalenessOf } from "./staleness.mjs";

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const SETTINGS = ["package.json", "package-lock.json", "tsconfig.base.json", "scripts/build.mjs"];
const SHARED = ["src/core", "src/contract", "src/ui"];

const TARGETS = {
  main: {
    sources: [
      ...SETTINGS,
      ...SHARED,
      "src/app",
      "src/adapters",
      "src/pages",
      "src/http",
      "src/cli",
      "src/main",
    ],
    build: buildMain,
  },
  public: {
    sources: [...SETTINGS, "src/core", "src/contract", "src/web/explorer"],
    build: buildPublic,
  },
  web: { sources: [...SETTINGS, ...SHARED, "src/web", "vite.config.ts"], build: buildWeb },
};

/** Builds the named targets that are older than their sources, side by side. */
export async function buildIfStale(names, { always = false } = {}) {
  const stale = names
    .map((name) => ({ name, ...TARGETS[name], age: ageOf(name) }))
    .filter(({ age }) => always || !age.isFresh());
  if (stale.length === 0) return;
  console.error("Đang dựng chương trình… / Building…");
  await Promise.all(
    stale.map(async ({ name, build, age }) => {
      mkdirSync(path.join(ROOT, "dist", name), { recursive: true });
      await build();
      age.note();
    }),
  );
}

function ageOf(name) {
  return stalenessOf(ROOT, TARGETS[name].sources, path.join(ROOT, "dist", `.${name}-built-from.json`));
}

async function buildMain() {
  const { build } = await import("esbuild");
  const { metafile } = await build({
    metafile: true,
    absWorkingDir: ROOT,
    entryPoints: {
      server: "src/main/server.ts",
      cli: "src/main/cli.ts",
      // The process that opens strangers' files.
      looking: "src/adapters/inspection/process/main.ts",
      // The threads that work out uncertainty.
      calculating: "src/adapters/workers/worker.ts",
    },
    outdir: "dist/main",
    bundle: true,
    splitting: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    jsx: "automatic",
    sourcemap: true,
    logLevel: "warning",
  });
  // Parts carry a hash in their names; those of earlier builds would pile up.
  const made = new Set(Object.keys(metafile.outputs).map((file) => path.basename(file)));
  const folder = path.join(ROOT, "dist/main");
  for (const file of readdirSync(folder))
    if (!made.has(file)) rmSync(path.join(folder, file), { recursive: true });
}

/** The small scripts of the public pages; no package is in them. */
async function buildPublic() {
  const { build } = await import("esbuild");
  await build({
    absWorkingDir: ROOT,
    entryPoints: { explorer: "src/web/explorer/main.ts" },
    outdir: "dist/public",
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    logLevel: "warning",
  });
}

async function buildWeb() {
  const { build } = await import("vite");
  await build({
    root: path.join(ROOT, "src/web"),
    configFile: path.join(ROOT, "vite.config.ts"),
    logLevel: "warn",
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await buildIfStale(Object.keys(TARGETS), { always: true });
