/**
 * Cold and warm start of the whole product: from `npm start` to the first served ranking page.
 * Cold: an empty data folder (initialises PostgreSQL, loads the published figures and the demo). Warm: the same folder again.
 * The build is made before the clock starts. Bar: 10 s with the demo loaded.
 */
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";

const PORT = 18_471;
const PAGE = `http://127.0.0.1:${PORT}/chi-so/par-index-province/2022`;
const PATIENCE_MS = 120_000;

async function served(): Promise<boolean> {
  try {
    return (await fetch(PAGE)).ok;
  } catch {
    return false;
  }
}

/** Starts the product on a data folder, waits for the page, stops it; milliseconds to the page. */
async function timeStart(data: string): Promise<number> {
  const began = performance.now();
  const product = spawn(process.execPath, ["scripts/start.mjs"], {
    env: { ...process.env, PORT: String(PORT), CHISO_DATA: data },
    stdio: "ignore",
  });
  const ended = new Promise<void>((resolve) => product.once("exit", () => resolve()));
  while (!(await served())) {
    if (product.exitCode !== null) throw new Error(`the product stopped with code ${product.exitCode}`);
    if (performance.now() - began > PATIENCE_MS) throw new Error("the page was not served in time");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const milliseconds = performance.now() - began;
  product.kill("SIGTERM");
  await ended;
  return milliseconds;
}

spawnSync("npm", ["run", "--silent", "build"], { stdio: "inherit" });
const data = mkdtempSync(join(tmpdir(), "chiso-start-"));
try {
  const cold = await timeStart(data);
  const warm: number[] = [];
  for (let turn = 0; turn < 5; turn += 1) warm.push(await timeStart(data));
  warm.sort((a, b) => a - b);
  console.log(`cold start with demo   ${(cold / 1000).toFixed(2)} s   (bar 10 s)`);
  console.log(
    `warm start, median of 5 ${((warm[2] ?? 0) / 1000).toFixed(2)} s   (${warm.map((ms) => (ms / 1000).toFixed(2)).join(", ")})`,
  );
} finally {
  rmSync(data, { recursive: true, force: true });
}
