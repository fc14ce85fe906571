/**
 * The ranking page against a bare route of the same framework that returns a buffer of equal size, cache warm:
 * requests per second as a ratio (bar: at least 0.5), and what a first visit weighs (bar: under 150 kB).
 * Run: npx tsx --tsconfig tsconfig.base.json bench/public-page.ts
 */
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import autocannon from "autocannon";
import fastify from "fastify";
import { systemClock, uuidSource } from "../src/adapters/clock/index.ts";
import { createDocumentParts } from "../src/adapters/documents/index.ts";
import { openFolderFileStore } from "../src/adapters/files/index.ts";
import { openMethodLibrary } from "../src/adapters/files/method-library.ts";
import { readPublicAssets } from "../src/adapters/files/public-assets/index.ts";
import { publishedFiles } from "../src/adapters/files/published/index.ts";
import { openStore } from "../src/adapters/postgres/index.ts";
import { createStore } from "../src/adapters/postgres/store.ts";
import { createCalculations } from "../src/adapters/workers/index.ts";
import { seedPublished } from "../src/app/results/index.ts";
import { buildApp, PAGE_STYLES } from "../src/http/server.ts";
import { blindInspection } from "../test/support/blind-inspection.ts";

const PAGE = "/chi-so/pci/2016";
const EXPLORER = "/kham-pha/pci?nam=2016";
const SECONDS = 5;
const ROUNDS = 3;
const HEADERS = { "accept-encoding": "br" };

const folder = await mkdtemp(path.join(tmpdir(), "chiso-bench-"));
await chmod(folder, 0o711);
const open = await openStore({ dataFolder: folder, mode: "own" });
try {
  const context = {
    store: createStore(open.db),
    clock: systemClock,
    ids: uuidSource,
    files: await openFolderFileStore(folder),
    inspection: blindInspection(),
    methods: openMethodLibrary(),
    ...createDocumentParts(),
    calculations: createCalculations(),
    codeVersion: "bench",
  };
  const begun = performance.now();
  await seedPublished(context, publishedFiles());
  console.log(`published figures loaded into an empty store: ${Math.round(performance.now() - begun)} ms`);

  const assets = await readPublicAssets(PAGE_STYLES);
  const app = await buildApp(
    { ...context, publicUrl: null, webFolder: folder, secret: "s".repeat(32), assets },
    { level: "silent" },
  );
  const url = await app.listen({ port: 0, host: "127.0.0.1" });
  const first = await app.inject({ url: PAGE, headers: HEADERS });
  const fonts = assets.fonts.map((font) => font.content.length);
  const style = await app.inject({ url: assets.style.href, headers: HEADERS });
  const weight =
    first.rawPayload.length + style.rawPayload.length + fonts.reduce((sum, size) => sum + size, 0);
  console.log(
    `first visit: ${kB(weight)} kB (page ${kB(first.rawPayload.length)}, style ${kB(style.rawPayload.length)}, fonts ${fonts.map(kB).join(" + ")}); bar 150 kB`,
  );

  const explorer = await app.inject({ url: EXPLORER, headers: HEADERS });
  const script = assets.explorerScript?.href;
  const scriptAnswer = script === undefined ? undefined : await app.inject({ url: script, headers: HEADERS });
  const explored = weight - first.rawPayload.length + explorer.rawPayload.length;
  const withScript = explored + (scriptAnswer?.rawPayload.length ?? 0);
  console.log(
    `first visit of ${EXPLORER}: ${kB(withScript)} kB (page ${kB(explorer.rawPayload.length)}, script ${scriptAnswer ? kB(scriptAnswer.rawPayload.length) : "not built"}); bar 150 kB`,
  );
  console.log(`${EXPLORER}, kept: ${Math.round(await perSecond(url + EXPLORER))} requests/s`);

  const bare = fastify({ logger: false });
  const equal = Buffer.from(first.rawPayload);
  bare.get("/", (_request, reply) => reply.type("text/html; charset=utf-8").send(equal));
  const bareUrl = await bare.listen({ port: 0, host: "127.0.0.1" });

  const ratios: number[] = [];
  await perSecond(url + PAGE);
  await perSecond(bareUrl);
  for (let round = 0; round < ROUNDS; round++) {
    const page = await perSecond(url + PAGE);
    const yardstick = await perSecond(bareUrl);
    ratios.push(page / yardstick);
    console.log(
      `ranking page ${Math.round(page)} requests/s, bare route ${Math.round(yardstick)}: ratio ${(page / yardstick).toFixed(2)}`,
    );
  }
  const median = ratios.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
  console.log(`median ratio ${median.toFixed(2)}; bar 0.50`);
  await bare.close();
  await app.close();
  if (median < 0.5 || weight > 150_000 || withScript > 150_000) process.exitCode = 1;
} finally {
  await open.close();
  await rm(folder, { recursive: true, force: true });
}

async function perSecond(url: string): Promise<number> {
  const result = await autocannon({ url, connections: 32, duration: SECONDS, headers: HEADERS });
  if (result.non2xx > 0) throw new Error(`${result.non2xx} answers of ${url} were no 2xx`);
  return result.requests.average;
}

function kB(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
